/* Writes into a text view, as somebody at the keyboard does, and tells how it answered. */

#include "bench-type.h"

#include "bench-tell.h"
#include "bench-typist.h"
#include "bench-watch.h"
#include "exchange/reprise-chance.h"
#include "exchange/reprise-vocabulary.h"

#include <X11/keysym.h>
#include <string.h>

#define SEED             1
#define PARAGRAPHS       15
#define WORDS            80
#define BEAT             97   /* milliseconds: no multiple of a frame's */
#define KEYS             200
#define MINUTE_KEYS      600
#define SENTENCE         100  /* keys; then there is a pause, which is a reason to save */
#define PAUSE            700
#define SETTLED          2000
#define SHORT_PARAGRAPHS 20000
#define MEGABYTE         1000000
#define CALM             2000  /* nothing kept anybody waiting for so long: it is over */
#define AT_MOST          60000

/* What is written into, and by which session it is saved, if by any. */
typedef struct
{
  GtkTextView           *view;     /* (unowned) */
  RepriseWritingSession *session;  /* (unowned) (nullable) */
  const char            *way;      /* (unowned) */
  guint                  saves;
} Typing;

static Typing typing;

static const char typed[] = "the rain came down on the neon and nobody said a word of it ";

static GtkTextBuffer *
get_buffer (void)
{
  return gtk_text_view_get_buffer (typing.view);
}

static void
changed_cb (void)
{
  bench_watch_took_key ();
}

static void
saving_cb (void)
{
  if (reprise_writing_session_get_saving (typing.session) == REPRISE_SAVING_RUNNING)
    typing.saves++;
}

static void
place_caret (double part)
{
  GtkTextIter iter;
  const int length = gtk_text_buffer_get_char_count (get_buffer ());

  gtk_text_buffer_get_iter_at_offset (get_buffer (), &iter, (int) (length * part));
  gtk_text_buffer_place_cursor (get_buffer (), &iter);
  gtk_text_view_scroll_to_mark (typing.view, gtk_text_buffer_get_insert (get_buffer ()), 0.1, FALSE,
                                0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (typing.view));
}

static void
place_in_middle (void)
{
  place_caret (0.5);
}

static void
place_at_end (void)
{
  place_caret (1);
}

static void
tell_column (void)
{
  bench_tell ("column", gtk_widget_get_width (GTK_WIDGET (typing.view)));
}

/* A megabyte of short paragraphs, or in a line. */
static void
copy_megabyte (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_strcmp0 (typing.way, "paste") == 0)
    for (guint i = 0; i < SHORT_PARAGRAPHS; i++)
      g_string_append (text, "Nobody in it says a word, and *it rains* all night.\n");
  else
    while (text->len < MEGABYTE)
      g_string_append (text, "nobody in it says a word and *it rains* all night ");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (typing.view)), text->str);
}

static void
type_letter (guint i)
{
  const char letter = typed[i % strlen (typed)];

  bench_watch_key ();
  bench_typist_press (letter == ' ' ? XK_space : (guint) letter, 0);
}

static void
type_at (void       (*place) (void),
         const char  *kind)
{
  bench_typist_call (place);
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  for (guint i = 0; i < KEYS; i++)
    {
      type_letter (i);
      bench_typist_rest (BEAT);
    }
  bench_typist_rest (SETTLED);
  bench_watch_tell (kind);
}

static void
type_for_a_minute (void)
{
  bench_typist_call (place_in_middle);
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  typing.saves = 0;
  for (guint i = 0; i < MINUTE_KEYS; i++)
    {
      type_letter (i);
      bench_typist_rest (i % SENTENCE == SENTENCE - 1 ? PAUSE : BEAT);
    }
  bench_typist_rest (SETTLED);
  bench_watch_tell ("minute");
  bench_tell ("minute-saves", typing.saves);
}

static void
type_script (void)
{
  bench_typist_rest (SETTLED);
  bench_typist_call (tell_column);
  type_at (place_in_middle, "middle");
  type_at (place_at_end, "end");
  type_for_a_minute ();
}

/* Until a key was painted, and nothing kept anybody waiting any more. */
static void
wait_until_calm (gint64 since)
{
  const gint64 last = since + AT_MOST * 1000;

  for (;;)
    {
      const gint64 now = g_get_monotonic_time ();

      if (now > last)
        return;
      if (bench_watch_count_keys () > 0 &&
          now - MAX (bench_watch_get_ended (), since) > CALM * 1000)
        return;
      bench_typist_rest (100);
    }
}

static void
paste_script (void)
{
  gint64 begin;

  bench_typist_rest (SETTLED);
  bench_typist_call (copy_megabyte);
  bench_typist_call (place_in_middle);
  bench_typist_rest (SETTLED);
  bench_watch_reset ();
  begin = g_get_monotonic_time ();
  bench_watch_key ();
  bench_typist_press (XK_v, XK_Control_L);
  wait_until_calm (begin);
  bench_watch_tell ("paste");
  bench_tell ("paste-answers", MAX (bench_watch_get_ended () - begin, 0));

  bench_watch_reset ();
  begin = g_get_monotonic_time ();
  type_letter (0);
  wait_until_calm (begin);
  bench_watch_tell ("next");
}

/* Returns: (transfer full): a text of usual length, the same each time, without anything that is
 * not usual in one. */
char *
bench_type_dup_essay (void)
{
  g_autoptr (GRand) random = reprise_chance_new (SEED);
  g_autoptr (RepriseVocabulary) words = reprise_vocabulary_new (random);
  g_autoptr (GString) text = g_string_new ("# A beginning\n\n");

  for (guint i = 0; i < PARAGRAPHS; i++)
    {
      reprise_vocabulary_append_prose (words, random, WORDS, text);
      g_string_append (text, i % 3 == 0 ? " It is *not* that, **never** [[Heat (1995)]].\n\n"
                                        : "\n\n");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * bench_type:
 * @view: a text view with a text
 * @session: (nullable): what saves it
 * @way: “type”, “paste” or “paste-line”
 */
void
bench_type (GtkTextView           *view,
            RepriseWritingSession *session,
            const char            *way)
{
  typing.view = view;
  typing.session = session;
  typing.way = way;
  g_signal_connect_after (get_buffer (), "changed", G_CALLBACK (changed_cb), NULL);
  if (session != NULL)
    g_signal_connect (session, "notify::saving", G_CALLBACK (saving_cb), NULL);

  bench_watch_begin (GTK_WIDGET (view), NULL);
  bench_typist_begin (GTK_WIDGET (view),
                      g_str_equal (way, "type") ? type_script : paste_script);
}
