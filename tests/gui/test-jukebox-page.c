/* The page of all music. */

#include "gui/jukebox/reprise-jukebox-page.h"
#include "gui/jukebox/reprise-track-list-row.h"
#include "gui/reprise-window.h"

#include "support/test-audio.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-music.h"

typedef struct
{
  TestJournal    *journal;
  RepriseJukebox *jukebox;
  RepriseWindow  *window;
  GtkWidget      *page;
  const char     *text;      /* waited for */
  guint           n_tracks;  /* waited for */
} Fixture;

static gboolean
has_page (gpointer data)
{
  Fixture *fixture = data;

  reprise_window_show_page (fixture->window, "jukebox");
  fixture->page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_JUKEBOX_PAGE);
  return fixture->page != NULL;
}

static void
open_page (Fixture *fixture,
           int      width)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "tracks-order");
  fixture->window = reprise_window_new (NULL, "/nowhere/Music.db");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  reprise_window_show_journal (fixture->window, fixture->journal->journal);
  test_wait_until (has_page, fixture);
}

static void
close_page (Fixture *fixture)
{
  RepriseWindow *window = fixture->window;
  GtkWidget *page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);
  g_assert_null (window);
}

/* Lines of ARTIST|TITLE|LOCATION. */
static void
add_jukebox (Fixture    *fixture,
             const char *film,
             const char *watched,
             const char *lines)
{
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (fixture->journal, film, watched, 80, "Words.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (appraisal);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_auto (GStrv) tracks = g_strsplit (lines, "\n", -1);

  for (gsize i = 0; tracks[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (tracks[i], "|", -1);
      RepriseTrack *track = reprise_track_new (parts[0], parts[1]);

      reprise_track_set_location (track, parts[2]);
      g_ptr_array_add (reprise_appraisal_get_tracks (edited), track);
    }
  kept = test_journal_save (fixture->journal, edited, appraisal);
}

static void
fill (Fixture *fixture)
{
  add_jukebox (fixture, "Leaving Las Vegas (1995)", "2026-11-21",
               "Sting|Angel Eyes\n"
               "Don Henley|Come Rain or Come Shine\n"
               "Michael McDonald|Lonely Teardrops|https://example.org/lonely\n"
               "|Main Title");
  add_jukebox (fixture, "The Big Sleep (1946)", "2026-11-22",
               "Dinah Washington and an Orchestra of a Hundred and Twenty Players|"
               "A Very Long Title of a Song That Goes on and on, Part Two (Reprise)\n"
               "Sting|Angel Eyes");
  add_jukebox (fixture, "House of Games (1987)", "2025-01-02",
               "Alaric Jans|House of Games\nSting|Fragile");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RepriseMusicLibrary) library = NULL;
  g_autofree char *cache = NULL;

  fixture->journal = test_journal_new ();
  cache = g_build_filename (fixture->journal->folder, "music.db", NULL);
  library = reprise_music_library_new (cache);
  fixture->jukebox = reprise_jukebox_new (library);
  reprise_jukebox_set_default (fixture->jukebox);
  if (data == NULL)
    fill (fixture);
  open_page (fixture, 1024);
}

static gboolean
is_gone (gpointer data)
{
  return ((Fixture *) data)->jukebox == NULL;
}

/* Whoever still looks for music holds it until that is found. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  reprise_jukebox_set_default (NULL);
  reprise_jukebox_stop (fixture->jukebox);
  g_object_add_weak_pointer (G_OBJECT (fixture->jukebox), (gpointer *) &fixture->jukebox);
  g_object_unref (fixture->jukebox);
  test_wait_until (is_gone, fixture);
  test_journal_free (fixture->journal);
}

static GListModel *
get_model (Fixture *fixture)
{
  GtkWidget *view = test_find_named (fixture->page, "view");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static RepriseTrack *
nth_track (Fixture *fixture,
           guint    nth)
{
  g_autoptr (RepriseTrackListItem) item = g_list_model_get_item (get_model (fixture), nth);
  RepriseListedTrack *listed = item != NULL ? reprise_track_list_item_get_track (item) : NULL;

  return listed != NULL ? reprise_listed_track_get_track (listed) : NULL;
}

static gboolean
first_is (gpointer data)
{
  Fixture *fixture = data;
  RepriseTrack *track = nth_track (fixture, 0);

  return g_list_model_get_n_items (get_model (fixture)) == fixture->n_tracks && track != NULL &&
         g_strcmp0 (reprise_track_get_title (track), fixture->text) == 0;
}

static void
wait_for (Fixture    *fixture,
          guint       n_tracks,
          const char *first)
{
  fixture->n_tracks = n_tracks;
  fixture->text = first;
  test_wait_until (first_is, fixture);
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *id)
{
  GtkWidget *child = test_find_named (fixture->page, id);

  g_assert_nonnull (child);
  return child;
}

static gboolean
shows (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *stack = get_child (fixture, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), fixture->text) == 0;
}

static void
wait_for_page (Fixture    *fixture,
               const char *name)
{
  fixture->text = name;
  test_wait_until (shows, fixture);
}

static void
choose_order (Fixture *fixture,
              guint    nth)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (fixture, "orders")), nth);
}

static void
picture (Fixture    *fixture,
         const char *what)
{
  for (int i = 0; i < 30; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), what);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  wait_for (fixture, 8, "House of Games");
  choose_order (fixture, 1);
  wait_for (fixture, 8, "A Very Long Title of a Song That Goes on and on, Part Two (Reprise)");
  choose_order (fixture, 2);
  wait_for (fixture, 7, "Angel Eyes");
  picture (fixture, "jukebox-uses");
  choose_order (fixture, 3);
  wait_for (fixture, 8, "A Very Long Title of a Song That Goes on and on, Part Two (Reprise)");

  /* What has a link can be heard. */
  choose_order (fixture, 4);
  wait_for (fixture, 6, "House of Games");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "progress")));
  picture (fixture, "jukebox-missing");
  choose_order (fixture, 0);
  wait_for (fixture, 8, "House of Games");
}

