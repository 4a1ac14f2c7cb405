#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_QUERY_MAX_TERMS:
 *
 * How many terms of a query are read. What follows them is reported as not understood.
 */
#define REPRISE_QUERY_MAX_TERMS 64

/**
 * REPRISE_QUERY_MAX_LENGTH:
 *
 * How many bytes of a query are read. What follows them is reported as not understood.
 */
#define REPRISE_QUERY_MAX_LENGTH 4096

/**
 * RepriseQueryField:
 * @REPRISE_QUERY_FIELD_ANYWHERE: no filter: a word or phrase, wherever it occurs
 * @REPRISE_QUERY_FIELD_FILM: a film's title
 * @REPRISE_QUERY_FIELD_TITLE: an appraisal's own title
 * @REPRISE_QUERY_FIELD_DIRECTOR: a director's name
 * @REPRISE_QUERY_FIELD_CAST: the name of one of the cast
 * @REPRISE_QUERY_FIELD_PERSON: a name in any role
 * @REPRISE_QUERY_FIELD_SCORE: a composer's name
 * @REPRISE_QUERY_FIELD_WRITER: a writer's name
 * @REPRISE_QUERY_FIELD_GENRE: a genre
 * @REPRISE_QUERY_FIELD_COUNTRY: a country
 * @REPRISE_QUERY_FIELD_TAG: a tag
 * @REPRISE_QUERY_FIELD_TRACK: the title of a track in the jukebox
 * @REPRISE_QUERY_FIELD_ARTIST: who made one: its artist or composer
 * @REPRISE_QUERY_FIELD_JUDGEMENT: a range of tenths, 0–100, or the absence of a judgement
 * @REPRISE_QUERY_FIELD_YEAR: a range of film years
 * @REPRISE_QUERY_FIELD_WATCHED: a range of dates, or the absence of a date
 * @REPRISE_QUERY_FIELD_DAY: a range of dates: where in the diary; or the absence of one
 * @REPRISE_QUERY_FIELD_RUNTIME: a range of minutes
 * @REPRISE_QUERY_FIELD_STATE: a choice, #RepriseQueryState
 * @REPRISE_QUERY_FIELD_KIND: a choice, #RepriseQueryKind
 * @REPRISE_QUERY_FIELD_REWATCH: a choice, %TRUE or %FALSE
 * @REPRISE_QUERY_FIELD_HAS: a choice, #RepriseQueryHas
 *
 * What a term looks at. A field is one of text where nothing else is said.
 */
typedef enum
{
  REPRISE_QUERY_FIELD_ANYWHERE,
  REPRISE_QUERY_FIELD_FILM,
  REPRISE_QUERY_FIELD_TITLE,
  REPRISE_QUERY_FIELD_DIRECTOR,
  REPRISE_QUERY_FIELD_CAST,
  REPRISE_QUERY_FIELD_PERSON,
  REPRISE_QUERY_FIELD_SCORE,
  REPRISE_QUERY_FIELD_WRITER,
  REPRISE_QUERY_FIELD_GENRE,
  REPRISE_QUERY_FIELD_COUNTRY,
  REPRISE_QUERY_FIELD_TAG,
  REPRISE_QUERY_FIELD_TRACK,
  REPRISE_QUERY_FIELD_ARTIST,
  REPRISE_QUERY_FIELD_JUDGEMENT,
  REPRISE_QUERY_FIELD_YEAR,
  REPRISE_QUERY_FIELD_WATCHED,
  REPRISE_QUERY_FIELD_DAY,
  REPRISE_QUERY_FIELD_RUNTIME,
  REPRISE_QUERY_FIELD_STATE,
  REPRISE_QUERY_FIELD_KIND,
  REPRISE_QUERY_FIELD_REWATCH,
  REPRISE_QUERY_FIELD_HAS,
} RepriseQueryField;

/**
 * RepriseQueryValue:
 * @REPRISE_QUERY_VALUE_TEXT: @text, @quoted and @prefix of the term are set
 * @REPRISE_QUERY_VALUE_NUMBERS: @minimum and @maximum are
 * @REPRISE_QUERY_VALUE_DATES: @from and @before are
 * @REPRISE_QUERY_VALUE_CHOICE: @choice is
 * @REPRISE_QUERY_VALUE_ABSENT: the field must have no value: `judgement:none`, `watched:unknown`
 *
 * What a term compares with.
 */
typedef enum
{
  REPRISE_QUERY_VALUE_TEXT,
  REPRISE_QUERY_VALUE_NUMBERS,
  REPRISE_QUERY_VALUE_DATES,
  REPRISE_QUERY_VALUE_CHOICE,
  REPRISE_QUERY_VALUE_ABSENT,
} RepriseQueryValue;

/**
 * RepriseQueryState:
 * @REPRISE_QUERY_STATE_DRAFT: `state:draft`
 * @REPRISE_QUERY_STATE_FINISHED: `state:finished`
 *
 * The choices of %REPRISE_QUERY_FIELD_STATE.
 */
typedef enum
{
  REPRISE_QUERY_STATE_DRAFT,
  REPRISE_QUERY_STATE_FINISHED,
} RepriseQueryState;

