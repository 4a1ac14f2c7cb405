#include "gui/reading/reprise-reading-page.h"

#include "gui/book/reprise-book-page.h"
#include "gui/book/reprise-find-bar.h"
#include "gui/jukebox/reprise-reading-tracks.h"
#include "gui/reading/reprise-found-words.h"
#include "gui/reading/reprise-prose-buffer.h"
#include "gui/reading/reprise-prose-chips.h"
#include "gui/reading/reprise-prose-copy.h"
#include "gui/reading/reprise-prose-films.h"
#include "gui/reading/reprise-prose-line.h"
#include "gui/reading/reprise-prose-links.h"
#include "gui/reading/reprise-prose-spoiler.h"
#include "gui/reading/reprise-prose-view.h"
#include "gui/reading/reprise-prose-voices.h"
#include "gui/reading/reprise-reading-foot.h"
#include "gui/reading/reprise-reading-head.h"
#include "gui/reading/reprise-reading.h"
#include "gui/reading/reprise-scroll-keys.h"
#include "gui/reading/reprise-voice-menu.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/writing/reprise-markdown-style.h"

#include <gtksourceview/gtksource.h>

/**
 * RepriseReadingPage:
 *
 * An entry of the diary, set like a page of a book.
 */
struct _RepriseReadingPage
{
  AdwBin              parent_instance;

  RepriseJournal     *journal;   /* (owned) (nullable) */
  RepriseEntry       *entry;     /* (owned) (nullable) */
  RepriseMasthead    *masthead;  /* (owned) (nullable) */
  gint64              shown;     /* the entry whose text is on the page, or 0 */
  char               *viewing;   /* (owned) (nullable): the viewing that it is, or belongs to */
  gboolean            conflicted;  /* a text was changed in two places at once */
  char               *elsewhere;   /* (owned) (nullable): what else is said elsewhere */
  gboolean            spoiler;   /* its text gives the story away */
  int                 n_tracks;  /* in its jukebox */
  GCancellable       *reading;   /* (owned) (nullable) */
  RepriseProseMap    *map;       /* (owned) (nullable) */
  RepriseProseLinks  *links;     /* (owned) */
  RepriseReadingStills *stills;  /* (owned) */
  RepriseReadingTracks *tracks;  /* (owned) */
  GPtrArray          *films;     /* (owned) (nullable) of RepriseLink: what links lead to */
  GSettings          *settings;  /* (owned) */
  GtkStack           *stack;
  AdwStatusPage      *failure;
  RepriseFindBar     *find_bar;
  GtkScrolledWindow  *scroller;
  RepriseStillProgress *still_progress;
  RepriseBookPage    *page;
  RepriseReadingHead *head;
  GtkTextView        *prose;
  RepriseReadingFoot *foot;

  GtkSourceSearchContext *found;  /* (owned) (nullable): what a search found it by */
};

G_DEFINE_FINAL_TYPE (RepriseReadingPage, reprise_reading_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (RepriseReadingPage *self)
{
  return gtk_text_view_get_buffer (self->prose);
}

static gboolean
scroll_key_cb (RepriseReadingPage *self,
               guint               key,
               guint               code,
               GdkModifierType     state)
{
  return reprise_scroll_key (self->scroller, key, state);
}

static void
open_link_cb (RepriseReadingPage *self,
              const char         *target)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, target, GDK_CURRENT_TIME);
}

static void
open_film_cb (RepriseReadingPage *self,
              const char         *label)
{
  reprise_prose_films_open (GTK_WIDGET (self), reprise_entry_get_uuid (self->entry), self->films,
                            label);
}

static void
open_track_cb (RepriseReadingPage *self,
               const char         *label)
{
  reprise_reading_tracks_open (self->tracks, label);
}

/* A text that gives the story away waits under a card until somebody asks for it. */
static void
hidden_changed_cb (RepriseReadingPage *self)
{
  reprise_reading_stills_follow_spoilers (self->stills, self->map);
  reprise_reading_tracks_mark (self->tracks);
}

static void
reveal_cb (RepriseReadingPage *self)
{
  reprise_reading_foot_set_spoiler (self->foot, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->prose));
}

static void
cover_text (RepriseReadingPage *self,
            gboolean            covered)
{
  const gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self->prose));
  const gboolean empty = self->map->lines->len == 0;

  reprise_reading_foot_set_spoiler (self->foot, covered && !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), !covered && !empty);
  if (focused && (covered || empty))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A text without a caret has one that nobody sees; it is at the beginning until somebody clicks.
 * One that is said to give the story away from now on nobody has asked for yet. */
