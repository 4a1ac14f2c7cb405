#include "exchange/reprise-sample.h"

#include "exchange/reprise-json.h"
#include "exchange/reprise-sample-parts.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-store.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-migration.h"
#include "store/reprise-still-file.h"
#include "store/reprise-viewing-store.h"
#include "reprise-core-resources.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#define FOLDER "/org/reprise/sample/"

typedef struct
{
  RepriseDatabase *database;
  RepriseDeed     *deed;
  const char      *journal;     /* (unowned): the file that it is, or will be */
  GHashTable      *films;       /* (owned) label → the film, as it is kept */
  GHashTable      *appraisals;  /* (owned) number → the appraisal's key */
} Writer;

/* A list that is being written. */
typedef struct
{
  Writer *writer;  /* (unowned) */
  gint64  id;
} Items;

static gboolean
read_fact (JsonObject   *facts,
           const char   *key,
           RepriseFilm  *film,
           GError      **error)
{
  g_autofree char *normal = NULL;
  const char *text = NULL;
  RepriseFact fact;

  if (!reprise_fact_from_key (key, &fact))
    return reprise_json_fail (error, key, "is no fact of a film");
  if (!reprise_json_read_text (facts, key, &text, error))
    return FALSE;

  normal = reprise_fact_normalise (fact, text, error);
  if (normal == NULL)
    return FALSE;

  reprise_film_set_fact (film, fact, normal);
  return TRUE;
}

