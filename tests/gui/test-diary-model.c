#include "gui/journal/reprise-diary-model.h"

#include "store/reprise-journal-actions.h"
#include "support/test-journal.h"

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint times;
} Change;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Change     *change)
{
  change->position = position;
  change->removed = removed;
  change->added = added;
  change->times++;
}

static gboolean
is_ready (gpointer data)
{
  return reprise_diary_model_is_ready (data);
}

static gboolean
has_entry (gpointer data)
{
  return reprise_diary_item_get_entry (data) != NULL;
}

static gboolean
has_changed (gpointer data)
{
  return ((Change *) data)->times > 0;
}

static gboolean
is_judged_90 (gpointer data)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (data);

  return entry != NULL && reprise_entry_get_judgement (entry) == 90;
}

static RepriseDiaryModel *
read_diary (TestJournal *journal,
            Change      *change)
{
  RepriseDiaryModel *model = reprise_diary_model_new (journal->journal, "");

  test_wait_until (is_ready, model);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), change);
  return model;
}

static RepriseAppraisal *
write_three (TestJournal *journal)
{
  g_object_unref (test_journal_write (journal, "Heat (1995)", "2026-11-01", 80, "One."));
  g_object_unref (test_journal_write (journal, "Paris, Texas (1984)", "2026-11-03", 80, "Three."));
  return test_journal_write (journal, "Stalker (1979)", "2026-11-02", 80, "Two.");
}

static void
test_tells_of_what_changed_alone (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  Change change = { 0 };
  RepriseDiaryModel *model = read_diary (journal, &change);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);

  /* Its viewing stays, and has a row of its own now. */
  reprise_journal_delete_async (journal->journal, reprise_appraisal_get_uuid (middle), NULL, NULL,
                                NULL);
  test_wait_until (has_changed, &change);
  g_assert_cmpuint (change.position, ==, 1);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);

  change.times = 0;
  g_object_unref (test_journal_write (journal, "Cléo (1962)", "2026-11-04", 80, "Four."));
  test_wait_until (has_changed, &change);
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);

  g_assert_finalize_object (model);
}

static void
test_reads_what_is_held (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  Change change = { 0 };
  RepriseDiaryModel *model = read_diary (journal, &change);
  RepriseDiaryItem *item = g_list_model_get_item (G_LIST_MODEL (model), 1);
  RepriseDiaryItem *again = g_list_model_get_item (G_LIST_MODEL (model), 1);

  g_assert_true (item == again);
  g_object_unref (again);
  g_assert_null (reprise_diary_item_get_entry (item));

  reprise_row_item_hold (REPRISE_ROW_ITEM (item));
  test_wait_until (has_entry, item);
  g_assert_cmpstr (reprise_entry_get_uuid (reprise_diary_item_get_entry (item)), ==,
                   reprise_appraisal_get_uuid (middle));
  reprise_row_item_release (REPRISE_ROW_ITEM (item));
  g_assert_nonnull (reprise_diary_item_get_entry (item));

  g_assert_finalize_object (item);
  g_assert_finalize_object (model);
}

/* The judgement is the viewing's, whose name no row knows. */
static void
test_follows_the_journal (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (middle);
  g_autoptr (RepriseAppraisal) saved = NULL;
  Change change = { 0 };
  RepriseDiaryModel *model = read_diary (journal, &change);
  RepriseDiaryItem *item = g_list_model_get_item (G_LIST_MODEL (model), 1);

  reprise_row_item_hold (REPRISE_ROW_ITEM (item));
  test_wait_until (has_entry, item);

  reprise_appraisal_set_judgement (edited, 90);
  if (reprise_appraisal_get_viewing (edited) != NULL)
    reprise_viewing_set_judgement (reprise_appraisal_get_viewing (edited), 90);
  saved = test_journal_save (journal, edited, middle);
  test_wait_until (is_judged_90, item);

  reprise_row_item_release (REPRISE_ROW_ITEM (item));
  g_assert_finalize_object (item);
  g_assert_finalize_object (model);
}

static char *
list_headings (RepriseDiaryModel *model)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (RepriseDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      const char *heading = reprise_diary_item_get_heading (item);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", heading != NULL ? heading : "-");
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

#define assert_headings(model, expected)                         \
  G_STMT_START                                                   \
  {                                                              \
    g_autofree char *headings = list_headings (model);           \
    g_assert_cmpstr (headings, ==, expected);                    \
  }                                                              \
  G_STMT_END

/* A new first row takes the heading of its month from the row that had it, which somebody holds. */
static void
test_heads_months (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  Change change = { 0 };
  RepriseDiaryModel *model = NULL;
  RepriseDiaryItem *first = NULL;

  test_journal_watch_film (journal, "Ali (2001)", "2026", 50, NULL);
  test_journal_watch_film (journal, "Thief (1981)", "2025-12", 50, NULL);
  test_journal_watch_film (journal, "Ronin (1998)", "", 50, NULL);
  model = read_diary (journal, &change);
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  assert_headings (model, "November 2026, -, -, 2026, December 2025, No Date");
  g_assert_true (reprise_diary_item_is_under_month (first));

  g_object_unref (test_journal_write (journal, "Cléo (1962)", "2026-11-04", 80, "Four."));
  test_wait_until (has_changed, &change);
  g_assert_null (reprise_diary_item_get_heading (first));
  assert_headings (model, "November 2026, -, -, -, 2026, December 2025, No Date");

  change.times = 0;
  g_object_unref (test_journal_write (journal, "M (1931)", "2026-12-01", 80, "Five."));
  test_wait_until (has_changed, &change);
  assert_headings (model, "December 2026, November 2026, -, -, -, 2026, December 2025, No Date");

  g_assert_finalize_object (first);
  g_assert_finalize_object (model);
}

static gboolean
is_answered (gpointer data)
{
  return !reprise_diary_model_is_asking (data);
}

static gboolean
has_snippet (gpointer data)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (data);

  return entry != NULL && reprise_entry_get_snippet (entry) != NULL;
}

