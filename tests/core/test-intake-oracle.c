/* A diary there and a journal here, against what a plain reading of the rules says of both: what is
 * written there comes over where nobody has written here, what was written in both places is kept as
 * it is here, and a batch takes back what it did and nothing else. The rules stand here once more, in
 * arrays of numbers. */

#include "store/reprise-film-store.h"
#include "support/test-random.h"
#include "support/test-taking.h"

#define N_ROUNDS  16
#define N_STEPS   70
#define N_ENTRIES 4
#define N_BATCHES (N_STEPS + 1)

static const RepriseIntakeOptions from_there = { "there", "A diary", FALSE };

static const char * const films[] = {
  "Heat (1995)", "Flow (2024)", "Tide (1987)", "Night Harbour (1955)",
};

/* What an entry says; 0 is nothing. A film is named by its place in the list, and one. */
typedef enum
{
  FILM,
  DAY,
  JUDGEMENT,
  BODY,
  N_FIELDS,
} Field;

/* A value that a source said in a batch. */
typedef struct
{
  guint batch;
  guint value;
  guint meant;  /* the film that was taken for it; 0: none that was here */
} Said;

/* A value that a batch put in the place of the one that was said before. */
typedef struct
{
  guint batch;
  Field field;
  guint value;
} Change;

/* What has come in of an entry: its viewing, or what was written of it. */
typedef struct
{
  gboolean came;
  gboolean deleted;
  guint    batch;    /* that made it; 0: it is the user's */
} Part;

typedef struct
{
  gboolean posted;
  gboolean closed;           /* it was deleted here before anything was written of it */
  guint    there[N_FIELDS];
  guint    here[N_FIELDS];
  guint    note;             /* words */
  Part     viewing;
  Part     writing;
  GArray  *said[N_FIELDS];   /* (owned) (element-type Said) */
  GArray  *changes;          /* (owned) (element-type Change) */
} Entry;

typedef struct
{
  TestStore *store;              /* (owned) */
  GRand     *rand;               /* (owned) */
  Entry      entries[N_ENTRIES];
  char      *batches[N_BATCHES]; /* (owned) (nullable): UUIDs; %NULL: taken back, or none */
  guint      n_batches;
  guint      n_words;
  guint      n_conflicts;
} World;

static guint
throw (World *world,
       guint  sides)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) sides);
}

static Said
get_last_said (const Entry *entry,
               Field        field)
{
  const GArray *said = entry->said[field];

  g_assert (said != NULL && said->len > 0);
  return g_array_index (said, Said, said->len - 1);
}

static void
say (Entry *entry,
     Field  field,
     guint  batch,
     guint  value,
     guint  meant)
{
  const Said said = { batch, value, meant };

  g_array_append_val (entry->said[field], said);
}

static void
change (Entry *entry,
        Field  field,
        guint  batch,
        guint  value)
{
  const Change made = { batch, field, value };

  g_array_append_val (entry->changes, made);
  entry->here[field] = value;
}

static gboolean
is_here (const Part *part)
{
  return part->came && !part->deleted;
}

/* The rules ---------------------------------------------------------------------------------- */

/* Of a value: taken where it has changed there alone, kept beside where it has in both places. */
static void
follow_value (World *world,
              Entry *entry,
              Field  field,
              guint  batch)
{
  const guint was = get_last_said (entry, field).value;
  const guint is = entry->there[field];

  say (entry, field, batch, is, is);
  if (is != was && entry->here[field] == was)
    change (entry, field, batch, is);
  else if (is != was && entry->here[field] != is)
    world->n_conflicts++;
}

static gboolean
is_new (const Entry *entry,
        Field        field)
{
  return entry->there[field] != get_last_said (entry, field).value;
}

static void
follow_film (World *world,
             Entry *entry,
             guint  batch)
{
  const Said last = get_last_said (entry, FILM);
  const guint is = entry->there[FILM];

  if (is == last.value)
    return;

  if (entry->here[FILM] == last.meant)
    change (entry, FILM, batch, is);
  else if (entry->here[FILM] != is)
    {
      say (entry, FILM, batch, is, 0);
      world->n_conflicts++;
      return;
    }
  say (entry, FILM, batch, is, is);
}