static void
show_text (RepriseReadingPage *self,
           RepriseReading     *reading,
           gboolean            same)
{
  const gboolean asked_for =
    same && self->spoiler && !reprise_reading_foot_get_spoiler (self->foot);
  GtkTextIter start;

  reprise_reading_stills_clear (self->stills);
  reprise_reading_tracks_clear (self->tracks);
  g_clear_pointer (&self->map, reprise_prose_map_free);
  self->map = reprise_prose_buffer_set_blocks (get_buffer (self), reading->blocks);
  reprise_reading_stills_show (self->stills, self->journal, reading->stills, reading->blocks,
                               reading->voices, self->map);
  reprise_prose_voices_append (get_buffer (self), self->map, reading->voices);
  reprise_reading_stills_show_more (self->stills, self->map);
  reprise_reading_tracks_show (self->tracks,
                               reading->tracks != NULL ? reprise_entry_get_uuid (self->entry)
                                                       : NULL,
                               reading->tracks, reading->links, self->map);
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  reprise_prose_links_set_links (self->links, self->map->links);
  reprise_prose_links_set_hidden (self->links, TRUE);
  g_clear_pointer (&self->films, g_ptr_array_unref);
  self->films = reading->links != NULL ? g_ptr_array_ref (reading->links) : NULL;
  reprise_prose_links_set_films (self->links, self->films, reprise_entry_get_uuid (self->entry));
  reprise_prose_films_mark (get_buffer (self), self->map, self->films);
  cover_text (self, reading->spoiler && !asked_for);
  self->spoiler = reading->spoiler;
}

/* Whoever searched sees why it was found; what is read again stays where it is. */
static void
show_found (RepriseReadingPage *self,
            gboolean            same)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->prose);
  GtkTextIter first;

  g_clear_object (&self->found);
  if (reprise_entry_get_where (self->entry) != REPRISE_ENTRY_WHERE_TEXT)
    return;

  self->found = reprise_found_words_mark (GTK_SOURCE_BUFFER (buffer),
                                          reprise_entry_get_snippet (self->entry), &first);
  if (self->found != NULL && !same)
    reprise_book_page_put_line_at (self->page, &first,
                                   gtk_widget_get_height (GTK_WIDGET (self->page)) / 3);
}

/* Whoever reads an entry that was changed meanwhile stays where they are, if that is still
 * there. */
static void
show_reading (RepriseReadingPage *self,
              RepriseReading     *reading)
{
  const gint64 id = reprise_entry_get_id (self->entry);
  const gboolean same = id == self->shown;
  int y = 0;
  const int line = same ? reprise_reading_page_get_source_line (self, &y) : 0;

  self->shown = id;
  self->conflicted = reading->conflicted;
  g_free (self->elsewhere);
  self->elsewhere = g_strdup (reading->elsewhere);
  self->n_tracks = reading->tracks != NULL ? (int) reading->tracks->len : 0;
  g_free (self->viewing);
  self->viewing = g_strdup (reading->viewing_uuid);
  reprise_reading_head_show_reading (self->head, reading);
  reprise_reading_stills_set_appraisal (self->stills,
                                        reprise_entry_is_viewing (self->entry)
                                          ? NULL : reprise_entry_get_uuid (self->entry));
  show_text (self, reading, same);
  reprise_reading_foot_show_entry (self->foot, self->journal, self->entry, reading->scale);
  gtk_stack_set_visible_child_name (self->stack, "page");
  if (!same || (line > 0 && !gtk_widget_get_visible (GTK_WIDGET (self->prose))))
    reprise_book_page_to_top (self->page);
  else if (line > 0)
    reprise_reading_page_put_source_line_at (self, line, y);
  show_found (self, same);
}

static void
show_failure (RepriseReadingPage *self,
              const GError       *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  self->shown = 0;
  adw_status_page_set_description (self->failure, words);
  /* It is loaded when it is set, and not when it is seen. */
  adw_status_page_set_icon_name (self->failure, "dialog-warning-symbolic");
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseReadingPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseReading) reading =
    reprise_reading_load_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  if (reading != NULL)
    show_reading (self, reading);
  else
    show_failure (self, error);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
follow_accent (RepriseReadingPage *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA accent;

  if (gtk_style_context_lookup_color (style, "accent_color", &accent))
    reprise_prose_buffer_set_accent (get_buffer (self), &accent);
  reprise_prose_spoilers_follow (get_buffer (self), GTK_WIDGET (self->prose));
  reprise_prose_films_follow (get_buffer (self), GTK_WIDGET (self->prose));
  reprise_prose_chips_follow (get_buffer (self), GTK_WIDGET (self->prose));
}

/* A text under a card has no place on the page. */
static gboolean
is_text_shown (RepriseReadingPage *self)
{
  return self->map != NULL && self->map->lines->len > 0 &&
         gtk_widget_get_visible (GTK_WIDGET (self->prose));
}