static void
test_answers_queries (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  g_autoptr (RepriseAppraisal) text =
    test_journal_write (journal, "M (1931)", "2026-11-09", 80, "Not in Paris.");
  RepriseDiaryModel *model = reprise_diary_model_new (journal->journal, "in:bin");
  RepriseDiaryItem *found = NULL;

  test_wait_until (is_answered, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);

  /* The question that was not answered yet is taken back. */
  reprise_diary_model_set_query (model, "stalker");
  reprise_diary_model_set_query (model, "par");
  g_assert_true (reprise_diary_model_is_asking (model));
  test_wait_until (is_answered, model);
  assert_headings (model, "By Name, In the Text");

  found = g_list_model_get_item (G_LIST_MODEL (model), 1);
  reprise_row_item_hold (REPRISE_ROW_ITEM (found));
  test_wait_until (has_snippet, found);
  g_assert_cmpstr (reprise_entry_get_snippet (reprise_diary_item_get_entry (found)), ==,
                   "Not in " REPRISE_HIT_BEGIN "Paris" REPRISE_HIT_END ".");

  reprise_diary_model_set_query (model, "judgement:8");
  test_wait_until (is_answered, model);
  assert_headings (model, "-, -, -, -");
  g_assert_cmpuint (
    reprise_diary_model_find (model, reprise_row_item_get_id (REPRISE_ROW_ITEM (found))), ==, 0);
  g_assert_cmpuint (reprise_diary_model_find (model, 99), ==, G_MAXUINT);

  reprise_row_item_release (REPRISE_ROW_ITEM (found));
  g_assert_finalize_object (found);
  g_assert_finalize_object (model);
}

static void
test_follows_the_masthead (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  Change change = { 0 };
  RepriseDiaryModel *model = read_diary (journal, &change);
  RepriseDiaryItem *item = g_list_model_get_item (G_LIST_MODEL (model), 1);

  reprise_masthead_set_scale (masthead, REPRISE_SCALE_PERCENT);
  reprise_diary_model_set_masthead (model, masthead);
  g_assert_cmpint (reprise_diary_item_get_scale (item), ==, REPRISE_SCALE_PERCENT);
  reprise_masthead_set_scale (masthead, REPRISE_SCALE_STARS);
  g_assert_cmpint (reprise_diary_item_get_scale (item), ==, REPRISE_SCALE_STARS);

  g_assert_finalize_object (item);
  g_assert_finalize_object (model);
}

/* Whoever goes while something is read for them is not written to. */
static void
test_goes_in_the_middle (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) middle = write_three (journal);
  Change change = { 0 };
  RepriseDiaryModel *model = read_diary (journal, &change);
  RepriseDiaryItem *item = g_list_model_get_item (G_LIST_MODEL (model), 0);

  reprise_row_item_hold (REPRISE_ROW_ITEM (item));
  g_assert_finalize_object (model);
  g_assert_finalize_object (item);

  model = reprise_diary_model_new (journal->journal, "");
  g_assert_finalize_object (model);
}
static gboolean
has_all (gpointer data)
{
  return reprise_diary_model_count (data) == REPRISE_SEARCH_BEGINNING_MOST + 5;
}

/* A long diary is shown before all of it is read; what is added is told of as such. */
static void
test_begins_at_once (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  RepriseDiaryModel *model = NULL;
  Change change = { 0 };

  for (int i = 0; i < REPRISE_SEARCH_BEGINNING_MOST + 5; i++)
    test_journal_watch_film (journal, "Heat (1995)", "2026-11-01", 80, NULL);

  model = read_diary (journal, &change);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==,
                    REPRISE_SEARCH_BEGINNING_MOST);
  g_assert_true (reprise_diary_model_is_asking (model));

  test_wait_until (has_all, model);
  g_assert_cmpuint (change.times, ==, 1);
  g_assert_cmpuint (change.position, ==, REPRISE_SEARCH_BEGINNING_MOST);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 5);
  g_assert_false (reprise_diary_model_is_asking (model));
  g_assert_finalize_object (model);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (g_main_context_acquire (NULL));

  g_test_add_func ("/diary-model/tells-of-what-changed-alone", test_tells_of_what_changed_alone);
  g_test_add_func ("/diary-model/reads-what-is-held", test_reads_what_is_held);
  g_test_add_func ("/diary-model/follows-the-journal", test_follows_the_journal);
  g_test_add_func ("/diary-model/heads-months", test_heads_months);
  g_test_add_func ("/diary-model/answers-queries", test_answers_queries);
  g_test_add_func ("/diary-model/follows-the-masthead", test_follows_the_masthead);
  g_test_add_func ("/diary-model/goes-in-the-middle", test_goes_in_the_middle);
  g_test_add_func ("/diary-model/begins-at-once", test_begins_at_once);

  return g_test_run ();
}