/* What is said of a viewing is said as a whole. */
static void
follow_viewing (World *world,
                Entry *entry,
                guint  batch)
{
  follow_film (world, entry, batch);
  if (!is_new (entry, DAY) && !is_new (entry, JUDGEMENT))
    return;

  follow_value (world, entry, DAY, batch);
  follow_value (world, entry, JUDGEMENT, batch);
}

/* What was said and done before it came, or came again, was of something else. */
static void
take_value (Entry *entry,
            Field  field,
            guint  batch)
{
  for (guint i = entry->changes->len; i > 0; i--)
    if (g_array_index (entry->changes, Change, i - 1).field == field)
      g_array_remove_index (entry->changes, i - 1);
  entry->here[field] = entry->there[field];
  g_array_set_size (entry->said[field], 0);
  say (entry, field, batch, entry->there[field], entry->there[field]);
}

static void
make_part (Part *part,
           guint batch)
{
  *part = (Part) { TRUE, FALSE, batch };
}

static void
take_entry (World *world,
            Entry *entry,
            guint  batch)
{
  if (!entry->viewing.came)
    {
      entry->note = 0;
      make_part (&entry->viewing, batch);
      for (int field = FILM; field <= JUDGEMENT; field++)
        take_value (entry, (Field) field, batch);
    }
  else if (is_here (&entry->viewing))
    follow_viewing (world, entry, batch);

  if (entry->there[BODY] == 0 || entry->viewing.deleted)
    return;
  if (!entry->writing.came)
    {
      make_part (&entry->writing, batch);
      take_value (entry, BODY, batch);
    }
  else if (is_here (&entry->writing) && is_new (entry, BODY))
    follow_value (world, entry, BODY, batch);
}

static gboolean
is_untouched (const Entry *entry,
              Field        field)
{
  const Said last = get_last_said (entry, field);

  return entry->here[field] == (field == FILM ? last.meant : last.value);
}

/* It has never come; or it is the user's own by now. */
static void
unmake (Entry    *entry,
        Part     *part,
        gboolean  untouched)
{
  if (!part->deleted && untouched)
    *part = (Part) { FALSE, FALSE, 0 };
  else
    part->batch = 0;
}

static guint
get_said_before (const Entry *entry,
                 Field        field,
                 guint        batch)
{
  guint value = 0;

  for (guint i = 0; i < entry->said[field]->len; i++)
    {
      const Said *said = &g_array_index (entry->said[field], Said, i);

      if (said->batch < batch)
        value = field == FILM ? said->meant : said->value;
    }

  return value;
}

static void
revert (Entry *entry,
        guint  batch)
{
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const Change *made = &g_array_index (entry->changes, Change, i);

      if (made->batch == batch && entry->here[made->field] == made->value)
        entry->here[made->field] = get_said_before (entry, made->field, batch);
    }
}

/* What was said in it was never said, but where what it made stays. */
static void
unsay (Entry *entry,
       guint  batch)
{
  for (int field = 0; field < N_FIELDS; field++)
    for (guint i = entry->said[field]->len; i > 0; i--)
      {
        Said *said = &g_array_index (entry->said[field], Said, i - 1);

        if (said->batch != batch)
          continue;
        if (i == 1)
          said->batch = 0;
        else
          g_array_remove_index (entry->said[field], i - 1);
      }
}

static void
take_entry_back (Entry *entry,
                 guint  batch)
{
  revert (entry, batch);
  if (entry->writing.came && entry->writing.batch == batch)
    unmake (entry, &entry->writing, is_untouched (entry, FILM) && is_untouched (entry, BODY));
  if (entry->viewing.came && entry->viewing.batch == batch)
    unmake (entry, &entry->viewing, entry->note == 0 && !is_here (&entry->writing) &&
                                    is_untouched (entry, FILM) && is_untouched (entry, DAY) &&
                                    is_untouched (entry, JUDGEMENT));
  unsay (entry, batch);
}

/* The journal -------------------------------------------------------------------------------- */

static gint64
find_part (World      *world,
           guint       i,
           const char *table)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT coalesce(max(%s.id), 0) FROM origin JOIN %s ON uuid = aggregate"
                     " WHERE name = '%s/%u' AND binned_at IS NULL", table, table, table, i);

  return test_read_int64 (world->store, sql);
}

