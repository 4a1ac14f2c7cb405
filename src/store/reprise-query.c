#include "store/reprise-query.h"

#include "store/reprise-query-token.h"
#include "store/reprise-query-value.h"

#include <string.h>

/* One filter of the language. One with a setter is about the query as a whole, not a term in it. */
typedef struct
{
  const char               *name;
  RepriseQueryField         field;
  RepriseQueryReader        read;
  const RepriseQueryChoice *choices;
  void                    (*set) (RepriseQuery *query,
                                  int           choice);
} Filter;

typedef struct
{
  RepriseQuery *query;
  GStrvBuilder *misunderstood;
  guint         n_terms;
  gboolean      or_waits;       /* an OR was read, and awaits what it joins */
  gboolean      ends_the_text;  /* nothing follows the token in hand, not even a blank */
} Parser;

enum
{
  IN_BIN,
  IN_FEEDS,
};

static void
set_place (RepriseQuery *query,
           int           choice)
{
  query->in_bin = choice == IN_BIN;
  query->in_feeds = choice == IN_FEEDS;
}

static void
set_sort (RepriseQuery *query,
          int           choice)
{
  query->sort = (RepriseQuerySort) choice;
}

static const RepriseQueryChoice states[] = {
  { "draft", REPRISE_QUERY_STATE_DRAFT },
  { "finished", REPRISE_QUERY_STATE_FINISHED },
  { NULL },
};

static const RepriseQueryChoice kinds[] = {
  { "appraisal", REPRISE_QUERY_KIND_APPRAISAL },
  { "soundtrack", REPRISE_QUERY_KIND_SOUNDTRACK },
  { "note", REPRISE_QUERY_KIND_NOTE },
  { "viewing", REPRISE_QUERY_KIND_VIEWING },
  { NULL },
};

static const RepriseQueryChoice answers[] = {
  { "yes", TRUE },
  { "no", FALSE },
  { NULL },
};

static const RepriseQueryChoice possessions[] = {
  { "voice", REPRISE_QUERY_HAS_VOICE },
  { "still", REPRISE_QUERY_HAS_STILL },
  { "jukebox", REPRISE_QUERY_HAS_JUKEBOX },
  { NULL },
};

static const RepriseQueryChoice places[] = {
  { "bin", IN_BIN },
  { "feeds", IN_FEEDS },
  { NULL },
};

static const RepriseQueryChoice sorts[] = {
  { "judgement", REPRISE_QUERY_SORT_JUDGEMENT },
  { "watched", REPRISE_QUERY_SORT_WATCHED },
  { "year", REPRISE_QUERY_SORT_YEAR },
  { "title", REPRISE_QUERY_SORT_TITLE },
  { "length", REPRISE_QUERY_SORT_LENGTH },
  { NULL },
};

static const Filter filters[] = {
  { "film", REPRISE_QUERY_FIELD_FILM, reprise_query_read_text },
  { "title", REPRISE_QUERY_FIELD_TITLE, reprise_query_read_text },
  { "director", REPRISE_QUERY_FIELD_DIRECTOR, reprise_query_read_text },
  { "cast", REPRISE_QUERY_FIELD_CAST, reprise_query_read_text },
  { "person", REPRISE_QUERY_FIELD_PERSON, reprise_query_read_text },
  { "score", REPRISE_QUERY_FIELD_SCORE, reprise_query_read_text },
  { "writer", REPRISE_QUERY_FIELD_WRITER, reprise_query_read_text },
  { "genre", REPRISE_QUERY_FIELD_GENRE, reprise_query_read_text },
  { "country", REPRISE_QUERY_FIELD_COUNTRY, reprise_query_read_text },
  { "tag", REPRISE_QUERY_FIELD_TAG, reprise_query_read_text },
  { "track", REPRISE_QUERY_FIELD_TRACK, reprise_query_read_text },
  { "artist", REPRISE_QUERY_FIELD_ARTIST, reprise_query_read_text },
  { "judgement", REPRISE_QUERY_FIELD_JUDGEMENT, reprise_query_read_judgement },
  { "year", REPRISE_QUERY_FIELD_YEAR, reprise_query_read_year },
  { "watched", REPRISE_QUERY_FIELD_WATCHED, reprise_query_read_dates },
  { "day", REPRISE_QUERY_FIELD_DAY, reprise_query_read_dates },
  { "runtime", REPRISE_QUERY_FIELD_RUNTIME, reprise_query_read_runtime },
  { "state", REPRISE_QUERY_FIELD_STATE, reprise_query_read_choice, states },
  { "kind", REPRISE_QUERY_FIELD_KIND, reprise_query_read_choice, kinds },
  { "rewatch", REPRISE_QUERY_FIELD_REWATCH, reprise_query_read_choice, answers },
  { "has", REPRISE_QUERY_FIELD_HAS, reprise_query_read_choice, possessions },
  { "in", REPRISE_QUERY_FIELD_ANYWHERE, reprise_query_read_choice, places, set_place },
  { "sort", REPRISE_QUERY_FIELD_ANYWHERE, reprise_query_read_choice, sorts, set_sort },
};

