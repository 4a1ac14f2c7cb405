/* When a feed is asked for again. */

#include "follow/reprise-schedule.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* 2026-11-23, in milliseconds. */
#define NOW (G_GINT64_CONSTANT (1795392000) * 1000)
#define SECONDS(n) ((gint64) (n) * 1000)

static const char * const uuids[] = {
  "9a5d3f0e-6f8e-4c52-9d5a-0d0a7b1c2e01", "9a5d3f0e-6f8e-4c52-9d5a-0d0a7b1c2e02",
  "00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff",
  "2b1f8a54-3f0f-4d3a-8c29-1f6c2f4a9b10", "c0ffee00-1234-4abc-9def-0123456789ab",
};

/* The user's word, the server's, the feed's, to be left alone, failures; and what comes of it. */
static const struct
{
  gint64 wanted;
  gint64 fresh_for;
  gint64 asks_for;
  gint64 retry_after;
  guint  failures;
  gint64 expected;
} cases[] = {
  /* Nobody's. */
  { -1, -1, -1, -1, 0, HOUR },
  { 0, 0, 0, 0, 0, HOUR },
  /* One's. */
  { 15 * MINUTE, -1, -1, -1, 0, HOUR },
  { 6 * HOUR, -1, -1, -1, 0, 6 * HOUR },
  { 7 * DAY, -1, -1, -1, 0, DAY },
  { -1, 30 * MINUTE, -1, -1, 0, HOUR },
  { -1, 2 * HOUR, -1, -1, 0, 2 * HOUR },
  { -1, 365 * DAY, -1, -1, 0, DAY },
  { -1, G_MAXINT64, -1, -1, 0, DAY },
  { -1, -1, MINUTE, -1, 0, HOUR },
  { -1, -1, 12 * HOUR, -1, 0, 12 * HOUR },
  { -1, -1, 30 * DAY, -1, 0, DAY },
  /* The longest of them. */
  { 6 * HOUR, 2 * HOUR, 3 * HOUR, -1, 0, 6 * HOUR },
  { 2 * HOUR, 6 * HOUR, 3 * HOUR, -1, 0, 6 * HOUR },
  { 2 * HOUR, 3 * HOUR, 6 * HOUR, -1, 0, 6 * HOUR },
  /* Each failure doubles it. */
  { -1, -1, -1, -1, 1, 2 * HOUR },
  { -1, -1, -1, -1, 2, 4 * HOUR },
  { -1, -1, -1, -1, 3, 8 * HOUR },
  { -1, -1, -1, -1, 4, 16 * HOUR },
  { -1, -1, -1, -1, 5, DAY },
  { -1, -1, -1, -1, 6, DAY },
  { -1, -1, -1, -1, G_MAXUINT, DAY },
  { 3 * HOUR, -1, -1, -1, 2, 12 * HOUR },
  { 3 * HOUR, -1, -1, -1, 3, DAY },
  { DAY, -1, -1, -1, 9, DAY },
  /* Unless the server says for how long. */
  { -1, -1, -1, MINUTE, 1, HOUR },
  { -1, -1, -1, 5 * HOUR, 1, 5 * HOUR },
  { -1, -1, -1, 5 * HOUR, 7, 5 * HOUR },
  { 8 * HOUR, -1, -1, 5 * HOUR, 3, 8 * HOUR },
  { -1, -1, -1, DAY, 1, DAY },
  { -1, -1, -1, 9 * DAY, 0, DAY },
};

static void
test_interval (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RepriseSchedule schedule = { cases[i].wanted, cases[i].fresh_for, cases[i].asks_for,
                                         cases[i].retry_after, cases[i].failures, FALSE };

      g_assert_cmpint (reprise_schedule_get_interval (&schedule), ==, cases[i].expected);
    }
}

/* Never earlier than that, a tenth later at most, within a day, and always the same. */
static void
test_due (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (uuids); i++)
    {
      const guint c = i / G_N_ELEMENTS (uuids);
      const char *uuid = uuids[i % G_N_ELEMENTS (uuids)];
      const RepriseSchedule schedule = { cases[c].wanted, cases[c].fresh_for, cases[c].asks_for,
                                         cases[c].retry_after, cases[c].failures, FALSE };
      const gint64 interval = SECONDS (cases[c].expected);
      const gint64 due = reprise_schedule_get_due (&schedule, uuid, NOW);

      g_assert_cmpint (due, >=, NOW + interval);
      g_assert_cmpint (due, <=, NOW + interval + interval / 10);
      g_assert_cmpint (due, <=, NOW + SECONDS (DAY));
      g_assert_cmpint (due, ==, reprise_schedule_get_due (&schedule, uuid, NOW));
      g_assert_cmpint (due - NOW, ==, reprise_schedule_get_due (&schedule, uuid, 0));
    }
}

