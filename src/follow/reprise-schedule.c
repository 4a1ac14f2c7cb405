/* When a feed is asked for again. Instants are milliseconds since 1970, UTC, so that they can be
 * kept; a clock that jumps makes a feed due too early at worst. */

#include "follow/reprise-schedule.h"

#define MINUTE G_GINT64_CONSTANT (60)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define SECOND_MS G_GINT64_CONSTANT (1000)

/* By how much of an interval feeds that were asked together are spread: this part at most. */
#define SPREAD 10

/* A clock is set right by less than this all the time. */
#define SLACK (5 * MINUTE)

/* FNV-1a, by Fowler, Noll and Vo: the same on every machine and in every version. */
static guint32
hash (const char *text)
{
  guint32 sum = 2166136261u;

  for (; *text != '\0'; text++)
    sum = (sum ^ (guchar) *text) * 16777619u;

  return sum;
}

/* Returns: seconds of their own for each feed, less than a SPREADth of @interval */
static gint64
get_spread (const char *uuid,
            gint64      interval)
{
  return interval / SPREAD * (hash (uuid) % 1000) / 1000;
}

/* Each failure in a row doubles it. */
static gint64
back_off (gint64 interval,
          guint  failures)
{
  for (; failures > 0 && interval < DAY; failures--)
    interval *= 2;

  return MIN (interval, DAY);
}

/**
 * reprise_schedule_get_interval:
 * @self: who has a say
 *
 * The longest of what the user, the server and the feed want, and of an hour; but no longer than a
 * day. Each failure in a row doubles it, unless the server says itself how long it wants to be left
 * alone.
 *
 * Returns: seconds between two questions, an hour to a day
 */
gint64
reprise_schedule_get_interval (const RepriseSchedule *self)
{
  gint64 interval = HOUR;

  g_return_val_if_fail (self != NULL, HOUR);

  interval = MAX (interval, self->wanted);
  interval = MAX (interval, self->fresh_for);
  interval = MAX (interval, self->asks_for);
  if (self->retry_after < 0)
    return back_off (MIN (interval, DAY), self->failures);

  return MIN (MAX (interval, self->retry_after), DAY);
}

/**
 * reprise_schedule_get_due:
 * @self: who has a say
 * @uuid: the feed's, by which feeds are spread a little
 * @now: when it was asked: milliseconds
 *
 * Returns: when to ask again: milliseconds, no more than a day from @now; %REPRISE_SCHEDULE_NEVER
 *   where it is gone
 */
gint64
reprise_schedule_get_due (const RepriseSchedule *self,
                          const char            *uuid,
                          gint64                 now)
{
  gint64 interval;

  g_return_val_if_fail (self != NULL, now);
  g_return_val_if_fail (uuid != NULL, now);

  if (self->gone)
    return REPRISE_SCHEDULE_NEVER;

  interval = reprise_schedule_get_interval (self);
  return now + MIN (interval + get_spread (uuid, interval), DAY) * SECOND_MS;
}

/**
 * reprise_schedule_get_released:
 * @uuid: the feed's
 * @retry_after: for how long its server still wants to be left alone: seconds
 * @now: milliseconds
 *
 * Returns: when to ask a feed that was not asked because of what another feed of its server was
 *   told: milliseconds
 */
gint64
reprise_schedule_get_released (const char *uuid,
                               gint64      retry_after,
                               gint64      now)
{
  g_return_val_if_fail (uuid != NULL, now);

  retry_after = CLAMP (retry_after, 0, DAY);
  return now + (retry_after + get_spread (uuid, HOUR)) * SECOND_MS;
}

/**
 * reprise_schedule_get_wait:
 * @due_at: when a feed is due: milliseconds; 0: now
 * @asked_at: when it was last asked: milliseconds; 0: never
 * @now: milliseconds
 *
 * An instant that cannot be right is not waited for: one more than a day after the last question,
 * or any at all where that question lies ahead, because the clock was turned back.
 *
 * Returns: for how long it is still to be left alone: milliseconds; 0: it is due; %G_MAXINT64:
 *   forever
 */
gint64
reprise_schedule_get_wait (gint64 due_at,
                           gint64 asked_at,
                           gint64 now)
{
  const gint64 last = asked_at > 0 ? MIN (asked_at, now) : now;

  if (due_at == REPRISE_SCHEDULE_NEVER)
    return G_MAXINT64;
  if (asked_at > now + SLACK * SECOND_MS)
    return 0;

  /* Those that were held back may be due a little later than a day after. */
  due_at = MIN (due_at, last + (DAY + HOUR) * SECOND_MS);
  return MAX (due_at - now, 0);
}

/**
 * reprise_schedule_read_wish:
 * @ttl: (nullable): a feed's ttl, minutes as they are written
 * @period: seconds between updates, as it says with the syndication module; 0: no word
 *
 * Returns: how often a feed asks to be read: seconds, the longer of both; -1: no word
 */
gint64
reprise_schedule_read_wish (const char *ttl,
                            guint       period)
{
  gint64 wish = period > 0 ? (gint64) period : -1;

  if (ttl != NULL)
    {
      char *end = NULL;
      const gint64 minutes = g_ascii_strtoll (ttl, &end, 10);

      if (end != ttl && minutes > 0)
        wish = MAX (wish, MIN (minutes, DAY) * MINUTE);
    }

  return wish;
}
