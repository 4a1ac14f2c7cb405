#include "store/reprise-query.h"

#include <string.h>

/* A parsed query is written on one line: groups joined by "&", terms of a group by "|"; [a,b] for
 * numbers, [a,b) for dates; then where and in what order it asks, then what was not understood. */
typedef struct
{
  const char *text;
  const char *expected;
} Row;

typedef struct
{
  const char *path;
  const Row  *rows;
  guint       n_rows;
} Table;

static const Row words[] = {
  { "", "" },
  { "   \t\n", "" },
  { "figgis", "figgis" },
  { "  figgis  ", "figgis" },
  { "figgis redemption", "figgis & redemption" },
  { "figgis\tredemption\nvegas", "figgis & redemption & vegas" },
  { "figgis\xc2\xa0redemption\xe3\x80\x80vegas", "figgis & redemption & vegas" },
  { "FIGGIS", "FIGGIS" },
  { "Amélie", "Amélie" },
  { "七人の侍", "七人の侍" },
  { "1984", "1984" },
  { "½", "½" },
  { "it's", "it's" },
  { "well-known", "well-known" },
  { "Alien³", "Alien³" },
  { "M*A*S*H", "M*A*S*H" },
  { "M*A*S*H*", "M*A*S*H*" },
  { "cla*", "cla*" },
  { "cla***", "cla*" },
  { "*cla", "*cla" },
  { "-horror", "-horror" },
  { "-cla*", "-cla*" },
  { "--horror", "--horror" },
  { "heat -horror", "heat & -horror" },
  { "horror-", "horror-" },
  { "NEAR(a b)", "NEAR(a & b)" },
  { "AND NOT", "AND & NOT" },
  { "^first a+b {x}", "^first & a+b & {x}" },
  { "caf\xff" "e", "caf\xef\xbf\xbd" "e" },
};

static const Row phrases[] = {
  { "\"house of games\"", "\"house of games\"" },
  { "“house of games”", "\"house of games\"" },
  { "„house of games“", "\"house of games\"" },
  { "”house of games‟", "\"house of games\"" },
  { "\"house of games”", "\"house of games\"" },
  { "-\"house of games\"", "-\"house of games\"" },
  { "-“house of games”", "-\"house of games\"" },
  { "\"house of ga\"*", "\"house of ga\"*" },
  { "-\"house of ga\"**", "-\"house of ga\"*" },
  { "\"house of games", "\"house of games\"" },
  { "\"house of games ", "\"house of games \"" },
  { "a \"b c", "a & \"b c\"" },
  { "a\"b c\"d", "a & \"b c\" & d" },
  { "\"a\"\"b\"", "\"a\" & \"b\"" },
  { "\"a\"*b", "\"a\"* & b" },
  { "\"a -b OR film:c\"", "\"a -b OR film:c\"" },
  { "\"OR\"", "\"OR\"" },
};

static const Row nothings[] = {
  { "-", "" },
  { "*", "" },
  { "***", "" },
  { "-*", "" },
  { "--", "" },
  { "-- heat", "heat" },
  { "- heat", "heat" },
  { "heat -", "heat" },
  { "heat & cold", "heat & cold" },
  { "...", "" },
  { "\"", "" },
  { "\"\"", "" },
  { "\"\"*", "" },
  { "“”", "" },
  { "-\"\"", "" },
  { "\" - \"", "" },
  { "★★★", " ?★★★" },
  { "♥", " ?♥" },
  { "\xcc\x81", " ?\xcc\x81" },
  { "\xff\xfe", " ?\xef\xbf\xbd\xef\xbf\xbd" },
  { ":", "" },
  { ":-)", "" },
};