static gboolean
read_facts (JsonObject   *object,
            RepriseFilm  *film,
            GError      **error)
{
  JsonNode *node = json_object_get_member (object, "facts");
  g_autoptr (GList) keys = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return reprise_json_fail (error, "facts", "is not an object");

  keys = json_object_get_members (json_node_get_object (node));
  for (GList *l = keys; l != NULL; l = l->next)
    if (!read_fact (json_node_get_object (node), l->data, film, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_credit (JsonObject  *object,
             gpointer     data,
             GError     **error)
{
  g_autoptr (ReprisePerson) person = NULL;
  g_autoptr (RepriseCredit) credit = NULL;
  const char *role = NULL;
  const char *name = NULL;
  const char *character = NULL;

  if (!reprise_json_require_text (object, "role", &role, error) ||
      !reprise_json_require_text (object, "name", &name, error) ||
      !reprise_json_read_text (object, "character", &character, error))
    return FALSE;

  person = reprise_person_from_text (name);
  if (person == NULL)
    return reprise_json_fail (error, "name", "names nobody");

  credit = reprise_credit_new (role, person, character);
  reprise_film_add_credit (data, credit);
  return TRUE;
}

static gboolean
write_film (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  Writer *self = data;
  g_autoptr (RepriseFilm) film = NULL;
  const char *title = NULL;
  int year = 0;

  if (!reprise_json_require_text (object, "title", &title, error) ||
      !reprise_json_read_int (object, "year", 9999, &year, error))
    return FALSE;

  film = reprise_film_new (title, year);
  if (!read_facts (object, film, error) ||
      !reprise_json_read_objects (object, "credits", read_credit, film, error) ||
      !reprise_film_save (self->deed, self->database, film, NULL, error))
    return FALSE;

  g_hash_table_insert (self->films, reprise_film_dup_label (film), g_object_ref (film));
  return TRUE;
}

static RepriseFilm *
find_film (Writer      *self,
           const char  *label,
           GError     **error)
{
  RepriseFilm *film = g_hash_table_lookup (self->films, label);

  if (film == NULL)
    reprise_json_fail (error, label, "is not among the films");
  return film;
}

static RepriseViewing *
read_viewing (JsonObject   *object,
              RepriseFilm  *film,
              GError      **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  RepriseDate watched;
  gboolean rewatch, unfinished;
  const char *place = NULL;
  const char *note = NULL;
  int judgement;

  if (!reprise_json_read_date (object, "watched", &watched, error) ||
      !reprise_json_read_text (object, "place", &place, error) ||
      !reprise_json_read_boolean (object, "rewatch", &rewatch, error) ||
      !reprise_json_read_boolean (object, "unfinished", &unfinished, error) ||
      !reprise_json_read_judgement (object, "judgement", &judgement, error) ||
      !reprise_json_read_text (object, "note", &note, error))
    return NULL;

  reprise_viewing_set_watched (viewing, watched);
  reprise_viewing_set_place (viewing, place);
  reprise_viewing_set_rewatch (viewing, rewatch);
  reprise_viewing_set_unfinished (viewing, unfinished);
  reprise_viewing_set_judgement (viewing, judgement);
  reprise_viewing_set_note (viewing, note);
  return g_steal_pointer (&viewing);
}

static gboolean
write_viewing (JsonObject  *object,
               gpointer     data,
               GError     **error)
{
  Writer *self = data;
  g_autoptr (RepriseViewing) viewing = NULL;
  RepriseFilm *film = NULL;
  const char *label = NULL;

  if (!reprise_json_require_text (object, "film", &label, error))
    return FALSE;

  film = find_film (self, label, error);
  if (film == NULL)
    return FALSE;

  viewing = read_viewing (object, film, error);
  return viewing != NULL &&
         reprise_viewing_save (self->deed, self->database, viewing, NULL, error);
}

static gboolean
read_films (Writer            *self,
            JsonObject        *object,
            RepriseAppraisal  *appraisal,
            GError           **error)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) labels = NULL;

  if (!reprise_json_read_texts (object, "films", &labels, error))
    return FALSE;

  for (gsize i = 0; labels[i] != NULL; i++)
    {
      RepriseFilm *film = find_film (self, labels[i], error);

      if (film == NULL)
        return FALSE;
      g_ptr_array_add (films, g_object_ref (film));
    }

  reprise_appraisal_take_films (appraisal, g_steal_pointer (&films));
  return TRUE;
}

/* What was watched is the first film; the judgement is the viewing's where there is one. */
static gboolean
read_occasion (JsonObject        *object,
               RepriseAppraisal  *appraisal,
               GError           **error)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  g_autoptr (RepriseViewing) viewing = NULL;
  int judgement;

  if (!json_object_has_member (object, "watched"))
    {
      if (!reprise_json_read_judgement (object, "judgement", &judgement, error))
        return FALSE;
      reprise_appraisal_set_judgement (appraisal, judgement);
      return TRUE;
    }

  if (films->len == 0)
    return reprise_json_fail (error, "watched", "stands where there is no film");

  viewing = read_viewing (object, g_ptr_array_index (films, 0), error);
  if (viewing == NULL)
    return FALSE;

  reprise_appraisal_set_viewing (appraisal, viewing);
  return TRUE;
}

static gboolean
read_body (JsonObject        *object,
           RepriseAppraisal  *appraisal,
           GError           **error)
{
  g_autofree char *body = NULL;
  const char *name = NULL;

  if (!reprise_json_require_text (object, "body", &name, error))
    return FALSE;

  body = reprise_sample_dup_text (name, error);
  if (body == NULL)
    return FALSE;

  reprise_appraisal_set_body (appraisal, body);
  return TRUE;
}

static gboolean
read_particulars (JsonObject        *object,
                  RepriseAppraisal  *appraisal,
                  GError           **error)
{
  g_auto (GStrv) tags = NULL;
  const char *title = NULL;
  RepriseDate finished;
  gboolean spoiler;
  int number, kind, state;

  if (!reprise_json_read_int (object, "number", G_MAXINT, &number, error) ||
      !reprise_json_read_text (object, "title", &title, error) ||
      !reprise_json_read_choice (object, "kind", REPRISE_TYPE_APPRAISAL_KIND, &kind, error) ||
      !reprise_json_read_choice (object, "state", REPRISE_TYPE_APPRAISAL_STATE, &state, error) ||
      !reprise_json_read_date (object, "finished", &finished, error) ||
      !reprise_json_read_boolean (object, "spoiler", &spoiler, error) ||
      !reprise_json_read_texts (object, "tags", &tags, error))
    return FALSE;

  reprise_appraisal_set_number (appraisal, number);
  reprise_appraisal_set_title (appraisal, title);
  reprise_appraisal_set_kind (appraisal, (RepriseAppraisalKind) kind);
  reprise_appraisal_set_state (appraisal, (RepriseAppraisalState) state);
  reprise_appraisal_set_finished_on (appraisal, finished);
  reprise_appraisal_set_spoiler (appraisal, spoiler);
  reprise_appraisal_set_tags (appraisal, (const char * const *) tags);
  return TRUE;
}

