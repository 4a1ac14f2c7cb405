#include "jukebox/reprise-whereabouts.h"

/**
 * reprise_music_file_new:
 * @path: where it is
 *
 * Returns: (transfer full): a file of which nothing else is known
 */
RepriseMusicFile *
reprise_music_file_new (const char *path)
{
  RepriseMusicFile *self = g_new0 (RepriseMusicFile, 1);

  self->path = g_strdup (path);
  return self;
}

/**
 * reprise_music_file_free:
 * @self: (transfer full) (nullable): a file
 *
 * Frees it.
 */
void
reprise_music_file_free (RepriseMusicFile *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->artist);
  g_free (self->title);
  g_free (self->album);
  g_free (self->album_artist);
  g_free (self->composer);
  g_free (self);
}

/**
 * reprise_whereabouts_new:
 * @state: whether it can be heard
 * @address: (nullable): the URI of its file, or its web address
 *
 * Returns: (transfer full): where a track is
 */
RepriseWhereabouts *
reprise_whereabouts_new (RepriseWhereaboutsState  state,
                         const char              *address)
{
  RepriseWhereabouts *self = g_new0 (RepriseWhereabouts, 1);

  self->state = state;
  self->address = g_strdup (address);
  return self;
}

/**
 * reprise_whereabouts_dup_path:
 * @self: where a track is
 *
 * Returns: (transfer full) (nullable): the path of the file that there is for it, whether that can
 *   be decoded here or not
 */
char *
reprise_whereabouts_dup_path (const RepriseWhereabouts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if ((self->state != REPRISE_WHEREABOUTS_FILE && self->state != REPRISE_WHEREABOUTS_UNDECODABLE) ||
      self->address == NULL)
    return NULL;

  return g_filename_from_uri (self->address, NULL, NULL);
}

/**
 * reprise_whereabouts_free:
 * @self: (transfer full) (nullable): where a track is
 *
 * Frees it.
 */
void
reprise_whereabouts_free (RepriseWhereabouts *self)
{
  if (self == NULL)
    return;

  g_free (self->address);
  g_clear_pointer (&self->near, g_ptr_array_unref);
  g_free (self->missing);
  g_free (self->package);
  g_free (self);
}
