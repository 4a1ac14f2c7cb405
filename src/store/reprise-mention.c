/* Films of the journal that a text names in plain words, by title and year: “Heat (1995)”. */

#include "store/reprise-mention.h"

#include "markup/reprise-markdown-link.h"
#include "model/reprise-film.h"
#include "store/reprise-statement.h"

#include <string.h>

/* Neither the films that the text is about nor those that it links to. */
#define LIST_FILMS                                                                         \
  "SELECT film.id, film.uuid, film.title, film.year FROM film"                             \
  " WHERE film.binned_at IS NULL AND film.survivor IS NULL AND film.year IS NOT NULL"      \
  "   AND film.title <> ''"                                                                \
  "   AND NOT EXISTS (SELECT 1 FROM appraisal_film JOIN film AS about"                     \
  "                                  ON about.id = appraisal_film.film"                    \
  "                    WHERE appraisal_film.appraisal = :id"                               \
  "                      AND coalesce(about.survivor, about.id) = film.id)"                \
  "   AND NOT EXISTS (SELECT 1 FROM link JOIN film AS linked ON linked.uuid = link.target" \
  "                    WHERE link.appraisal = :id"                                         \
  "                      AND coalesce(linked.survivor, linked.id) = film.id)"

typedef struct
{
  char       *body;    /* (owned) */
  GHashTable *places;  /* (owned): year → GArray of gsize: where ` (YEAR)` begins */
  GPtrArray  *films;   /* (owned) of RepriseFilm */
  guint       limit;
} Mentions;

static gboolean
is_year (const char *p)
{
  return p[0] == ' ' && p[1] == '(' && strspn (p + 2, "0123456789") == 4 && p[6] == ')';
}

static void
note_places (Mentions *self)
{
  for (const char *p = strstr (self->body, " ("); p != NULL; p = strstr (p + 1, " ("))
    {
      const gsize at = (gsize) (p - self->body);
      gpointer year;
      GArray *places = NULL;

      if (!is_year (p))
        continue;

      year = GINT_TO_POINTER ((int) g_ascii_strtoll (p + 2, NULL, 10));
      places = g_hash_table_lookup (self->places, year);
      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (gsize));
          g_hash_table_insert (self->places, year, places);
        }
      g_array_append_val (places, at);
    }
}

static gboolean
is_mentioned (Mentions   *self,
              const char *title,
              int         year)
{
  const GArray *places = g_hash_table_lookup (self->places, GINT_TO_POINTER (year));
  const gsize length = strlen (title);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const gsize at = g_array_index (places, gsize, i);

      if (at >= length && memcmp (self->body + at - length, title, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_if_linkable (Mentions         *self,
                 RepriseStatement *row)
{
  g_autoptr (RepriseFilm) film =
    reprise_film_new (reprise_statement_get_text (row, 2),
                      (int) reprise_statement_get_int64 (row, 3));
  g_autofree char *label = reprise_film_dup_label (film);
  g_autofree char *linked = reprise_markdown_link (self->body, label);

  if (linked == NULL)
    return;

  reprise_film_set_identity (film, reprise_statement_get_int64 (row, 0),
                             reprise_statement_get_text (row, 1));
  g_ptr_array_add (self->films, g_steal_pointer (&film));
}

static gboolean
go_through_films (RepriseDatabase  *database,
                  Mentions         *self,
                  gint64            appraisal,
                  GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LIST_FILMS);
  RepriseStep step = REPRISE_STEP_DONE;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  while (self->films->len < self->limit &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    if (is_mentioned (self, reprise_statement_get_text (statement, 2),
                      (int) reprise_statement_get_int64 (statement, 3)))
      add_if_linkable (self, statement);

  return step != REPRISE_STEP_ERROR;
}

static char *
read_body (RepriseDatabase  *database,
           gint64            appraisal,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT body FROM appraisal WHERE id = :id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  return reprise_statement_read_row (statement, error)
           ? g_strdup (reprise_statement_get_text (statement, 0)) : NULL;
}

/**
 * reprise_mention_list:
 * @database: a connection
 * @appraisal: an appraisal
 * @limit: how many films at most
 * @error: return location for a #RepriseStoreError
 *
 * Looks for films of the journal that the text of an appraisal names by their exact title and year
 * without linking to them.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFilm): the films
 */
GPtrArray *
reprise_mention_list (RepriseDatabase  *database,
                      gint64            appraisal,
                      guint             limit,
                      GError          **error)
{
  g_autofree char *body = read_body (database, appraisal, error);
  g_autoptr (GHashTable) places =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  Mentions self = { body, places, films, limit };

  if (body == NULL)
    return NULL;

  note_places (&self);
  if (g_hash_table_size (places) > 0 && !go_through_films (database, &self, appraisal, error))
    return NULL;

  return g_steal_pointer (&films);
}