static GtkAdjustment *
get_place (Fixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_child (fixture, "view")));
}

static gboolean
is_far_down (gpointer data)
{
  GtkAdjustment *place = get_place (data);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  return gtk_adjustment_get_value (place) > 60;
}

static gboolean
is_at_the_top (gpointer data)
{
  return gtk_adjustment_get_value (get_place (data)) < 1;
}

/* Somebody who wants to see something else sees it from its beginning. */
static void
test_begins (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) lines = g_string_new ("Zarah Ames|Track 1|");

  for (int i = 2; i <= 40; i++)
    g_string_append_printf (lines, "\nZarah Ames|Track %d|", i);
  add_jukebox (fixture, "Zulu (1964)", "2020-01-02", lines->str);
  wait_for (fixture, 48, "House of Games");

  test_wait_until (is_far_down, fixture);
  choose_order (fixture, 1);
  wait_for (fixture, 48, "A Very Long Title of a Song That Goes on and on, Part Two (Reprise)");
  test_wait_until (is_at_the_top, fixture);

  test_wait_until (is_far_down, fixture);
  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_child (fixture, "entry")), "zarah");
  wait_for (fixture, 40, "Track 1");
  test_wait_until (is_at_the_top, fixture);
}

static void
test_searches (Fixture       *fixture,
               gconstpointer  data)
{
  GtkEditable *entry = GTK_EDITABLE (get_child (fixture, "entry"));

  wait_for (fixture, 8, "House of Games");
  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (entry, "sting");
  wait_for (fixture, 3, "Angel Eyes");
  gtk_editable_set_text (entry, "sting vegas");
  wait_for (fixture, 1, "Angel Eyes");
  picture (fixture, "jukebox-search");
  gtk_editable_set_text (entry, "xyzzy");
  wait_for_page (fixture, "nothing");
  picture (fixture, "jukebox-nothing");
  gtk_widget_activate_action (fixture->page, "jukebox.clear-search", NULL);
  wait_for (fixture, 8, "House of Games");
  wait_for_page (fixture, "list");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for_page (fixture, "empty");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "tools")));
  picture (fixture, "jukebox-empty");
  fill (fixture);
  wait_for (fixture, 8, "House of Games");
  wait_for_page (fixture, "list");
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  const GType type = REPRISE_TYPE_TRACK_LIST_ROW;
  GtkWidget *row = NULL;

  for (int i = 0; (row = test_find_nth (fixture->page, type, i)) != NULL; i++)
    {
      RepriseTrackListItem *item = reprise_list_child_get_item (REPRISE_LIST_CHILD (row));
      RepriseListedTrack *listed = item != NULL ? reprise_track_list_item_get_track (item) : NULL;

      if (listed != NULL &&
          g_str_equal (reprise_track_get_title (reprise_listed_track_get_track (listed)), title))
        return row;
    }

  return NULL;
}

