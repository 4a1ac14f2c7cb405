/* The command line is killed at any moment. What it acknowledged is there, word for word; what it
 * did not is there wholly or not at all. */

#include "support/e2e-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define N_KILLS      200
#define VERIFY_EVERY 40
#define CHECK_EVERY  10

/* The byte of the -shm file that whoever writes has locked:
 * https://www.sqlite.org/walformat.html#locks */
#define WRITE_LOCK 120

typedef enum
{
  ADD,
  EDIT,
  WATCH,
  DELETE,
  RESTORE,
  N_DEEDS,
} Deed;

typedef struct
{
  char     *uuid;
  char     *title;
  char     *body;
  gboolean  binned;
} Entry;

typedef struct
{
  E2eCli    *cli;
  GRand     *rand;
  GPtrArray *entries;  /* of Entry */
  GPtrArray *notes;    /* of the viewings that are there */
  guint      serial;
  gint64     usual;    /* microseconds that a write takes, about */
  guint      acknowledged;
  guint      before;
  guint      inside;
  guint      after;
} Journal;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->uuid);
  g_free (entry->title);
  g_free (entry->body);
  g_free (entry);
}

static char *
make_body (Journal *self)
{
  GString *text = g_string_new (NULL);
  const gsize length = (gsize) g_rand_int_range (self->rand, 0, 8192);

  while (text->len < length)
    g_string_append_printf (text, "%u-%08x “né” 🎬 ", self->serial, g_rand_int (self->rand));
  return g_string_free (text, FALSE);
}

static gboolean
is_inside (Journal *self)
{
  g_autofree char *path = g_strconcat (self->cli->journal, "-shm", NULL);
  struct flock lock = {
    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = WRITE_LOCK, .l_len = 1,
  };
  const int fd = open (path, O_RDWR | O_CLOEXEC);
  gboolean inside;

  if (fd < 0)
    return FALSE;

  inside = fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close (fd);
  return inside;
}

/* Half of the blows fall anywhere, half wait until something is being written. */
static gboolean
strike (Journal     *self,
        GSubprocess *process)
{
  gboolean inside;

  if (g_rand_boolean (self->rand))
    {
      g_usleep ((gulong) g_rand_int_range (self->rand, 0, (gint32) (self->usual * 3 / 2)));
    }
  else
    {
      const gint64 end = g_get_monotonic_time () + 10 * self->usual;

      while (!is_inside (self) && g_get_monotonic_time () < end &&
             g_subprocess_get_identifier (process) != NULL)
        continue;
      g_usleep ((gulong) g_rand_int_range (self->rand, 0, (gint32) (self->usual / 3)));
    }

  g_subprocess_send_signal (process, SIGSTOP);
  inside = is_inside (self);
  g_subprocess_send_signal (process, SIGKILL);
  return inside;
}

static gboolean
is_in_bin (Journal     *self,
           const Entry *entry)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (self->cli, "list", "in:bin", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (items, i),
                                                    "uuid"), entry->uuid))
      return TRUE;

  return FALSE;
}

static gboolean
has_note (Journal    *self,
          const char *note)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (self->cli, "list", "--viewings", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    if (g_strcmp0 (json_object_get_string_member_with_default (
                     json_array_get_object_element (items, i), "note", NULL), note) == 0)
      return TRUE;

  return FALSE;
}

static void
assert_kept (Journal     *self,
             const Entry *entry)
{
  g_autoptr (E2eAnswer) shown = e2e_cli_do (self->cli, "show", entry->uuid, NULL);

  g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, entry->title);
  g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, entry->body);
}

static void
verify (Journal *self)
{
  guint binned = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      assert_kept (self, entry);
      binned += entry->binned;
    }
  for (guint i = 0; i < self->notes->len; i++)
    g_assert_true (has_note (self, g_ptr_array_index (self->notes, i)));

  {
    g_autoptr (E2eAnswer) all = e2e_cli_do (self->cli, "list", "kind:appraisal", NULL);
    g_autoptr (E2eAnswer) bin = e2e_cli_do (self->cli, "list", "in:bin", NULL);

    g_assert_cmpint (json_object_get_int_member (all->json, "total"), ==,
                     self->entries->len - binned);
    g_assert_cmpint (json_object_get_int_member (bin->json, "total"), ==, binned);
  }
}

/* Runs a deed that may be killed. Returns whether it was acknowledged. */
static E2eAnswer *
attempt (Journal            *self,
         const char * const *arguments,
         gboolean           *inside)
{
  GSubprocess *process = e2e_cli_spawn (self->cli, arguments);

  *inside = strike (self, process);
  return e2e_cli_finish (process, NULL);
}

static void
count (Journal  *self,
       gboolean  acknowledged,
       gboolean  inside,
       gboolean  done)
{
  if (acknowledged)
    self->acknowledged++;
  else if (inside)
    self->inside++;
  else if (done)
    self->after++;
  else
    self->before++;
}

