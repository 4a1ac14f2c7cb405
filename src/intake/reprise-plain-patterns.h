#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReprisePlainPattern:
 * @REPRISE_PLAIN_NUMBER: “A Gull’s Appraisal #12”: `pen`, `number`
 * @REPRISE_PLAIN_JUDGEMENT: “A Gull’s Judgement: 7/10”: `pen`, and what is read as a judgement
 * @REPRISE_PLAIN_JUKEBOX: the heading of a jukebox
 * @REPRISE_PLAIN_NUMBERED: “[1] …”
 * @REPRISE_PLAIN_QUOTED: something in quotes
 * @REPRISE_PLAIN_FILM: a title that names a film: `film`, and maybe `number`
 * @REPRISE_PLAIN_VERDICT: “7/10” or “★★★½”, and nothing else
 *
 * What a line can look like; and the names of what is found in it.
 */
typedef enum
{
  REPRISE_PLAIN_NUMBER,
  REPRISE_PLAIN_JUDGEMENT,
  REPRISE_PLAIN_JUKEBOX,
  REPRISE_PLAIN_NUMBERED,
  REPRISE_PLAIN_QUOTED,
  REPRISE_PLAIN_FILM,
  REPRISE_PLAIN_VERDICT,
} ReprisePlainPattern;

#define REPRISE_N_PLAIN_PATTERNS (REPRISE_PLAIN_VERDICT + 1)

GMatchInfo  *reprise_plain_match            (ReprisePlainPattern  pattern,
                                             const char          *text);
int          reprise_plain_read_judgement   (GMatchInfo          *info);

G_END_DECLS
