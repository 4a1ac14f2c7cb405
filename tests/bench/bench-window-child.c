/* The program as it is, which tells what it shows when. usage: bench-window-child FILE [WAY]
 *
 * REPRISE_BENCH_MUSIC is a folder of music that it reads meanwhile. */

#include "bench-ask.h"
#include "bench-page.h"
#include "bench-scan.h"
#include "bench-scroll.h"
#include "bench-tell.h"
#include "bench-type.h"
#include "gui/journal/reprise-diary-item.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/reprise-application.h"
#include "gui/writing/reprise-writing-changes.h"
#include "gui/writing/reprise-writing-page.h"

typedef struct
{
  const char *journal; /* (unowned) (nullable) */
  const char *way;     /* (unowned) (nullable) */
  gboolean    filled;  /* before the frame that is being painted */
  GtkWidget  *window;  /* (unowned) */
} Watch;

static void scroll_diary (Watch *watch);
static void scroll_feeds (Watch *watch);
static void scroll_films (Watch *watch);
static void search_diary (Watch *watch);
static void show_feeds (Watch *watch);
static void show_films (Watch *watch);
static void show_stills (Watch *watch);
static void show_year (Watch *watch);
static void write_entry (Watch *watch);

static const struct
{
  const char  *name;
  void       (*begin) (Watch *watch);
} ways[] = {
  { "scroll", scroll_diary },
  { "search", search_diary },
  { "films", show_films },
  { "films-scroll", scroll_films },
  { "feeds", show_feeds },
  { "feeds-scroll", scroll_feeds },
  { "year", show_year },
  { "stills", show_stills },
  { "type", write_entry },
  { "paste", write_entry },
  { "paste-line", write_entry },
};

static void
scroll_diary (Watch *watch)
{
  bench_scroll (bench_find_list (watch->window), bench_is_filled);
}

static void
search_diary (Watch *watch)
{
  bench_ask (watch->window);
}

static void
scroll_films (Watch *watch)
{
  bench_page_scroll_films (watch->window);
}

static void
show_films (Watch *watch)
{
  bench_page_show_films (watch->window);
}

static void
scroll_feeds (Watch *watch)
{
  bench_page_scroll_feeds (watch->window);
}

static void
show_feeds (Watch *watch)
{
  bench_page_show_feeds (watch->window);
}

static void
show_year (Watch *watch)
{
  bench_page_show_year (watch->window);
}

static void
show_stills (Watch *watch)
{
  bench_page_show_stills (watch->window, watch->journal);
}

/* The text is that of the floor. */
static gboolean
written_on_cb (gpointer data)
{
  Watch *watch = data;
  RepriseWritingPage *page =
    REPRISE_WRITING_PAGE (bench_find (watch->window, REPRISE_TYPE_WRITING_PAGE));
  RepriseWritingSession *session = reprise_writing_page_get_session (page);
  g_autofree char *essay = bench_type_dup_essay ();

  if (session == NULL)
    return G_SOURCE_CONTINUE;

  reprise_writing_session_set_text (session, essay);
  bench_type (reprise_writing_page_get_view (page), session, watch->way);
  return G_SOURCE_REMOVE;
}

/* Returns: whether a position holds a text, which a viewing does not. */
static gboolean
is_text (GListModel *entries,
         guint       position)
{
  g_autoptr (RepriseDiaryItem) item = g_list_model_get_item (entries, position);
  RepriseEntry *entry = reprise_diary_item_get_entry (item);

  return entry != NULL && !reprise_entry_is_viewing (entry);
}

/* Each way has a text to itself, as what is written stays in the journal. */
static void
choose (Watch *watch)
{
  GtkSelectionModel *entries =
    gtk_list_view_get_model (GTK_LIST_VIEW (bench_find_list (watch->window)));
  guint position = 0;

  for (guint i = 0; !g_str_equal (ways[i].name, watch->way); i++)
    position += ways[i].begin == write_entry;
  while (!is_text (G_LIST_MODEL (entries), position))
    position++;
  gtk_selection_model_select_item (entries, position, TRUE);
}

static gboolean
edit_cb (gpointer data)
{
  Watch *watch = data;
  RepriseEntryPage *page =
    REPRISE_ENTRY_PAGE (bench_find (watch->window, REPRISE_TYPE_ENTRY_PAGE));

  gtk_widget_activate_action (GTK_WIDGET (page), "page.edit", NULL);
  g_timeout_add (50, written_on_cb, watch);
  return G_SOURCE_REMOVE;
}

static void
write_entry (Watch *watch)
{
  choose (watch);
  g_timeout_add (1000, edit_cb, watch);
}

static void
begin_cb (GdkFrameClock *clock,
          Watch         *watch)
{
  GtkWindow *window = gtk_application_get_active_window (
    GTK_APPLICATION (g_application_get_default ()));
  GtkWidget *list = window != NULL ? bench_find_list (GTK_WIDGET (window)) : NULL;

  watch->filled = list != NULL && bench_is_filled (list);
}

static void
painted_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  if (!watch->filled)
    return;

  g_signal_handlers_disconnect_by_data (clock, watch);
  if (g_getenv ("REPRISE_BENCH_MUSIC") != NULL)
    bench_scan (g_getenv ("REPRISE_BENCH_MUSIC"));
  bench_tell ("shown", g_get_monotonic_time ());

  watch->window = GTK_WIDGET (
    gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ())));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (watch->way, ways[i].name) == 0)
      ways[i].begin (watch);
}

static void
realized_cb (GtkWidget *window,
             Watch     *watch)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), watch);
}

static void
added_cb (GtkApplication *application,
          GtkWindow      *window,
          Watch          *watch)
{
  bench_tell_frame (window);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), watch);
  bench_quit_when_told (G_APPLICATION (application));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RepriseApplication) application = reprise_application_new ();
  Watch watch = { 0 };

  watch.journal = argc > 1 ? argv[1] : NULL;
  watch.way = argc > 2 ? argv[2] : NULL;
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), &watch);
  return g_application_run (G_APPLICATION (application), MIN (argc, 2), argv);
}