static void
reprise_reading_page_dispose (GObject *object)
{
  RepriseReadingPage *self = REPRISE_READING_PAGE (object);

  reprise_request_cancel (&self->reading);
  g_clear_object (&self->found);
  g_clear_pointer (&self->viewing, g_free);
  g_clear_pointer (&self->elsewhere, g_free);
  g_clear_pointer (&self->map, reprise_prose_map_free);
  g_clear_object (&self->links);
  g_clear_object (&self->stills);
  g_clear_object (&self->tracks);
  g_clear_pointer (&self->films, g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->masthead);
  g_clear_object (&self->entry);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_reading_page_parent_class)->dispose (object);
}

static void
reprise_reading_page_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_reading_page_parent_class)->css_changed (widget, change);

  follow_accent (REPRISE_READING_PAGE (widget));
}

static gboolean
reprise_reading_page_grab_focus (GtkWidget *widget)
{
  RepriseReadingPage *self = REPRISE_READING_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->prose))
                                  ? GTK_WIDGET (self->prose)
                                  : GTK_WIDGET (self->scroller));
}

static void
reprise_reading_page_class_init (RepriseReadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_reading_page_dispose;
  widget_class->css_changed = reprise_reading_page_css_changed;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_reading_page_grab_focus;

  signals[SIGNAL_SHOWN] = g_signal_new ("shown", REPRISE_TYPE_READING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  reprise_markdown_style_prepare ();
  g_type_ensure (GTK_SOURCE_TYPE_BUFFER);
  g_type_ensure (REPRISE_TYPE_BOOK_PAGE);
  g_type_ensure (REPRISE_TYPE_FIND_BAR);
  g_type_ensure (REPRISE_TYPE_PROSE_VIEW);
  g_type_ensure (REPRISE_TYPE_READING_FOOT);
  g_type_ensure (REPRISE_TYPE_READING_HEAD);
  g_type_ensure (REPRISE_TYPE_STILL_PROGRESS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-reading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, still_progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, page);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, head);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, prose);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, reprise_prose_copy);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_key_cb);
}

static void
reprise_reading_page_init (RepriseReadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* For what is found in it: a search cannot do without one, even before it has its own colour. */
  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (get_buffer (self)),
                                      reprise_markdown_style_get_scheme (FALSE));
  reprise_prose_buffer_follow_view (get_buffer (self), self->prose);
  self->links = reprise_prose_links_new (self->prose);
  reprise_voice_menu_attach (self->prose);
  g_signal_connect_object (self->links, "open", G_CALLBACK (open_link_cb), self,
                           G_CONNECT_SWAPPED);
  self->stills = reprise_reading_stills_new (self->page, self->prose,
                                             reprise_reading_head_get_hero (self->head),
                                             self->still_progress);
  self->tracks =
    reprise_reading_tracks_new (self->page, self->prose,
                                REPRISE_JUKEBOX_CARD (
                                  reprise_reading_head_get_jukebox (self->head)));
  g_signal_connect_object (self->tracks, "changed", G_CALLBACK (reprise_prose_links_say_again),
                           self->links, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "open-track", G_CALLBACK (open_track_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "hidden-changed", G_CALLBACK (hidden_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "open-film", G_CALLBACK (open_film_cb), self,
                           G_CONNECT_SWAPPED);
  reprise_find_bar_set_view (self->find_bar, self->prose, self->page);
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "measure", self->page, "measure", G_SETTINGS_BIND_GET);
}

/**
 * reprise_reading_page_new:
 *
 * Returns: (transfer floating): a page that is blank until it is told what to show
 */
GtkWidget *
reprise_reading_page_new (void)
{
  return g_object_new (REPRISE_TYPE_READING_PAGE, NULL);
}

/**
 * reprise_reading_page_set_masthead:
 * @self: a page that has no masthead yet
 * @masthead: how the journal presents itself, which is followed
 */
