/* What the lines of a plain appraisal look like. */

#include "intake/reprise-plain-patterns.h"

#include "model/reprise-judgement.h"

#include <string.h>

/* No line that says something is longer, in bytes. */
#define LINE_MAX_BYTES 400

static const char * const patterns[REPRISE_N_PLAIN_PATTERNS] = {
  [REPRISE_PLAIN_NUMBER] =
    "^(?:(?<pen>\\S.{0,80}?)['’]s?\\s+)?(?:appraisal|review|essay)\\s*"
    "(?:#|№|no\\.?\\s|nr\\.?\\s|number\\s)\\s*(?<number>\\d{1,7})\\.?$",
  [REPRISE_PLAIN_JUDGEMENT] =
    "^(?:(?<pen>\\S.{0,80}?)['’]s?\\s+)?(?:(?:final|my|our)\\s+)?"
    "(?:judge?ment|verdict|rating|score|grade)\\s*[:–—-]?\\s*"
    "(?<given>\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:/|out\\s+of)\\s*(?<most>5|10|100)\\.?$",
  [REPRISE_PLAIN_JUKEBOX] =
    "^(?:[♫♪🎵🎶]\\s*)?(?:(?:suggested|recommended)\\s+)?(?:audio\\s+)?jukebox"
    "\\s*:?\\s*(?:[♫♪🎵🎶]\\x{FE0F}?\\s*)*$",
  [REPRISE_PLAIN_NUMBERED] = "^(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\d{1,3}[.)]|#\\d{1,3})\\s*\\S",
  [REPRISE_PLAIN_QUOTED] = "[“\"„«‘「].+[”\"“»’」]",
  /* “#12: Flow (2024)”, “Review: Flow (2024)” and “Flow (2024) – a cat’s film” name a film, too. */
  [REPRISE_PLAIN_FILM] =
    "^(?:[#№]\\s*(?<number>\\d{1,7})\\s*[:.–—-]\\s*)?"
    "(?:(?:film |movie )?(?:review|appraisal)\\s*[:–—-]\\s*)?"
    "(?<film>\\S.*?\\s*\\(\\d{4}\\))"
    "(?:\\s*[:–—|-]\\s*\\S.*|\\s+(?:review|appraisal))?$",
  /* A judgement, and nothing else. */
  [REPRISE_PLAIN_VERDICT] =
    "^(?:(?<given>\\d{1,3}(?:[.,]\\d{1,2})?)\\s*/\\s*(?<most>5|10|100)|(?<stars>★{0,5}½?)☆*)$",
};

static GRegex *
get_regex (ReprisePlainPattern pattern)
{
  static GRegex *regexes[REPRISE_N_PLAIN_PATTERNS];

  if (g_once_init_enter (&regexes[pattern]))
    g_once_init_leave (&regexes[pattern],
                       g_regex_new (patterns[pattern], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0,
                                    NULL));
  return regexes[pattern];
}

/**
 * reprise_plain_match:
 * @pattern: what a line may look like
 * @text: a line
 *
 * Returns: (transfer full) (nullable): what was found; %NULL where it does not look like that, or is
 *   longer than any that does
 */
GMatchInfo *
reprise_plain_match (ReprisePlainPattern  pattern,
                     const char          *text)
{
  GMatchInfo *info = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > LINE_MAX_BYTES)
    return NULL;
  if (g_regex_match (get_regex (pattern), text, 0, &info))
    return info;

  g_match_info_unref (info);
  return NULL;
}

/* Five of them are all there are. */
static int
count_stars (const char *stars)
{
  const gboolean half = g_str_has_suffix (stars, "½");
  const glong n = g_utf8_strlen (stars, -1) - (half ? 1 : 0);
  const int tenths = (int) n * 20 + (half ? 10 : 0);

  return tenths > 0 && tenths <= REPRISE_JUDGEMENT_MAX ? tenths : REPRISE_UNJUDGED;
}

/**
 * reprise_plain_read_judgement:
 * @info: what was found in a line with a judgement
 *
 * Returns: the judgement, in tenths of ten; or %REPRISE_UNJUDGED where those cannot say it
 */
int
reprise_plain_read_judgement (GMatchInfo *info)
{
  g_autofree char *given = g_match_info_fetch_named (info, "given");
  g_autofree char *most = g_match_info_fetch_named (info, "most");
  g_autofree char *stars = g_match_info_fetch_named (info, "stars");
  double tenths;
  int whole;

  if (stars != NULL && *stars != '\0')
    return count_stars (stars);

  g_strdelimit (given, ",", '.');
  tenths = g_ascii_strtod (given, NULL) * REPRISE_JUDGEMENT_MAX / g_ascii_strtod (most, NULL);
  whole = (int) (tenths + 0.5);
  return whole <= REPRISE_JUDGEMENT_MAX && ABS (tenths - whole) < 0.001 ? whole : REPRISE_UNJUDGED;
}
