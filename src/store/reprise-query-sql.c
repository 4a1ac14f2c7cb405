#include "store/reprise-query-sql.h"

#include "model/reprise-text.h"

/* A condition on a row of `entry`. `$` is a parameter: a LIKE pattern over a key that stands
 * between two spaces, or a text. */
#define FILMS_BEFORE                                                                             \
  "entry.id IN (SELECT entry_film.entry FROM entry_film"                                         \
  "               JOIN film ON film.id = entry_film.film WHERE "

#define FILMS_WHERE(condition) FILMS_BEFORE condition ")"

#define CREDITS_WHERE(role)                                                                      \
  "entry.id IN (SELECT entry_film.entry FROM credit"                                             \
  "               JOIN entry_film ON entry_film.film = credit.film"                              \
  "              WHERE " role "credit.person IN (SELECT id FROM person"                          \
  "                                               WHERE ' ' || folded || ' ' LIKE $))"

#define FACET_WHERE(name)                                                                        \
  FILMS_WHERE ("film.id IN (SELECT film FROM film_facet"                                         \
               "             WHERE facet = '" name "' AND ' ' || folded || ' ' LIKE $)")

#define VIEWING_WHERE(condition)                                                                 \
  "entry.id IN (SELECT shown.id FROM entry AS shown"                                             \
  "               LEFT JOIN appraisal ON appraisal.id = shown.appraisal"                         \
  "               JOIN viewing ON viewing.id = coalesce(shown.viewing, appraisal.viewing)"       \
  "              WHERE (shown.viewing IS NOT NULL OR viewing.binned_at IS NULL) AND " condition ")"

#define TRACKS_WHERE(condition)                                                                  \
  "entry.appraisal IN (SELECT appraisal FROM track WHERE " condition ")"

#define APPRAISAL_WHERE(condition)                                                               \
  "entry.appraisal IN (SELECT id FROM appraisal WHERE " condition ")"

/* What is in the bin is in no index, and there is little of it: it is read through. */
#define IN_BIN_WHERE                                                                             \
  "entry.shown = 0 AND"                                                                          \
  " ' ' || text_key((SELECT text || ' ' || names FROM entry_source"                              \
  "                   WHERE entry_source.id = entry.id)"                                         \
  "                 || ' ' ||"                                                                   \
  "                 coalesce((SELECT group_concat(film.title, ' ')"                              \
  "                             FROM entry_film JOIN film ON film.id = entry_film.film"          \
  "                            WHERE entry_film.entry = entry.id), '')) || ' ' LIKE $"

typedef struct
{
  const RepriseQuery *query;
  gboolean            typing;
  GPtrArray          *values;
  gboolean            of_films;  /* whether rows of `shelf` are asked for, and not of `entry` */
} Writer;

/* Appends a condition with its `$` replaced by parameters for @value. */
static void
append_with_value (Writer     *writer,
                   GString    *sql,
                   const char *condition,
                   const char *value)
{
  g_auto (GStrv) parts = g_strsplit (condition, "$", -1);
  g_autofree char *name = g_strdup_printf (":p%u", writer->values->len);
  g_autofree char *joined = g_strjoinv (name, parts);

  g_string_append (sql, joined);
  g_ptr_array_add (writer->values, g_strdup (value));
}

static gboolean
may_go_on (Writer                 *writer,
           const RepriseQueryTerm *term)
{
  return term->prefix || (writer->typing && term == writer->query->unfinished);
}

static void
append_text (Writer                 *writer,
             GString                *sql,
             const char             *condition,
             const RepriseQueryTerm *term)
{
  g_autofree char *key = reprise_text_key (term->text);
  g_autofree char *pattern =
    g_strconcat ("% ", key, may_go_on (writer, term) ? "%" : " %", NULL);

  append_with_value (writer, sql, condition, pattern);
}

static void
append_prose (Writer                 *writer,
              GString                *sql,
              const RepriseQueryTerm *term)
{
  g_autofree char *match = reprise_query_term_to_match (term, may_go_on (writer, term));

  if (writer->query->in_bin)
    append_text (writer, sql, IN_BIN_WHERE, term);
  else
    append_with_value (writer, sql,
                       "entry.id IN (SELECT rowid FROM prose WHERE prose MATCH $)", match);
}

