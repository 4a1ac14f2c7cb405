/* A diary there and a journal here, both written in, read, deleted and taken back by chance. Nothing
 * that the user wrote here is ever lost, what they deleted stays deleted, what is said there is here
 * or kept beside it, and to read the same twice is to do nothing. */

#include "support/test-random.h"
#include "support/test-taking.h"

#include <string.h>

#define N_ROUNDS  12
#define N_STEPS   60
#define N_ENTRIES 8

static const RepriseIntakeOptions from_there = { "there", "A diary", FALSE };
static const RepriseIntakeOptions just_say = { "there", "A diary", TRUE };

static const char * const films[] = {
  "Flow (2024)", "Heat (1995)", "Tide (1987)", "Night Harbour (1955)",
};

/* An entry of the diary there. Its words are never written again: t1, t2, … */
typedef struct
{
  guint    film;
  guint    day;        /* of January; 0: it is of no viewing */
  int      judgement;
  GString *review;     /* (owned) (nullable) */
  gboolean posted;
} Entry;

typedef struct
{
  TestStore *store;    /* (owned) */
  GRand     *rand;     /* (owned) */
  Entry      entries[N_ENTRIES];
  guint      n_there;  /* words */
  guint      n_here;   /* words: h1, h2, … */
} World;

static guint
throw (World *world,
       guint  sides)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) sides);
}

static int
throw_judgement (World *world)
{
  return (int) throw (world, 11) * 10;
}

static void
write_there (World *world)
{
  Entry *entry = &world->entries[throw (world, N_ENTRIES)];

  if (!entry->posted)
    {
      entry->posted = TRUE;
      entry->film = throw (world, G_N_ELEMENTS (films));
      entry->day = throw (world, 4) == 0 ? 0 : 1 + throw (world, 5);
      entry->judgement = throw_judgement (world);
      if (entry->day == 0)
        entry->review = g_string_new ("");
    }

  switch (throw (world, 4))
    {
    case 0:
      entry->judgement = throw_judgement (world);
      break;
    case 1:
      entry->day = 1 + throw (world, 28);
      break;
    default:
      if (entry->review == NULL)
        entry->review = g_string_new ("");
      break;
    }
  if (entry->review != NULL)
    g_string_append_printf (entry->review, "t%u ", ++world->n_there);
}

static RepriseRecord *
make_record (const Entry *entry,
             guint        i)
{
  g_autofree char *name = g_strdup_printf ("%u", i);
  g_autofree char *day = entry->day > 0 ? g_strdup_printf ("2026-01-%02u", entry->day) : NULL;

  return test_record (name, films[entry->film], day, entry->judgement,
                      entry->review != NULL ? entry->review->str : NULL);
}

/* A feed has all of them, or those that happen to be in it. */
static GPtrArray *
make_records (World    *world,
              gboolean  all)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);

  for (guint i = 0; i < N_ENTRIES; i++)
    if (world->entries[i].posted && (all || throw (world, 2) == 0))
      g_ptr_array_add (records, make_record (&world->entries[i], i));
  return records;
}

/* (nullable): one of what there is */
static char *
pick (World      *world,
      const char *sql)
{
  g_autofree char *found = test_read_text (world->store, sql);
  g_auto (GStrv) list = g_strsplit (found, "\n", -1);
  const guint n = g_strv_length (list);

  return n > 0 && *list[0] != '\0' ? g_strdup (list[throw (world, n)]) : NULL;
}

