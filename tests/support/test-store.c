#include "support/test-store.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-check.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-migration.h"
#include "store/reprise-search.h"
#include "store/reprise-statement.h"
#include "store/reprise-viewing-store.h"

static void
begin (TestStore *self)
{
  test_execute (self, "BEGIN IMMEDIATE");
}

static void
commit (TestStore   *self,
        RepriseDeed *deed)
{
  g_autoptr (GError) error = NULL;

  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  reprise_deed_free (deed);
  test_execute (self, "COMMIT");
}

/**
 * test_open:
 * @path: a file, made if absent
 *
 * Returns: (transfer full): a connection to the journal there, not slowed down by the disk
 */
RepriseDatabase *
test_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (path, REPRISE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  reprise_database_execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF",
                            &error);
  g_assert_no_error (error);
  reprise_migrate_to_newest (database, path, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&database);
}

/**
 * test_store_new:
 *
 * Returns: (transfer full): an empty journal
 */
TestStore *
test_store_new (void)
{
  TestStore *self = g_new0 (TestStore, 1);

  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "journal.db", NULL);
  self->database = test_open (self->path);
  return self;
}

/**
 * test_store_free:
 * @self: (transfer full): a journal, removed
 */
void
test_store_free (TestStore *self)
{
  reprise_database_close (self->database);
  test_folder_remove (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * test_store_reopen:
 * @self: a journal
 *
 * Begins another session.
 */
void
test_store_reopen (TestStore *self)
{
  reprise_database_close (self->database);
  self->database = test_open (self->path);
}

/**
 * test_execute:
 * @self: a journal
 * @sql: statements
 */
void
test_execute (TestStore  *self,
              const char *sql)
{
  g_autoptr (GError) error = NULL;

  reprise_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

/**
 * test_read_int64:
 * @self: a journal
 * @sql: a statement
 *
 * Returns: the first column of its first row
 */
gint64
test_read_int64 (TestStore  *self,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  reprise_database_read_int64 (self->database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/**
 * test_read_text:
 * @self: a journal
 * @sql: a statement
 *
 * Returns: (transfer full): its rows, a line each, columns separated by `|`
 */
char *
test_read_text (TestStore  *self,
                const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *statement = reprise_database_take_statement (self->database, &error, sql);
  int code;

  g_assert_no_error (error);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *value = (const char *) sqlite3_column_text (statement, i);

          if (i > 0)
            g_string_append_c (text, '|');
          g_string_append (text, value != NULL ? value : "NULL");
        }
    }

  g_assert_cmpint (code, ==, SQLITE_DONE);
  reprise_database_give_statement (self->database, statement);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * test_assert_sound:
 * @self: a journal that reprise_check() has nothing to say of
 */
void
test_assert_sound (TestStore *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = reprise_check (self->database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

/**
 * test_add_film:
 * @self: a journal
 * @label: `TITLE (YEAR)`
 * @credits: (nullable): credits as the command line takes them, separated by `;`
 *
 * Returns: (transfer full): the film, kept
 */
RepriseFilm *
test_add_film (TestStore  *self,
               const char *label,
               const char *credits)
{
  g_autoptr (GError) error = NULL;
  RepriseFilm *film = reprise_film_parse (label, &error);
  g_auto (GStrv) parts = g_strsplit (credits != NULL ? credits : "", ";", -1);

  g_assert_no_error (error);
  for (gsize i = 0; parts[i] != NULL; i++)
    test_add_credit (film, parts[i]);
  test_save_film (self, film, NULL);
  return film;
}

/**
 * test_add_viewing:
 * @self: a journal
 * @film: what was watched
 * @watched: (nullable): a date
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @note: (nullable): a note
 *
 * Returns: (transfer full): the viewing, kept
 */
RepriseViewing *
test_add_viewing (TestStore   *self,
                  RepriseFilm *film,
                  const char  *watched,
                  int          judgement,
                  const char  *note)
{
  RepriseViewing *viewing = reprise_viewing_new (film);

  reprise_viewing_set_watched (viewing, reprise_date_from_text (watched));
  reprise_viewing_set_judgement (viewing, judgement);
  reprise_viewing_set_note (viewing, note);
  test_save_viewing (self, viewing, NULL);
  return viewing;
}

/**
 * test_add_appraisal:
 * @self: a journal
 * @film: (nullable): what it is about
 * @viewing: (nullable): what it belongs to
 * @body: the text
 *
 * Returns: (transfer full): the draft, kept, as a load gives it
 */
RepriseAppraisal *
test_add_appraisal (TestStore      *self,
                    RepriseFilm    *film,
                    RepriseViewing *viewing,
                    const char     *body)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  test_set_films (appraisal, film, NULL);
  reprise_appraisal_set_viewing (appraisal, viewing);
  reprise_appraisal_set_body (appraisal, body);
  test_save_appraisal (self, appraisal, NULL);
  return test_load_appraisal (self, reprise_appraisal_get_id (appraisal));
}

/**
 * test_save_film:
 * @self: a journal
 * @edited: a film
 * @made_from: (nullable): as it was loaded
 */
void
test_save_film (TestStore   *self,
                RepriseFilm *edited,
                RepriseFilm *made_from)
{
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = reprise_deed_new (self->database);

  begin (self);
  reprise_film_save (deed, self->database, edited, made_from, &error);
  g_assert_no_error (error);
  commit (self, deed);
}

/**
 * test_save_viewing:
 * @self: a journal
 * @edited: a viewing
 * @made_from: (nullable): as it was loaded
 */
void
test_save_viewing (TestStore      *self,
                   RepriseViewing *edited,
                   RepriseViewing *made_from)
{
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = reprise_deed_new (self->database);

  begin (self);
  reprise_viewing_save (deed, self->database, edited, made_from, &error);
  g_assert_no_error (error);
  commit (self, deed);
}

/**
 * test_save_appraisal:
 * @self: a journal
 * @edited: an appraisal
 * @made_from: (nullable): as it was loaded
 */
void
test_save_appraisal (TestStore        *self,
                     RepriseAppraisal *edited,
                     RepriseAppraisal *made_from)
{
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = reprise_deed_new (self->database);

  begin (self);
  reprise_appraisal_save (deed, self->database, edited, made_from, &error);
  g_assert_no_error (error);
  commit (self, deed);
}

/**
 * test_write_body:
 * @self: a journal
 * @made_from: an appraisal as it was loaded
 * @body: the text it is to have
 */
void
test_write_body (TestStore        *self,
                 RepriseAppraisal *made_from,
                 const char       *body)
{
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);

  reprise_appraisal_set_body (edited, body);
  test_save_appraisal (self, edited, made_from);
}

/**
 * test_load_film:
 * @self: a journal
 * @id: a film
 *
 * Returns: (transfer full): the film
 */
RepriseFilm *
test_load_film (TestStore *self,
                gint64     id)
{
  g_autoptr (GError) error = NULL;
  RepriseFilm *film = reprise_film_load (self->database, id, &error);

  g_assert_no_error (error);
  return film;
}

/**
 * test_load_viewing:
 * @self: a journal
 * @id: a viewing
 *
 * Returns: (transfer full): the viewing
 */
RepriseViewing *
test_load_viewing (TestStore *self,
                   gint64     id)
{
  g_autoptr (GError) error = NULL;
  RepriseViewing *viewing = reprise_viewing_load (self->database, id, &error);

  g_assert_no_error (error);
  return viewing;
}

/**
 * test_load_appraisal:
 * @self: a journal
 * @id: an appraisal
 *
 * Returns: (transfer full): the appraisal
 */
RepriseAppraisal *
test_load_appraisal (TestStore *self,
                     gint64     id)
{
  g_autoptr (GError) error = NULL;
  RepriseAppraisal *appraisal = reprise_appraisal_load (self->database, id, &error);

  g_assert_no_error (error);
  return appraisal;
}

/**
 * test_delete:
 * @self: a journal
 * @uuid: what to put into the bin
 */
void
test_delete (TestStore  *self,
             const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseThing) thing = reprise_thing_find (self->database, uuid, &error);
  RepriseDeed *deed = reprise_deed_new (self->database);

  g_assert_no_error (error);
  begin (self);
  reprise_bin_put (deed, self->database, thing, &error);
  g_assert_no_error (error);
  commit (self, deed);
}

/**
 * test_restore:
 * @self: a journal
 * @uuid: what to take out of the bin
 */
void
test_restore (TestStore  *self,
              const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseThing) thing = reprise_thing_find (self->database, uuid, &error);
  RepriseDeed *deed = reprise_deed_new (self->database);

  g_assert_no_error (error);
  begin (self);
  reprise_bin_restore (deed, self->database, thing->kind, thing->id, &error);
  g_assert_no_error (error);
  commit (self, deed);
}

/**
 * test_let_time_pass:
 * @self: a journal
 * @days: how many days go by for what is in the bin
 * @days_of_use: on how many of them the journal is used
 */
void
test_let_time_pass (TestStore *self,
                    int        days,
                    int        days_of_use)
{
  static const char * const tables[] = {
    "film", "viewing", "appraisal", "list", "list_item", "feed",
  };
  g_autofree char *use =
    g_strdup_printf ("DELETE FROM day_of_use;"
                     "WITH RECURSIVE day (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM day LIMIT 99)"
                     " INSERT INTO day_of_use SELECT date('now', '-' || n || ' days') FROM day"
                     "  LIMIT %d", days_of_use);
  g_autofree char *posts =
    g_strdup_printf ("UPDATE post SET deleted_at = deleted_at - %d * 86400000", days);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("UPDATE %s SET binned_at = binned_at - %d * 86400000", tables[i], days);

      test_execute (self, sql);
    }
  test_execute (self, use);
  test_execute (self, posts);
}

/**
 * test_tidy:
 * @self: a journal, in which a day of use begins
 */
void
test_tidy (TestStore *self)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  reprise_bin_tidy_job (self->database, NULL, &error);
  g_assert_no_error (error);
  test_execute (self, "COMMIT");
}

