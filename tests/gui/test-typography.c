#include "gui/writing/reprise-smart-keys.h"
#include "gui/writing/reprise-typography.h"
#include "support/test-gui.h"
#include "support/test-keys.h"

static const struct
{
  const char *language;
  const char *before;
  const char *typed;
  const char *meant;       /* (nullable): as typed */
  int         n_replaced;
} rows[] = {
  { "en", "", "\"", "“", 0 },
  { "en", "he said ", "\"", "“", 0 },
  { "en", "he said “no", "\"", "”", 0 },
  { "en", "he said “no.", "\"", "”", 0 },
  { "en", "(", "\"", "“", 0 },
  { "en", "a – ", "\"", "“", 0 },
  { "en", "a—", "\"", "“", 0 },
  { "en", "> ", "\"", "“", 0 },
  { "en", "*", "\"", "“", 0 },
  { "en", "“", "'", "‘", 0 },
  { "en", "don", "'", "’", 0 },
  { "en", "the Coens", "'", "’", 0 },
  { "en", "1990", "'", "’", 0 },
  { "en", "é", "'", "’", 0 },
  { "en", "‘no.", "'", "’", 0 },
  { "en", "a ", "'", "‘", 0 },
  { "en_GB.UTF-8", "", "\"", "“", 0 },
  { "de_DE.UTF-8", "", "\"", "„", 0 },
  { "de", "„nein", "\"", "“", 0 },
  { "de_CH", "", "\"", "«", 0 },
  { "de_AT@euro", "", "\"", "„", 0 },
  { "de", "geht", "'", "’", 0 },
  { "fr_FR", "", "\"", "«\302\240", 0 },
  { "fr_CH", "", "\"", "«", 0 },
  { "sv", "", "\"", "”", 0 },
  { "pl", "„nie", "\"", "”", 0 },
  { "xx", "", "\"", "“", 0 },
  { "C", "", "\"", "“", 0 },
  { "en", "and so on..", ".", "…", 2 },
  { "en", "..", ".", "…", 2 },
  { "en", "and so on.", ".", NULL, 0 },
  { "en", "and so on...", ".", NULL, 0 },
  { "en", "a -", "-", "–", 1 },
  { "en", "1990-", "-", "–", 1 },
  { "en", "a –", "-", "—", 1 },
  { "en", "a", "-", NULL, 0 },
  { "en", "-", "-", NULL, 0 },
  { "en", "--", "-", NULL, 0 },
  { "en", "| -", "-", NULL, 0 },
  { "en", "  -", "-", NULL, 0 },
  { "en", "a", "b", NULL, 0 },
};

static void
test_choose (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int n_replaced = 0;
      const char *meant =
        reprise_typography_choose (reprise_typography_find_quotes (rows[i].language),
                                   rows[i].before, g_utf8_get_char (rows[i].typed), &n_replaced);

      g_test_message ("%s %s%s", rows[i].language, rows[i].before, rows[i].typed);
      g_assert_cmpstr (meant, ==, rows[i].meant);
      if (meant != NULL)
        g_assert_cmpint (n_replaced, ==, rows[i].n_replaced);
    }
}

static const struct
{
  const char *before;
  gboolean    literal;
} places[] = {
  { "", FALSE },
  { "a word ", FALSE },
  { "`code", TRUE },
  { "`code` and ", FALSE },
  { "\\`no code", FALSE },
  { "see https://example.org/a", TRUE },
  { "see https://example.org/ and ", FALSE },
  { "www.example", TRUE },
  { "[Ebert](https://example.org/ ", TRUE },
  { "[Ebert](https://example.org/) ", FALSE },
  { "<a href=", TRUE },
  { "<a href=x>", FALSE },
  { "1 < 2 and ", FALSE },
};

static void
test_literal (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].before);
      g_assert_cmpint (reprise_typography_is_literal (places[i].before), ==, places[i].literal);
    }
}

/* As a text view does with a key that nobody else used. */
static void
press (GtkTextView *view,
       const char  *keys)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  for (const char *p = keys; *p != '\0'; p++)
    {
      const guint key = *p == '\b' ? GDK_KEY_BackSpace : gdk_unicode_to_keyval ((guint) *p);
      GtkTextIter caret;

      if (test_press_key (GTK_WIDGET (view), key, 0))
        continue;
      gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
      if (*p == '\b')
        gtk_text_buffer_backspace (buffer, &caret, TRUE, TRUE);
      else
        gtk_text_buffer_insert_interactive_at_cursor (buffer, p, 1, TRUE);
    }
}

static const struct
{
  const char *keys;
  const char *text;
} typings[] = {
  { "\"No,\" he said.", "“No,” he said." },
  { "\"\b", "\"" },
  { "\"\b\b", "" },
  { "\"a\b", "“" },
  { "don't", "don’t" },
  { "wait...", "wait…" },
  { "wait...\b", "wait..." },
  { "wait....", "wait…." },
  { "a -- b", "a – b" },
  { "a --\b", "a --" },
  { "a --- b", "a — b" },
  { "---", "---" },
  { "`\"a\"`", "`\"a\"`" },
  { "```\n\"a\"\n```\n\"a\"", "```\n\"a\"\n```\n“a”" },
};

static void
test_keys (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());
      RepriseSmartKeys *keys = reprise_smart_keys_new (view);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
      g_autofree char *text = NULL;

      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
      press (view, "\"");
      g_object_get (buffer, "text", &text, NULL);
      g_assert_cmpstr (text, ==, "\"");
      g_clear_pointer (&text, g_free);

      g_object_set (keys, "enabled", TRUE, NULL);
      gtk_text_buffer_set_text (buffer, "", -1);
      press (view, typings[i].keys);
      g_object_get (buffer, "text", &text, NULL);
      g_assert_cmpstr (text, ==, typings[i].text);
      g_assert_finalize_object (keys);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* Undoing gives back what was typed, as Backspace does. */
static void
test_undo (void)
{
  GtkTextView *view = g_object_ref_sink (GTK_TEXT_VIEW (gtk_text_view_new ()));
  g_autoptr (RepriseSmartKeys) keys = reprise_smart_keys_new (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;

  g_object_set (keys, "enabled", TRUE, NULL);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  press (view, "\"");
  gtk_text_buffer_undo (buffer);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "\"");

  /* What is held changes what a key means. */
  g_assert_false (test_press_key (GTK_WIDGET (view), GDK_KEY_quotedbl, GDK_CONTROL_MASK));
  g_object_unref (view);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/typography/choose", test_choose);
  g_test_add_func ("/typography/literal", test_literal);
  g_test_add_func ("/typography/keys", test_keys);
  g_test_add_func ("/typography/undo", test_undo);

  return g_test_run ();
}