static RepriseTrackListItem *
find_item (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  return row != NULL ? reprise_list_child_get_item (REPRISE_LIST_CHILD (row)) : NULL;
}

static gboolean
is_looked_for (gpointer data)
{
  Fixture *fixture = data;
  RepriseTrackListItem *item = find_item (fixture, fixture->text);
  const RepriseWhereabouts *whereabouts =
    item != NULL ? reprise_track_list_item_get_whereabouts (item) : NULL;

  return whereabouts != NULL && whereabouts->state != REPRISE_WHEREABOUTS_UNKNOWN;
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = NULL;

  wait_for (fixture, 8, "House of Games");
  fixture->text = "Fragile";
  test_wait_until (is_looked_for, fixture);
  row = gtk_widget_get_parent (find_row (fixture, "Fragile"));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Fragile, Sting, House of Games, Not found");
  gtk_test_accessible_assert_property (test_find_named (row, "play"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Not found in your music: choose its file");
  gtk_test_accessible_assert_property (get_child (fixture, "orders"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Order: By Artist");
}

static gboolean
has_menu (gpointer data)
{
  GtkWidget *menu = test_find (((Fixture *) data)->page, GTK_TYPE_POPOVER_MENU);

  for (int i = 0; menu != NULL && !gtk_widget_get_mapped (menu); i++)
    menu = test_find_nth (((Fixture *) data)->page, GTK_TYPE_POPOVER_MENU, i);
  return menu != NULL;
}

static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  wait_for (fixture, 8, "House of Games");
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture, "Lonely Teardrops")));
  gtk_widget_activate_action (fixture->page, "jukebox.menu", NULL);
  test_wait_until (has_menu, fixture);
  picture (fixture, "jukebox-menu");
}

static gboolean
is_queued (gpointer data)
{
  Fixture *fixture = data;
  RepriseQueue *queue = reprise_jukebox_get_queue (fixture->jukebox);

  return g_list_model_get_n_items (G_LIST_MODEL (queue)) == fixture->n_tracks;
}

static void
test_plays (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for (fixture, 8, "House of Games");
  gtk_widget_activate_action (fixture->page, "jukebox.play", NULL);
  test_wait_until (is_queued, fixture);
  g_assert_false (reprise_queue_get_shuffle (reprise_jukebox_get_queue (fixture->jukebox)));
}

static gboolean
is_found (gpointer data)
{
  RepriseTrackListItem *item = find_item (data, "Fragile");
  const RepriseWhereabouts *whereabouts =
    item != NULL ? reprise_track_list_item_get_whereabouts (item) : NULL;

  return whereabouts != NULL && whereabouts->state == REPRISE_WHEREABOUTS_FILE;
}

static gboolean
sounds (gpointer data)
{
  RepriseTrackListItem *item = find_item (data, "Fragile");

  return item != NULL && reprise_track_list_item_get_sound (item) == REPRISE_JUKEBOX_PLAYING;
}