static void
append_entry (TestStore *self,
              GString   *list,
              gint64     id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseEntry) entry = reprise_entry_load (self->database, id, &error);

  g_assert_no_error (error);
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, reprise_entry_get_title (entry));
  if (reprise_entry_is_viewing (entry))
    g_string_append_c (list, '*');
}

/**
 * test_search:
 * @self: a journal
 * @query: a query
 * @flags: of #RepriseSearchFlags
 *
 * Returns: (transfer full): the titles of what it finds, in order; a bare viewing's with a `*`.
 *   What a name found is separated by ` / ` from what its text did, where names come first
 */
char *
test_search (TestStore  *self,
             const char *query,
             int         flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseQuery) parsed = reprise_query_parse (query);
  g_autoptr (RepriseHits) hits =
    reprise_search (self->database, parsed, (RepriseSearchFlags) flags, &error);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) texts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->n_ids; i++)
    append_entry (self, i < hits->n_names ? names : texts, hits->ids[i]);

  if (names->len == 0)
    return g_string_free (g_steal_pointer (&texts), FALSE);
  return g_strconcat (names->str, " /", texts->len > 0 ? " " : "", texts->str, NULL);
}

/**
 * test_list_diary:
 * @self: a journal
 *
 * Returns: (transfer full): its diary, as test_search() writes it
 */
char *
test_list_diary (TestStore *self)
{
  return test_search (self, "", 0);
}