static gint64
pick_id (World      *world,
         const char *sql)
{
  g_autofree char *id = pick (world, sql);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static void
write_in_appraisal (World *world)
{
  const gint64 id = pick_id (world, "SELECT id FROM appraisal WHERE binned_at IS NULL");
  g_autoptr (RepriseAppraisal) here = id != 0 ? test_load_appraisal (world->store, id) : NULL;
  g_autofree char *body = NULL;

  if (here == NULL)
    return;

  body = g_strdup_printf ("%sh%u ", reprise_appraisal_get_body (here), ++world->n_here);
  test_write_body (world->store, here, body);
}

static void
write_in_viewing (World *world)
{
  const gint64 id = pick_id (world, "SELECT id FROM viewing WHERE binned_at IS NULL");
  g_autoptr (RepriseViewing) here = id != 0 ? test_load_viewing (world->store, id) : NULL;
  g_autoptr (RepriseViewing) edited = NULL;
  g_autofree char *note = NULL;
  const char *before = NULL;

  if (here == NULL)
    return;

  before = reprise_viewing_get_note (here);
  note = g_strdup_printf ("%s h%u", before != NULL ? before : "", ++world->n_here);
  edited = reprise_viewing_copy (here);
  reprise_viewing_set_note (edited, note);
  if (throw (world, 2) == 0)
    reprise_viewing_set_judgement (edited, throw_judgement (world));
  test_save_viewing (world->store, edited, here);
}

/* An appraisal of one's own, maybe of a viewing that came in. */
static void
write_own (World *world)
{
  const gint64 id = pick_id (world, "SELECT id FROM viewing WHERE binned_at IS NULL");
  g_autoptr (RepriseViewing) viewing = id != 0 ? test_load_viewing (world->store, id) : NULL;
  g_autoptr (RepriseFilm) film = NULL;
  g_autoptr (RepriseAppraisal) own = NULL;
  g_autofree char *body = g_strdup_printf ("h%u ", ++world->n_here);

  film = viewing != NULL ? g_object_ref (reprise_viewing_get_film (viewing))
                         : test_add_film (world->store, "Somebody’s Film (1999)", NULL);
  own = test_add_appraisal (world->store, film, viewing, body);
}

static void
watch_own (World *world)
{
  const gint64 id = pick_id (world, "SELECT id FROM film WHERE binned_at IS NULL");
  g_autoptr (RepriseFilm) film = id != 0 ? test_load_film (world->store, id) : NULL;
  g_autofree char *day = g_strdup_printf ("2026-01-%02u", 1 + throw (world, 5));
  g_autofree char *note = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;

  if (film == NULL)
    return;

  note = g_strdup_printf ("h%u", ++world->n_here);
  viewing = test_add_viewing (world->store, film, day, REPRISE_UNJUDGED, note);
}

static void
delete_one (World *world)
{
  static const char * const lists[] = {
    "SELECT uuid FROM appraisal WHERE binned_at IS NULL",
    "SELECT uuid FROM viewing WHERE binned_at IS NULL",
    "SELECT uuid FROM film WHERE binned_at IS NULL",
  };
  g_autofree char *uuid = pick (world, lists[throw (world, G_N_ELEMENTS (lists))]);

  if (uuid != NULL)
    test_delete (world->store, uuid);
}

static void
restore_one (World *world)
{
  g_autofree char *uuid =
    pick (world, "SELECT uuid FROM appraisal WHERE binned_at IS NOT NULL UNION ALL"
                 " SELECT uuid FROM viewing WHERE binned_at IS NOT NULL UNION ALL"
                 " SELECT uuid FROM film WHERE binned_at IS NOT NULL");

  if (uuid != NULL)
    test_restore (world->store, uuid);
}

#define BINNED                                                           \
  "SELECT uuid FROM appraisal WHERE binned_at IS NOT NULL UNION ALL "    \
  "SELECT uuid FROM viewing WHERE binned_at IS NOT NULL UNION ALL "      \
  "SELECT uuid FROM film WHERE binned_at IS NOT NULL ORDER BY 1"

/* What the user wrote in, and lies in the bin. */
#define OWN_BINNED                                                                          \
  "SELECT uuid FROM appraisal WHERE binned_at IS NOT NULL AND body LIKE '%h%' UNION ALL "   \
  "SELECT uuid FROM viewing WHERE binned_at IS NOT NULL AND note LIKE '%h%' ORDER BY 1"

#define ALL_WORDS                                                            \
  "SELECT ' ' || body || ' ' FROM appraisal UNION ALL"                       \
  " SELECT ' ' || coalesce(note, '') || ' ' FROM viewing"

/* Each word that was ever typed here is still somewhere. */
static void
assert_keeps_words (World *world)
{
  g_autofree char *all = test_read_text (world->store, ALL_WORDS);

  for (guint i = 1; i <= world->n_here; i++)
    {
      g_autofree char *word = g_strdup_printf ("h%u ", i);

      g_assert_nonnull (strstr (all, word));
    }
}

/* What an entry says there is here, or kept beside what is here; unless it was deleted here. */
static void
assert_knows (World       *world,
              const Entry *entry,
              guint        i)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT body || ' ' || coalesce((SELECT group_concat(value, ' ') FROM conflict"
                     "                                 WHERE conflict.aggregate = appraisal.uuid"
                     "                                   AND field = 'body'), '')"
                     "  FROM origin JOIN appraisal ON appraisal.uuid = origin.aggregate"
                     " WHERE source = 'there' AND name = 'appraisal/%u' AND binned_at IS NULL", i);
  g_autofree char *known = test_read_text (world->store, sql);
  g_auto (GStrv) words = g_strsplit (entry->review->str, " ", -1);

  for (guint word = 0; *known != '\0' && words[word] != NULL; word++)
    if (*words[word] != '\0')
      {
        g_autofree char *whole = g_strconcat (words[word], " ", NULL);

        g_assert_nonnull (strstr (known, whole));
      }
}

static void
assert_same (World      *world,
             const char *sql,
             const char *before)
{
  g_autofree char *after = test_read_text (world->store, sql);

  g_assert_cmpstr (after, ==, before);
}

/* To say what would be done does nothing, and is what is done then; the same again is nothing. */
static void
read_there (World *world)
{
  const gboolean all = throw (world, 2) == 0;
  g_autoptr (GPtrArray) records = make_records (world, all);
  g_autofree char *seen = test_look (world->store);
  g_autofree char *binned = test_read_text (world->store, BINNED);
  g_autofree char *said = test_take_all (world->store, &just_say, NULL, records);
  g_autofree char *seen_then = test_look (world->store);
  g_autofree char *done = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (seen_then, ==, seen);
  done = test_take_all (world->store, &from_there, NULL, records);
  g_assert_cmpstr (done, ==, said);
  again = test_take_all (world->store, &from_there, NULL, records);
  /* Where a film was deleted, made anew and restored, there are two to ask about. */
  g_assert_true (g_str_has_prefix (again, "+0 0 0 ~0 0 0 ?"));
  g_assert_true (g_str_has_suffix (again, " !0 ><0"));
  assert_same (world, BINNED, binned);

  for (guint i = 0; all && i < N_ENTRIES; i++)
    if (world->entries[i].posted && world->entries[i].review != NULL)
      assert_knows (world, &world->entries[i], i);
}

/* A batch takes nothing with it that the user wrote in. */
static void
take_one_back (World *world)
{
  g_autofree char *batch = pick (world, "SELECT uuid FROM batch WHERE taken_at IS NULL");
  g_autofree char *own = test_read_text (world->store, OWN_BINNED);

  if (batch != NULL)
    test_take_back (world->store, batch);
  assert_same (world, OWN_BINNED, own);
}

static void
step (World *world)
{
  switch (throw (world, 16))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      write_there (world);
      break;
    case 4:
    case 5:
      write_in_appraisal (world);
      break;
    case 6:
      write_in_viewing (world);
      break;
    case 7:
      write_own (world);
      break;
    case 8:
      watch_own (world);
      break;
    case 9:
      delete_one (world);
      break;
    case 10:
      restore_one (world);
      break;
    case 11:
      take_one_back (world);
      break;
    default:
      read_there (world);
      break;
    }
  assert_keeps_words (world);
}

static void
round_of_both (guint32 seed)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  World world = { .store = store, .rand = rand };

  for (int i = 0; i < N_STEPS; i++)
    step (&world);

  for (guint i = 0; i < N_ENTRIES; i++)
    if (world.entries[i].review != NULL)
      g_string_free (world.entries[i].review, TRUE);
}

static void
test_both_sides (void)
{
  test_random_run (round_of_both, N_ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake-random/both-sides", test_both_sides);

  return g_test_run ();
}