static void
test_sounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->journal->folder, "music", NULL);
  const char * const folders[] = { folder, NULL };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *path = NULL;
  GtkWidget *play = NULL;

  if (!test_audio_can (".ogg"))
    {
      g_test_skip ("nothing to make music with");
      return;
    }

  wait_for (fixture, 8, "House of Games");
  path = test_music_write (folder, "fragile.ogg", 20, "Sting", "Fragile", NULL);
  g_settings_set_strv (settings, "music-folders", folders);
  test_wait_until (is_found, fixture);
  play = test_find_named (find_row (fixture, "Fragile"), "play");
  g_signal_emit_by_name (play, "clicked");
  test_wait_until (sounds, fixture);
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  picture (fixture, "jukebox-sounding");

  /* What was found meanwhile is not missing any more. */
  choose_order (fixture, 4);
  wait_for (fixture, 5, "House of Games");
  g_settings_reset (settings, "music-folders");
}

static gboolean
follows (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (get_model (fixture)) == fixture->n_tracks;
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  wait_for (fixture, 8, "House of Games");
  add_jukebox (fixture, "Ronin (1998)", "2026-11-23", "Elia Cmiral|Ronin Theme");
  fixture->n_tracks = 9;
  test_wait_until (follows, fixture);

  /* What changes while nobody looks is there for who looks again. */
  reprise_window_show_page (fixture->window, "journal");
  add_jukebox (fixture, "Heat (1995)", "2026-11-23", "Moby|God Moving");
  for (int i = 0; i < 10; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 9);
  reprise_window_show_page (fixture->window, "jukebox");
  fixture->n_tracks = 10;
  test_wait_until (follows, fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024, 1600 };
  AdwStyleManager *style = adw_style_manager_get_default ();
  Fixture fixture = { NULL };

  set_up (&fixture, NULL);
  for (int turn = 0; turn < 6; turn++)
    {
      const int width = widths[turn % 3];
      g_autofree char *name = g_strdup_printf ("jukebox-%d-%s", width, turn < 3 ? "light" : "dark");

      adw_style_manager_set_color_scheme (style, turn < 3 ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                          : ADW_COLOR_SCHEME_FORCE_DARK);
      close_page (&fixture);
      open_page (&fixture, width);
      wait_for (&fixture, 8, "House of Games");
      choose_order (&fixture, (guint) turn % 2);
      fixture.text = "Fragile";
      test_wait_until (is_looked_for, &fixture);
      picture (&fixture, name);
    }

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  tear_down (&fixture, NULL);
}

/* Large letters, and letters from right to left. */
static void
test_letters (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Fixture fixture = { NULL };
  int dpi = 0;

  set_up (&fixture, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int turn = 0; turn < 2; turn++)
    {
      close_page (&fixture);
      gtk_widget_set_default_direction (turn == 0 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_object_set (settings, "gtk-xft-dpi", turn == 0 ? dpi : (int) (96 * 1024 * 1.5), NULL);
      open_page (&fixture, 360);
      wait_for (&fixture, 8, "House of Games");
      fixture.text = "Fragile";
      test_wait_until (is_looked_for, &fixture);
      picture (&fixture, turn == 0 ? "jukebox-360-rtl" : "jukebox-360-large");
    }

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("REPRISE_AUDIO_SINK", "fakesink sync=true", TRUE);
  test_gui_init (&argc, &argv);
  g_test_add ("/jukebox-page/orders", Fixture, NULL, set_up, test_orders, tear_down);
  g_test_add ("/jukebox-page/begins", Fixture, NULL, set_up, test_begins, tear_down);
  g_test_add ("/jukebox-page/searches", Fixture, NULL, set_up, test_searches, tear_down);
  g_test_add ("/jukebox-page/empty", Fixture, "empty", set_up, test_empty, tear_down);
  g_test_add ("/jukebox-page/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/jukebox-page/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/jukebox-page/plays", Fixture, NULL, set_up, test_plays, tear_down);
  g_test_add ("/jukebox-page/sounds", Fixture, NULL, set_up, test_sounds, tear_down);
  g_test_add ("/jukebox-page/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add_func ("/jukebox-page/pictures", test_pictures);
  g_test_add_func ("/jukebox-page/letters", test_letters);
  return g_test_run ();
}
