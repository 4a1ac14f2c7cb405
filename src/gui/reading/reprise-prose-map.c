#include "gui/reading/reprise-prose-map.h"

static void
link_clear (gpointer data)
{
  RepriseProseLink *link = data;

  g_free (link->target);
  g_free (link->hidden);
  g_free (link->about);
}

static void
still_clear (gpointer data)
{
  RepriseProseStill *still = data;

  g_object_unref (still->anchor);
  g_free (still->target);
  g_free (still->caption);
  g_free (still->title);
}

static void
track_clear (gpointer data)
{
  RepriseProseTrack *track = data;

  g_object_unref (track->anchor);
  g_free (track->uuid);
}

/**
 * reprise_prose_map_new:
 *
 * Returns: (transfer full): the map of a buffer with nothing in it
 */
RepriseProseMap *
reprise_prose_map_new (void)
{
  RepriseProseMap *self = g_new0 (RepriseProseMap, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links = g_array_new (FALSE, FALSE, sizeof (RepriseProseLink));
  self->stills = g_array_new (FALSE, FALSE, sizeof (RepriseProseStill));
  g_array_set_clear_func (self->links, link_clear);
  self->tracks = g_array_new (FALSE, FALSE, sizeof (RepriseProseTrack));
  g_array_set_clear_func (self->stills, still_clear);
  g_array_set_clear_func (self->tracks, track_clear);
  return self;
}

/**
 * reprise_prose_map_free:
 * @self: (transfer full): a map
 */
void
reprise_prose_map_free (RepriseProseMap *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_array_unref (self->links);
  g_array_unref (self->stills);
  g_array_unref (self->tracks);
  g_free (self);
}
