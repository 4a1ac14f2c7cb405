/* The music of an appraisal, where that is read: the jukebox, the chips and the cards. */

#include "gui/jukebox/reprise-reading-tracks.h"

#include "gui/jukebox/reprise-track-card.h"
#include "gui/reading/reprise-prose-copy.h"
#include "gui/reading/reprise-reading-page.h"
#include "support/test-actions.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"
#include "support/test-music.h"

#include <string.h>

/* A page in a window that notes what it is asked for. */
typedef struct
{
  TestJournal        *journal;
  GtkWindow          *window;
  RepriseReadingPage *page;
  RepriseAppraisal   *appraisal;
  RepriseJukebox     *jukebox;    /* (nullable): where one is wanted */
  gboolean            audible;    /* one is wanted */
  GPtrArray          *asked;      /* (owned) of char: what the window was asked for */
  guint               shown;
} Fixture;

static const char essay[] =
  "Music for a film that hardly speaks. It begins with [[♫ Angel Eyes]], and with a bottle; what is "
  "sung of in [[♫ Nothing at All]] comes later.\n\n"
  "## “Angel Eyes”\n\n"
  "A song about somebody who buys drinks for everybody, because there is nobody to buy one for. It "
  "is sung very near to the microphone.\n\n"
  "## Additional tracks\n\n"
  "Two more, which one has to listen for:\n\n"
  "[[♫ Come Rain or Come Shine]]\n\n"
  "And then, when it is over, ||the one that they dance to, [[♫ Lonely Teardrops]]||.\n";

static void
shown_cb (Fixture *fixture)
{
  fixture->shown++;
}

static gboolean
is_shown (gpointer data)
{
  return ((Fixture *) data)->shown > 0;
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 6; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static RepriseTrack *
create_track (const char *artist,
              const char *title,
              const char *scene,
              const char *note)
{
  RepriseTrack *track = reprise_track_new (artist, title);

  reprise_track_set_scene (track, scene);
  reprise_track_set_note (track, note);
  return track;
}

static GPtrArray *
create_tracks (guint count)
{
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tracks, create_track ("Sting", "Angel Eyes", "The bar at noon",
                                         "It knows what he is about to order."));
  g_ptr_array_add (tracks, create_track ("Don Henley", "Come Rain or Come Shine", NULL,
                                         "A promise that nobody in the film can keep, sung as if "
                                         "it were kept already."));
  g_ptr_array_add (tracks, create_track ("Michael McDonald", "Lonely Teardrops",
                                         "They dance, once", NULL));
  g_ptr_array_add (tracks, create_track ("", "Ben & Bill", NULL, NULL));
  for (guint i = tracks->len; i < count; i++)
    g_ptr_array_add (tracks, create_track ("A Quartet with a Very Long Name from Las Vegas",
                                           "A Piece Whose Title Goes on for Longer than the Piece",
                                           NULL, NULL));

  g_ptr_array_set_size (tracks, (int) count);
  return tracks;
}

static RepriseAppraisal *
write_appraisal (TestJournal          *journal,
                 RepriseAppraisalKind  kind,
                 guint                 tracks,
                 const char           *body)
{
  g_autoptr (RepriseAppraisal) plain =
    test_journal_write (journal, "Leaving Las Vegas (1995)", "2026-11-01", 100, body);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);

  reprise_appraisal_set_kind (edited, kind);
  reprise_appraisal_take_tracks (edited, create_tracks (tracks));
  return test_journal_save (journal, edited, plain);
}

static void
show (Fixture *fixture)
{
  g_autoptr (RepriseEntry) entry =
    test_journal_load_entry (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));

  fixture->shown = 0;
  reprise_reading_page_show_entry (fixture->page, fixture->journal->journal, entry);
  test_wait_until (is_shown, fixture);
  settle (fixture);
}