static const Row alternatives[] = {
  { "a OR b", "a | b" },
  { "a OR b OR c", "a | b | c" },
  { "a b OR c d", "a & b | c & d" },
  { "a OR -b", "a | -b" },
  { "-a OR b*", "-a | b*" },
  { "a OR \"b c\"", "a | \"b c\"" },
  { "\"a\"OR\"b\"", "\"a\" | \"b\"" },
  { "director:figgis OR figgis", "director:figgis | figgis" },
  { "tag:noir OR judgement:>=9", "tag:noir | judgement:[90,100]" },
  { "a or b", "a & or & b" },
  { "a Or b", "a & Or & b" },
  { "OR", "OR" },
  { "OR a", "OR & a" },
  { "a OR", "a & OR" },
  { "a OR ", "a & OR" },
  { "a OR OR b", "a | OR & b" },
  { "a OR OR OR b", "a | OR | b" },
  { "OR OR", "OR & OR" },
  { "OR OR OR", "OR | OR" },
  { "a -OR b", "a & -OR & b" },
  { "a OR* b", "a & OR* & b" },
  { "a OR - b", "a | b" },
  { "a OR * OR b", "a | OR & b" },
  { "a OR sort:year b", "a | b sort=year" },
  { "in:bin OR b", "OR & b bin" },
  { "a OR in:bin", "a & OR bin" },
  { "a OR foo:bar", "a | foo:bar ?foo:bar" },
};

static const Row texts[] = {
  { "film:heat", "film:heat" },
  { "title:noir", "title:noir" },
  { "director:figgis", "director:figgis" },
  { "cast:shue", "cast:shue" },
  { "person:figgis", "person:figgis" },
  { "score:sting", "score:sting" },
  { "writer:mamet", "writer:mamet" },
  { "genre:drama", "genre:drama" },
  { "country:us", "country:us" },
  { "tag:horror", "tag:horror" },
  { "FILM:Heat", "film:Heat" },
  { "Film:Heat", "film:Heat" },
  { "-tag:horror", "-tag:horror" },
  { "director:figg*", "director:figg*" },
  { "director:\"mike figgis\"", "director:\"mike figgis\"" },
  { "director:“mike figgis”", "director:\"mike figgis\"" },
  { "director:\"mike figg\"*", "director:\"mike figg\"*" },
  { "-director:\"mike figg\"*", "-director:\"mike figg\"*" },
  { "director:\"mike figgis", "director:\"mike figgis\"" },
  { "director:mike figgis", "director:mike & figgis" },
  { "film:2001:odyssey", "film:2001:odyssey" },
  { "film:tag:heat", "film:tag:heat" },
  { "film:8½", "film:8½" },
  { "film:/heat", "film:/heat" },
  { "film:heat\"cold\"", "film:heat & \"cold\"" },
  { "film:OR", "film:OR" },
};

static const Row numbers[] = {
  { "judgement:8", "judgement:[80,80]" },
  { "judgement:=8", "judgement:[80,80]" },
  { "judgement:>=8", "judgement:[80,100]" },
  { "judgement:>8", "judgement:[81,100]" },
  { "judgement:<=8", "judgement:[0,80]" },
  { "judgement:<8", "judgement:[0,79]" },
  { "judgement:8..9", "judgement:[80,90]" },
  { "judgement:8.5..9", "judgement:[85,90]" },
  { "judgement:8.5..", "judgement:[85,100]" },
  { "judgement:..8.5", "judgement:[0,85]" },
  { "judgement:9..8", "judgement:[80,90]" },
  { "judgement:0", "judgement:[0,0]" },
  { "judgement:10", "judgement:[100,100]" },
  { "judgement:>10", "judgement:[101,100]" },
  { "judgement:<0", "judgement:[0,-1]" },
  { "Judgement:NONE", "judgement:absent" },
  { "judgement:none", "judgement:absent" },
  { "-judgement:none", "-judgement:absent" },
  { "-judgement:>=8", "-judgement:[80,100]" },
  { "judgement:\">=8\"", "judgement:[80,100]" },
  { "year:1995", "year:[1995,1995]" },
  { "year:1990..1999", "year:[1990,1999]" },
  { "year:1999..1990", "year:[1990,1999]" },
  { "year:1990..", "year:[1990,9999]" },
  { "year:..1990", "year:[1,1990]" },
  { "year:>1990", "year:[1991,9999]" },
  { "year:<1990", "year:[1,1989]" },
  { "year:<=0001", "year:[1,1]" },
  { "year:>9999", "year:[10000,9999]" },
  { "runtime:<100", "runtime:[0,99]" },
  { "runtime:90..100", "runtime:[90,100]" },
  { "runtime:0", "runtime:[0,0]" },
  { "runtime:>=600", "runtime:[600,999999]" },
  { "runtime:>999999", "runtime:[1000000,999999]" },
};

