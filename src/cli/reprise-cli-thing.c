/* What the commands print of a journal: films, viewings and appraisals as JSON. */

#include "cli/reprise-cli-thing.h"

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli-links.h"
#include "cli/reprise-cli-post.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-store.h"
#include "store/reprise-revision.h"
#include "store/reprise-viewing-store.h"

static void
add_date (JsonBuilder *builder,
          const char  *key,
          RepriseDate  date)
{
  g_autofree char *text = reprise_date_to_text (date);

  reprise_cli_add_text (builder, key, text);
}

static void
add_film (JsonBuilder *builder,
          RepriseFilm *film)
{
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", reprise_film_get_uuid (film));
  reprise_cli_add_text (builder, "title", reprise_film_get_title (film));
  reprise_cli_add_known_int (builder, "year", reprise_film_get_year (film));
  json_builder_end_object (builder);
}

static void
add_films (JsonBuilder *builder,
           GPtrArray   *films)
{
  json_builder_set_member_name (builder, "films");
  json_builder_begin_array (builder);
  for (guint i = 0; i < films->len; i++)
    add_film (builder, g_ptr_array_index (films, i));
  json_builder_end_array (builder);
}

/* The keys that every item has, whatever it is. */
static void
add_item_keys (JsonBuilder        *builder,
               const char         *uuid,
               const char         *kind,
               int                 number,
               const char         *title,
               GPtrArray          *films,
               int                 judgement,
               RepriseDate         watched,
               gboolean            rewatch,
               const char         *state,
               const char * const *tags)
{
  reprise_cli_add_text (builder, "uuid", uuid);
  reprise_cli_add_text (builder, "kind", kind);
  reprise_cli_add_known_int (builder, "number", number);
  reprise_cli_add_text (builder, "title", title);
  add_films (builder, films);
  reprise_cli_add_judgement (builder, judgement);
  add_date (builder, "watched", watched);
  reprise_cli_add_boolean (builder, "rewatch", rewatch);
  reprise_cli_add_text (builder, "state", state);
  reprise_cli_add_texts (builder, "tags", tags);
}

static void
add_viewing_keys (JsonBuilder    *builder,
                  RepriseViewing *viewing)
{
  static const char * const no_tags[] = { NULL };
  RepriseFilm *film = reprise_viewing_get_film (viewing);
  g_autoptr (GPtrArray) films = g_ptr_array_new ();

  g_ptr_array_add (films, film);
  add_item_keys (builder, reprise_viewing_get_uuid (viewing), "viewing", 0,
                 reprise_film_get_title (film), films, reprise_viewing_get_judgement (viewing),
                 reprise_viewing_get_watched (viewing), reprise_viewing_get_rewatch (viewing), NULL,
                 no_tags);
  reprise_cli_add_text (builder, "place", reprise_viewing_get_place (viewing));
  reprise_cli_add_boolean (builder, "unfinished", reprise_viewing_get_unfinished (viewing));
  reprise_cli_add_text (builder, "note", reprise_viewing_get_note (viewing));
}

static void
add_facts (JsonBuilder *builder,
           RepriseFilm *film)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_object (builder);
  for (guint i = 0; film != NULL && i < REPRISE_N_FACTS; i++)
    {
      const char *value = reprise_film_get_fact (film, (RepriseFact) i);

      if (value != NULL)
        reprise_cli_add_text (builder, reprise_fact_get_key ((RepriseFact) i), value);
    }
  json_builder_end_object (builder);
}