/* A jukebox that finds two of the tracks, and has ears of its own. */
static RepriseJukebox *
create_jukebox (const char *folder)
{
  g_autofree char *music = g_build_filename (folder, "music", NULL);
  g_autofree char *cache = g_build_filename (folder, "cache", "music.db", NULL);
  g_autofree char *first = test_music_write (music, "a.ogg", 20, "Sting", "Angel Eyes", NULL);
  g_autofree char *second =
    test_music_write (music, "b.ogg", 20, "Don Henley", "Come Rain or Come Shine", NULL);
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new (cache);

  reprise_music_library_set_folders (library, (const char *[]) { music, NULL });
  reprise_music_library_scan (library);
  return reprise_jukebox_new (library);
}

static void
set_up (Fixture              *fixture,
        int                   width,
        RepriseAppraisalKind  kind,
        guint                 tracks,
        const char           *body)
{
  static const char * const actions[] = {
    "find-track (ss)", "pause", "play-appraisal s", "play-track (ss)", "tracks (ss)", NULL,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->journal = test_journal_new ();
  fixture->jukebox = fixture->audible ? create_jukebox (fixture->journal->folder) : NULL;
  reprise_jukebox_set_default (fixture->jukebox);
  fixture->appraisal = write_appraisal (fixture->journal, kind, tracks, body);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = REPRISE_READING_PAGE (reprise_reading_page_new ());
  g_signal_connect_swapped (fixture->page, "shown", G_CALLBACK (shown_cb), fixture);
  fixture->asked = test_actions_add (fixture->window, actions);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  gtk_window_set_default_size (fixture->window, width, 1300);
  gtk_window_present (fixture->window);
  show (fixture);
}

static void
tear_down (Fixture *fixture)
{
  RepriseReadingPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  reprise_jukebox_set_default (NULL);
  if (fixture->jukebox != NULL)
    g_assert_finalize_object (fixture->jukebox);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
  g_ptr_array_unref (fixture->asked);
}

static const char *
get_uuid (Fixture *fixture,
          guint    track)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (fixture->appraisal);

  return reprise_track_get_uuid (tracks->pdata[track]);
}

static void
assert_asked (Fixture    *fixture,
              const char *action,
              const char *track)
{
  g_autofree char *expected =
    g_strdup_printf ("%s ('%s', '%s')", action, reprise_appraisal_get_uuid (fixture->appraisal),
                     track);

  g_assert_cmpstr (fixture->asked->pdata[fixture->asked->len - 1], ==, expected);
}

static GtkWidget *
get_card (Fixture *fixture)
{
  return test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_JUKEBOX_CARD);
}

static GtkListBox *
get_rows (Fixture *fixture)
{
  return GTK_LIST_BOX (test_find_named (get_card (fixture), "rows"));
}

static void
click (Fixture    *fixture,
       GtkWidget  *widget,
       const char *name)
{
  g_signal_emit_by_name (test_find_named (widget, name), "clicked");
  settle (fixture);
}

static GtkTextView *
get_text (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW));
}