static void
append_range (GString                *sql,
              const char             *before,
              const RepriseQueryTerm *term,
              const char             *after)
{
  if (term->value == REPRISE_QUERY_VALUE_ABSENT)
    g_string_append_printf (sql, "%s IS NULL%s", before, after);
  else
    g_string_append_printf (sql, "%s BETWEEN %d AND %d%s", before, term->minimum, term->maximum,
                            after);
}

static void
append_watched (Writer                 *writer,
                GString                *sql,
                const RepriseQueryTerm *term)
{
  if (term->value == REPRISE_QUERY_VALUE_ABSENT)
    {
      g_string_append (sql, VIEWING_WHERE ("viewing.watched IS NULL"));
      return;
    }

  append_with_value (writer, sql, VIEWING_WHERE ("viewing.watched >= $"),
                     term->from != NULL ? term->from : "");
  if (term->before != NULL)
    {
      g_string_append (sql, " AND ");
      append_with_value (writer, sql, VIEWING_WHERE ("viewing.watched < $"), term->before);
    }
}

/* Where there is no date, the day is an empty text, which is before all others. */
static void
append_day (Writer                 *writer,
            GString                *sql,
            const RepriseQueryTerm *term)
{
  if (term->value == REPRISE_QUERY_VALUE_ABSENT)
    {
      g_string_append (sql, "entry.day = ''");
      return;
    }

  append_with_value (writer, sql, "entry.day >= $", term->from != NULL ? term->from : "0");
  if (term->before != NULL)
    append_with_value (writer, sql, " AND entry.day < $", term->before);
}

static void
append_kind (GString          *sql,
             RepriseQueryKind  kind)
{
  switch (kind)
    {
    case REPRISE_QUERY_KIND_APPRAISAL:
      g_string_append (sql, APPRAISAL_WHERE ("kind = 'appraisal'"));
      break;
    case REPRISE_QUERY_KIND_SOUNDTRACK:
      g_string_append (sql, APPRAISAL_WHERE ("kind = 'soundtrack'"));
      break;
    case REPRISE_QUERY_KIND_NOTE:
      g_string_append (sql, APPRAISAL_WHERE ("kind = 'note'"));
      break;
    case REPRISE_QUERY_KIND_VIEWING:
      g_string_append (sql, "entry.viewing IS NOT NULL");
      break;
    }
}

static void
append_has (GString         *sql,
            RepriseQueryHas  has)
{
  switch (has)
    {
    case REPRISE_QUERY_HAS_VOICE:
      g_string_append (sql, "entry.appraisal IN (SELECT appraisal FROM voice)");
      break;
    case REPRISE_QUERY_HAS_STILL:
      g_string_append (sql, "entry.appraisal IN (SELECT appraisal FROM still)");
      break;
    case REPRISE_QUERY_HAS_JUKEBOX:
      g_string_append (sql, "entry.appraisal IN (SELECT appraisal FROM track)");
      break;
    }
}

static const char * const text_conditions[] = {
  [REPRISE_QUERY_FIELD_FILM] =
    FILMS_WHERE ("' ' || film.folded || ' ' LIKE $"
                 " OR film.id IN (SELECT film FROM film_facet"
                 "                 WHERE facet = 'original-title'"
                 "                   AND ' ' || folded || ' ' LIKE $)"),
  [REPRISE_QUERY_FIELD_TITLE] =
    APPRAISAL_WHERE ("title IS NOT NULL AND ' ' || text_key(title) || ' ' LIKE $"),
  [REPRISE_QUERY_FIELD_DIRECTOR] = CREDITS_WHERE ("credit.role = 'director' AND "),
  [REPRISE_QUERY_FIELD_CAST] = CREDITS_WHERE ("credit.role = 'cast' AND "),
  [REPRISE_QUERY_FIELD_PERSON] = CREDITS_WHERE (""),
  [REPRISE_QUERY_FIELD_SCORE] = CREDITS_WHERE ("credit.role = 'score' AND "),
  [REPRISE_QUERY_FIELD_WRITER] = CREDITS_WHERE ("credit.role = 'writer' AND "),
  [REPRISE_QUERY_FIELD_GENRE] = FACET_WHERE ("genre"),
  [REPRISE_QUERY_FIELD_COUNTRY] = FACET_WHERE ("country"),
  [REPRISE_QUERY_FIELD_TAG] =
    "entry.appraisal IN (SELECT appraisal FROM appraisal_tag"
    "                     WHERE tag IN (SELECT id FROM tag"
    "                                    WHERE ' ' || folded || ' ' LIKE $))",
  [REPRISE_QUERY_FIELD_TRACK] = TRACKS_WHERE ("' ' || title_key || ' ' LIKE $"),
  [REPRISE_QUERY_FIELD_ARTIST] =
    TRACKS_WHERE ("' ' || artist_key || ' ' || composer_key || ' ' LIKE $"),
};

