#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What parts the names of a line, and what they are set in; for patterns. */
#define REPRISE_TRACK_SCAN_DASH "\\s+(?:[–—−―→-]|--|---|\\||::|~)\\s+"
#define REPRISE_TRACK_SCAN_LOOSE_DASH "\\s+[–—-](?=\\S)|(?<=\\S)[–—-]\\s+|(?<=\\w)—(?=\\w)|" \
                                      "(?<=\\p{L})–(?=\\p{L})"
#define REPRISE_TRACK_SCAN_QUOTES "“”„‟\"«»‹›「」『』《》"
#define REPRISE_TRACK_SCAN_QUOTED "[" REPRISE_TRACK_SCAN_QUOTES "]([^" REPRISE_TRACK_SCAN_QUOTES \
                                  "]+)[" REPRISE_TRACK_SCAN_QUOTES "]"
#define REPRISE_TRACK_SCAN_SINGLE_QUOTED "(?:^|(?<=\\s))[‘'‚](\\S.*?)[’'‘](?=$|[\\s,.;:])"

char      *reprise_track_scan_find         (const char *pattern,
                                            const char *text,
                                            int        *start,
                                            int        *end);
gboolean   reprise_track_scan_has          (const char *pattern,
                                            const char *text);
char      *reprise_track_scan_cut          (const char *pattern,
                                            char       *text);
char      *reprise_track_scan_replace      (const char *pattern,
                                            const char *text,
                                            const char *replacement);
char      *reprise_track_scan_clean        (const char *text);
gboolean   reprise_track_scan_is_wrapping  (gunichar    c);
guint      reprise_track_scan_count_words  (const char *text);

G_END_DECLS