static void
assert_said (GtkWidget  *view,
             const char *words)
{
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

/* Tab comes to one chip after the other, Enter plays what has the focus. */
static void
test_chips (void)
{
  Fixture fixture = { 0 };
  GtkWidget *view = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;
  g_autofree char *copied = NULL;

  set_up (&fixture, 760, REPRISE_APPRAISAL_KIND_APPRAISAL, 3, essay);
  view = GTK_WIDGET (get_text (&fixture));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_assert_null (test_find (view, REPRISE_TYPE_TRACK_CARD));
  gtk_widget_grab_focus (view);
  g_assert_true (test_press_key (view, GDK_KEY_Tab, 0));
  assert_said (view, "Track Angel Eyes – Sting, press Enter to play");
  g_assert_true (test_press_key (view, GDK_KEY_Return, 0));
  assert_asked (&fixture, "play-track", get_uuid (&fixture, 0));
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-chips");

  g_assert_true (test_press_key (view, GDK_KEY_Tab, 0));
  assert_said (view, "Track Nothing at All · not in the jukebox, press Enter to add it");
  g_assert_true (test_press_key (view, GDK_KEY_Return, 0));
  assert_asked (&fixture, "tracks", "");
  g_assert_true (test_press_key (view, GDK_KEY_Tab, 0));
  g_assert_true (test_press_key (view, GDK_KEY_Return, 0));
  assert_asked (&fixture, "play-track", get_uuid (&fixture, 1));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  copied = reprise_prose_copy_text (buffer, &start, &end);
  g_assert_nonnull (strstr (copied, "It begins with ♫ Angel Eyes, and"));
  tear_down (&fixture);
}

static void
test_essay (void)
{
  Fixture fixture = { 0 };
  GtkWidget *card = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;
  g_autofree char *copied = NULL;

  set_up (&fixture, 760, REPRISE_APPRAISAL_KIND_SOUNDTRACK, 3, essay);
  card = test_find_nth (GTK_WIDGET (get_text (&fixture)), REPRISE_TYPE_TRACK_CARD, 0);
  g_assert_nonnull (test_find_nth (GTK_WIDGET (get_text (&fixture)), REPRISE_TYPE_TRACK_CARD, 1));
  g_assert_null (test_find_nth (GTK_WIDGET (get_text (&fixture)), REPRISE_TYPE_TRACK_CARD, 2));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_find_named (card, "play")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Play “Angel Eyes”");
  click (&fixture, card, "play");
  assert_asked (&fixture, "play-track", get_uuid (&fixture, 0));

  buffer = gtk_text_view_get_buffer (get_text (&fixture));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  copied = reprise_prose_copy_text (buffer, &start, &end);
  g_assert_nonnull (strstr (copied, "“Angel Eyes”\n\nA song about"));
  g_assert_nonnull (strstr (copied, "listen for:\n\n♫ Come Rain or Come Shine\n\nAnd then"));
  g_assert_null (strstr (copied, "Lonely"));
  g_assert_true (gtk_text_iter_forward_search (&start, "come rain",
                                               GTK_TEXT_SEARCH_CASE_INSENSITIVE |
                                               GTK_TEXT_SEARCH_TEXT_ONLY, &start, &end, NULL));
  tear_down (&fixture);
}

static gboolean
has_remedy (Fixture *fixture,
            int      row)
{
  GtkListBoxRow *widget = gtk_list_box_get_row_at_index (get_rows (fixture), row);

  return gtk_widget_get_visible (test_find_named (GTK_WIDGET (widget), "remedy"));
}

/* Of the two that there are files for nothing is to be said. */
static gboolean
are_found (gpointer data)
{
  return !has_remedy (data, 0) && !has_remedy (data, 1) && has_remedy (data, 2);
}

static gboolean
is_playing (gpointer jukebox)
{
  return reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PLAYING;
}

static gboolean
is_paused (gpointer jukebox)
{
  return reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PAUSED;
}

static void
play (Fixture *fixture)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (fixture->appraisal);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (items,
                     reprise_queue_item_new (tracks->pdata[i], fixture->journal->path,
                                             reprise_appraisal_get_uuid (fixture->appraisal),
                                             "Leaving Las Vegas"));
  reprise_jukebox_play_items (fixture->jukebox, items, 0);
  test_wait_until (is_playing, fixture->jukebox);
  settle (fixture);
}

static gboolean
is_tagged (Fixture    *fixture,
           const char *words,
           const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text (fixture));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, GTK_TEXT_SEARCH_TEXT_ONLY, &start,
                                               NULL, NULL));
  return tag != NULL && gtk_text_iter_has_tag (&start, tag);
}

static void
assert_sound (Fixture    *fixture,
              const char *row,
              const char *button,
              const char *card,
              gboolean    marked)
{
  GtkWidget *track = test_find (GTK_WIDGET (get_text (fixture)), REPRISE_TYPE_TRACK_CARD);

  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (get_rows (fixture), 0)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_find_named (get_card (fixture),
                                                                        "play")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_find_named (track, "play")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, card);
  g_assert_cmpint (is_tagged (fixture, "♫ Angel Eyes", "track-sounding"), ==, marked);
  g_assert_true (is_tagged (fixture, "♫ Nothing", "track-nowhere"));
}