static void
append_field (Writer                 *writer,
              GString                *sql,
              const RepriseQueryTerm *term)
{
  switch (term->field)
    {
    case REPRISE_QUERY_FIELD_ANYWHERE:
      append_prose (writer, sql, term);
      break;
    case REPRISE_QUERY_FIELD_FILM:
    case REPRISE_QUERY_FIELD_TITLE:
    case REPRISE_QUERY_FIELD_DIRECTOR:
    case REPRISE_QUERY_FIELD_CAST:
    case REPRISE_QUERY_FIELD_PERSON:
    case REPRISE_QUERY_FIELD_SCORE:
    case REPRISE_QUERY_FIELD_WRITER:
    case REPRISE_QUERY_FIELD_GENRE:
    case REPRISE_QUERY_FIELD_COUNTRY:
    case REPRISE_QUERY_FIELD_TAG:
    case REPRISE_QUERY_FIELD_TRACK:
    case REPRISE_QUERY_FIELD_ARTIST:
      append_text (writer, sql, text_conditions[term->field], term);
      break;
    case REPRISE_QUERY_FIELD_JUDGEMENT:
      append_range (sql, "entry.judgement", term, "");
      break;
    case REPRISE_QUERY_FIELD_YEAR:
      append_range (sql, FILMS_BEFORE "film.year", term, ")");
      break;
    case REPRISE_QUERY_FIELD_WATCHED:
      append_watched (writer, sql, term);
      break;
    case REPRISE_QUERY_FIELD_DAY:
      append_day (writer, sql, term);
      break;
    case REPRISE_QUERY_FIELD_RUNTIME:
      append_range (sql, FILMS_BEFORE "film.runtime", term, ")");
      break;
    case REPRISE_QUERY_FIELD_STATE:
      g_string_append (sql, term->choice == REPRISE_QUERY_STATE_DRAFT
                              ? APPRAISAL_WHERE ("state = 'draft'")
                              : APPRAISAL_WHERE ("state = 'finished'"));
      break;
    case REPRISE_QUERY_FIELD_KIND:
      append_kind (sql, (RepriseQueryKind) term->choice);
      break;
    case REPRISE_QUERY_FIELD_HAS:
      append_has (sql, (RepriseQueryHas) term->choice);
      break;
    case REPRISE_QUERY_FIELD_REWATCH:
      g_string_append (sql, term->choice ? VIEWING_WHERE ("viewing.rewatch = 1")
                                         : VIEWING_WHERE ("viewing.rewatch = 0"));
      break;
    }
}

/* What is said of a row of `shelf` joined with `film`. */
#define FILM_CREDITS_WHERE(role)                                                                 \
  "film.id IN (SELECT credit.film FROM credit"                                                   \
  "             WHERE " role "credit.person IN (SELECT id FROM person"                           \
  "                                              WHERE ' ' || folded || ' ' LIKE $))"

#define FILM_FACET_WHERE(name)                                                                   \
  "film.id IN (SELECT film FROM film_facet"                                                      \
  "             WHERE facet = '" name "' AND ' ' || folded || ' ' LIKE $)"

#define ENTRIES_OF_FILM_BEFORE                                                                   \
  "film.id IN (SELECT entry_film.film FROM entry"                                                \
  "              JOIN entry_film ON entry_film.entry = entry.id"                                 \
  "             WHERE entry.shown = 1 AND "

