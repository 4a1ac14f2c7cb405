#include "gui/reprise-when.h"

static const struct
{
  const char *zone;
  const char *now;
  const char *instant;
  const char *words;
} instants[] = {
  { "UTC", "2026-11-22T15:00:00", "2026-11-22T14:02:59Z", "Today, 14:02" },
  { "UTC", "2026-11-22T00:00:00", "2026-11-22T00:00:00Z", "Today, 00:00" },
  { "UTC", "2026-11-22T15:00:00", "2026-11-21T23:59:59Z", "Yesterday, 23:59" },
  { "UTC", "2026-11-22T15:00:00", "2026-11-20T09:05:00Z", "20 November 2026, 09:05" },
  { "UTC", "2026-01-01T00:30:00", "2025-12-31T22:00:00Z", "Yesterday, 22:00" },
  { "UTC", "2026-01-02T00:30:00", "2025-12-31T22:00:00Z", "31 December 2025, 22:00" },
  /* It is the day of whoever reads it that counts. */
  { "+02", "2026-11-22T01:00:00", "2026-11-21T22:30:00Z", "Today, 00:30" },
  { "-05", "2026-11-22T01:00:00", "2026-11-22T03:30:00Z", "Yesterday, 22:30" },
  /* A clock that was set back. */
  { "UTC", "2026-11-22T15:00:00", "2026-11-23T15:00:00Z", "23 November 2026, 15:00" },
  { "UTC", "2026-11-22T15:00:00", "2026-11-22T15:05:00Z", "Today, 15:05" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (instants[i].zone);
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (instants[i].now, zone);
      g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (instants[i].instant, NULL);
      g_autofree char *words =
        reprise_when_format (g_date_time_to_unix (instant) * 1000, now);

      g_assert_cmpstr (words, ==, instants[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/when/format", test_format);

  return g_test_run ();
}