static RepriseRecord *
make_record (const Entry *entry,
             guint        i)
{
  g_autofree char *name = g_strdup_printf ("%u", i);
  g_autofree char *day = g_strdup_printf ("2026-01-%02u", entry->there[DAY]);
  g_autofree char *body = g_strdup_printf ("w%u", entry->there[BODY]);

  return test_record (name, films[entry->there[FILM] - 1], day, (int) entry->there[JUDGEMENT],
                      entry->there[BODY] > 0 ? body : NULL);
}

static void
edit_viewing (World *world,
              guint  i)
{
  Entry *entry = &world->entries[i];
  g_autoptr (RepriseViewing) here = test_load_viewing (world->store,
                                                       find_part (world, i, "viewing"));
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy (here);
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;

  entry->here[DAY] = 1 + throw (world, 4);
  if (throw (world, 2) == 0)
    entry->here[JUDGEMENT] = 10 * (1 + throw (world, 4));
  if (throw (world, 4) == 0)
    entry->note = ++world->n_words;

  day = g_strdup_printf ("2026-01-%02u", entry->here[DAY]);
  note = g_strdup_printf ("w%u", entry->note);
  reprise_viewing_set_watched (edited, reprise_date_from_text (day));
  reprise_viewing_set_judgement (edited, (int) entry->here[JUDGEMENT]);
  reprise_viewing_set_note (edited, entry->note > 0 ? note : NULL);
  test_save_viewing (world->store, edited, here);
}

static void
edit_writing (World *world,
              guint  i)
{
  Entry *entry = &world->entries[i];
  g_autoptr (RepriseAppraisal) here =
    test_load_appraisal (world->store, find_part (world, i, "appraisal"));
  g_autofree char *body = NULL;

  /* It may be what is written there by now. */
  entry->here[BODY] = throw (world, 3) == 0 ? entry->there[BODY] : ++world->n_words;
  body = g_strdup_printf ("w%u", entry->here[BODY]);
  test_write_body (world->store, here, body);
}

/* What is written takes its viewing with it. */
static void
edit_film (World *world,
           guint  i)
{
  Entry *entry = &world->entries[i];
  const guint film = throw (world, G_N_ELEMENTS (films));
  g_autoptr (RepriseFilm) other = test_load_film (world->store, film + 1);

  entry->here[FILM] = film + 1;
  if (is_here (&entry->writing))
    {
      g_autoptr (RepriseAppraisal) here =
        test_load_appraisal (world->store, find_part (world, i, "appraisal"));
      g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (here);
      GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (list, g_object_ref (other));
      reprise_appraisal_take_films (edited, list);
      test_save_appraisal (world->store, edited, here);
    }
  else
    {
      g_autoptr (RepriseViewing) here = test_load_viewing (world->store,
                                                           find_part (world, i, "viewing"));
      g_autoptr (RepriseViewing) edited = reprise_viewing_copy_with_film (here, other);

      test_save_viewing (world->store, edited, here);
    }
}

static void
delete_part (World      *world,
             guint       i,
             const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM %s WHERE id = %" G_GINT64_FORMAT, table,
                                          find_part (world, i, table));
  g_autofree char *uuid = test_read_text (world->store, sql);

  test_delete (world->store, uuid);
}

static void
delete_entry (World *world,
              guint  i)
{
  Entry *entry = &world->entries[i];

  if (is_here (&entry->writing))
    delete_part (world, i, "appraisal");
  delete_part (world, i, "viewing");
  entry->writing.deleted = entry->writing.came;
  entry->closed = !entry->writing.came;
  entry->viewing.deleted = TRUE;
}

static void
edit_here (World *world)
{
  const guint i = throw (world, N_ENTRIES);
  const Entry *entry = &world->entries[i];

  if (!is_here (&entry->viewing))
    return;

  switch (throw (world, 8))
    {
    case 0:
      edit_film (world, i);
      break;
    case 1:
      delete_entry (world, i);
      break;
    case 2:
    case 3:
    case 4:
      if (is_here (&entry->writing))
        edit_writing (world, i);
      break;
    default:
      edit_viewing (world, i);
      break;
    }
}

static void
edit_there (World *world)
{
  Entry *entry = &world->entries[throw (world, N_ENTRIES)];
  const Field field = (Field) throw (world, N_FIELDS);

  if (!entry->posted || field == FILM)
    entry->there[FILM] = 1 + throw (world, G_N_ELEMENTS (films));
  if (!entry->posted || field == DAY)
    entry->there[DAY] = 1 + throw (world, 4);
  if (!entry->posted || field == JUDGEMENT)
    entry->there[JUDGEMENT] = 10 * (1 + throw (world, 4));
  if (field == BODY)
    entry->there[BODY] = ++world->n_words;
  entry->posted = TRUE;
}