static void
add (Journal *self)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;
  g_autoptr (E2eAnswer) answer = NULL;
  g_autoptr (E2eAnswer) found = NULL;
  gboolean inside;
  gint64 total;

  entry->title = g_strdup_printf ("Text%u", self->serial);
  entry->body = make_body (self);
  path = e2e_cli_write (self->cli, "body.md", entry->body, -1);
  {
    const char *arguments[] = { "new", "--film", "Heat (1995)", "--title", entry->title, "--body",
                                path, NULL };

    answer = attempt (self, arguments, &inside);
  }

  query = g_strdup_printf ("title:%s", entry->title);
  found = e2e_cli_do (self->cli, "list", query, NULL);
  total = json_object_get_int_member (found->json, "total");
  count (self, answer->status == 0, inside, total == 1);
  g_assert_cmpint (answer->status, <=, 0);
  if (answer->status == 0)
    g_assert_cmpint (total, ==, 1);
  if (total == 0)
    {
      entry_free (entry);
      return;
    }

  entry->uuid = g_strdup (json_object_get_string_member (
    json_array_get_object_element (json_object_get_array_member (found->json, "items"), 0),
    "uuid"));
  assert_kept (self, entry);
  g_ptr_array_add (self->entries, entry);
}

static void
edit (Journal *self,
      Entry   *entry)
{
  g_autofree char *body = make_body (self);
  g_autofree char *path = e2e_cli_write (self->cli, "body.md", body, -1);
  const char *arguments[] = { "edit", entry->uuid, "--body", path, NULL };
  gboolean inside;
  g_autoptr (E2eAnswer) answer = attempt (self, arguments, &inside);
  g_autoptr (E2eAnswer) shown = e2e_cli_do (self->cli, "show", entry->uuid, NULL);
  const char *is = e2e_answer_text (shown, "body");
  const gboolean done = g_str_equal (is, body);

  g_assert_true (done || (answer->status != 0 && g_str_equal (is, entry->body)));
  count (self, answer->status == 0, inside, done);
  if (done)
    {
      g_free (entry->body);
      entry->body = g_steal_pointer (&body);
    }
}

static void
watch (Journal *self)
{
  g_autofree char *note = g_strdup_printf ("Note %u, whole to the end", self->serial);
  const char *arguments[] = { "watch", "--film", "Heat (1995)", "--note", note, NULL };
  gboolean inside;
  g_autoptr (E2eAnswer) answer = attempt (self, arguments, &inside);
  const gboolean done = has_note (self, note);

  g_assert_true (done || answer->status != 0);
  count (self, answer->status == 0, inside, done);
  if (done)
    g_ptr_array_add (self->notes, g_steal_pointer (&note));
}

static void
move (Journal *self,
      Entry   *entry,
      gboolean to_bin)
{
  const char *arguments[] = { to_bin ? "delete" : "restore", entry->uuid, NULL };
  gboolean inside;
  g_autoptr (E2eAnswer) answer = attempt (self, arguments, &inside);
  const gboolean binned = is_in_bin (self, entry);

  g_assert_true (binned == to_bin || (answer->status != 0 && binned == entry->binned));
  count (self, answer->status == 0, inside, binned == to_bin && entry->binned != to_bin);
  entry->binned = binned;
}

static Entry *
pick (Journal  *self,
      gboolean  binned)
{
  const guint n = self->entries->len;
  const guint start = n > 0 ? (guint) g_rand_int_range (self->rand, 0, (gint32) n) : 0;

  for (guint i = 0; i < n; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, (start + i) % n);

      if (entry->binned == binned)
        return entry;
    }

  return NULL;
}

static void
act (Journal *self)
{
  const Deed deed = (Deed) g_rand_int_range (self->rand, 0, N_DEEDS);
  Entry *entry = pick (self, deed == RESTORE);

  self->serial++;
  if (deed == WATCH)
    watch (self);
  else if (deed == ADD || entry == NULL)
    add (self);
  else if (deed == EDIT)
    edit (self, entry);
  else
    move (self, entry, deed == DELETE);
}

static gint64
measure (Journal *self)
{
  const gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < 5; i++)
    e2e_answer_free (e2e_cli_do (self->cli, "watch", "--film", "Heat (1995)", NULL));
  return MAX ((g_get_monotonic_time () - begin) / 5, 1000);
}

static void
test_kill (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  Journal journal = { .cli = cli, .rand = rand, .entries = entries, .notes = notes };
  guint attempts = 0;

  journal.usual = measure (&journal);
  while (journal.before + journal.inside + journal.after < N_KILLS && attempts < 5 * N_KILLS)
    {
      act (&journal);
      attempts++;
      if (attempts % CHECK_EVERY == 0)
        e2e_cli_assert_sound (cli);
      if (attempts % VERIFY_EVERY == 0)
        verify (&journal);
    }

  verify (&journal);
  e2e_cli_assert_sound (cli);
  g_test_message ("%u attempts: %u acknowledged; killed %u before, %u inside, %u after the "
                  "transaction", attempts, journal.acknowledged, journal.before, journal.inside,
                  journal.after);
  g_assert_cmpuint (journal.inside, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill/any-moment", test_kill);

  return g_test_run ();
}