static const Row dates[] = {
  { "watched:2026", "watched:[2026,2026~)" },
  { "watched:=2026", "watched:[2026,2026~)" },
  { "watched:2026-03", "watched:[2026-03,2026-03~)" },
  { "watched:2026-03-05", "watched:[2026-03-05,2026-03-05~)" },
  { "watched:2026-03..2026-05", "watched:[2026-03,2026-05~)" },
  { "watched:2025..2026-05-31", "watched:[2025,2026-05-31~)" },
  { "watched:2026-05..2026", "watched:[2026-05,2026~)" },
  { "watched:2026-05..2026-03", "watched:[2026-03,2026-05~)" },
  { "watched:2026..2024", "watched:[2024,2026~)" },
  { "watched:2026-03..", "watched:[2026-03,)" },
  { "watched:..2026-03", "watched:[,2026-03~)" },
  { "watched:>2025", "watched:[2025~,)" },
  { "watched:>=2025", "watched:[2025,)" },
  { "watched:<2025", "watched:[,2025)" },
  { "watched:<=2025", "watched:[,2025~)" },
  { "watched:<2026-01-01", "watched:[,2026)" },
  { "watched:<2026-03-01", "watched:[,2026-03)" },
  { "watched:<2026-01", "watched:[,2026)" },
  { "watched:<2026-01-02", "watched:[,2026-01-02)" },
  { "watched:>=2026-01-01", "watched:[2026,)" },
  { "watched:2026-01-01..", "watched:[2026,)" },
  { "watched:>2026-01-01", "watched:[2026-01-01~,)" },
  { "watched:<=2026-01-01", "watched:[,2026-01-01~)" },
  { "watched:2026-01..2026-02", "watched:[2026-01,2026-02~)" },
  { "watched:9999-12-31", "watched:[9999-12-31,9999-12-31~)" },
  { "watched:2024-02-29", "watched:[2024-02-29,2024-02-29~)" },
  { "watched:unknown", "watched:absent" },
  { "-watched:Unknown", "-watched:absent" },
  { "-watched:2026", "-watched:[2026,2026~)" },
  { "day:2026-03-05", "day:[2026-03-05,2026-03-05~)" },
  { "day:unknown", "day:absent" },
};

static const Row choices[] = {
  { "state:draft", "state:0" },
  { "state:finished", "state:1" },
  { "State:DRAFT", "state:0" },
  { "-state:draft", "-state:0" },
  { "kind:appraisal", "kind:0" },
  { "kind:soundtrack", "kind:1" },
  { "kind:note", "kind:2" },
  { "kind:viewing", "kind:3" },
  { "kind:\"note\"", "kind:2" },
  { "kind:note OR kind:viewing", "kind:2 | kind:3" },
  { "rewatch:yes", "rewatch:1" },
  { "rewatch:no", "rewatch:0" },
  { "-rewatch:yes", "-rewatch:1" },
  { "has:voice", "has:0" },
  { "-HAS:Still", "-has:1" },
  { "has:jukebox", "has:2" },
};

static const Row wholes[] = {
  { "in:bin", " bin" },
  { "IN:Bin heat", "heat bin" },
  { "in:feeds", " feeds" },
  { "heat In:FEEDS in:bin", "heat bin" },
  { "in:bin in:feeds heat", "heat feeds" },
  { "-in:feeds", "-in:feeds ?-in:feeds" },
  { "heat in:bin cold", "heat & cold bin" },
  { "sort:judgement", " sort=judgement" },
  { "sort:watched", " sort=watched" },
  { "sort:year", " sort=year" },
  { "sort:title", " sort=title" },
  { "sort:length", " sort=length" },
  { "Sort:YEAR heat", "heat sort=year" },
  { "sort:year sort:title", " sort=title" },
  { "sort:year sort:nonsense", "sort:nonsense sort=year ?sort:nonsense" },
  { "sort:diary", "sort:diary ?sort:diary" },
  { "-sort:year", "-sort:year ?-sort:year" },
  { "-in:bin", "-in:bin ?-in:bin" },
  { "in:heaven", "in:heaven ?in:heaven" },
  { "sort:year*", "sort:year* ?sort:year*" },
};

