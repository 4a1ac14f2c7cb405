/* What a scene needs and the sample journal does not have: stills, drawn here, voices, a list. */

#include "props.h"

#include "model/reprise-still.h"
#include "model/reprise-voice.h"
#include "store/reprise-journal-list-items.h"
#include "store/reprise-journal-lists.h"
#include "store/reprise-journal-stills.h"
#include "store/reprise-statement.h"
#include "support/test-image.h"

#define THOUGHT_OF_IN 573  /* the appraisal where some films of a list were thought of */

#define FOOT \
  "\n\nAnd then ||he does what he said he would, and she lets him||, which I had forgotten." \
  "\n\n![The pool of the motel, by day](still:%.12s)" \
  "\n\nSee also [[American Beauty (1999)]], [[Stalker (1979)]] and [[House of Games (1987)]]." \
  "\n\nUp Next: Mikey and Nicky (1976), The Long Goodbye (1973)\n"

typedef struct
{
  gpointer result;  /* (owned) (nullable) */
  gboolean done;
} Wait;

static gboolean
is_done (gpointer data)
{
  return ((Wait *) data)->done;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_keep_image_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static void
list_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_save_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) added = NULL;

  added = reprise_journal_add_to_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static RepriseStill *
keep (Stage      *stage,
      int         width,
      int         height,
      guint       which,
      const char *caption)
{
  g_autoptr (GBytes) image = test_image_draw (width, height, which, "jpeg");
  Wait wait = { 0 };

  reprise_journal_keep_image_async (stage->journal->journal, image, NULL, kept_cb, &wait);
  test_wait_until (is_done, &wait);
  reprise_still_set_caption (wait.result, caption);
  reprise_still_set_alt (wait.result, caption);
  return wait.result;
}

static GPtrArray *
keep_stills (Stage *stage)
{
  GPtrArray *stills = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stills, keep (stage, 1280, 600, 0, "The Strip at night, as Ben first sees it"));
  g_ptr_array_add (stills, keep (stage, 1000, 420, 1, "The pool of the motel, by day"));
  g_ptr_array_add (stills, keep (stage, 600, 800, 2, "A telephone that nobody answers"));
  g_ptr_array_add (stills, keep (stage, 800, 600, 3, NULL));
  return stills;
}

static GPtrArray *
write_voices (void)
{
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (voices, reprise_voice_new (
                             "Emilia Brandt",
                             "I saw it beside you, and saw *another film*: hers. He arrives decided; "
                             "she is the one to whom something happens.\n\nSo I wish that it began "
                             "with her, and the cab."));
  g_ptr_array_add (voices, reprise_voice_new ("Jonas", "Ten? A nine. The flashbacks are a tenth each."));
  return voices;
}

static gpointer
find_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT uuid FROM appraisal WHERE number = :number");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":number", GPOINTER_TO_INT (data));
  return reprise_statement_step (statement, error) == REPRISE_STEP_ROW
           ? g_strdup (reprise_statement_get_text (statement, 0))
           : NULL;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

/**
 * props_find:
 * @stage: a stage
 * @number: the number of an appraisal of the sample journal
 *
 * Returns: (transfer full): its UUID
 */
char *
props_find (Stage *stage,
            int    number)
{
  Wait wait = { 0 };

  reprise_journal_run_async (stage->journal->journal, REPRISE_LANE_WRITE, find_job,
                             GINT_TO_POINTER (number), NULL, g_free, NULL, found_cb, &wait);
  test_wait_until (is_done, &wait);
  return wait.result;
}

/**
 * props_furnish:
 * @stage: a stage with the sample journal
 * @number: the number of an appraisal
 *
 * Gives it all that an appraisal may have: stills, voices, links, a spoiler, what to see next.
 */
void
props_furnish (Stage *stage,
               int    number)
{
  g_autofree char *uuid = props_find (stage, number);
  g_autoptr (RepriseAppraisal) before = test_journal_load (stage->journal, uuid);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (before);
  g_autoptr (RepriseAppraisal) after = NULL;
  g_autoptr (GPtrArray) stills = keep_stills (stage);
  g_autofree char *foot =
    g_strdup_printf (FOOT, reprise_still_get_sha256 (g_ptr_array_index (stills, 1)));
  g_autofree char *body = g_strconcat (reprise_appraisal_get_body (before), foot, NULL);

  reprise_appraisal_set_body (edited, body);
  reprise_appraisal_take_stills (edited, g_steal_pointer (&stills));
  reprise_appraisal_take_voices (edited, write_voices ());
  after = test_journal_save (stage->journal, edited, before);
}

static void
add_to_list (Stage              *stage,
             const char         *uuid,
             const char * const *titles,
             const char         *note,
             const char         *source)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  Wait wait = { 0 };

  for (gsize i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (films, reprise_film_parse (titles[i], NULL));
  reprise_journal_add_to_list_async (stage->journal->journal, uuid, films, note, source, NULL,
                                     added_cb, &wait);
  test_wait_until (is_done, &wait);
}

/**
 * props_add_list:
 * @stage: a stage with the sample journal
 * @title: (nullable): the title of a list; %NULL for that of what is next
 *
 * Puts films on a list, some that were seen, some with a note, one from an appraisal.
 */
void
props_add_list (Stage      *stage,
                const char *title)
{
  static const char * const noted[] = { "The Long Goodbye (1973)", NULL };
  static const char * const thought_of[] = { "Mikey and Nicky (1976)", "A Woman Under the Influence (1974)",
                                             NULL };
  static const char * const seen[] = {
    "Stalker (1979)", "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)",
    "Heat (1995)", NULL
  };
  g_autoptr (RepriseList) list = NULL;
  g_autofree char *source = props_find (stage, THOUGHT_OF_IN);
  const char *uuid = REPRISE_UP_NEXT_UUID;

  if (title != NULL)
    {
      g_autoptr (RepriseList) edited = reprise_list_new (title);
      Wait wait = { 0 };

      reprise_journal_save_list_async (stage->journal->journal, edited, NULL, NULL, list_saved_cb,
                                       &wait);
      test_wait_until (is_done, &wait);
      list = wait.result;
      uuid = reprise_list_get_uuid (list);
    }

  add_to_list (stage, uuid, noted, "Emilia says: for the cat", NULL);
  add_to_list (stage, uuid, thought_of, NULL, source);
  add_to_list (stage, uuid, seen, NULL, NULL);
}
