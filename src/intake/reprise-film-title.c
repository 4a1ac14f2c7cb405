/* The same title is written in many ways: with its article behind it, an umlaut as two letters, a
 * number in Roman figures. What is left when that is taken away is what titles are compared by. */

#include "intake/reprise-film-title.h"

#include "model/reprise-text.h"

#include <string.h>

/* Letters that Unicode does not take apart, and what else is written for a letter or a word. */
static const struct
{
  const char *written;
  const char *read;
} letters[] = {
  { "ae", "a" }, { "oe", "o" }, { "ue", "u" }, { "æ", "a" }, { "œ", "o" }, { "ø", "o" },
  { "ł", "l" }, { "đ", "d" }, { "ð", "d" }, { "þ", "th" }, { "ı", "i" },
};

static const struct
{
  const char *written;
  const char *read;
} words[] = {
  { "and", "&" }, { "und", "&" }, { "et", "&" }, { "y", "&" },
  { "one", "1" }, { "two", "2" }, { "three", "3" }, { "four", "4" }, { "five", "5" },
  { "six", "6" }, { "seven", "7" }, { "eight", "8" }, { "nine", "9" }, { "ten", "10" },
  { "eleven", "11" }, { "twelve", "12" }, { "thirteen", "13" },
  { "pt", "part" }, { "vol", "volume" }, { "mister", "mr" }, { "doctor", "dr" },
  { "saint", "st" },
};

/* Behind another word; in front they are letters. */
static const char * const roman_figures[] = {
  "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
};

static const char * const articles[] = {
  "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "des",
  "el", "los", "las", "una", "il", "lo", "gli", "i", "o", "os", "as", "um", "uma", "de", "het",
  "een", "en", "ett", "et", "den", "det",
};

static gboolean
is_article (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (word, articles[i]))
      return TRUE;

  return FALSE;
}

/* “Matrix, The” is “The Matrix”. */
static char *
turn (const char *title)
{
  const char *comma = strrchr (title, ',');
  g_autofree char *article = NULL;
  g_autofree char *rest = NULL;

  if (comma == NULL)
    return NULL;

  article = reprise_text_key (comma + 1);
  if (!is_article (article))
    return NULL;

  rest = g_strndup (title, comma - title);
  return g_strconcat (article, " ", rest, NULL);
}

static void
add_title (GStrvBuilder *titles,
           const char   *title)
{
  g_autofree char *turned = turn (title);

  g_strv_builder_add (titles, turned != NULL ? turned : title);
}

/**
 * reprise_film_title_list:
 * @title: a title
 * @original_title: (nullable): another
 *
 * Returns: (transfer full) (not nullable): the titles, an article that stood behind one before it
 */
GStrv
reprise_film_title_list (const char *title,
                         const char *original_title)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  g_return_val_if_fail (title != NULL, NULL);

  add_title (titles, title);
  if (original_title != NULL && *original_title != '\0')
    add_title (titles, original_title);
  return g_strv_builder_end (titles);
}

/* An apostrophe parts no words, an ampersand is one, and a half is no part of the figure before it. */
static GStrv
split (const char *title)
{
  g_autoptr (GString) plain = g_string_new (title);
  g_autofree char *key = NULL;

  g_string_replace (plain, "’", "", 0);
  g_string_replace (plain, "'", "", 0);
  g_string_replace (plain, "&", " and ", 0);
  g_string_replace (plain, "+", " and ", 0);
  g_string_replace (plain, "½", " 1/2", 0);
  key = reprise_text_key (plain->str);
  return g_strsplit (key, " ", -1);
}

static gboolean
has_article (char **parts)
{
  return parts[0] != NULL && parts[1] != NULL && is_article (parts[0]);
}

static gboolean
append_roman_figure (GString    *spelling,
                     const char *word)
{
  for (guint i = 1; i < G_N_ELEMENTS (roman_figures); i++)
    if (g_str_equal (word, roman_figures[i]))
      {
        g_string_append_printf (spelling, "%u", i + 1);
        return TRUE;
      }

  return FALSE;
}

static void
append_spelling (GString    *spelling,
                 const char *word)
{
  g_autoptr (GString) spelt = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].written))
      {
        g_string_append (spelling, words[i].read);
        return;
      }

  spelt = g_string_new (word);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_string_replace (spelt, letters[i].written, letters[i].read, 0);
  g_string_append_len (spelling, spelt->str, (gssize) spelt->len);
}

static char *
spell (char **parts)
{
  g_autoptr (GString) spelling = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const gsize start = spelling->len;

      if (i == 0 || !append_roman_figure (spelling, parts[i]))
        append_spelling (spelling, parts[i]);
      /* Two numbers are not one. */
      if (start > 0 && g_ascii_isdigit (spelling->str[start - 1]) &&
          g_ascii_isdigit (spelling->str[start]))
        g_string_insert_c (spelling, (gssize) start, ' ');
    }
  return g_string_free (g_steal_pointer (&spelling), FALSE);
}

/**
 * reprise_film_title_spelling:
 * @title: a title
 *
 * Makes what two titles have in common that differ in how they are spelt alone: “Müller & Co. II”
 * and “Mueller and Co 2”.
 *
 * Returns: (transfer full) (not nullable): the key of all spellings
 */
char *
reprise_film_title_spelling (const char *title)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  parts = split (title);
  return spell (parts);
}

/**
 * reprise_film_title_stem:
 * @title: a title
 *
 * Returns: (transfer full) (not nullable): its spelling without an article before it
 */
char *
reprise_film_title_stem (const char *title)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  parts = split (title);
  return spell (has_article (parts) ? parts + 1 : parts);
}

static void
add_names (GStrvBuilder *names,
           const char   *title)
{
  g_autofree char *key = reprise_text_key (title);
  g_auto (GStrv) parts = split (title);
  g_autofree char *spelling = spell (parts);

  g_strv_builder_add (names, key);
  g_strv_builder_add (names, spelling);
  if (has_article (parts))
    {
      g_autofree char *stem = spell (parts + 1);

      g_strv_builder_add (names, stem);
    }
}

/**
 * reprise_film_title_list_names:
 * @title: a title
 * @original_title: (nullable): another
 *
 * Returns: (transfer full) (not nullable): keys, spellings and stems of both, at least once
 */
GStrv
reprise_film_title_list_names (const char *title,
                               const char *original_title)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) titles = reprise_film_title_list (title, original_title);

  for (guint i = 0; titles[i] != NULL; i++)
    add_names (names, titles[i]);

  return g_strv_builder_end (names);
}