static const Filter *
find_filter (const char *name)
{
  if (name == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (g_ascii_strcasecmp (filters[i].name, name) == 0)
      return &filters[i];

  return NULL;
}

static void
term_free (RepriseQueryTerm *term)
{
  g_free (term->text);
  g_free (term->from);
  g_free (term->before);
  g_free (term);
}

static RepriseQueryGroup *
group_new (void)
{
  RepriseQueryGroup *group = g_new0 (RepriseQueryGroup, 1);

  group->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);
  return group;
}

static void
group_free (RepriseQueryGroup *group)
{
  g_ptr_array_unref (group->terms);
  g_free (group);
}

static RepriseQuery *
query_new (void)
{
  RepriseQuery *query = g_new0 (RepriseQuery, 1);

  query->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  return query;
}

static gboolean
may_be_unfinished (const RepriseQueryTerm *term)
{
  return term->value == REPRISE_QUERY_VALUE_TEXT &&
         !term->quoted && !term->prefix && !term->negated;
}

static void
add_term (Parser           *parser,
          RepriseQueryTerm *term)
{
  GPtrArray *groups = parser->query->groups;
  RepriseQueryGroup *group = NULL;

  if (!parser->or_waits)
    g_ptr_array_add (groups, group_new ());

  group = g_ptr_array_index (groups, groups->len - 1);
  g_ptr_array_add (group->terms, term);

  parser->or_waits = FALSE;
  parser->n_terms++;
  if (parser->ends_the_text && may_be_unfinished (term))
    parser->query->unfinished = term;
}

static gboolean
add_filter (Parser                  *parser,
            const Filter            *filter,
            const RepriseQueryToken *token)
{
  RepriseQueryTerm term = { .field = filter->field, .negated = token->negated };

  if (filter->set != NULL && token->negated)
    return FALSE;
  if (!filter->read (token, filter->choices, &term))
    return FALSE;

  if (filter->set != NULL)
    filter->set (parser->query, term.choice);
  else
    add_term (parser, g_memdup2 (&term, sizeof term));
  return TRUE;
}

static void
add_words (Parser                  *parser,
           const RepriseQueryToken *token)
{
  RepriseQueryTerm term = { .field = REPRISE_QUERY_FIELD_ANYWHERE, .negated = token->negated };
  RepriseQueryToken words = *token;
  g_autofree char *text = NULL;

  if (token->name != NULL)
    words.text = text = g_strconcat (token->name, ":", token->text, NULL);

  if (reprise_query_read_text (&words, NULL, &term))
    add_term (parser, g_memdup2 (&term, sizeof term));
}

/* A title may hold a colon ("Alien: Resurrection"), and so does an address. */
static gboolean
looks_like_filter (const RepriseQueryToken *token)
{
  return token->name != NULL && token->text[0] != '\0' && token->text[0] != '/';
}

static gboolean
is_or (const RepriseQueryToken *token)
{
  return strcmp (token->typed, "OR") == 0;
}

/* A dash between two words means nothing; a picture in the place of a word was meant to be
 * found. */
static gboolean
is_symbol (const char *text)
{
  return !reprise_query_has_word (text) && !g_str_is_ascii (text);
}

static void
add_token (Parser                  *parser,
           const RepriseQueryToken *token)
{
  const Filter *filter = find_filter (token->name);

  if (is_or (token) && parser->n_terms > 0 && !parser->or_waits)
    {
      parser->or_waits = TRUE;
      return;
    }

  if (filter != NULL && add_filter (parser, filter, token))
    return;

  if (filter != NULL || looks_like_filter (token) || is_symbol (token->text))
    g_strv_builder_add (parser->misunderstood, token->typed);
  add_words (parser, token);
}

static void
add_dangling_or (Parser *parser)
{
  const RepriseQueryToken token = { .text = (char *) "OR", .typed = (char *) "OR" };

  if (!parser->or_waits)
    return;

  parser->or_waits = FALSE;
  parser->ends_the_text = FALSE;
  add_words (parser, &token);
}

static void
add_rest (Parser     *parser,
          const char *rest)
{
  g_autofree char *typed = g_strstrip (g_strdup (rest));

  if (*typed != '\0')
    g_strv_builder_add (parser->misunderstood, typed);
}