#define NAMES_OF_FILM                                                                            \
  "film.id IN (WITH hit AS (SELECT kind, subject"                                                \
  "                           FROM name_index JOIN name ON name.id = name_index.rowid"           \
  "                          WHERE name_index MATCH $)"                                          \
  "            SELECT subject FROM hit WHERE kind = 'film'"                                      \
  "            UNION ALL"                                                                        \
  "            SELECT credit.film FROM hit JOIN credit ON credit.person = hit.subject"           \
  "             WHERE hit.kind = 'person'"                                                       \
  "            UNION ALL"                                                                        \
  "            SELECT entry_film.film FROM hit"                                                  \
  "              JOIN appraisal_tag ON appraisal_tag.tag = hit.subject"                          \
  "              JOIN entry ON entry.appraisal = appraisal_tag.appraisal"                        \
  "              JOIN entry_film ON entry_film.entry = entry.id WHERE hit.kind = 'tag')"

#define PROSE_OF_FILM                                                                            \
  " OR film.id IN (SELECT entry_film.film FROM prose"                                            \
  "                  JOIN entry_film ON entry_film.entry = prose.rowid WHERE prose MATCH $)"

static const char *
condition_of_film (RepriseQueryField field)
{
  static const char * const conditions[] = {
    [REPRISE_QUERY_FIELD_FILM] =
      "' ' || film.folded || ' ' LIKE $ OR " FILM_FACET_WHERE ("original-title"),
    [REPRISE_QUERY_FIELD_DIRECTOR] = FILM_CREDITS_WHERE ("credit.role = 'director' AND "),
    [REPRISE_QUERY_FIELD_CAST] = FILM_CREDITS_WHERE ("credit.role = 'cast' AND "),
    [REPRISE_QUERY_FIELD_PERSON] = FILM_CREDITS_WHERE (""),
    [REPRISE_QUERY_FIELD_SCORE] = FILM_CREDITS_WHERE ("credit.role = 'score' AND "),
    [REPRISE_QUERY_FIELD_WRITER] = FILM_CREDITS_WHERE ("credit.role = 'writer' AND "),
    [REPRISE_QUERY_FIELD_GENRE] = FILM_FACET_WHERE ("genre"),
    [REPRISE_QUERY_FIELD_COUNTRY] = FILM_FACET_WHERE ("country"),
  };

  return field < G_N_ELEMENTS (conditions) ? conditions[field] : NULL;
}

/* A single letter asks the names alone: it would find nearly every text. */
static void
append_words_of_film (Writer                 *writer,
                      GString                *sql,
                      const RepriseQueryTerm *term)
{
  g_autofree char *match = reprise_query_term_to_match (term, may_go_on (writer, term));

  append_with_value (writer, sql, NAMES_OF_FILM, match);
  if (g_utf8_strlen (term->text, -1) > 1)
    append_with_value (writer, sql, PROSE_OF_FILM, match);
}

/* What can only be said of an entry is so of a film where it is so of one of its entries. */
static void
append_field_of_film (Writer                 *writer,
                      GString                *sql,
                      const RepriseQueryTerm *term)
{
  if (term->field == REPRISE_QUERY_FIELD_ANYWHERE)
    append_words_of_film (writer, sql, term);
  else if (condition_of_film (term->field) != NULL)
    append_text (writer, sql, condition_of_film (term->field), term);
  else if (term->field == REPRISE_QUERY_FIELD_YEAR)
    append_range (sql, "film.year", term, "");
  else if (term->field == REPRISE_QUERY_FIELD_RUNTIME)
    append_range (sql, "film.runtime", term, "");
  else if (term->field == REPRISE_QUERY_FIELD_JUDGEMENT)
    append_range (sql, "shelf.judgement", term, "");
  else
    {
      g_string_append (sql, ENTRIES_OF_FILM_BEFORE "(");
      append_field (writer, sql, term);
      g_string_append (sql, "))");
    }
}

