/* Opens pages, and tells how long it is from asking for one until all of it that is in view is
 * painted. */

#include "bench-page.h"

#include "bench-scroll.h"
#include "bench-typist.h"
#include "bench-watch.h"
#include "gui/calendar/reprise-year-page.h"
#include "gui/feeds/reprise-feeds-page.h"
#include "gui/feeds/reprise-post-row.h"
#include "gui/films/reprise-film-cell.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/stills/reprise-still-view.h"
#include "store/reprise-database.h"
#include "store/reprise-statement.h"

#define SETTLED 2500
#define N_ENTRIES 20
#define YEAR 2020

static struct
{
  GtkWidget  *window;   /* (unowned) */
  GPtrArray  *entries;  /* (owned) of char *: appraisals with stills */
  guint       next;     /* of them */
} paging;

/* Whether there are films in view, and all of them are read. */
static gboolean
is_wall_filled (GtkWidget *view)
{
  guint n_cells = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *cell = gtk_widget_get_first_child (child);
      RepriseShelfItem *item = NULL;

      if (!REPRISE_IS_FILM_CELL (cell) || !bench_is_in_view (child, view))
        continue;
      item = reprise_list_child_get_item (REPRISE_LIST_CHILD (cell));
      if (item == NULL || reprise_shelf_item_get_film (item) == NULL)
        return FALSE;
      n_cells++;
    }

  return n_cells > 0;
}

static gboolean
are_films_shown (void)
{
  GtkWidget *view = bench_find (paging.window, GTK_TYPE_GRID_VIEW);

  return view != NULL && gtk_widget_get_mapped (view) && is_wall_filled (view);
}

/* Whether there are posts in view, and all of them are read. */
static gboolean
are_posts_filled (GtkWidget *view)
{
  guint n_rows = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = bench_find (child, REPRISE_TYPE_POST_ROW);
      ReprisePostItem *item = NULL;

      if (row == NULL || !bench_is_in_view (child, view))
        continue;
      item = reprise_post_row_get_item (REPRISE_POST_ROW (row));
      if (item == NULL || reprise_post_item_get_post (item) == NULL)
        return FALSE;
      n_rows++;
    }

  return n_rows > 0;
}

/* The list of posts, once it has some: that of the feeds beside it is another one. */
static GtkWidget *
find_posts (void)
{
  GtkWidget *page = bench_find (paging.window, REPRISE_TYPE_FEEDS_PAGE);
  GtkWidget *row = page != NULL ? bench_find (page, REPRISE_TYPE_POST_ROW) : NULL;

  return row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW) : NULL;
}

static gboolean
are_feeds_shown (void)
{
  GtkWidget *view = find_posts ();

  return view != NULL && gtk_widget_get_mapped (view) && are_posts_filled (view);
}

static gboolean
is_year_shown (void)
{
  GtkWidget *page = bench_find (paging.window, REPRISE_TYPE_YEAR_PAGE);

  return page != NULL && gtk_widget_get_mapped (page) &&
         reprise_year_page_is_ready (REPRISE_YEAR_PAGE (page));
}

/* Its text is there with it, as both come from one reading of the appraisal. */
static gboolean
is_entry_shown (void)
{
  GtkWidget *page = bench_find (paging.window, REPRISE_TYPE_ENTRY_PAGE);
  RepriseEntry *entry = reprise_entry_page_get_entry (REPRISE_ENTRY_PAGE (page));
  GtkWidget *still = bench_find (page, REPRISE_TYPE_STILL_VIEW);
  const char *wanted = g_ptr_array_index (paging.entries, paging.next);

  return entry != NULL && g_str_equal (reprise_entry_get_uuid (entry), wanted) && still != NULL &&
         gtk_widget_get_mapped (still) &&
         reprise_still_view_is_loaded (REPRISE_STILL_VIEW (still));
}

static void
open_films (void)
{
  bench_watch_took_key ();
  gtk_widget_activate_action (paging.window, "win.show-page", "s", "films");
}

static void
open_feeds (void)
{
  bench_watch_took_key ();
  gtk_widget_activate_action (paging.window, "win.show-page", "s", "feeds");
}

static void
open_year (void)
{
  bench_watch_took_key ();
  gtk_widget_activate_action (paging.window, "win.show-year", "i", YEAR);
}

static void
open_entry (void)
{
  bench_watch_took_key ();
  gtk_widget_activate_action (paging.window, "win.show-entry", "s",
                              g_ptr_array_index (paging.entries, paging.next));
}