/**
 * RepriseQueryKind:
 * @REPRISE_QUERY_KIND_APPRAISAL: `kind:appraisal`
 * @REPRISE_QUERY_KIND_SOUNDTRACK: `kind:soundtrack`
 * @REPRISE_QUERY_KIND_NOTE: `kind:note`
 * @REPRISE_QUERY_KIND_VIEWING: `kind:viewing`
 *
 * The choices of %REPRISE_QUERY_FIELD_KIND.
 */
typedef enum
{
  REPRISE_QUERY_KIND_APPRAISAL,
  REPRISE_QUERY_KIND_SOUNDTRACK,
  REPRISE_QUERY_KIND_NOTE,
  REPRISE_QUERY_KIND_VIEWING,
} RepriseQueryKind;

/**
 * RepriseQueryHas:
 * @REPRISE_QUERY_HAS_VOICE: `has:voice`
 * @REPRISE_QUERY_HAS_STILL: `has:still`
 * @REPRISE_QUERY_HAS_JUKEBOX: `has:jukebox`
 *
 * The choices of %REPRISE_QUERY_FIELD_HAS: what an appraisal may have.
 */
typedef enum
{
  REPRISE_QUERY_HAS_VOICE,
  REPRISE_QUERY_HAS_STILL,
  REPRISE_QUERY_HAS_JUKEBOX,
} RepriseQueryHas;

/**
 * RepriseQuerySort:
 * @REPRISE_QUERY_SORT_DIARY: nothing was asked for: the diary's order
 * @REPRISE_QUERY_SORT_JUDGEMENT: `sort:judgement`
 * @REPRISE_QUERY_SORT_WATCHED: `sort:watched`
 * @REPRISE_QUERY_SORT_YEAR: `sort:year`
 * @REPRISE_QUERY_SORT_TITLE: `sort:title`
 * @REPRISE_QUERY_SORT_LENGTH: `sort:length`
 *
 * The order a query asks for.
 */
typedef enum
{
  REPRISE_QUERY_SORT_DIARY,
  REPRISE_QUERY_SORT_JUDGEMENT,
  REPRISE_QUERY_SORT_WATCHED,
  REPRISE_QUERY_SORT_YEAR,
  REPRISE_QUERY_SORT_TITLE,
  REPRISE_QUERY_SORT_LENGTH,
} RepriseQuerySort;

/**
 * RepriseQueryTerm:
 *
 * One thing that must be so, or, where it is negated, must not.
 *
 * A range of numbers includes both its ends; an open end is the least or the greatest number that
 * the field can hold. Where @minimum is above @maximum nothing matches (`judgement:>10`).
 *
 * A range of dates is compared as text, byte by byte, with dates as they are kept (`1995-10-27`,
 * `1995-10`, `1995`): one matches where (@from is %NULL or date >= @from) and (@before is %NULL or
 * date < @before). A bound that must lie behind all that it covers ends in `~`, which is above
 * every digit and hyphen: `watched:2026-05` is `2026-05` to `2026-05~`, and `watched:>2025` is
 * from `2025~`. So a coarse date matches where its own text lies in the range: a viewing of `2026`
 * is found by `watched:2026`, not by `watched:2026-03`. An absent date matches no range.
 */
typedef struct
{
  RepriseQueryField  field;
  RepriseQueryValue  value;
  gboolean           negated;

  char              *text;     /* (owned) (nullable): holds a letter or digit; never a quote */
  gboolean           quoted;   /* a phrase, not a single word */
  gboolean           prefix;   /* the last word of the text may go on */
  int                minimum;  /* included */
  int                maximum;  /* included */
  char              *from;     /* (owned) (nullable): included */
  char              *before;   /* (owned) (nullable): excluded */
  int                choice;   /* of the field's own enumeration */
} RepriseQueryTerm;

/**
 * RepriseQueryGroup:
 *
 * Terms of which one is enough, joined by `OR`; never empty.
 */
typedef struct
{
  GPtrArray *terms;  /* (owned) (element-type RepriseQueryTerm) */
} RepriseQueryGroup;

/**
 * RepriseQuery:
 *
 * A question to a journal: groups that must all be met.
 */
typedef struct
{
  GPtrArray              *groups;         /* (owned) (element-type RepriseQueryGroup) */
  gboolean                in_bin;         /* ask the bin, not the journal */
  gboolean                in_feeds;       /* ask the posts of feeds, not the journal */
  RepriseQuerySort        sort;
  char                  **misunderstood;  /* (owned): pieces as typed, in order; maybe empty */
  const RepriseQueryTerm *unfinished;     /* (nullable): see reprise_query_parse() */
} RepriseQuery;

RepriseQuery  *reprise_query_parse          (const char             *text);
void           reprise_query_free           (RepriseQuery           *query);
gboolean       reprise_query_is_empty       (const RepriseQuery     *query);
char          *reprise_query_term_to_match  (const RepriseQueryTerm *term,
                                             gboolean                as_prefix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseQuery, reprise_query_free)

G_END_DECLS