static gboolean
write_appraisal (JsonObject  *object,
                 gpointer     data,
                 GError     **error)
{
  Writer *self = data;
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  if (!read_particulars (object, appraisal, error) ||
      !read_films (self, object, appraisal, error) ||
      !read_occasion (object, appraisal, error) ||
      !read_body (object, appraisal, error) ||
      !reprise_sample_read_voices (object, appraisal, error) ||
      !reprise_sample_read_stills (object, self->journal, appraisal, error) ||
      !reprise_sample_read_tracks (object, appraisal, error) ||
      !reprise_appraisal_save (self->deed, self->database, appraisal, NULL, error))
    return FALSE;

  g_hash_table_insert (self->appraisals,
                       GINT_TO_POINTER (reprise_appraisal_get_number (appraisal)),
                       GSIZE_TO_POINTER (reprise_appraisal_get_id (appraisal)));
  return TRUE;
}

/* Returns: a key, or 0; drafts have no number. */
static gint64
find_numbered (Writer *self,
               int     number)
{
  return number == 0 ? 0
                     : (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (self->appraisals,
                                                                       GINT_TO_POINTER (number)));
}

/* Where a film was thought of is said by the number of the appraisal. */
static gboolean
write_item (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  Items *self = data;
  RepriseFilm *film = NULL;
  g_autofree char *uuid = NULL;
  const char *label = NULL;
  const char *note = NULL;
  gboolean added;
  gint64 source;
  int number;

  if (!reprise_json_require_text (object, "film", &label, error) ||
      !reprise_json_read_text (object, "note", &note, error) ||
      !reprise_json_read_int (object, "source", G_MAXINT, &number, error))
    return FALSE;

  film = find_film (self->writer, label, error);
  if (film == NULL)
    return FALSE;

  source = find_numbered (self->writer, number);
  if (number != 0 && source == 0)
    return reprise_json_fail (error, "source", "is the number of no appraisal");

  uuid = reprise_list_add_film (self->writer->deed, self->writer->database, self->id, film, note,
                                source, &added, error);
  return uuid != NULL;
}

/* Up Next, which is there already, is the list without a title. */
static RepriseList *
begin_list (Writer      *self,
            JsonObject  *object,
            GError     **error)
{
  g_autoptr (RepriseList) list = NULL;
  const char *title = NULL;
  const char *note = NULL;

  if (!reprise_json_read_text (object, "title", &title, error) ||
      !reprise_json_read_text (object, "note", &note, error))
    return NULL;
  if (title == NULL)
    return reprise_list_find (self->database, REPRISE_UP_NEXT_UUID, error);

  list = reprise_list_new (title);
  reprise_list_set_note (list, note);
  return reprise_list_save (self->deed, self->database, list, NULL, error) ? g_steal_pointer (&list)
                                                                           : NULL;
}

static gboolean
write_list (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  g_autoptr (RepriseList) list = begin_list (data, object, error);
  Items items = { data, 0 };

  if (list == NULL)
    return FALSE;

  items.id = reprise_list_get_id (list);
  return reprise_json_read_objects (object, "items", write_item, &items, error);
}

