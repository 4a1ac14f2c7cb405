#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFeedDateParts:
 *
 * A date that is being read: what its words and numbers said. It is private to the readers of
 * dates.
 */
typedef struct
{
  int       year;      /* 0: not said */
  int       month;     /* likewise; 1 to 12 */
  int       day;       /* likewise; 1 to 31 */
  int       hour;
  int       minute;
  int       second;
  int       offset;    /* seconds east of Greenwich */
  gboolean  has_clock;
  gboolean  has_zone;
  gboolean  is_american; /* @offset is the standard one: from spring to autumn it is an hour more */
} RepriseFeedDateParts;

gboolean  reprise_feed_date_parts_to_seconds  (const RepriseFeedDateParts  *self,
                                               gint64                      *seconds);
gboolean  reprise_feed_date_read_number       (const char                 **text,
                                               int                          n_least,
                                               int                          n_most,
                                               int                         *number);
gboolean  reprise_feed_date_begins_half       (const char                  *text);
gboolean  reprise_feed_date_read_clock        (RepriseFeedDateParts        *self,
                                               const char                 **text);
gboolean  reprise_feed_date_read_offset       (RepriseFeedDateParts        *self,
                                               const char                 **text);
gboolean  reprise_feed_date_read_iso          (RepriseFeedDateParts        *self,
                                               const char                 **text);
char     *reprise_feed_date_read_word         (const char                 **text);
void      reprise_feed_date_take_zone         (RepriseFeedDateParts        *self,
                                               const char                  *word);
int       reprise_feed_date_find_month        (const char                  *word);
gboolean  reprise_feed_date_is_filler         (const char                  *word);

G_END_DECLS
