#include "intake/reprise-film-traits.h"

#include "intake/reprise-film-title.h"
#include "model/reprise-text.h"

#include <stdlib.h>
#include <string.h>

/* A short film ends before this, in minutes, and a feature does not begin to be one before that. */
#define SHORT_MAX    45
#define FEATURE_MIN  60

/* How far two who held a watch to one film may be apart, in minutes: by the speed of television. */
#define CUT 8

static const RepriseFact id_facts[REPRISE_N_FILM_IDS] = {
  REPRISE_FACT_IMDB, REPRISE_FACT_TMDB, REPRISE_FACT_WIKIDATA, REPRISE_FACT_LETTERBOXD,
};

/* What two know of one thing. */
typedef enum
{
  SILENT,  /* one of them knows nothing */
  AGREE,
  CLASH,
} Word;

/* An id may be written as the address of a page: its last part that is not empty. */
static char *
read_id (const char *text)
{
  g_auto (GStrv) parts = NULL;
  char *id = NULL;

  if (text == NULL)
    return NULL;

  parts = g_strsplit (text, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        g_free (id);
        id = g_utf8_strdown (parts[i], -1);
      }
  return id;
}

static GStrv
list_directors (RepriseFilm *film)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < credits->len; i++)
    {
      RepriseCredit *credit = credits->pdata[i];
      g_autofree char *key = NULL;

      if (g_strcmp0 (reprise_credit_get_role (credit), "director") != 0)
        continue;
      key = reprise_text_key (reprise_person_get_name (reprise_credit_get_person (credit)));
      g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

static GStrv
fold_all (char   **titles,
          char *(*fold) (const char *title))
{
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *one = fold (titles[i]);

      g_strv_builder_add (folded, one);
    }

  return g_strv_builder_end (folded);
}

/**
 * reprise_film_traits_new:
 * @film: a film, with its credits
 *
 * Returns: (transfer full) (not nullable): what it is told by from others
 */
RepriseFilmTraits *
reprise_film_traits_new (RepriseFilm *film)
{
  RepriseFilmTraits *self = NULL;
  const char *form = NULL;
  const char *runtime = NULL;
  g_auto (GStrv) titles = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  self = g_new0 (RepriseFilmTraits, 1);
  form = reprise_film_get_fact (film, REPRISE_FACT_FORM);
  runtime = reprise_film_get_fact (film, REPRISE_FACT_RUNTIME);
  titles = reprise_film_title_list (reprise_film_get_title (film),
                                    reprise_film_get_fact (film, REPRISE_FACT_ORIGINAL_TITLE));

  self->id = reprise_film_get_id (film);
  self->year = reprise_film_get_year (film);
  self->minutes = runtime != NULL ? atoi (runtime) : 0;
  self->form = form != NULL ? reprise_text_key (form) : NULL;
  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    self->ids[i] = read_id (reprise_film_get_fact (film, id_facts[i]));
  self->directors = list_directors (film);
  self->titles = fold_all (titles, reprise_text_key);
  self->spellings = fold_all (titles, reprise_film_title_spelling);
  self->stems = fold_all (titles, reprise_film_title_stem);
  return self;
}

/* An id is no title: no title has a blank in front. */
static void
add_id (GStrvBuilder *names,
        int           kind,
        const char   *id)
{
  g_autofree char *name = g_strdup_printf (" %d %s", kind, id);

  g_strv_builder_add (names, name);
}

/**
 * reprise_film_names_list:
 * @title: a film's title
 * @original_title: (nullable): another title of it
 * @ids: its ids, each may be %NULL, as they are written
 *
 * Two films that have none of these in common are two, whatever else is known of them.
 *
 * Returns: (transfer full) (not nullable): what a film may be known by
 */
GStrv
reprise_film_names_list (const char         *title,
                         const char         *original_title,
                         const char * const  ids[])
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) of_titles = reprise_film_title_list_names (title, original_title);

  g_strv_builder_addv (names, (const char **) of_titles);
  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    {
      g_autofree char *id = read_id (ids[i]);

      if (id != NULL)
        add_id (names, i, id);
    }

  return g_strv_builder_end (names);
}

/**
 * reprise_film_traits_list_names:
 * @self: traits
 *
 * Returns: (transfer full) (not nullable): the names of the film; see reprise_film_names_list()
 */
GStrv
reprise_film_traits_list_names (const RepriseFilmTraits *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  g_strv_builder_addv (names, (const char **) self->titles);
  g_strv_builder_addv (names, (const char **) self->spellings);
  g_strv_builder_addv (names, (const char **) self->stems);
  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    if (self->ids[i] != NULL)
      add_id (names, i, self->ids[i]);

  return g_strv_builder_end (names);
}

/**
 * reprise_film_traits_free:
 * @self: (nullable): traits
 *
 * Frees what was taken apart.
 */
void
reprise_film_traits_free (RepriseFilmTraits *self)
{
  if (self == NULL)
    return;

  g_free (self->form);
  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    g_free (self->ids[i]);
  g_strfreev (self->directors);
  g_strfreev (self->titles);
  g_strfreev (self->spellings);
  g_strfreev (self->stems);
  g_free (self);
}