static void
take_next (void)
{
  paging.next++;
}

static void
films_script (void)
{
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  bench_watch_key ();
  bench_typist_call (open_films);
  bench_typist_rest (SETTLED);
  bench_watch_tell ("films");
}

static void
feeds_script (void)
{
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  bench_watch_key ();
  bench_typist_call (open_feeds);
  bench_typist_rest (4 * SETTLED);
  bench_watch_tell ("feeds");
}

static void
year_script (void)
{
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  bench_watch_key ();
  bench_typist_call (open_year);
  bench_typist_rest (SETTLED);
  bench_watch_tell ("year");
}

static void
stills_script (void)
{
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  for (guint i = 0; i < paging.entries->len; i++)
    {
      bench_watch_key ();
      bench_typist_call (open_entry);
      bench_typist_rest (SETTLED);
      if (i + 1 < paging.entries->len)
        bench_typist_call (take_next);
    }
  bench_watch_tell ("stills");
}

static void
begin (GtkWidget  *window,
       gboolean  (*is_done) (void),
       void      (*script) (void))
{
  paging.window = window;
  bench_watch_begin (window, is_done);
  /* What is ready may ask for no frame. */
  gdk_frame_clock_begin_updating (gtk_widget_get_frame_clock (window));
  bench_typist_begin (window, script);
}

static gboolean
scroll_cb (gpointer data)
{
  if (!are_films_shown ())
    return G_SOURCE_CONTINUE;

  bench_scroll (bench_find (paging.window, GTK_TYPE_GRID_VIEW), is_wall_filled);
  return G_SOURCE_REMOVE;
}

static gboolean
scroll_posts_cb (gpointer data)
{
  if (!are_feeds_shown ())
    return G_SOURCE_CONTINUE;

  bench_scroll (find_posts (), are_posts_filled);
  return G_SOURCE_REMOVE;
}

static GPtrArray *
find_entries (const char *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (journal, REPRISE_DATABASE_READ, &error);
  g_autoptr (RepriseStatement) statement = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  statement = reprise_database_prepare (database, &error,
                                        "SELECT uuid FROM appraisal"
                                        " WHERE id IN (SELECT appraisal FROM still)"
                                        " ORDER BY id DESC");
  g_assert_no_error (error);
  while (entries->len < N_ENTRIES &&
         reprise_statement_step (statement, &error) == REPRISE_STEP_ROW)
    g_ptr_array_add (entries, g_strdup (reprise_statement_get_text (statement, 0)));
  g_assert_no_error (error);
  return entries;
}

/**
 * bench_page_show_films:
 * @window: a window that shows its diary
 *
 * The films, the first time.
 */
void
bench_page_show_films (GtkWidget *window)
{
  begin (window, are_films_shown, films_script);
}

/**
 * bench_page_scroll_films:
 * @window: a window that shows its diary
 *
 * All posters, from the first to the last.
 */
void
bench_page_scroll_films (GtkWidget *window)
{
  paging.window = window;
  gtk_widget_activate_action (window, "win.show-page", "s", "films");
  g_timeout_add (1000, scroll_cb, NULL);
}

/**
 * bench_page_show_feeds:
 * @window: a window that shows its diary
 *
 * The feeds with their posts, the first time.
 */
void
bench_page_show_feeds (GtkWidget *window)
{
  begin (window, are_feeds_shown, feeds_script);
}

/**
 * bench_page_scroll_feeds:
 * @window: a window that shows its diary
 *
 * All posts, from the first to the last.
 */
void
bench_page_scroll_feeds (GtkWidget *window)
{
  paging.window = window;
  gtk_widget_activate_action (window, "win.show-page", "s", "feeds");
  g_timeout_add (1000, scroll_posts_cb, NULL);
}

/**
 * bench_page_show_year:
 * @window: a window that shows its diary
 *
 * A year as a calendar, the first time.
 */
void
bench_page_show_year (GtkWidget *window)
{
  begin (window, is_year_shown, year_script);
}

/**
 * bench_page_show_stills:
 * @window: a window that shows its diary
 * @journal: the file that it shows
 *
 * Appraisals with ten stills each, one after another.
 */
void
bench_page_show_stills (GtkWidget  *window,
                        const char *journal)
{
  paging.entries = find_entries (journal);
  begin (window, is_entry_shown, stills_script);
}