static void
read_there (World *world)
{
  g_autoptr (GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  g_autofree char *taken = NULL;
  g_autoptr (GPtrArray) again =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  g_autofree char *nothing = NULL;

  world->n_batches++;
  for (guint i = 0; i < N_ENTRIES; i++)
    if (world->entries[i].posted && !world->entries[i].closed && throw (world, 3) > 0)
      {
        g_ptr_array_add (records, make_record (&world->entries[i], i));
        g_ptr_array_add (again, make_record (&world->entries[i], i));
        take_entry (world, &world->entries[i], world->n_batches);
      }

  taken = test_take_all (world->store, &from_there, &world->batches[world->n_batches], records);
  nothing = test_take_all (world->store, &from_there, NULL, again);
  g_assert_cmpstr (nothing, ==, TEST_TOOK_NOTHING);
}

static void
take_back (World *world)
{
  const guint batch = throw (world, world->n_batches + 1);

  if (world->batches[batch] == NULL)
    return;

  test_take_back (world->store, world->batches[batch]);
  g_clear_pointer (&world->batches[batch], g_free);
  for (guint i = 0; i < N_ENTRIES; i++)
    take_entry_back (&world->entries[i], batch);
}

static void
assert_entry (World *world,
              guint  i)
{
  const Entry *entry = &world->entries[i];
  const gint64 viewing = find_part (world, i, "viewing");
  const gint64 writing = find_part (world, i, "appraisal");
  g_autofree char *sql = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *expected = NULL;

  g_assert_cmpint (viewing != 0, ==, is_here (&entry->viewing));
  g_assert_cmpint (writing != 0, ==, is_here (&entry->writing));
  if (viewing == 0)
    return;

  sql = g_strdup_printf ("SELECT film, cast(substr(watched, 9) AS INTEGER), judgement,"
                         "       coalesce((SELECT body FROM appraisal"
                         "                  WHERE id = %" G_GINT64_FORMAT "), 'w0'),"
                         "       coalesce(note, 'w0')"
                         "  FROM viewing WHERE id = %" G_GINT64_FORMAT, writing, viewing);
  seen = test_read_text (world->store, sql);
  expected = g_strdup_printf ("%u|%u|%u|w%u|w%u", entry->here[FILM], entry->here[DAY],
                              entry->here[JUDGEMENT], writing != 0 ? entry->here[BODY] : 0,
                              entry->note);
  g_assert_cmpstr (seen, ==, expected);
}

static void
assert_world (World *world)
{
  g_assert_cmpint (test_read_int64 (world->store, "SELECT count(*) FROM conflict"), ==,
                   world->n_conflicts);
  for (guint i = 0; i < N_ENTRIES; i++)
    assert_entry (world, i);
}

static void
step (World *world)
{
  switch (throw (world, 8))
    {
    case 0:
    case 1:
      edit_there (world);
      break;
    case 2:
    case 3:
      edit_here (world);
      break;
    case 4:
      take_back (world);
      break;
    case 5:
      test_store_reopen (world->store);
      break;
    default:
      read_there (world);
      break;
    }
  assert_world (world);
}

static void
begin (World *world)
{
  for (guint i = 0; i < G_N_ELEMENTS (films); i++)
    g_object_unref (test_add_film (world->store, films[i], NULL));
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      world->entries[i].changes = g_array_new (FALSE, FALSE, sizeof (Change));
      for (int field = 0; field < N_FIELDS; field++)
        world->entries[i].said[field] = g_array_new (FALSE, FALSE, sizeof (Said));
    }
}

static void
end (World *world)
{
  for (guint i = 0; i < N_BATCHES; i++)
    g_free (world->batches[i]);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_array_unref (world->entries[i].changes);
      for (int field = 0; field < N_FIELDS; field++)
        g_array_unref (world->entries[i].said[field]);
    }
}

static void
round_of_both (guint32 seed)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  World world = { .store = store, .rand = rand };

  begin (&world);
  for (int i = 0; i < N_STEPS; i++)
    step (&world);
  end (&world);
}

static void
test_oracle (void)
{
  test_random_run (round_of_both, N_ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake-oracle/both-sides", test_oracle);

  return g_test_run ();
}
