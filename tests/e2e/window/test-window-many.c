/* Several journals at a time, each in a window of its own. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

typedef struct
{
  const char *title;
  guint       n_windows;
} View;

static gboolean
is_view (E2eWindow *window,
         gpointer   data)
{
  View *view = data;
  g_autofree char *title = e2e_seat_dup_title (window->seat);

  return e2e_seat_count (window->seat) == view->n_windows && g_str_equal (title, view->title);
}

static void
await_view (E2eWindow  *window,
            guint       n_windows,
            const char *title)
{
  View view = { title, n_windows };

  e2e_window_await (window, is_view, &view, title);
}

/* What a second start comes to: the first program shows it, and the second has nothing to do. */
static void
start_again (const char *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) second =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("REPRISE_PROGRAM"), journal, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (second, NULL, &error);
  g_assert_no_error (error);
}

static char *
make_journal (E2eCli     *cli,
              const char *name,
              const char *film)
{
  g_free (cli->journal);
  cli->journal = e2e_cli_path (cli, name);
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", film, NULL));

  return g_steal_pointer (&cli->journal);
}

static void
test_two (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *one = make_journal (cli, "one.db", "Heat (1995)");
  g_autofree char *other = make_journal (cli, "other.db", "Thief (1981)");

  window = e2e_window_start (cli->folder, one, NULL);
  await_view (window, 1, "one");
  e2e_window_find (window, E2E_ROLE_HEADING, "Heat 1995");

  start_again (other);
  await_view (window, 2, "other");
  e2e_window_find (window, E2E_ROLE_HEADING, "Thief 1981");

  start_again (one);
  await_view (window, 2, "one");
  e2e_window_find (window, E2E_ROLE_HEADING, "Heat 1995");

  e2e_seat_close (window->seat);
  await_view (window, 1, "other");
  e2e_window_close (window);
}

static void
test_link (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *journal = make_journal (cli, "one.db", "Heat (1995)");
  g_autofree char *other = make_journal (cli, "other.db", "Thief (1981)");
  g_autofree char *link = e2e_cli_path (cli, "link.db");
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;

  g_file_make_symbolic_link (file, journal, NULL, &error);
  g_assert_no_error (error);

  window = e2e_window_start (cli->folder, journal, other, NULL);
  await_view (window, 2, "other");
  start_again (link);
  await_view (window, 2, "one");
  e2e_seat_close (window->seat);
  await_view (window, 1, "other");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/two-journals", test_two);
  g_test_add_func ("/window/one-journal-by-two-names", test_link);

  return g_test_run ();
}
