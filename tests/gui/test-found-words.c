#include "gui/reading/reprise-found-words.h"

#include "model/reprise-entry.h"
#include "support/test-gui.h"

#define B REPRISE_HIT_BEGIN
#define E REPRISE_HIT_END

static const struct
{
  const char *snippet;
  const char *pattern;
} patterns[] = {
  { NULL, NULL },
  { "", NULL },
  { "Nothing that was found", NULL },
  { "Coffee in the " B "rain" E ", and more " B "rain" E, "\\b(?:rain)\\b" },
  { B "Angel" E " Eyes, " B "eyes" E, "\\b(?:Angel|eyes)\\b" },
  { "a " B "(b+)" E, "\\b(?:\\(b\\+\\))\\b" },
  { B E " empty", NULL },
  { "cut off in " B "the mid", NULL },
};

static void
test_pattern (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *pattern = reprise_found_words_dup_pattern (patterns[i].snippet);

      g_assert_cmpstr (pattern, ==, patterns[i].pattern);
    }
}

static void
test_mark (void)
{
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  g_autoptr (GtkSourceSearchContext) context = NULL;
  GtkTextIter first;

  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), "A train in the Rain, and rain.", -1);
  context = reprise_found_words_mark (buffer, "the " B "rain" E, &first);
  g_assert_nonnull (context);
  g_assert_cmpint (gtk_text_iter_get_offset (&first), ==, 15);
  g_assert_null (reprise_found_words_mark (buffer, "the " B "snow" E, &first));
  g_assert_null (reprise_found_words_mark (buffer, NULL, &first));
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/found-words/pattern", test_pattern);
  g_test_add_func ("/found-words/mark", test_mark);

  return g_test_run ();
}
