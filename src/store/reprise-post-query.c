/* A query about the posts of feeds: of what a diary is asked for, posts have little. */

#include "store/reprise-post-query.h"

#include "model/reprise-text.h"

typedef struct
{
  const RepriseQuery *query;
  gboolean            typing;
  GString            *where;
  GPtrArray          *values;
} Writer;

static gboolean
may_go_on (const Writer           *writer,
           const RepriseQueryTerm *term)
{
  return term->prefix || (writer->typing && term == writer->query->unfinished);
}

/* @columns names those that are looked at, as FTS5 has it; all of them where it is empty. */
static void
append_match (Writer                 *writer,
              const char             *columns,
              const RepriseQueryTerm *term)
{
  g_autofree char *match = reprise_query_term_to_match (term, may_go_on (writer, term));

  g_string_append_printf (writer->where,
                          "post.id IN (SELECT rowid FROM post_prose WHERE post_prose MATCH :p%u)",
                          writer->values->len);
  g_ptr_array_add (writer->values, g_strconcat (columns, match, NULL));
}

static void
append_film (Writer                 *writer,
             const RepriseQueryTerm *term)
{
  g_autofree char *key = reprise_text_key (term->text);

  g_string_append_printf (writer->where,
                          "coalesce(' ' || text_key(film_title) || ' ' LIKE :p%u, 0)",
                          writer->values->len);
  g_ptr_array_add (writer->values,
                   g_strconcat ("% ", key, may_go_on (writer, term) ? "%" : " %", NULL));
}

static void
append_condition (Writer                 *writer,
                  const RepriseQueryTerm *term)
{
  switch (term->field)
    {
    case REPRISE_QUERY_FIELD_ANYWHERE:
      append_match (writer, "", term);
      break;
    case REPRISE_QUERY_FIELD_TITLE:
      append_match (writer, "{title} : ", term);
      break;
    case REPRISE_QUERY_FIELD_PERSON:
      append_match (writer, "{author} : ", term);
      break;
    case REPRISE_QUERY_FIELD_FILM:
      append_film (writer, term);
      break;
    case REPRISE_QUERY_FIELD_YEAR:
      g_string_append_printf (writer->where, "coalesce(film_year BETWEEN %d AND %d, 0)",
                              term->minimum, term->maximum);
      break;
    /* A post has none of these. */
    case REPRISE_QUERY_FIELD_DIRECTOR:
    case REPRISE_QUERY_FIELD_CAST:
    case REPRISE_QUERY_FIELD_SCORE:
    case REPRISE_QUERY_FIELD_WRITER:
    case REPRISE_QUERY_FIELD_GENRE:
    case REPRISE_QUERY_FIELD_COUNTRY:
    case REPRISE_QUERY_FIELD_TAG:
    case REPRISE_QUERY_FIELD_TRACK:
    case REPRISE_QUERY_FIELD_ARTIST:
    case REPRISE_QUERY_FIELD_JUDGEMENT:
    case REPRISE_QUERY_FIELD_WATCHED:
    case REPRISE_QUERY_FIELD_DAY:
    case REPRISE_QUERY_FIELD_RUNTIME:
    case REPRISE_QUERY_FIELD_STATE:
    case REPRISE_QUERY_FIELD_KIND:
    case REPRISE_QUERY_FIELD_REWATCH:
    case REPRISE_QUERY_FIELD_HAS:
      g_string_append (writer->where, "0");
      break;
    }
}

static void
append_group (Writer                  *writer,
              const RepriseQueryGroup *group)
{
  for (guint i = 0; i < group->terms->len; i++)
    {
      const RepriseQueryTerm *term = group->terms->pdata[i];

      g_string_append (writer->where, i == 0 ? "(" : " OR ");
      g_string_append (writer->where, term->negated ? "NOT " : "");
      append_condition (writer, term);
    }
  g_string_append_c (writer->where, ')');
}

/**
 * reprise_query_sql_new_for_posts:
 * @query: a parsed query
 * @typing: whether somebody is still typing it, so that its last word may go on
 *
 * Words and phrases are looked for in titles, authors and texts; `title:`, `person:`, `film:` and
 * `year:` are understood. What only a diary has, no post has.
 *
 * Returns: (transfer full): the query for SQLite, all of it a condition on a row of `post`
 */
RepriseQuerySql *
reprise_query_sql_new_for_posts (const RepriseQuery *query,
                                 gboolean            typing)
{
  RepriseQuerySql *self = g_new0 (RepriseQuerySql, 1);
  Writer writer = { query, typing, g_string_new (NULL),
                    g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < query->groups->len; i++)
    {
      g_string_append (writer.where, i > 0 ? " AND " : "");
      append_group (&writer, query->groups->pdata[i]);
    }

  self->where = g_string_free (writer.where, writer.where->len == 0);
  self->values = writer.values;
  return self;
}