static gboolean
write_journal (RepriseDatabase  *database,
               const char       *journal,
               JsonNode         *root,
               GError          **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseMasthead) masthead = NULL;
  g_autoptr (GHashTable) films =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) appraisals = g_hash_table_new (NULL, NULL);
  Writer self = { database, deed, journal, films, appraisals };
  JsonObject *object = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return reprise_json_fail (error, "journal.json", "is not an object");

  object = json_node_get_object (root);
  masthead = reprise_sample_read_masthead (object, error);
  return masthead != NULL && reprise_masthead_save (database, masthead, error) &&
         reprise_json_read_objects (object, "films", write_film, &self, error) &&
         reprise_json_read_objects (object, "viewings", write_viewing, &self, error) &&
         reprise_json_read_objects (object, "appraisals", write_appraisal, &self, error) &&
         reprise_json_read_objects (object, "lists", write_list, &self, error) &&
         reprise_deed_settle (deed, error);
}

/* Closed when it returns, and so one file; the images are beside @journal, which it will be
 * called. */
static gboolean
make_journal (const char  *path,
              const char  *journal,
              GError     **error)
{
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (path, REPRISE_DATABASE_CREATE, error);

  return database != NULL &&
         reprise_migrate_to_newest (database, path, error) &&
         reprise_database_execute (database, "BEGIN IMMEDIATE", error) &&
         reprise_sample_write (database, journal, error) &&
         reprise_database_execute (database, "COMMIT", error);
}

static gboolean
rename_file (const char  *from,
             const char  *to,
             GError     **error)
{
  const int failed = g_rename (from, to) != 0 ? errno : 0;

  if (failed != 0)
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (failed),
                         g_strerror (failed));
  return failed == 0;
}

/**
 * reprise_sample_write_json:
 * @database: a connection that may write, inside a transaction, to an empty journal
 * @journal: the file of that journal, beside which the images are kept
 * @json: a journal, written as `data/sample/journal.json` is
 * @length: its length in bytes, or -1
 * @error: return location for any error; %REPRISE_EXCHANGE_ERROR_MALFORMED and a #RepriseModelError
 *   say what is wrong with @json
 *
 * Writes a journal. The texts and images that it names are those of the sample.
 *
 * Returns: whether all of it is written; where not, roll the transaction back
 */
gboolean
reprise_sample_write_json (RepriseDatabase  *database,
                           const char       *journal,
                           const char       *json,
                           gssize            length,
                           GError          **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (journal != NULL, FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  return json_parser_load_from_data (parser, json, length, error) &&
         write_journal (database, journal, json_parser_get_root (parser), error);
}

/**
 * reprise_sample_write:
 * @database: a connection that may write, inside a transaction, to an empty journal
 * @journal: the file of that journal, beside which the images are kept
 * @error: return location for any error
 *
 * Writes the sample journal, which the library carries within itself.
 *
 * Returns: whether all of it is written; where not, roll the transaction back
 */
gboolean
reprise_sample_write (RepriseDatabase  *database,
                      const char       *journal,
                      GError          **error)
{
  g_autoptr (GBytes) json =
    g_resource_lookup_data (reprise_core_get_resource (), FOLDER "journal.json",
                            G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return json != NULL &&
         reprise_sample_write_json (database, journal, g_bytes_get_data (json, NULL),
                                    (gssize) g_bytes_get_size (json), error);
}

/**
 * reprise_sample_make:
 * @path: a file
 * @error: return location for any error
 *
 * Makes the sample journal a file of its own, where there is no file yet; what is there is left
 * alone, as somebody may have written into it. The file is there whole, or not at all.
 *
 * Blocks: it is for a thread that may wait.
 *
 * Returns: whether it is there
 */
gboolean
reprise_sample_make (const char  *path,
                     GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *unfinished = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  folder = g_path_get_dirname (path);
  unfinished = g_strconcat (path, ".unfinished", NULL);
  g_mkdir_with_parents (folder, 0700);
  g_unlink (unfinished);

  if (make_journal (unfinished, path, error) && rename_file (unfinished, path, error))
    return TRUE;

  g_unlink (unfinished);
  reprise_still_file_remove_all (path);
  return FALSE;
}
