#include "model/reprise-track-lines.h"

static void
test_order (void)
{
  static const struct
  {
    const char *typed;
    const char *titles;  /* in order; of what was not understood the line itself */
  } rows[] = {
    { "[2] Otto “Two”\n[1] Otto “One”\n[3] Otto “Three”", "One Two Three" },
    { "10. Otto - Ten\n9. Otto - Nine", "Nine Ten" },
    { "② Otto – Two\n① Otto – One", "One Two" },
    { "iv. Otto – Four\nix. Otto – Nine\nii. Otto – Two", "Two Four Nine" },
    { "№ 2 Otto – Two\n№ 1 Otto – One", "One Two" },
    { "Directed by somebody\n2. Otto - Two\n1. Otto - One",
      "Directed by somebody One Two" },
    { "2. Otto - Two\nDirected by somebody\n1. Otto - One",
      "One Two Directed by somebody" },
    /* One without a number, one that comes twice, none at all: as they were typed. */
    { "2. Otto - Two\nOtto - None\n1. Otto - One", "Two None One" },
    { "1. Otto - One\n2. Otto - Two\n1. Ida - Uno\n2. Ida - Due", "One Two Uno Due" },
    { "A1. Otto - One\nB1. Otto - Two", "One Two" },
    { "Otto - Two\nOtto - One", "Two One" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) lines = reprise_track_lines_parse (rows[i].typed);
      g_autoptr (GString) titles = g_string_new (NULL);

      reprise_track_lines_sort (lines);
      for (guint n = 0; n < lines->len; n++)
        {
          g_autoptr (RepriseTrack) track = reprise_track_line_dup_track (lines->pdata[n]);

          g_string_append_printf (titles, "%s%s", n > 0 ? " " : "",
                                  reprise_track_get_title (track));
        }
      g_assert_cmpstr (titles->str, ==, rows[i].titles);
    }
}

static void
test_track (void)
{
  static const struct
  {
    const char       *typed;
    const char       *artist;
    const char       *title;
    const char       *album;
    const char       *note;
    const char       *location;
    const char       *composer;
    RepriseTrackKind  kind;
  } rows[] = {
    { "[1] Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights" },
    { "Nina Vale – Harbour Lights (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater" },
    { "Nina Vale – Harbour Lights (Tidewater, 1995) 4:02", "Nina Vale", "Harbour Lights",
      "Tidewater", "1995, 4:02" },
    { "1. Nina Vale – Harbour Lights – 1:04:02", "Nina Vale", "Harbour Lights", NULL, "1:04:02" },
    { "Nina Vale “Harbour Lights” – when the boat comes in", "Nina Vale", "Harbour Lights", NULL,
      "when the boat comes in" },
    { "Nina Vale – Harbour Lights https://example.org/a", "Nina Vale", "Harbour Lights", NULL, NULL,
      "https://example.org/a" },
    { "“The Drowned Pier” composed by Ida Holm", "", "The Drowned Pier", NULL, NULL, NULL,
      "Ida Holm", REPRISE_TRACK_KIND_CUE },
    { "  Directed by Ida Holm ", "", "Directed by Ida Holm" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseTrackLine) line = reprise_track_line_parse (rows[i].typed);
      g_autoptr (RepriseTrack) track = reprise_track_line_dup_track (line);

      g_assert_cmpstr (reprise_track_get_artist (track), ==, rows[i].artist);
      g_assert_cmpstr (reprise_track_get_title (track), ==, rows[i].title);
      g_assert_cmpstr (reprise_track_get_album (track), ==, rows[i].album);
      g_assert_cmpstr (reprise_track_get_note (track), ==, rows[i].note);
      g_assert_cmpstr (reprise_track_get_location (track), ==, rows[i].location);
      g_assert_cmpstr (reprise_track_get_composer (track), ==, rows[i].composer);
      g_assert_cmpint (reprise_track_get_kind (track), ==, rows[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track-lines/order", test_order);
  g_test_add_func ("/track-lines/track", test_track);

  return g_test_run ();
}