static void
add_credits (JsonBuilder *builder,
             RepriseFilm *film)
{
  json_builder_set_member_name (builder, "credits");
  json_builder_begin_array (builder);
  for (guint i = 0; film != NULL && i < reprise_film_get_credits (film)->len; i++)
    {
      RepriseCredit *credit = g_ptr_array_index (reprise_film_get_credits (film), i);
      ReprisePerson *person = reprise_credit_get_person (credit);

      json_builder_begin_object (builder);
      reprise_cli_add_text (builder, "role", reprise_credit_get_role (credit));
      reprise_cli_add_text (builder, "name", reprise_person_get_name (person));
      reprise_cli_add_text (builder, "qualifier", reprise_person_get_qualifier (person));
      reprise_cli_add_text (builder, "character", reprise_credit_get_character (credit));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What a film brings to whatever is shown: its facts, its people and its viewings. */
static gboolean
add_film_keys (JsonBuilder      *builder,
               RepriseDatabase  *database,
               RepriseFilm      *film,
               GError          **error)
{
  RepriseFilmHistory history = { 0, REPRISE_UNJUDGED };
  g_autoptr (GPtrArray) viewings = NULL;

  if (film != NULL)
    {
      viewings = reprise_viewing_list (database, reprise_film_get_id (film), error);
      if (viewings == NULL ||
          !reprise_film_read_history (database, reprise_film_get_id (film), &history, error))
        return FALSE;
    }

  add_facts (builder, film);
  add_credits (builder, film);
  reprise_cli_add_int (builder, "views", history.views);
  json_builder_set_member_name (builder, "viewings");
  json_builder_begin_array (builder);
  for (guint i = 0; viewings != NULL && i < viewings->len; i++)
    {
      json_builder_begin_object (builder);
      add_viewing_keys (builder, g_ptr_array_index (viewings, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static void
add_voices (JsonBuilder      *builder,
            RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);

  json_builder_set_member_name (builder, "voices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < voices->len; i++)
    {
      json_builder_begin_object (builder);
      reprise_cli_add_text (builder, "author", reprise_voice_get_author (voices->pdata[i]));
      reprise_cli_add_text (builder, "body", reprise_voice_get_body (voices->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_stills (JsonBuilder      *builder,
            RepriseAppraisal *appraisal)
{
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);

  json_builder_set_member_name (builder, "stills");
  json_builder_begin_array (builder);
  for (guint i = 0; i < stills->len; i++)
    {
      json_builder_begin_object (builder);
      reprise_cli_add_text (builder, "sha256", reprise_still_get_sha256 (stills->pdata[i]));
      reprise_cli_add_text (builder, "caption", reprise_still_get_caption (stills->pdata[i]));
      reprise_cli_add_text (builder, "alt", reprise_still_get_alt (stills->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* A web address is taken at its word; a file that is named is there, or it is gone. Where none is
 * named, it is for a player to find one: that is not known here. */
static const char *
get_track_state (RepriseTrack *track)
{
  const char *location = reprise_track_get_location (track);
  g_autoptr (GFile) file = NULL;

  if (reprise_track_is_web (track))
    return "link";
  if (location == NULL || !g_str_has_prefix (location, "file:"))
    return NULL;

  file = g_file_new_for_uri (location);
  return g_file_query_exists (file, NULL) ? "file" : "gone";
}

static void
add_track (JsonBuilder  *builder,
           RepriseTrack *track,
           guint         position)
{
  const gboolean cue = reprise_track_get_kind (track) == REPRISE_TRACK_KIND_CUE;

  json_builder_begin_object (builder);
  reprise_cli_add_int (builder, "position", position);
  reprise_cli_add_text (builder, "artist", reprise_track_get_artist (track));
  reprise_cli_add_text (builder, "title", reprise_track_get_title (track));
  reprise_cli_add_text (builder, "album", reprise_track_get_album (track));
  reprise_cli_add_text (builder, "composer", reprise_track_get_composer (track));
  reprise_cli_add_text (builder, "kind", cue ? "cue" : "song");
  reprise_cli_add_text (builder, "note", reprise_track_get_note (track));
  reprise_cli_add_text (builder, "scene", reprise_track_get_scene (track));
  reprise_cli_add_text (builder, "location", reprise_track_get_location (track));
  reprise_cli_add_text (builder, "state", get_track_state (track));
  json_builder_end_object (builder);
}

static void
add_tracks (JsonBuilder      *builder,
            RepriseAppraisal *appraisal)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);

  json_builder_set_member_name (builder, "tracks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tracks->len; i++)
    add_track (builder, tracks->pdata[i], i + 1);
  json_builder_end_array (builder);
}

static gboolean
add_appraisal (JsonBuilder      *builder,
               RepriseDatabase  *database,
               gint64            id,
               GError          **error)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_load (database, id, error);
  g_autoptr (RepriseEntry) entry = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  GPtrArray *films = NULL;
  gint64 entry_id;

  if (appraisal == NULL)
    return FALSE;

  entry_id = reprise_entry_find (database, reprise_appraisal_get_uuid (appraisal), error);
  entry = entry_id != 0 ? reprise_entry_load (database, entry_id, error) : NULL;
  revisions = entry != NULL ? reprise_revision_list (database, id, error) : NULL;
  if (revisions == NULL)
    return FALSE;

  films = reprise_appraisal_get_films (appraisal);
  reprise_cli_add_item (builder, entry);
  reprise_cli_add_text (builder, "body", reprise_appraisal_get_body (appraisal));
  reprise_cli_add_text (builder, "byline", reprise_appraisal_get_byline (appraisal));
  reprise_cli_add_int (builder, "words", reprise_entry_get_words (entry));
  add_date (builder, "finished", reprise_appraisal_get_finished_on (appraisal));
  if (!add_film_keys (builder, database, films->len > 0 ? films->pdata[0] : NULL, error))
    return FALSE;

  add_voices (builder, appraisal);
  add_tracks (builder, appraisal);
  add_stills (builder, appraisal);
  reprise_cli_add_boolean (builder, "spoiler", reprise_appraisal_get_spoiler (appraisal));
  if (!reprise_cli_add_links (builder, database, id, error) ||
      !reprise_cli_add_backlinks (builder, database, reprise_appraisal_get_uuid (appraisal), error))
    return FALSE;
  reprise_cli_add_int (builder, "revisions", revisions->len);
  reprise_cli_add_instant (builder, "created", reprise_appraisal_get_created_at (appraisal));
  reprise_cli_add_instant (builder, "modified", reprise_appraisal_get_modified_at (appraisal));
  return TRUE;
}

static gboolean
add_film_alone (JsonBuilder      *builder,
                RepriseDatabase  *database,
                gint64            id,
                GError          **error)
{
  g_autoptr (RepriseFilm) film = reprise_film_load (database, id, error);

  return film != NULL &&
         reprise_cli_add_film_item (builder, database, id, error) &&
         add_film_keys (builder, database, film, error) &&
         reprise_cli_add_backlinks (builder, database, reprise_film_get_uuid (film), error);
}

static gboolean
add_viewing_alone (JsonBuilder      *builder,
                   RepriseDatabase  *database,
                   gint64            id,
                   GError          **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_load (database, id, error);

  return viewing != NULL &&
         reprise_cli_add_viewing (builder, database, id, error) &&
         add_film_keys (builder, database, reprise_viewing_get_film (viewing), error) &&
         reprise_cli_add_backlinks (builder, database, reprise_viewing_get_uuid (viewing), error);
}

/**
 * reprise_cli_add_item:
 * @builder: a builder inside an object
 * @entry: an entry of the diary
 *
 * Adds the keys of an item.
 */
void
reprise_cli_add_item (JsonBuilder  *builder,
                      RepriseEntry *entry)
{
  add_item_keys (builder, reprise_entry_get_uuid (entry), reprise_entry_get_kind (entry),
                 reprise_entry_get_number (entry), reprise_entry_get_title (entry),
                 reprise_entry_get_films (entry), reprise_entry_get_judgement (entry),
                 reprise_entry_get_watched (entry), reprise_entry_get_rewatch (entry),
                 reprise_entry_get_state (entry), reprise_entry_get_tags (entry));
}

/**
 * reprise_cli_add_film_item:
 * @builder: a builder inside an object
 * @database: a connection
 * @id: a film
 * @error: return location for a #RepriseStoreError
 *
 * Adds the keys of an item, for a film: its judgement and its last viewing.
 *
 * Returns: whether it could be read
 */
gboolean
reprise_cli_add_film_item (JsonBuilder      *builder,
                           RepriseDatabase  *database,
                           gint64            id,
                           GError          **error)
{
  static const char * const no_tags[] = { NULL };
  g_autoptr (RepriseFilm) film = reprise_film_load (database, id, error);
  g_autoptr (GPtrArray) films = g_ptr_array_new ();
  g_autoptr (GPtrArray) viewings = NULL;
  RepriseFilmHistory history;
  RepriseViewing *last = NULL;

  if (film == NULL || !reprise_film_read_history (database, id, &history, error))
    return FALSE;
  viewings = reprise_viewing_list (database, id, error);
  if (viewings == NULL)
    return FALSE;

  last = viewings->len > 0 ? viewings->pdata[0] : NULL;
  g_ptr_array_add (films, film);
  add_item_keys (builder, reprise_film_get_uuid (film), "film", 0, reprise_film_get_title (film),
                 films, history.judgement,
                 last != NULL ? reprise_viewing_get_watched (last) : (RepriseDate) { 0 },
                 history.views > 1, NULL, no_tags);
  return TRUE;
}

/**
 * reprise_cli_add_viewing:
 * @builder: a builder inside an object
 * @database: a connection
 * @id: a viewing
 * @error: return location for a #RepriseStoreError
 *
 * Adds the keys of an item, and those of a viewing.
 *
 * Returns: whether it could be read
 */
gboolean
reprise_cli_add_viewing (JsonBuilder      *builder,
                         RepriseDatabase  *database,
                         gint64            id,
                         GError          **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_load (database, id, error);

  if (viewing == NULL)
    return FALSE;

  add_viewing_keys (builder, viewing);
  return TRUE;
}

static void
add_list_item (JsonBuilder     *builder,
               RepriseListItem *item)
{
  g_autoptr (RepriseFilm) film = reprise_film_new (reprise_list_item_get_title (item),
                                                   reprise_list_item_get_year (item));

  reprise_film_set_identity (film, 0, reprise_list_item_get_film (item));
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", reprise_list_item_get_uuid (item));
  json_builder_set_member_name (builder, "film");
  add_film (builder, film);
  reprise_cli_add_text (builder, "note", reprise_list_item_get_note (item));
  reprise_cli_add_text (builder, "from", reprise_list_item_get_source (item));
  json_builder_end_object (builder);
}

static gboolean
add_list (JsonBuilder      *builder,
          RepriseDatabase  *database,
          gint64            id,
          GError          **error)
{
  g_autoptr (RepriseList) list = reprise_list_load (database, id, error);

  if (list == NULL)
    return FALSE;

  reprise_cli_add_text (builder, "uuid", reprise_list_get_uuid (list));
  reprise_cli_add_text (builder, "kind", reprise_list_is_up_next (list) ? "up-next" : "list");
  reprise_cli_add_text (builder, "title", *reprise_list_get_title (list) != '\0'
                                            ? reprise_list_get_title (list) : NULL);
  reprise_cli_add_text (builder, "note", reprise_list_get_note (list));
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reprise_list_get_items (list)->len; i++)
    add_list_item (builder, reprise_list_get_items (list)->pdata[i]);
  json_builder_end_array (builder);
  return TRUE;
}

/**
 * reprise_cli_show_thing:
 * @database: a connection
 * @kind: what kind of thing it is
 * @id: a film, a viewing or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): all there is of it
 */
JsonNode *
reprise_cli_show_thing (RepriseDatabase   *database,
                        RepriseThingKind   kind,
                        gint64             id,
                        GError           **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean done = FALSE;

  json_builder_begin_object (builder);
  switch (kind)
    {
    case REPRISE_THING_FILM:
      done = add_film_alone (builder, database, id, error);
      break;
    case REPRISE_THING_VIEWING:
      done = add_viewing_alone (builder, database, id, error);
      break;
    case REPRISE_THING_APPRAISAL:
      done = add_appraisal (builder, database, id, error);
      break;
    case REPRISE_THING_LIST:
      done = add_list (builder, database, id, error);
      break;
    case REPRISE_THING_FEED:
      done = reprise_cli_add_feed (builder, database, id, error);
      break;
    }
  json_builder_end_object (builder);

  return done ? json_builder_get_root (builder) : NULL;
}
