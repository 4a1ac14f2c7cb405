#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_SCHEDULE_NEVER:
 *
 * The instant at which something is due that is not asked for any more.
 */
#define REPRISE_SCHEDULE_NEVER G_MAXINT64

/**
 * RepriseSchedule:
 *
 * What has a say in when a feed is next asked for. All times are seconds; -1: no word.
 */
typedef struct
{
  gint64    wanted;       /* how often the user wants it */
  gint64    fresh_for;    /* how long its server says it is good for */
  gint64    asks_for;     /* how often it asks to be read, itself */
  gint64    retry_after;  /* for how long its server wants to be left alone */
  guint     failures;     /* in a row, this one included; having no network is none */
  gboolean  gone;         /* its server says that it is gone for good */
} RepriseSchedule;

/**
 * REPRISE_SCHEDULE_INIT:
 *
 * Nobody has a word: it is asked for every hour.
 */
#define REPRISE_SCHEDULE_INIT { -1, -1, -1, -1, 0, FALSE }

gint64  reprise_schedule_get_interval  (const RepriseSchedule  *self);
gint64  reprise_schedule_get_due       (const RepriseSchedule  *self,
                                        const char             *uuid,
                                        gint64                  now);
gint64  reprise_schedule_get_released  (const char             *uuid,
                                        gint64                  retry_after,
                                        gint64                  now);
gint64  reprise_schedule_get_wait      (gint64                  due_at,
                                        gint64                  asked_at,
                                        gint64                  now);
gint64  reprise_schedule_read_wish     (const char             *ttl,
                                        guint                   period);

G_END_DECLS