static gboolean
have_one_in_common (char **a,
                    char **b)
{
  for (guint i = 0; a[i] != NULL; i++)
    if (g_strv_contains ((const char * const *) b, a[i]))
      return TRUE;

  return FALSE;
}

static Word
compare_directors (const RepriseFilmTraits *a,
                   const RepriseFilmTraits *b)
{
  if (a->directors[0] == NULL || b->directors[0] == NULL)
    return SILENT;

  return have_one_in_common (a->directors, b->directors) ? AGREE : CLASH;
}

static Word
compare_ids (const RepriseFilmTraits *a,
             const RepriseFilmTraits *b,
             gboolean                *at_odds)
{
  Word word = SILENT;

  *at_odds = FALSE;
  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    {
      Word this = SILENT;

      if (a->ids[i] == NULL || b->ids[i] == NULL)
        continue;
      this = g_str_equal (a->ids[i], b->ids[i]) ? AGREE : CLASH;
      *at_odds |= word != SILENT && word != this;
      word = this;
    }

  return word;
}

/* A short and a feature of one name are two films. */
static Word
compare_kind (const RepriseFilmTraits *a,
              const RepriseFilmTraits *b)
{
  if (a->form != NULL && b->form != NULL && !g_str_equal (a->form, b->form))
    return CLASH;
  if (a->minutes == 0 || b->minutes == 0)
    return a->form != NULL && b->form != NULL ? AGREE : SILENT;
  if (MIN (a->minutes, b->minutes) < SHORT_MAX && MAX (a->minutes, b->minutes) >= FEATURE_MIN)
    return CLASH;

  return ABS (a->minutes - b->minutes) <= CUT ? AGREE : SILENT;
}

/* Same title, spelt as it may be. */
static RepriseLikeness
judge_same_year (gboolean titled,
                 gboolean spelt,
                 Word     director,
                 Word     kind)
{
  if (kind == CLASH)
    return REPRISE_LIKENESS_OTHER;
  if (director == CLASH)
    return titled ? REPRISE_LIKENESS_MAYBE : REPRISE_LIKENESS_OTHER;
  if (titled || spelt || director == AGREE)
    return REPRISE_LIKENESS_SAME;

  return REPRISE_LIKENESS_MAYBE;
}

/* Festivals and cinemas do not agree on years, but a director may well have made a short before the
 * feature: only what else is known can settle it. */
static RepriseLikeness
judge_next_year (gboolean titled,
                 gboolean spelt,
                 Word     director,
                 Word     kind)
{
  if (kind == CLASH || director == CLASH)
    return REPRISE_LIKENESS_OTHER;
  if (director == AGREE && kind == AGREE && (titled || spelt))
    return REPRISE_LIKENESS_SAME;

  return titled || spelt || director == AGREE ? REPRISE_LIKENESS_MAYBE : REPRISE_LIKENESS_OTHER;
}

/* A title alone is never enough, nor is a director with it: some have made a film twice. */
static RepriseLikeness
judge_without_year (gboolean titled,
                    gboolean spelt,
                    Word     director,
                    Word     kind)
{
  if (kind == CLASH || director == CLASH)
    return REPRISE_LIKENESS_OTHER;

  return titled || spelt || director == AGREE ? REPRISE_LIKENESS_MAYBE : REPRISE_LIKENESS_OTHER;
}

static RepriseLikeness
compare_names (const RepriseFilmTraits *a,
               const RepriseFilmTraits *b)
{
  const Word director = compare_directors (a, b);
  const Word kind = compare_kind (a, b);
  const gboolean titled = have_one_in_common (a->titles, b->titles);
  const gboolean spelt = titled || have_one_in_common (a->spellings, b->spellings);

  if (!spelt && !have_one_in_common (a->stems, b->stems))
    return REPRISE_LIKENESS_OTHER;
  if (a->year == 0 || b->year == 0)
    return judge_without_year (titled, spelt, director, kind);
  if (a->year == b->year)
    return judge_same_year (titled, spelt, director, kind);
  if (ABS (a->year - b->year) == 1)
    return judge_next_year (titled, spelt, director, kind);

  return REPRISE_LIKENESS_OTHER;
}

/**
 * reprise_film_traits_compare:
 * @a: a film
 * @b: a film
 *
 * Tells whether two are one film: by their ids where both have one of a kind, else by title and
 * year, with what else is known to confirm or deny it. A title alone never makes two films one.
 *
 * Returns: how alike they are
 */
RepriseLikeness
reprise_film_traits_compare (const RepriseFilmTraits *a,
                             const RepriseFilmTraits *b)
{
  gboolean at_odds = FALSE;
  const Word ids = compare_ids (a, b, &at_odds);
  const RepriseLikeness names = compare_names (a, b);

  if (at_odds)
    return REPRISE_LIKENESS_MAYBE;
  if (ids == AGREE)
    return REPRISE_LIKENESS_SAME;
  /* Somebody may have copied the wrong id: where all else agrees, they are asked. */
  if (ids == CLASH)
    return names == REPRISE_LIKENESS_SAME && compare_directors (a, b) == AGREE
             ? REPRISE_LIKENESS_MAYBE : REPRISE_LIKENESS_OTHER;

  return names;
}
