/* Searches as somebody does who types, and tells when they see what they asked for. */

#include "bench-ask.h"

#include "bench-scroll.h"
#include "bench-typist.h"
#include "bench-watch.h"
#include "exchange/reprise-chance.h"
#include "exchange/reprise-vocabulary.h"
#include "gui/journal/reprise-diary-list.h"
#include "gui/journal/reprise-diary-pane.h"

#include <X11/keysym.h>
#include <string.h>

#define SEED    1
#define TIMES   8     /* each question, another word each time */
#define BEAT    220   /* milliseconds from letter to letter, so that each is answered */
#define SETTLED 1500

static struct
{
  RepriseDiaryPane *pane;   /* (unowned) */
  GtkWidget        *entry;  /* (unowned) */
} asking;

static void
changed_cb (void)
{
  bench_watch_took_key ();
}

/* Whether all rows in view are of what answers what stands in the entry. */
static gboolean
is_answered (void)
{
  GtkWidget *list = reprise_diary_pane_get_list (asking.pane);
  GtkWidget *diary = gtk_widget_get_ancestor (list, REPRISE_TYPE_DIARY_LIST);
  RepriseDiaryModel *model = reprise_diary_list_get_model (REPRISE_DIARY_LIST (diary));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (asking.entry))));

  return g_str_equal (reprise_diary_model_get_query (model), text) &&
         !reprise_diary_model_is_asking (model) && bench_is_filled (list);
}

static void
clear (void)
{
  gtk_editable_set_text (GTK_EDITABLE (asking.entry), "");
}

/* The last letter is the one that is measured. */
static void
ask (const char *text)
{
  const gsize length = strlen (text);

  bench_typist_call (clear);
  bench_typist_rest (SETTLED);
  for (gsize i = 0; i < length; i++)
    {
      if (i == length - 1)
        bench_watch_key ();
      if (text[i] == '"')
        bench_typist_press (XK_quotedbl, XK_Shift_L);
      else
        bench_typist_press (text[i] == ' ' ? XK_space : (guint) text[i], 0);
      bench_typist_rest (BEAT);
    }
  bench_typist_rest (SETTLED);
}

/* Returns: (transfer full): a word that the keyboard has, about as common as @rank. */
static char *
dup_word (RepriseVocabulary *words,
          guint              rank)
{
  while (!g_str_is_ascii (reprise_vocabulary_get_word (words, rank)) ||
         strlen (reprise_vocabulary_get_word (words, rank)) < 4)
    rank++;

  return g_ascii_strdown (reprise_vocabulary_get_word (words, rank), -1);
}

static char *
dup_question (RepriseVocabulary *words,
              const char        *kind,
              guint              i)
{
  g_autofree char *common = dup_word (words, i * 3);
  g_autofree char *other = dup_word (words, 60 + i);
  g_autofree char *usual = dup_word (words, 1000 + 10 * i);

  if (g_str_equal (kind, "rare"))
    return dup_word (words, 19000 + 10 * i);
  if (g_str_equal (kind, "common"))
    return g_steal_pointer (&common);
  if (g_str_equal (kind, "phrase"))
    return g_strdup_printf ("\"%s %s", common, other);
  if (g_str_equal (kind, "prefix"))
    return g_strndup (usual, 3);
  if (g_str_equal (kind, "two"))
    return g_strndup (usual, 2);

  return g_steal_pointer (&usual);
}

static void
ask_script (void)
{
  static const char *kinds[] = { "rare", "usual", "common", "phrase", "prefix", "two" };
  g_autoptr (GRand) random = reprise_chance_new (SEED);
  g_autoptr (RepriseVocabulary) words = reprise_vocabulary_new (random);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      bench_watch_reset ();
      for (guint j = 0; j < TIMES; j++)
        {
          g_autofree char *question = dup_question (words, kinds[i], j);

          ask (question);
        }
      bench_watch_tell (kinds[i]);
    }
}

/**
 * bench_ask:
 * @window: a window that shows a diary
 */
void
bench_ask (GtkWidget *window)
{
  GtkWidget *pane = bench_find (window, REPRISE_TYPE_DIARY_PANE);

  asking.pane = REPRISE_DIARY_PANE (pane);
  gtk_widget_activate_action (pane, "diary.search", NULL);
  asking.entry = bench_find (pane, GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect_after (asking.entry, "changed", G_CALLBACK (changed_cb), NULL);
  bench_watch_begin (window, is_answered);
  /* An answer that is the same as the one before asks for no frame. */
  gdk_frame_clock_begin_updating (gtk_widget_get_frame_clock (window));
  bench_typist_begin (window, ask_script);
}