/* The part of @text that is read, cut between two characters. */
static char *
take_head (const char *text)
{
  const char *end = text + strnlen (text, REPRISE_QUERY_MAX_LENGTH + 1);

  if (end - text > REPRISE_QUERY_MAX_LENGTH)
    end = g_utf8_find_prev_char (text, end);

  return g_strndup (text, (gsize) (end - text));
}

/**
 * reprise_query_parse:
 * @text: what was typed; where it is not UTF-8, what is not is replaced
 *
 * Reads a query in the language of the search entry and of reprise-cli:
 *
 * - words and phrases, which must all occur; `word*` begins with, `-word` must not;
 * - `field:value`, from a table of fields, the value maybe in quotes; names and choices in any
 *   case; numbers and dates as `8`, `=8`, `>=8`, `>8`, `<=8`, `<8`, `8..9`, `8..`, `..8`, a range
 *   with two ends from either end;
 * - `OR`, in capitals, between two terms of any sort; it binds them closer than their neighbours.
 *   An `OR` that has no term on one of its sides is a word;
 * - `in:bin`, `in:feeds` and `sort:`, which are about the whole: they may stand anywhere, the last
 *   one of each holds, and the rest is read as though they were not there.
 *
 * It never fails. A filter of an unknown name, or with a value that cannot be read, is searched
 * for as the words that it consists of, one after the other, and put in the list of what was not
 * understood; `in:` and `sort:` negated are such. Of names that are not known, those before
 * a blank (`Alien: Resurrection`) or a slash (`https://`) are words without complaint. Words
 * without a letter or digit are left out. After %REPRISE_QUERY_MAX_TERMS terms or
 * %REPRISE_QUERY_MAX_LENGTH bytes the rest is one piece that was not understood.
 *
 * Where the text ends in a bare word that is wanted, that term is the query's unfinished one: a
 * person who is still typing may mean what begins with it. See reprise_query_term_to_match().
 *
 * Returns: (transfer full): the query
 */
RepriseQuery *
reprise_query_parse (const char *text)
{
  g_autoptr (GStrvBuilder) misunderstood = g_strv_builder_new ();
  g_autofree char *valid = NULL;
  g_autofree char *head = NULL;
  const char *p = NULL;
  Parser parser = { NULL };

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  p = head = take_head (valid);
  parser.query = query_new ();
  parser.misunderstood = misunderstood;

  while (parser.n_terms < REPRISE_QUERY_MAX_TERMS)
    {
      g_auto (RepriseQueryToken) token = { NULL };

      if (!reprise_query_token_read (&p, &token))
        break;

      parser.ends_the_text = valid[p - head] == '\0';
      add_token (&parser, &token);
    }

  add_dangling_or (&parser);
  add_rest (&parser, valid + (p - head));
  parser.query->misunderstood = g_strv_builder_end (misunderstood);
  return parser.query;
}

/**
 * reprise_query_free:
 * @query: (transfer full): a query
 *
 * Frees @query and all that it holds.
 */
void
reprise_query_free (RepriseQuery *query)
{
  g_return_if_fail (query != NULL);

  g_ptr_array_unref (query->groups);
  g_strfreev (query->misunderstood);
  g_free (query);
}

/**
 * reprise_query_is_empty:
 * @query: a query
 *
 * An empty query asks for the whole journal, in the order it names.
 *
 * Returns: whether @query leaves nothing out
 */
gboolean
reprise_query_is_empty (const RepriseQuery *query)
{
  g_return_val_if_fail (query != NULL, TRUE);

  return query->groups->len == 0 && !query->in_bin && !query->in_feeds;
}

/**
 * reprise_query_term_to_match:
 * @term: a term
 * @as_prefix: whether its last word may go on, though no asterisk says so
 *
 * Writes the text of a term, be it a filter's or not, as one string of FTS5's own query language:
 * quoted, so that nothing in it is an operator there (https://sqlite.org/fts5.html, 3.1 and 3.3).
 * Field and negation are the caller's to express.
 *
 * Returns: (transfer full) (nullable): the string; %NULL where the term holds no text
 */
char *
reprise_query_term_to_match (const RepriseQueryTerm *term,
                             gboolean                as_prefix)
{
  g_autoptr (GString) match = NULL;

  g_return_val_if_fail (term != NULL, NULL);

  if (term->value != REPRISE_QUERY_VALUE_TEXT)
    return NULL;

  match = g_string_new (term->text);
  g_string_replace (match, "\"", "\"\"", 0);
  g_string_prepend_c (match, '"');
  g_string_append (match, term->prefix || as_prefix ? "\" *" : "\"");
  return g_string_free (g_steal_pointer (&match), FALSE);
}