static void
append_group (Writer                  *writer,
              GString                 *sql,
              const RepriseQueryGroup *group)
{
  g_string_append (sql, sql->len > 0 ? " AND (" : "(");
  for (guint i = 0; i < group->terms->len; i++)
    {
      const RepriseQueryTerm *term = g_ptr_array_index (group->terms, i);

      if (i > 0)
        g_string_append (sql, " OR ");
      /* What is NULL is not so. */
      g_string_append (sql, term->negated ? "NOT coalesce((" : "coalesce((");
      if (writer->of_films)
        append_field_of_film (writer, sql, term);
      else
        append_field (writer, sql, term);
      g_string_append (sql, "), 0)");
    }
  g_string_append_c (sql, ')');
}

static gboolean
is_words (const RepriseQueryGroup *group)
{
  for (guint i = 0; i < group->terms->len; i++)
    {
      const RepriseQueryTerm *term = g_ptr_array_index (group->terms, i);

      if (term->field != REPRISE_QUERY_FIELD_ANYWHERE || term->negated)
        return FALSE;
    }

  return TRUE;
}

static void
append_match (Writer                  *writer,
              GString                 *match,
              const RepriseQueryGroup *group)
{
  if (match->len > 0)
    g_string_append (match, " AND ");

  g_string_append_c (match, '(');
  for (guint i = 0; i < group->terms->len; i++)
    {
      const RepriseQueryTerm *term = g_ptr_array_index (group->terms, i);
      g_autofree char *text = reprise_query_term_to_match (term, may_go_on (writer, term));

      if (i > 0)
        g_string_append (match, " OR ");
      g_string_append (match, text);
    }
  g_string_append_c (match, ')');
}

static char *
finish_text (GString *text)
{
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * reprise_query_sql_new:
 * @query: a parsed query
 * @typing: whether somebody is still typing it, so that its last word may go on
 *
 * Returns: (transfer full): the query for SQLite; a post is no entry, and none is found among them
 */
RepriseQuerySql *
reprise_query_sql_new (const RepriseQuery *query,
                       gboolean            typing)
{
  RepriseQuerySql *self = g_new0 (RepriseQuerySql, 1);
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) where = g_string_new (query->in_feeds ? "0" : NULL);
  Writer writer = { query, typing, g_ptr_array_new_with_free_func (g_free), FALSE };

  for (guint i = 0; i < query->groups->len; i++)
    {
      const RepriseQueryGroup *group = g_ptr_array_index (query->groups, i);

      if (!query->in_bin && is_words (group))
        append_match (&writer, match, group);
      else
        append_group (&writer, where, group);
    }

  self->match = finish_text (match);
  self->where = finish_text (where);
  self->values = writer.values;
  return self;
}

/**
 * reprise_query_sql_new_for_films:
 * @query: a parsed query
 * @typing: whether somebody is still typing it, so that its last word may go on
 *
 * Returns: (transfer full): the query for SQLite, all of it a condition on a row of `shelf` joined
 *   with `film`; there are no films of the bin, nor of feeds
 */
RepriseQuerySql *
reprise_query_sql_new_for_films (const RepriseQuery *query,
                                 gboolean            typing)
{
  RepriseQuerySql *self = g_new0 (RepriseQuerySql, 1);
  g_autoptr (GString) where = g_string_new (query->in_bin || query->in_feeds ? "0" : NULL);
  Writer writer = { query, typing, g_ptr_array_new_with_free_func (g_free), TRUE };

  for (guint i = 0; i < query->groups->len; i++)
    append_group (&writer, where, g_ptr_array_index (query->groups, i));

  self->where = finish_text (where);
  self->values = writer.values;
  return self;
}

/**
 * reprise_query_sql_free:
 * @self: (transfer full): a query for SQLite
 */
void
reprise_query_sql_free (RepriseQuerySql *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->match);
  g_free (self->where);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/**
 * reprise_query_sql_bind:
 * @self: a query for SQLite, kept until @statement is freed
 * @statement: a statement that @self's condition is a part of
 */
void
reprise_query_sql_bind (const RepriseQuerySql *self,
                        RepriseStatement      *statement)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, ":p%u", i);
      reprise_statement_bind_text (statement, name, g_ptr_array_index (self->values, i));
    }
}
