/* When a feed's address is replaced by the one its server leads to. */

#include "follow/reprise-move.h"

#define HOUR (G_GINT64_CONSTANT (60) * 60 * 1000)
#define DAY (24 * HOUR)
#define NOW (G_GINT64_CONSTANT (1795392000) * 1000)

#define NEW "https://new.example.org/feed"
#define NEWER "https://newer.example.org/feed"

#define NONE REPRISE_MOVE_SIGHT_NONE
#define ELSEWHERE REPRISE_MOVE_SIGHT_ELSEWHERE
#define UNCLEAR REPRISE_MOVE_SIGHT_UNCLEAR

#define LEAVE REPRISE_MOVE_LEAVE
#define FORGET REPRISE_MOVE_FORGET
#define REMEMBER REPRISE_MOVE_REMEMBER
#define GO REPRISE_MOVE_GO

static void
test_judge (void)
{
  static const struct
  {
    RepriseMoveSight    sight;
    const char         *found;
    const char         *moved_to;
    gint64              ago;
    RepriseMoveVerdict  expected;
  } cases[] = {
    /* Where it always was. */
    { NONE, NULL, NULL, 0, LEAVE },
    { NONE, NULL, NEW, DAY, FORGET },
    { NONE, NEW, NEW, 9 * DAY, FORGET },
    /* Elsewhere. */
    { ELSEWHERE, NEW, NULL, 0, REMEMBER },
    { ELSEWHERE, NEW, NEW, 0, LEAVE },
    { ELSEWHERE, NEW, NEW, HOUR, LEAVE },
    { ELSEWHERE, NEW, NEW, DAY - 1, LEAVE },
    { ELSEWHERE, NEW, NEW, DAY, GO },
    { ELSEWHERE, NEW, NEW, 365 * DAY, GO },
    /* Elsewhere still. */
    { ELSEWHERE, NEWER, NEW, HOUR, REMEMBER },
    { ELSEWHERE, NEWER, NEW, 9 * DAY, REMEMBER },
    /* The clock was turned back. */
    { ELSEWHERE, NEW, NEW, -1, REMEMBER },
    { ELSEWHERE, NEW, NEW, -365 * DAY, REMEMBER },
    /* An error, a page to log in at, or nothing new. */
    { UNCLEAR, NULL, NULL, 0, LEAVE },
    { UNCLEAR, NEW, NEW, HOUR, LEAVE },
    { UNCLEAR, NEW, NEW, 9 * DAY, LEAVE },
    { UNCLEAR, NEWER, NEW, 9 * DAY, LEAVE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (reprise_move_judge (cases[i].sight, cases[i].found, cases[i].moved_to,
                                         NOW - cases[i].ago, NOW), ==, cases[i].expected);
}

/* A network that leads everything to its own page for an evening, every evening: it is no feed. And
 * one that leads to a feed, for an evening: the next day it is where it was. */
static void
test_evenings (void)
{
  const char *moved_to = NULL;
  gint64 moved_at = 0;

  for (guint evening = 0; evening < 10; evening++)
    {
      const gint64 now = NOW + evening * DAY;

      g_assert_cmpint (reprise_move_judge (UNCLEAR, NEW, moved_to, moved_at, now), ==, LEAVE);
      g_assert_cmpint (reprise_move_judge (ELSEWHERE, NEW, moved_to, moved_at, now), ==,
                       REMEMBER);
      moved_to = NEW;
      moved_at = now;
      g_assert_cmpint (reprise_move_judge (ELSEWHERE, NEW, moved_to, moved_at, now + HOUR), ==,
                       LEAVE);
      g_assert_cmpint (reprise_move_judge (NONE, NULL, moved_to, moved_at, now + 9 * HOUR), ==,
                       FORGET);
      moved_to = NULL;
    }
}

static void
test_address (void)
{
  static const struct
  {
    const char *address;
    const char *found;
    const char *expected;
  } cases[] = {
    { "http://example.org/feed", NEW, NEW },
    { "http://ana:word@example.org/feed", NEW, NEW },
    { "https://ana:word@example.org/a", "https://example.org/b", "https://ana:word@example.org/b" },
    { "https://ana:word@Example.ORG/a", "https://example.org:443/b",
      "https://ana:word@example.org/b" },
    { "http://ana:word@example.org/a", "https://example.org/b", "https://ana:word@example.org/b" },
    { "https://ana:word@example.org/a", "http://example.org/b", "http://example.org/b" },
    { "https://ana:word@example.org/a", "https://example.org:8443/b",
      "https://example.org:8443/b" },
    { "http://ana:word@example.org:8080/a", "https://example.org/b", "https://example.org/b" },
    { "https://ana:word@example.org/a", "https://www.example.org/b", "https://www.example.org/b" },
    { "https://ana:a%2Fb%40@example.org/a", "https://example.org/b",
      "https://ana:a%2Fb%40@example.org/b" },
    { "https://ana@example.org/a", "https://example.org/b", "https://ana@example.org/b" },
    { "nonsense", NEW, NEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = reprise_move_address (cases[i].address, cases[i].found);

      g_assert_cmpstr (address, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/move/judge", test_judge);
  g_test_add_func ("/move/evenings", test_evenings);
  g_test_add_func ("/move/address", test_address);

  return g_test_run ();
}