static const Row misunderstood[] = {
  { "foo:bar", "foo:bar ?foo:bar" },
  { "-foo:bar", "-foo:bar ?-foo:bar" },
  { "foo:bar*", "foo:bar* ?foo:bar*" },
  { "foo:\"a b\" c", "\"foo:a b\" & c ?foo:\"a b\"" },
  { "-foo:“a b”* c", "-\"foo:a b\"* & c ?-foo:“a b”*" },
  { "based-on:novel", "based-on:novel ?based-on:novel" },
  { "has:music", "has:music ?has:music" },
  { "Mission:Impossible", "Mission:Impossible ?Mission:Impossible" },
  { "film:", "film: ?film:" },
  { "-film:", "-film: ?-film:" },
  { "film: heat", "film: & heat ?film:" },
  { "film:\"\"", "\"film:\" ?film:\"\"" },
  { "film:*", "film:* ?film:*" },
  { "film:-", "film:- ?film:-" },
  { "tag:★", "tag:★ ?tag:★" },
  { "judgement:eleven", "judgement:eleven ?judgement:eleven" },
  { "judgement:11", "judgement:11 ?judgement:11" },
  { "judgement:8.55", "judgement:8.55 ?judgement:8.55" },
  { "judgement:-1", "judgement:-1 ?judgement:-1" },
  { "judgement:8*", "judgement:8* ?judgement:8*" },
  { "judgement:none*", "judgement:none* ?judgement:none*" },
  { "judgement:unknown", "judgement:unknown ?judgement:unknown" },
  { "judgement:>=", "judgement:>= ?judgement:>=" },
  { "judgement:>=8..9", "judgement:>=8..9 ?judgement:>=8..9" },
  { "judgement:==8", "judgement:==8 ?judgement:==8" },
  { "judgement:..", "judgement:.. ?judgement:.." },
  { "judgement:7..8..9", "judgement:7..8..9 ?judgement:7..8..9" },
  { "judgement:>= 8", "judgement:>= & 8 ?judgement:>=" },
  { "year:95", "year:95 ?year:95" },
  { "year:0000", "year:0000 ?year:0000" },
  { "year:19955", "year:19955 ?year:19955" },
  { "year:199*", "year:199* ?year:199*" },
  { "year:1995-10", "year:1995-10 ?year:1995-10" },
  { "year:unknown", "year:unknown ?year:unknown" },
  { "year:1990..x", "year:1990..x ?year:1990..x" },
  { "runtime:1h40", "runtime:1h40 ?runtime:1h40" },
  { "runtime:+90", "runtime:+90 ?runtime:+90" },
  { "runtime:1000000", "runtime:1000000 ?runtime:1000000" },
  { "runtime:99999999999999999999", "runtime:99999999999999999999 ?runtime:99999999999999999999" },
  { "watched:yesterday", "watched:yesterday ?watched:yesterday" },
  { "watched:2026-13", "watched:2026-13 ?watched:2026-13" },
  { "watched:2023-02-29", "watched:2023-02-29 ?watched:2023-02-29" },
  { "watched:unknown..2026", "watched:unknown..2026 ?watched:unknown..2026" },
  { "watched:2026-0*", "watched:2026-0* ?watched:2026-0*" },
  { "watched:..", "watched:.. ?watched:.." },
  { "watched:none", "watched:none ?watched:none" },
  { "state:maybe", "state:maybe ?state:maybe" },
  { "kind:poem", "kind:poem ?kind:poem" },
  { "kind:note*", "kind:note* ?kind:note*" },
  { "rewatch:true", "rewatch:true ?rewatch:true" },
  { "a foo:b c bar:d", "a & foo:b & c & bar:d ?foo:b ?bar:d" },
};

static const Row colons[] = {
  { "Alien: Resurrection", "Alien: & Resurrection" },
  { "-Alien: Resurrection", "-Alien: & Resurrection" },
  { "Alien:", "Alien:" },
  { "Alien:*", "Alien:*" },
  { "12:30", "12:30" },
  { "2001:odyssey", "2001:odyssey" },
  { "http://example.org/a?b=c", "http://example.org/a?b=c" },
  { "https://example.org", "https://example.org" },
  { "file:///tmp", "file:///tmp" },
  { "a/b:c", "a/b:c" },
  { "é:x", "é:x" },
  { "it's:x", "it's:x" },
  { ":film", ":film" },
};