/* The row, the chip and the card of what sounds follow it. */
static void
test_sounding (void)
{
  Fixture fixture = { .audible = TRUE };

  g_setenv ("REPRISE_AUDIO_SINK", "fakesink sync=true", TRUE);
  set_up (&fixture, 760, REPRISE_APPRAISAL_KIND_SOUNDTRACK, 4, essay);
  test_wait_until (are_found, &fixture);
  assert_sound (&fixture, "1. Angel Eyes, Sting", "Play All", "Play “Angel Eyes”", FALSE);

  gtk_widget_grab_focus (GTK_WIDGET (get_text (&fixture)));
  g_assert_true (test_press_key (GTK_WIDGET (get_text (&fixture)), GDK_KEY_Tab, 0));
  play (&fixture);
  assert_said (GTK_WIDGET (get_text (&fixture)),
               "Track Angel Eyes – Sting · playing, press Enter to pause");
  assert_sound (&fixture, "1. Angel Eyes, Sting, playing", "Pause", "Pause “Angel Eyes”", TRUE);
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-sounding");
  click (&fixture, get_card (&fixture), "play");
  g_assert_cmpstr (fixture.asked->pdata[fixture.asked->len - 1], ==, "pause");
  reprise_jukebox_pause (fixture.jukebox);
  test_wait_until (is_paused, fixture.jukebox);
  settle (&fixture);
  assert_sound (&fixture, "1. Angel Eyes, Sting, paused", "Go On Playing", "Play “Angel Eyes”",
                TRUE);

  /* What was changed meanwhile is shown with what still sounds. */
  show (&fixture);
  assert_sound (&fixture, "1. Angel Eyes, Sting, paused", "Go On Playing", "Play “Angel Eyes”",
                TRUE);
  reprise_jukebox_next (fixture.jukebox);
  reprise_jukebox_play (fixture.jukebox);
  test_wait_until (is_playing, fixture.jukebox);
  settle (&fixture);
  assert_sound (&fixture, "1. Angel Eyes, Sting", "Pause", "Play “Angel Eyes”", FALSE);
  reprise_jukebox_stop (fixture.jukebox);
  settle (&fixture);
  assert_sound (&fixture, "1. Angel Eyes, Sting", "Play All", "Play “Angel Eyes”", FALSE);

  tear_down (&fixture);
}

/* Where lines begin at the right, and in large letters. */
static void
test_ways (void)
{
  Fixture fixture = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, 760, REPRISE_APPRAISAL_KIND_SOUNDTRACK, 3, essay);
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-essay-rtl");
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 3 / 2, NULL);
  set_up (&fixture, 360, REPRISE_APPRAISAL_KIND_SOUNDTRACK, 9, essay);
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-essay-large");
  tear_down (&fixture);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 760, 1200 };
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (schemes); j++)
      {
        Fixture fixture = { 0 };
        g_autofree char *name =
          g_strdup_printf ("jukebox-essay-%d%s", widths[i], j == 0 ? "" : "-dark");

        adw_style_manager_set_color_scheme (manager, schemes[j]);
        set_up (&fixture, widths[i], REPRISE_APPRAISAL_KIND_SOUNDTRACK, 9, essay);
        test_gui_picture (GTK_WIDGET (fixture.window), name);
        tear_down (&fixture);
      }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/reading-tracks/chips", test_chips);
  g_test_add_func ("/reading-tracks/essay", test_essay);
  g_test_add_func ("/reading-tracks/sounding", test_sounding);
  g_test_add_func ("/reading-tracks/ways", test_ways);
  g_test_add_func ("/reading-tracks/pictures", test_pictures);

  return g_test_run ();
}
