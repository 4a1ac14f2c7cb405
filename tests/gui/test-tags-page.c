#include "gui/film/reprise-merge-dialog.h"
#include "gui/tags/reprise-tag-row.h"
#include "gui/tags/reprise-tags-dialog.h"
#include "gui/tags/reprise-tags-entry.h"
#include "gui/tags/reprise-tags-page.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 1024 };

static RepriseAppraisal *
write_tagged (TestJournal *journal,
              const char  *film,
              const char  *tags)
{
  g_autoptr (RepriseAppraisal) written = test_journal_write (journal, film, "2026-11-01", 85,
                                                             "Text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (written);
  g_auto (GStrv) list = g_strsplit (tags, ",", -1);

  reprise_appraisal_set_tags (edited, (const char * const *) list);
  return test_journal_save (journal, edited, written);
}

static void
fill (TestJournal *journal)
{
  g_object_unref (write_tagged (journal, "Heat (1995)", "noir,Los Angeles,seen with M."));
  g_object_unref (write_tagged (journal, "Thief (1981)", "noir,Chicago"));
  g_object_unref (write_tagged (journal, "Le Samouraï (1967)",
                                "noir,Paris,a rather long tag that somebody "
                                                       "wrote who should have written a text"));
}

static gboolean
has_rows (gpointer page)
{
  return test_find (page, REPRISE_TYPE_TAG_ROW) != NULL;
}

static void
picture (GtkWidget  *widget,
         GtkWidget  *window,
         const char *name)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int dark = 0; dark < 2; dark++)
      {
        g_autofree char *file =
          g_strdup_printf ("%s-%d%s", name, widths[i], dark ? "-dark" : "");

        adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
        gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 480);
        test_gui_picture (window, file);
      }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_page (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = NULL;
  GtkWidget *row = NULL;

  fill (journal);
  page = reprise_tags_page_new (journal->journal);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (has_rows, page);
  test_gui_wait_for_frame (page);

  row = test_find (page, REPRISE_TYPE_TAG_ROW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "noir, 3 entries");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_find (page, GTK_TYPE_LIST_VIEW)),
                                   GTK_ACCESSIBLE_ROLE_LIST);
  picture (page, window, "tags-page");
  gtk_editable_set_text (GTK_EDITABLE (test_find (page, GTK_TYPE_SEARCH_ENTRY)), "nothing so");
  picture (page, window, "tags-page-nothing");

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (page);
}

static void
test_empty (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = reprise_tags_page_new (journal->journal);

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (page);
  picture (page, window, "tags-page-empty");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_entry (void)
{
  static const char * const tags[] = { "noir", "Los Angeles", NULL };
  g_autoptr (TestJournal) journal = test_journal_new ();
  GtkWidget *window = adw_window_new ();
  RepriseTagsEntry *entry = g_object_new (REPRISE_TYPE_TAGS_ENTRY, NULL);
  GtkEditable *text = NULL;
  GtkWidget *chip = NULL;

  reprise_tags_entry_set_journal (entry, journal->journal);
  reprise_tags_entry_set_tags (entry, tags);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (entry));
  gtk_window_present (GTK_WINDOW (window));
  text = GTK_EDITABLE (test_find (GTK_WIDGET (entry), GTK_TYPE_ENTRY));

  gtk_editable_set_text (text, "#Heist, NOIR, ni");
  g_assert_cmpuint (g_strv_length ((GStrv) reprise_tags_entry_get_tags (entry)), ==, 3);
  g_assert_cmpstr (reprise_tags_entry_get_tags (entry)[2], ==, "Heist");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "ni");
  reprise_tags_entry_commit (entry);
  g_assert_cmpstr (reprise_tags_entry_get_tags (entry)[3], ==, "ni");

  chip = test_find (GTK_WIDGET (entry), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove tag “noir”");
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpstr (reprise_tags_entry_get_tags (entry)[0], ==, "Los Angeles");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
applied_cb (RepriseTagsDialog   *dialog,
            const char * const  *added,
            const char * const  *removed,
            char               **applied)
{
  g_autofree char *plus = g_strjoinv (",", (GStrv) added);
  g_autofree char *minus = g_strjoinv (",", (GStrv) removed);

  *applied = g_strdup_printf ("+%s -%s", plus, minus);
}

static gboolean
has_chip (gpointer entry)
{
  return reprise_tags_entry_get_tags (entry)[0] != NULL;
}

static void
test_dialog (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *applied = NULL;
  GtkWidget *dialog = NULL;
  RepriseTagsEntry *entry = NULL;

  fill (journal);
  for (gint64 id = 2; id <= 4; id += 2)
    g_array_append_val (entries, id);
  dialog = reprise_tags_dialog_new (journal->journal, entries);
  g_signal_connect (dialog, "applied", G_CALLBACK (applied_cb), &applied);
  gtk_window_present (GTK_WINDOW (dialog));
  entry = REPRISE_TAGS_ENTRY (test_find (dialog, REPRISE_TYPE_TAGS_ENTRY));
  test_wait_until (has_chip, entry);
  picture (dialog, dialog, "tags-dialog");
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (entry), GTK_TYPE_ENTRY)), "heist");
  g_signal_emit_by_name (test_find (GTK_WIDGET (entry), GTK_TYPE_BUTTON), "clicked");

  /* What was typed goes with nobody's word but theirs who typed it. */
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_get_visible (dialog));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_cmpstr (applied, ==, "+heist -noir");
}

static gboolean
is_mergeable (gpointer dialog)
{
  GtkWidget *side = test_find_named (dialog, "other_side");

  return gtk_widget_get_visible (side);
}

static void
merge_cb (RepriseMergeDialog  *dialog,
          const char          *film,
          const char          *into,
          char               **merged)
{
  *merged = g_strconcat (film, ">", into, NULL);
}

static void
test_merge (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) a = write_tagged (journal, "La Haine (1995)", "Paris");
  g_autoptr (RepriseAppraisal) b =
    write_tagged (journal,
                  "Dr. Strangelove or: How I Learned to Stop Worrying & Love the Bomb (1964)", "");
  const char *film = reprise_film_get_uuid (reprise_appraisal_get_films (a)->pdata[0]);
  const char *other = reprise_film_get_uuid (reprise_appraisal_get_films (b)->pdata[0]);
  g_autofree char *expected = g_strconcat (film, ">", other, NULL);
  g_autofree char *merged = NULL;
  GtkWidget *dialog = reprise_merge_dialog_new (journal->journal, film);

  g_signal_connect (dialog, "merge", G_CALLBACK (merge_cb), &merged);
  gtk_window_present (GTK_WINDOW (dialog));
  reprise_merge_dialog_take (REPRISE_MERGE_DIALOG (dialog), other);
  test_wait_until (is_mergeable, dialog);
  picture (dialog, dialog, "merge-dialog");
  gtk_widget_activate_action (dialog, "merge.merge", NULL);
  g_assert_cmpstr (merged, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/tags-page/page", test_page);
  g_test_add_func ("/tags-page/empty", test_empty);
  g_test_add_func ("/tags-page/entry", test_entry);
  g_test_add_func ("/tags-page/dialog", test_dialog);
  g_test_add_func ("/tags-page/merge", test_merge);

  return g_test_run ();
}