static void
test_spread (void)
{
  const RepriseSchedule schedule = REPRISE_SCHEDULE_INIT;
  guint minutes[6] = { 0 };

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *uuid = g_uuid_string_random ();
      const gint64 due = reprise_schedule_get_due (&schedule, uuid, 0) - SECONDS (HOUR);

      g_assert_cmpint (due, <, SECONDS (6 * MINUTE));
      minutes[due / SECONDS (MINUTE)]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    g_assert_cmpuint (minutes[i], >, 40);
}

static void
test_gone (void)
{
  RepriseSchedule schedule = REPRISE_SCHEDULE_INIT;

  schedule.gone = TRUE;
  g_assert_cmpint (reprise_schedule_get_due (&schedule, uuids[0], NOW), ==,
                   REPRISE_SCHEDULE_NEVER);
  g_assert_cmpint (reprise_schedule_get_wait (REPRISE_SCHEDULE_NEVER, NOW, NOW), ==, G_MAXINT64);
  g_assert_cmpint (reprise_schedule_get_wait (REPRISE_SCHEDULE_NEVER, NOW, 0), ==, G_MAXINT64);
}

static void
test_released (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (uuids); i++)
    {
      const gint64 due = reprise_schedule_get_released (uuids[i], 10 * MINUTE, NOW);

      g_assert_cmpint (due, >=, NOW + SECONDS (10 * MINUTE));
      g_assert_cmpint (due, <, NOW + SECONDS (16 * MINUTE));
      g_assert_cmpint (reprise_schedule_get_released (uuids[i], 9 * DAY, NOW), <,
                       NOW + SECONDS (DAY + HOUR));
      g_assert_cmpint (reprise_schedule_get_released (uuids[i], -1, NOW), >=, NOW);
    }
}

/* Relative to now: when it is due, when it was asked; and for how long it waits. All in seconds. */
static void
test_wait (void)
{
  static const struct
  {
    gint64 due;
    gint64 asked;
    gint64 expected;
  } waits[] = {
    { 0, -HOUR, 0 },
    { -1, -HOUR, 0 },
    { -365 * DAY, -366 * DAY, 0 },
    { 1, -HOUR, 1 },
    { HOUR, 0, HOUR },
    { DAY, 0, DAY },
    { DAY + HOUR, 0, DAY + HOUR },
    /* No instant that can be. */
    { 9 * DAY, 0, DAY + HOUR },
    { 9 * DAY, -DAY, HOUR },
    { 9 * DAY, -2 * DAY, 0 },
    { HOUR, -2 * DAY, 0 },
    /* The clock was set right. */
    { HOUR, 1, HOUR },
    { HOUR, 4 * MINUTE, HOUR },
    /* It was turned back. */
    { HOUR, 6 * MINUTE, 0 },
    { 365 * DAY + HOUR, 365 * DAY, 0 },
    /* It went ahead. */
    { HOUR - 365 * DAY, -365 * DAY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    g_assert_cmpint (reprise_schedule_get_wait (NOW + SECONDS (waits[i].due),
                                                NOW + SECONDS (waits[i].asked), NOW),
                     ==, SECONDS (waits[i].expected));

  /* It was never asked. */
  g_assert_cmpint (reprise_schedule_get_wait (0, 0, NOW), ==, 0);
  g_assert_cmpint (reprise_schedule_get_wait (NOW + SECONDS (HOUR), 0, NOW), ==, SECONDS (HOUR));
  g_assert_cmpint (reprise_schedule_get_wait (NOW + SECONDS (9 * DAY), 0, NOW), ==,
                   SECONDS (DAY + HOUR));
}

static void
test_wishes (void)
{
  static const struct
  {
    const char *ttl;
    guint       period;
    gint64      expected;
  } wishes[] = {
    { NULL, 0, -1 },
    { "", 0, -1 },
    { "60", 0, HOUR },
    { " 60 ", 0, HOUR },
    { "60 minutes", 0, HOUR },
    { "0", 0, -1 },
    { "-5", 0, -1 },
    { "often", 0, -1 },
    { "99999999999999999999", 0, (gint64) DAY * MINUTE },
    { NULL, 3600, HOUR },
    { "90", 3600, 90 * MINUTE },
    { "30", 3600, HOUR },
    { "often", 3600, HOUR },
    { NULL, G_MAXUINT, G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    g_assert_cmpint (reprise_schedule_read_wish (wishes[i].ttl, wishes[i].period), ==,
                     wishes[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/interval", test_interval);
  g_test_add_func ("/schedule/due", test_due);
  g_test_add_func ("/schedule/spread", test_spread);
  g_test_add_func ("/schedule/gone", test_gone);
  g_test_add_func ("/schedule/released", test_released);
  g_test_add_func ("/schedule/wait", test_wait);
  g_test_add_func ("/schedule/wishes", test_wishes);

  return g_test_run ();
}
