#include "jukebox/reprise-jukebox.h"

struct _RepriseJukebox
{
  GObject              parent_instance;

  RepriseMusicLibrary *library;
  RepriseQueue        *queue;
};

G_DEFINE_FINAL_TYPE (RepriseJukebox, reprise_jukebox, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseJukeboxState, reprise_jukebox_state,
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_PLAYING, "playing"))

static void
reprise_jukebox_class_init (RepriseJukeboxClass *klass)
{
}

static void
reprise_jukebox_init (RepriseJukebox *self)
{
  self->queue = reprise_queue_new ();
}

RepriseJukebox *
reprise_jukebox_new (RepriseMusicLibrary *library)
{
  return NULL;
}

RepriseJukebox *
reprise_jukebox_get_default (void)
{
  return NULL;
}

void
reprise_jukebox_set_default (RepriseJukebox *jukebox)
{
}

RepriseMusicLibrary *
reprise_jukebox_get_library (RepriseJukebox *self)
{
  return NULL;
}

RepriseQueue *
reprise_jukebox_get_queue (RepriseJukebox *self)
{
  return NULL;
}

RepriseJukeboxState
reprise_jukebox_get_state (RepriseJukebox *self)
{
  return 0;
}

RepriseQueueItem *
reprise_jukebox_get_current (RepriseJukebox *self)
{
  return NULL;
}

gboolean
reprise_jukebox_is_current (RepriseJukebox *self,
                            const char *track)
{
  return FALSE;
}

void
reprise_jukebox_play_items (RepriseJukebox *self,
                            GPtrArray *items,
                            guint first)
{
}

void
reprise_jukebox_play_at (RepriseJukebox *self,
                         guint position)
{
}

void
reprise_jukebox_play (RepriseJukebox *self)
{
}

void
reprise_jukebox_pause (RepriseJukebox *self)
{
}

void
reprise_jukebox_stop (RepriseJukebox *self)
{
}

void
reprise_jukebox_next (RepriseJukebox *self)
{
}

void
reprise_jukebox_previous (RepriseJukebox *self)
{
}

gint64
reprise_jukebox_get_position (RepriseJukebox *self)
{
  return 0;
}

gint64
reprise_jukebox_get_duration (RepriseJukebox *self)
{
  return 0;
}

void
reprise_jukebox_seek (RepriseJukebox *self,
                      gint64 position)
{
}

double
reprise_jukebox_get_volume (RepriseJukebox *self)
{
  return 1;
}

void
reprise_jukebox_set_volume (RepriseJukebox *self,
                            double volume)
{
}
