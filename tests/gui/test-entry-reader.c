#include "gui/journal/reprise-entry-reader.h"
#include "support/test-gui.h"

/* Who had their turn, in this order. */
static GString *turns;

static void
begin (gpointer asker)
{
  g_string_append (turns, asker);
}

static void
run_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static RepriseEntryReader *
want (const char *askers[],
      guint       n_askers)
{
  RepriseEntryReader *reader = reprise_entry_reader_new ();

  turns = g_string_new (NULL);
  for (guint i = 0; i < n_askers; i++)
    reprise_entry_reader_want (reader, (gpointer) askers[i], begin);
  return reader;
}

static void
test_takes_turns (void)
{
  const char *askers[] = { "a", "b", "c", "d" };
  g_autoptr (RepriseEntryReader) reader = want (askers, G_N_ELEMENTS (askers));

  /* Nobody has their turn before it is known who hurries. */
  g_assert_cmpstr (turns->str, ==, "");
  reprise_entry_reader_hurry (reader, (gpointer) askers[2]);
  reprise_entry_reader_drop (reader, (gpointer) askers[1]);
  run_loop ();
  g_assert_cmpstr (turns->str, ==, "cad");

  /* Who had their turn neither hurries nor leaves. */
  reprise_entry_reader_hurry (reader, (gpointer) askers[2]);
  reprise_entry_reader_drop (reader, (gpointer) askers[0]);
  run_loop ();
  g_assert_cmpstr (turns->str, ==, "cad");
  g_string_free (turns, TRUE);
}

static void
test_reads_few_at_once (void)
{
  const char *askers[40];
  g_autoptr (RepriseEntryReader) reader = NULL;
  gsize n_reading = 0;

  for (guint i = 0; i < G_N_ELEMENTS (askers); i++)
    askers[i] = i == 39 ? "!" : ".";
  reader = want (askers, G_N_ELEMENTS (askers));
  run_loop ();
  n_reading = turns->len;
  g_assert_cmpuint (n_reading, >, 0);
  g_assert_cmpuint (n_reading, <, 20);

  /* The last one comes into view, and is the next. */
  reprise_entry_reader_hurry (reader, (gpointer) askers[39]);
  reprise_entry_reader_done (reader);
  run_loop ();
  g_assert_cmpuint (turns->len, ==, n_reading + 1);
  g_assert_cmpint (turns->str[n_reading], ==, '!');

  for (gsize done = 1; done < G_N_ELEMENTS (askers); done++)
    {
      reprise_entry_reader_done (reader);
      run_loop ();
    }
  g_assert_cmpuint (turns->len, ==, G_N_ELEMENTS (askers));
  g_string_free (turns, TRUE);
}

/* A journal may go while somebody waits who was not told so yet. */
static void
test_goes_before_turns (void)
{
  const char *askers[] = { "a" };
  RepriseEntryReader *reader = want (askers, G_N_ELEMENTS (askers));

  reprise_entry_reader_free (reader);
  run_loop ();
  g_assert_cmpstr (turns->str, ==, "");
  g_string_free (turns, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry-reader/takes-turns", test_takes_turns);
  g_test_add_func ("/entry-reader/reads-few-at-once", test_reads_few_at_once);
  g_test_add_func ("/entry-reader/goes-before-turns", test_goes_before_turns);
  return g_test_run ();
}
