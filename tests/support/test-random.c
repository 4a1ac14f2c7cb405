/* What happens to a journal, left to chance: the dice, the things, and the words that are typed. */

#include "support/test-random.h"

static gboolean
read_number (const char *name,
             guint      *number)
{
  const char *text = g_getenv (name);
  guint64 value = 0;

  if (text == NULL)
    return FALSE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &value, NULL))
    g_error ("%s is not a number", name);

  *number = (guint) value;
  return TRUE;
}

static void
run (TestRandomFunc round,
     guint32        seed)
{
  g_test_message ("seed %u", seed);
  round (seed);
}

/**
 * test_random_run:
 * @round: what is done with one seed
 * @n_rounds: how often
 *
 * Runs rounds, each with a seed of its own that the log tells. REPRISE_RANDOM_SECONDS goes on for as
 * many seconds; REPRISE_RANDOM_SEED runs the one round of that seed again.
 */
void
test_random_run (TestRandomFunc round,
                 guint          n_rounds)
{
  guint seconds = 0;
  guint seed = 0;
  guint n = 0;
  gint64 deadline;

  if (read_number ("REPRISE_RANDOM_SEED", &seed))
    {
      run (round, seed);
      return;
    }

  read_number ("REPRISE_RANDOM_SECONDS", &seconds);
  deadline = g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND;
  for (n = 0; n < n_rounds || g_get_monotonic_time () < deadline; n++)
    run (round, (guint32) g_test_rand_int ());
  g_test_message ("%u rounds", n);
}

/**
 * test_random_new:
 * @seed: what all chance follows from
 *
 * Returns: (transfer full): an empty journal
 */
TestRandom *
test_random_new (guint32 seed)
{
  TestRandom *self = g_new0 (TestRandom, 1);

  self->store = test_store_new ();
  self->rand = g_rand_new_with_seed (seed);
  self->films = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->viewings = g_ptr_array_new_with_free_func (g_object_unref);
  self->lists = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->undoes = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_undo_free);
  self->words = g_array_new (FALSE, FALSE, sizeof (TestWord));
  return self;
}

/**
 * test_random_free:
 * @self: (transfer full): a journal, removed
 */
void
test_random_free (TestRandom *self)
{
  g_array_unref (self->words);
  g_ptr_array_unref (self->undoes);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->viewings);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->films);
  g_rand_free (self->rand);
  test_store_free (self->store);
  g_free (self);
}

/**
 * test_random_throw:
 * @self: a journal
 * @sides: of the die, at least 1
 *
 * Returns: a number from 0 on, less than @sides
 */
guint
test_random_throw (TestRandom *self,
                   guint       sides)
{
  return (guint) g_rand_int_range (self->rand, 0, (int) sides);
}

/**
 * test_random_pick:
 * @self: a journal
 * @things: some of its things, at least one
 *
 * Returns: (transfer none): one of them
 */
gpointer
test_random_pick (TestRandom *self,
                  GPtrArray  *things)
{
  return things->pdata[test_random_throw (self, things->len)];
}

/**
 * test_random_type:
 * @self: a journal
 * @place: where it is typed
 * @nth: into which thing of the kind
 *
 * Returns: (transfer full): a word that nobody has typed before
 */
char *
test_random_type (TestRandom    *self,
                  TestWordPlace  place,
                  guint          nth)
{
  const TestWord word = { place, nth };

  g_array_append_val (self->words, word);
  return g_strdup_printf ("word%u.", self->words->len - 1);
}

/**
 * test_random_append:
 * @self: a journal
 * @text: (nullable): what is there
 * @place: where it is typed
 * @nth: into which thing of the kind
 *
 * Returns: (transfer full): @text, and behind it a word that nobody has typed before
 */
char *
test_random_append (TestRandom    *self,
                    const char    *text,
                    TestWordPlace  place,
                    guint          nth)
{
  g_autofree char *word = test_random_type (self, place, nth);

  return text == NULL || *text == '\0' ? g_steal_pointer (&word)
                                       : g_strdup_printf ("%s %s", text, word);
}