static const Table tables[] = {
  { "/query/words", words, G_N_ELEMENTS (words) },
  { "/query/phrases", phrases, G_N_ELEMENTS (phrases) },
  { "/query/nothings", nothings, G_N_ELEMENTS (nothings) },
  { "/query/alternatives", alternatives, G_N_ELEMENTS (alternatives) },
  { "/query/texts", texts, G_N_ELEMENTS (texts) },
  { "/query/numbers", numbers, G_N_ELEMENTS (numbers) },
  { "/query/dates", dates, G_N_ELEMENTS (dates) },
  { "/query/choices", choices, G_N_ELEMENTS (choices) },
  { "/query/wholes", wholes, G_N_ELEMENTS (wholes) },
  { "/query/misunderstood", misunderstood, G_N_ELEMENTS (misunderstood) },
  { "/query/colons", colons, G_N_ELEMENTS (colons) },
};

static const char * const fields[] = {
  [REPRISE_QUERY_FIELD_ANYWHERE] = "",
  [REPRISE_QUERY_FIELD_FILM] = "film:",
  [REPRISE_QUERY_FIELD_TITLE] = "title:",
  [REPRISE_QUERY_FIELD_DIRECTOR] = "director:",
  [REPRISE_QUERY_FIELD_CAST] = "cast:",
  [REPRISE_QUERY_FIELD_PERSON] = "person:",
  [REPRISE_QUERY_FIELD_SCORE] = "score:",
  [REPRISE_QUERY_FIELD_WRITER] = "writer:",
  [REPRISE_QUERY_FIELD_GENRE] = "genre:",
  [REPRISE_QUERY_FIELD_COUNTRY] = "country:",
  [REPRISE_QUERY_FIELD_TAG] = "tag:",
  [REPRISE_QUERY_FIELD_TRACK] = "track:",
  [REPRISE_QUERY_FIELD_ARTIST] = "artist:",
  [REPRISE_QUERY_FIELD_JUDGEMENT] = "judgement:",
  [REPRISE_QUERY_FIELD_YEAR] = "year:",
  [REPRISE_QUERY_FIELD_WATCHED] = "watched:",
  [REPRISE_QUERY_FIELD_DAY] = "day:",
  [REPRISE_QUERY_FIELD_RUNTIME] = "runtime:",
  [REPRISE_QUERY_FIELD_STATE] = "state:",
  [REPRISE_QUERY_FIELD_KIND] = "kind:",
  [REPRISE_QUERY_FIELD_REWATCH] = "rewatch:",
  [REPRISE_QUERY_FIELD_HAS] = "has:",
};

static const char * const sorts[] = {
  [REPRISE_QUERY_SORT_DIARY] = "",
  [REPRISE_QUERY_SORT_JUDGEMENT] = " sort=judgement",
  [REPRISE_QUERY_SORT_WATCHED] = " sort=watched",
  [REPRISE_QUERY_SORT_YEAR] = " sort=year",
  [REPRISE_QUERY_SORT_TITLE] = " sort=title",
  [REPRISE_QUERY_SORT_LENGTH] = " sort=length",
};

static void
dump_value (GString                *dump,
            const RepriseQueryTerm *term)
{
  switch (term->value)
    {
    case REPRISE_QUERY_VALUE_TEXT:
      g_string_append_printf (dump, term->quoted ? "\"%s\"" : "%s", term->text);
      g_string_append (dump, term->prefix ? "*" : "");
      break;
    case REPRISE_QUERY_VALUE_NUMBERS:
      g_string_append_printf (dump, "[%d,%d]", term->minimum, term->maximum);
      break;
    case REPRISE_QUERY_VALUE_DATES:
      g_string_append_printf (dump, "[%s,%s)",
                              term->from != NULL ? term->from : "",
                              term->before != NULL ? term->before : "");
      break;
    case REPRISE_QUERY_VALUE_CHOICE:
      g_string_append_printf (dump, "%d", term->choice);
      break;
    case REPRISE_QUERY_VALUE_ABSENT:
      g_string_append (dump, "absent");
      break;
    }
}

static void
dump_group (GString                 *dump,
            const RepriseQueryGroup *group)
{
  g_assert_cmpuint (group->terms->len, >, 0);

  for (guint i = 0; i < group->terms->len; i++)
    {
      const RepriseQueryTerm *term = g_ptr_array_index (group->terms, i);

      g_string_append (dump, i > 0 ? " | " : "");
      g_string_append (dump, term->negated ? "-" : "");
      g_string_append (dump, fields[term->field]);
      dump_value (dump, term);
    }
}