void
reprise_reading_page_set_masthead (RepriseReadingPage *self,
                                   RepriseMasthead    *masthead)
{
  g_return_if_fail (REPRISE_IS_READING_PAGE (self));
  g_return_if_fail (REPRISE_IS_MASTHEAD (masthead));
  g_return_if_fail (self->masthead == NULL);

  self->masthead = g_object_ref (masthead);
  g_signal_connect_object (masthead, "notify", G_CALLBACK (reprise_reading_page_reload), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_reading_page_show_entry:
 * @self: a page
 * @journal: (nullable): whose entry it is
 * @entry: (nullable): what to show
 *
 * Reads and shows an entry; what was shown before stays until it is read, which the signal `shown`
 * tells.
 */
void
reprise_reading_page_show_entry (RepriseReadingPage *self,
                                 RepriseJournal     *journal,
                                 RepriseEntry       *entry)
{
  g_return_if_fail (REPRISE_IS_READING_PAGE (self));
  g_return_if_fail (entry == NULL || REPRISE_IS_JOURNAL (journal));

  if (self->entry == entry)
    return;

  if (entry == NULL || reprise_entry_get_id (entry) != self->shown)
    reprise_find_bar_close (self->find_bar);
  g_set_object (&self->journal, journal);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    {
      reprise_reading_page_reload (self);
      return;
    }

  self->shown = 0;
  reprise_request_cancel (&self->reading);
  gtk_stack_set_visible_child_name (self->stack, "blank");
}

/**
 * reprise_reading_page_reload:
 * @self: a page
 *
 * Reads the entry anew, which the signal `shown` tells. Its reader stays where they are.
 */
void
reprise_reading_page_reload (RepriseReadingPage *self)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_READING_PAGE (self));

  if (self->entry == NULL)
    return;

  request = reprise_request_begin (self, &self->reading);
  reprise_reading_load_async (self->journal, self->entry, self->masthead,
                              reprise_request_get_cancellable (request), read_cb, request);
}

/**
 * reprise_reading_page_get_conflicted:
 * @self: a page
 * @elsewhere: (out) (nullable): what else is said elsewhere of what it shows, in words
 *
 * Returns: whether a text that it shows was changed in two places at once, and both are kept
 */
gboolean
reprise_reading_page_get_conflicted (RepriseReadingPage  *self,
                                     const char         **elsewhere)
{
  g_return_val_if_fail (REPRISE_IS_READING_PAGE (self), FALSE);

  *elsewhere = self->shown != 0 ? self->elsewhere : NULL;
  return self->shown != 0 && self->conflicted;
}

/**
 * reprise_reading_page_get_n_tracks:
 * @self: a page
 *
 * Returns: how many tracks are in the jukebox of what it shows; less than 0 before that is read
 */
int
reprise_reading_page_get_n_tracks (RepriseReadingPage *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_PAGE (self), -1);

  return self->entry != NULL && self->shown == reprise_entry_get_id (self->entry)
           ? self->n_tracks : -1;
}

/**
 * reprise_reading_page_get_stills:
 * @self: a page
 *
 * Returns: (transfer none): the stills on it
 */
RepriseReadingStills *
reprise_reading_page_get_stills (RepriseReadingPage *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_PAGE (self), NULL);

  return self->stills;
}

/**
 * reprise_reading_page_find:
 * @self: a page
 *
 * Opens the bar that finds words in the text: in all of it, so that nothing stays hidden.
 */
void
reprise_reading_page_find (RepriseReadingPage *self)
{
  g_return_if_fail (REPRISE_IS_READING_PAGE (self));

  if (self->shown == 0)
    return;

  if (reprise_reading_foot_get_spoiler (self->foot))
    reveal_cb (self);
  reprise_prose_links_set_hidden (self->links, FALSE);
  reprise_find_bar_open (self->find_bar);
}

/**
 * reprise_reading_page_get_viewing:
 * @self: a page
 *
 * Returns: (nullable): the viewing that the entry is, or that it belongs to, once the entry is read
 */
const char *
reprise_reading_page_get_viewing (RepriseReadingPage *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_PAGE (self), NULL);

  return self->entry != NULL && reprise_entry_get_id (self->entry) == self->shown ? self->viewing
                                                                                  : NULL;
}

/**
 * reprise_reading_page_get_source_line:
 * @self: a page
 * @y: (out): how far under the page's upper edge that paragraph is, in pixels
 *
 * Returns: on which line of the Markdown text the paragraph begins that was clicked last, if it is
 *   in view, else the first in view: from 1, or 0 where there is no text, or it is covered
 */
int
reprise_reading_page_get_source_line (RepriseReadingPage *self,
                                      int                *y)
{
  g_return_val_if_fail (REPRISE_IS_READING_PAGE (self), 0);
  g_return_val_if_fail (y != NULL, 0);

  *y = 0;
  return is_text_shown (self) ? reprise_prose_line_get (self->page, self->prose, self->map, y) : 0;
}

/**
 * reprise_reading_page_put_source_line_at:
 * @self: a page
 * @line: a line of the Markdown text, from 1
 * @y: where the paragraph with it shall be, in pixels under the page's upper edge
 */
void
reprise_reading_page_put_source_line_at (RepriseReadingPage *self,
                                         int                 line,
                                         int                 y)
{
  g_return_if_fail (REPRISE_IS_READING_PAGE (self));

  if (is_text_shown (self))
    reprise_prose_line_put (self->page, self->prose, self->map, line, y);
}
