#include "gui/jukebox/reprise-reading-tracks.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-track-card.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/reading/reprise-prose-chips.h"
#include "gui/reading/reprise-prose-films.h"
#include "gui/reading/reprise-prose-place.h"
#include "gui/reprise-format.h"
#include "markup/reprise-label.h"

#include <glib/gi18n.h>

/**
 * RepriseReadingTracks:
 *
 * The music of an appraisal on the page where it is read: the jukebox above the text, the chips in
 * it, and in an essay on music the cards; all show what sounds.
 */
struct _RepriseReadingTracks
{
  GObject             parent_instance;

  RepriseBookPage    *page;    /* (not owned): it holds this one */
  GtkTextView        *prose;   /* (not owned) likewise */
  RepriseJukeboxCard *card;    /* (not owned) likewise */
  RepriseTrackWatch  *watch;   /* (owned) */
  GPtrArray          *links;   /* (owned) (nullable) of RepriseLink: what labels lead to */
  GArray             *chips;   /* (owned) (nullable) (element-type RepriseProseLink): all links */
  GPtrArray          *placed;  /* (owned) (element-type GtkWidget): the cards in the text */
  GPtrArray          *places;  /* (owned) (element-type GtkTextChildAnchor): where, one by one */
};

G_DEFINE_FINAL_TYPE (RepriseReadingTracks, reprise_reading_tracks, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (RepriseReadingTracks *self)
{
  return gtk_text_view_get_buffer (self->prose);
}

/* (nullable): the UUID of the track that a label leads to */
static const char *
find_track (RepriseReadingTracks *self,
            const char           *label)
{
  const RepriseLink *link = reprise_prose_films_find (self->links, label);

  return link != NULL && reprise_track_watch_find (self->watch, link->uuid) != NULL ? link->uuid
                                                                                     : NULL;
}

static RepriseProseChipKind
get_kind (RepriseReadingTracks *self,
          const char           *track)
{
  if (track == NULL)
    return REPRISE_PROSE_CHIP_NOWHERE;

  return reprise_track_watch_get_sound (self->watch, track) != REPRISE_JUKEBOX_STOPPED
           ? REPRISE_PROSE_CHIP_SOUNDING : REPRISE_PROSE_CHIP_SILENT;
}

static const char *
get_state_words (RepriseReadingTracks *self,
                 const char           *track)
{
  const RepriseJukeboxState sound = reprise_track_watch_get_sound (self->watch, track);
  const char *trouble =
    reprise_whereabouts_words_brief (reprise_track_watch_get_whereabouts (self->watch, track));

  return sound == REPRISE_JUKEBOX_STOPPED && trouble != NULL ? trouble
                                                             : reprise_music_words_sound (sound);
}

static RepriseProseTrackUse
get_use (RepriseReadingTracks *self,
         const char           *track)
{
  if (reprise_track_watch_get_sound (self->watch, track) == REPRISE_JUKEBOX_PLAYING)
    return REPRISE_PROSE_TRACK_PAUSE;

  return reprise_track_remedy_is_needed (reprise_track_watch_get_whereabouts (self->watch, track))
           ? REPRISE_PROSE_TRACK_HELP : REPRISE_PROSE_TRACK_PLAY;
}

/* What the colour of a chip says, for who does not see it, and whose track it is. */
static void
describe_chip (RepriseReadingTracks *self,
               RepriseProseLink     *link,
               const char           *track)
{
  g_autofree char *name = NULL;

  g_clear_pointer (&link->about, g_free);
  if (track == NULL)
    {
      link->use = REPRISE_PROSE_TRACK_ADD;
      link->about = reprise_format_joined (reprise_label_get_track (link->target),
                                           _("not in the jukebox"), NULL);
      return;
    }

  link->use = get_use (self, track);
  name = reprise_music_words_track (reprise_track_watch_find (self->watch, track));
  link->about = reprise_format_joined (name, get_state_words (self, track), NULL);
}

/* What lies in a spoiler that is hidden has no words there to be marked. */
static gboolean
is_covered (RepriseReadingTracks *self,
            guint                 position)
{
  const RepriseProseLink *link = &g_array_index (self->chips, RepriseProseLink, position);

  for (guint i = 0; i < position; i++)
    {
      const RepriseProseLink *around = &g_array_index (self->chips, RepriseProseLink, i);

      if (around->hidden != NULL && around->start <= link->start && around->end >= link->end)
        return TRUE;
    }

  return FALSE;
}

static void
mark_chips (RepriseReadingTracks *self)
{
  for (guint i = 0; self->chips != NULL && i < self->chips->len; i++)
    {
      RepriseProseLink *link = &g_array_index (self->chips, RepriseProseLink, i);
      const char *track = NULL;

      if (link->kind != REPRISE_SPAN_TRACK)
        continue;

      track = find_track (self, link->target);
      describe_chip (self, link, track);
      if (!is_covered (self, i))
        reprise_prose_chip_set_kind (get_buffer (self), link, get_kind (self, track));
    }
}

static void
changed_cb (RepriseReadingTracks *self)
{
  mark_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  for (guint i = 0; i < self->placed->len; i++)
    {
      reprise_track_card_follow (self->placed->pdata[i], self->watch);
      reprise_prose_place_touch (get_buffer (self), self->places->pdata[i]);
    }
}

static void
column_cb (RepriseReadingTracks *self)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      reprise_track_card_set_column (self->placed->pdata[i],
                                     reprise_book_page_get_column (self->page));
      reprise_prose_place_touch (get_buffer (self), self->places->pdata[i]);
    }
}