static char *
dump_query (const RepriseQuery *query)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < query->groups->len; i++)
    {
      g_string_append (dump, i > 0 ? " & " : "");
      dump_group (dump, g_ptr_array_index (query->groups, i));
    }

  g_string_append (dump, query->in_bin ? " bin" : "");
  g_string_append (dump, query->in_feeds ? " feeds" : "");
  g_string_append (dump, sorts[query->sort]);
  for (guint i = 0; query->misunderstood[i] != NULL; i++)
    g_string_append_printf (dump, " ?%s", query->misunderstood[i]);

  return g_string_free (dump, FALSE);
}

static char *
parse_and_dump (const char *text)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);

  return dump_query (query);
}

static RepriseQueryTerm *
get_term (const RepriseQuery *query,
          guint               group,
          guint               term)
{
  const RepriseQueryGroup *terms = g_ptr_array_index (query->groups, group);

  return g_ptr_array_index (terms->terms, term);
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *typed = g_strescape (table->rows[i].text, NULL);
      g_autofree char *once = parse_and_dump (table->rows[i].text);
      g_autofree char *twice = parse_and_dump (table->rows[i].text);

      g_test_message ("“%s”", typed);
      g_assert_cmpstr (once, ==, table->rows[i].expected);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_empty (void)
{
  static const struct
  {
    const char *text;
    gboolean    empty;
  } rows[] = {
    { "", TRUE },
    { " - * ", TRUE },
    { "sort:year", TRUE },
    { "in:bin", FALSE },
    { "in:feeds", FALSE },
    { "heat", FALSE },
    { "-heat", FALSE },
    { "judgement:none", FALSE },
    { "foo:bar", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseQuery) query = reprise_query_parse (rows[i].text);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (reprise_query_is_empty (query), ==, rows[i].empty);
    }
}

static void
test_too_many_terms (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (RepriseQuery) full = NULL;
  g_autoptr (RepriseQuery) query = NULL;

  for (guint i = 1; i < REPRISE_QUERY_MAX_TERMS; i++)
    g_string_append (text, i % 2 == 0 ? " a" : " OR a");

  full = reprise_query_parse (text->str);
  g_assert_cmpuint (full->groups->len, ==, REPRISE_QUERY_MAX_TERMS / 2);
  g_assert_cmpuint (g_strv_length (full->misunderstood), ==, 0);
  g_assert_nonnull (full->unfinished);

  g_string_append (text, "  OR b sort:year \"c\" ");
  query = reprise_query_parse (text->str);
  g_assert_cmpuint (query->groups->len, ==, REPRISE_QUERY_MAX_TERMS / 2);
  g_assert_cmpuint (g_strv_length (query->misunderstood), ==, 1);
  g_assert_cmpstr (query->misunderstood[0], ==, "OR b sort:year \"c\"");
  g_assert_cmpint (query->sort, ==, REPRISE_QUERY_SORT_DIARY);
  g_assert_null (query->unfinished);
}

static void
test_too_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RepriseQuery) query = NULL;
  g_autofree char *both = NULL;

  while (text->len < 3 * REPRISE_QUERY_MAX_LENGTH)
    g_string_append (text, "侍");

  query = reprise_query_parse (text->str);
  g_assert_cmpuint (query->groups->len, ==, 1);
  g_assert_cmpuint (g_strv_length (query->misunderstood), ==, 1);
  g_assert_null (query->unfinished);
  g_assert_cmpuint (strlen (get_term (query, 0, 0)->text), <=, REPRISE_QUERY_MAX_LENGTH);

  both = g_strconcat (get_term (query, 0, 0)->text, query->misunderstood[0], NULL);
  g_assert_cmpstr (both, ==, text->str);
}

static void
test_just_long_enough (void)
{
  g_autofree char *text = g_strnfill (REPRISE_QUERY_MAX_LENGTH, 'a');
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);

  g_assert_cmpuint (g_strv_length (query->misunderstood), ==, 0);
  g_assert_cmpstr (get_term (query, 0, 0)->text, ==, text);
  g_assert_true (query->unfinished == get_term (query, 0, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], test_table);

  g_test_add_func ("/query/empty", test_empty);
  g_test_add_func ("/query/too-many-terms", test_too_many_terms);
  g_test_add_func ("/query/too-long", test_too_long);
  g_test_add_func ("/query/just-long-enough", test_just_long_enough);

  return g_test_run ();
}