static void
place_cards (RepriseReadingTracks *self,
             RepriseProseMap      *map)
{
  for (guint i = 0; i < map->tracks->len; i++)
    {
      const RepriseProseTrack *place = &g_array_index (map->tracks, RepriseProseTrack, i);
      RepriseTrack *track = reprise_track_watch_find (self->watch, place->uuid);
      GtkWidget *card = NULL;

      if (track == NULL)
        continue;

      card = reprise_track_card_new (track);
      reprise_track_card_set_column (REPRISE_TRACK_CARD (card),
                                     reprise_book_page_get_column (self->page));
      reprise_track_card_follow (REPRISE_TRACK_CARD (card), self->watch);
      g_ptr_array_add (self->placed, g_object_ref (card));
      g_ptr_array_add (self->places, g_object_ref (place->anchor));
      gtk_text_view_add_child_at_anchor (self->prose, card, place->anchor);
    }
}

static void
reprise_reading_tracks_finalize (GObject *object)
{
  RepriseReadingTracks *self = REPRISE_READING_TRACKS (object);

  g_object_unref (self->watch);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->chips, g_array_unref);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->places);

  G_OBJECT_CLASS (reprise_reading_tracks_parent_class)->finalize (object);
}

static void
reprise_reading_tracks_class_init (RepriseReadingTracksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_reading_tracks_finalize;

  /**
   * RepriseReadingTracks::changed:
   *
   * Something else is to be said of the chips.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", REPRISE_TYPE_READING_TRACKS,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_reading_tracks_init (RepriseReadingTracks *self)
{
  self->watch = reprise_track_watch_new ();
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_reading_tracks_new:
 * @page: the page, which is to hold what this returns
 * @prose: the text on it
 * @card: the jukebox on it
 *
 * Returns: (transfer full): what shows music there
 */
RepriseReadingTracks *
reprise_reading_tracks_new (RepriseBookPage    *page,
                            GtkTextView        *prose,
                            RepriseJukeboxCard *card)
{
  RepriseReadingTracks *self = g_object_new (REPRISE_TYPE_READING_TRACKS, NULL);

  self->page = page;
  self->prose = prose;
  self->card = card;
  reprise_jukebox_card_set_watch (card, self->watch);
  g_signal_connect_object (page, "notify::column", G_CALLBACK (column_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_reading_tracks_clear:
 * @self: the music on a page
 *
 * Takes it out of the text, before that is taken away.
 */
void
reprise_reading_tracks_clear (RepriseReadingTracks *self)
{
  g_return_if_fail (REPRISE_IS_READING_TRACKS (self));

  for (guint i = 0; i < self->placed->len; i++)
    gtk_text_view_remove (self->prose, self->placed->pdata[i]);
  g_ptr_array_set_size (self->placed, 0);
  g_ptr_array_set_size (self->places, 0);
  g_clear_pointer (&self->chips, g_array_unref);
}

/**
 * reprise_reading_tracks_show:
 * @self: the music on a page, cleared
 * @appraisal: (nullable): the UUID of the appraisal that is read; %NULL where it is none
 * @tracks: (nullable) (element-type RepriseTrack): its jukebox
 * @links: (nullable) (element-type RepriseLink): what its labels lead to
 * @map: where in its text, which was just set, is what
 *
 * Shows the music of an appraisal.
 */
void
reprise_reading_tracks_show (RepriseReadingTracks *self,
                             const char           *appraisal,
                             GPtrArray            *tracks,
                             GPtrArray            *links,
                             RepriseProseMap      *map)
{
  g_return_if_fail (REPRISE_IS_READING_TRACKS (self));
  g_return_if_fail (map != NULL);

  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = links != NULL ? g_ptr_array_ref (links) : NULL;
  g_clear_pointer (&self->chips, g_array_unref);
  self->chips = g_array_ref (map->links);
  reprise_track_watch_set_tracks (self->watch, appraisal, tracks);
  reprise_jukebox_card_show_tracks (self->card);
  place_cards (self, map);
  mark_chips (self);
}

/**
 * reprise_reading_tracks_mark:
 * @self: the music on a page
 *
 * Marks the chips in the text, now that words of it have come to be seen.
 */
void
reprise_reading_tracks_mark (RepriseReadingTracks *self)
{
  g_return_if_fail (REPRISE_IS_READING_TRACKS (self));

  mark_chips (self);
}

/**
 * reprise_reading_tracks_open:
 * @self: the music on a page
 * @label: the label of a chip
 *
 * Plays its track, or pauses it; one that cannot be played here leads to what can be done about
 * that, and one that leads nowhere to where tracks are added.
 */
void
reprise_reading_tracks_open (RepriseReadingTracks *self,
                             const char           *label)
{
  const char *appraisal = NULL;
  const char *track = NULL;

  g_return_if_fail (REPRISE_IS_READING_TRACKS (self));
  g_return_if_fail (label != NULL);

  appraisal = reprise_track_watch_get_appraisal (self->watch);
  track = find_track (self, label);
  if (appraisal != NULL && track != NULL)
    reprise_track_remedy_press (GTK_WIDGET (self->prose),
                                reprise_track_watch_get_whereabouts (self->watch, track),
                                appraisal, track);
  else if (appraisal != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->prose), "win.tracks", "(ss)", appraisal, "");
}
