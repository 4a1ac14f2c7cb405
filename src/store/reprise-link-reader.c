/* What links lead to and where they come from; see reprise-link-store.c for how they are made. */

#include "store/reprise-link-reader.h"

#include "markup/reprise-label.h"
#include "model/reprise-film.h"
#include "model/reprise-text.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-finder.h"
#include "store/reprise-film-store.h"
#include "store/reprise-link-label.h"
#include "store/reprise-name-store.h"
#include "store/reprise-statement.h"

#include <string.h>

#define TRACKS_MAX 3  /* likewise: there are other ways to play them */
#define TITLES_MAX 3  /* among suggestions: films are linked to far more often */

#define NEWEST_OF_FILM                                                                     \
  "(SELECT coalesce(appraisal.uuid, viewing.uuid)"                                         \
  "   FROM entry_film JOIN entry ON entry.id = entry_film.entry"                           \
  "        LEFT JOIN appraisal ON appraisal.id = entry.appraisal"                          \
  "        LEFT JOIN viewing ON viewing.id = entry.viewing"                                \
  "  WHERE entry_film.film = film.id AND entry.shown = 1"                                  \
  "  ORDER BY entry.day DESC, entry.created_at DESC, entry.id DESC LIMIT 1)"

#define TITLE_OF_APPRAISAL                                                                 \
  "coalesce(appraisal.title,"                                                              \
  "         (SELECT group_concat(film.title, ', ')"                                        \
  "            FROM appraisal_film JOIN film ON film.id = appraisal_film.film"             \
  "           WHERE appraisal_film.appraisal = appraisal.id), '')"

/* What is in the bin stays the target: it may come back. */
#define LIST_LINKS                                                                         \
  "SELECT CASE WHEN film.id IS NOT NULL THEN 1 WHEN appraisal.id IS NOT NULL THEN 2"       \
  "            WHEN coalesce(meant.uuid, gone.uuid) IS NOT NULL THEN 3"                    \
  "            WHEN track.id IS NOT NULL THEN 4 ELSE 0 END,"                               \
  "       link.label,"                                                                     \
  "       coalesce(film.uuid, appraisal.uuid, meant.uuid, gone.uuid, track.uuid),"         \
  "       coalesce(film.title, track.title, " TITLE_OF_APPRAISAL "), film.year,"           \
  "       coalesce(" NEWEST_OF_FILM ", appraisal.uuid)"                                    \
  "  FROM link"                                                                            \
  "       LEFT JOIN film AS named ON named.uuid = link.target"                             \
  "       LEFT JOIN film AS meant ON meant.id = coalesce(named.survivor, named.id)"        \
  "       LEFT JOIN film ON film.id = meant.id AND film.binned_at IS NULL"                 \
  "       LEFT JOIN appraisal AS gone ON gone.uuid = link.target"                          \
  "       LEFT JOIN appraisal ON appraisal.id = gone.id"                                   \
  "                          AND appraisal.binned_at IS NULL"                              \
  "       LEFT JOIN track ON track.uuid = link.target"                                     \
  "                      AND track.appraisal = link.appraisal"                             \
  " WHERE link.appraisal = :id ORDER BY link.label"

/* To a film, or to an entry and its films: a film that was merged is the one that stands for it. */
#define LIST_BACKLINKS                                                                     \
  "WITH seen (film) AS ("                                                                  \
  "  SELECT coalesce(survivor, id) FROM film WHERE uuid = :uuid"                           \
  "  UNION SELECT film FROM entry_film WHERE entry = :entry),"                             \
  " target (uuid) AS ("                                                                    \
  "  SELECT :uuid"                                                                         \
  "  UNION SELECT film.uuid FROM seen JOIN film ON film.id = seen.film"                    \
  "  UNION SELECT film.uuid FROM seen JOIN film ON film.survivor = seen.film)"             \
  " SELECT DISTINCT entry.id"                                                              \
  "  FROM target JOIN link ON link.target = target.uuid"                                   \
  "       JOIN entry ON entry.appraisal = link.appraisal"                                  \
  " WHERE entry.shown = 1 AND entry.id <> :entry"                                          \
  " ORDER BY entry.day DESC, entry.created_at DESC, entry.id DESC"

#define LIST_ALSO                                                                          \
  "SELECT DISTINCT entry.id"                                                               \
  "  FROM entry_film AS this JOIN entry_film AS other ON other.film = this.film"           \
  "       JOIN entry ON entry.id = other.entry"                                            \
  " WHERE this.entry = :id AND entry.shown = 1 AND entry.id <> :id"                        \
  " ORDER BY entry.day DESC, entry.created_at DESC, entry.id DESC"

#define FIND_NUMBERED                                                                      \
  "SELECT 2, '№ ' || appraisal.number, appraisal.uuid, " TITLE_OF_APPRAISAL ", 0,"        \
  "       appraisal.uuid"                                                                  \
  "  FROM appraisal WHERE number = :number AND binned_at IS NULL ORDER BY id"

#define TRACKS_OF_APPRAISAL                                                                \
  "SELECT track.uuid, track.artist, track.title,"                                          \
  "       EXISTS (SELECT 1 FROM track AS other"                                            \
  "                WHERE other.appraisal = track.appraisal"                                \
  "                  AND other.title_key = track.title_key"                                \
  "                  AND (other.position, other.id) < (track.position, track.id))"         \
  "  FROM track JOIN appraisal ON appraisal.id = track.appraisal"                          \
  " WHERE appraisal.uuid = :uuid ORDER BY track.position, track.id"

static gpointer
link_from_row (RepriseStatement *statement)
{
  RepriseLink *self = g_new0 (RepriseLink, 1);

  self->kind = (RepriseLinkKind) reprise_statement_get_int64 (statement, 0);
  self->label = g_strdup (reprise_statement_get_text (statement, 1));
  if (self->kind == REPRISE_LINK_NOWHERE)
    return self;

  self->uuid = g_strdup (reprise_statement_get_text (statement, 2));
  self->title = g_strdup (reprise_statement_get_text (statement, 3));
  self->year = (int) reprise_statement_get_int64 (statement, 4);
  self->newest = g_strdup (reprise_statement_get_text (statement, 5));
  return self;
}

static GPtrArray *
load_entries (RepriseDatabase  *database,
              GArray           *ids,
              guint             limit,
              GError          **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && i < MIN (ids->len, limit); i++)
    {
      RepriseEntry *entry = reprise_entry_load (database, g_array_index (ids, gint64, i), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }

  return ids != NULL ? g_steal_pointer (&entries) : NULL;
}

static void
add_film (GPtrArray   *links,
          RepriseFilm *film)
{
  RepriseLink *link = g_new0 (RepriseLink, 1);

  link->kind = REPRISE_LINK_FILM;
  link->label = reprise_film_dup_label (film);
  link->uuid = g_strdup (reprise_film_get_uuid (film));
  link->title = g_strdup (reprise_film_get_title (film));
  link->year = reprise_film_get_year (film);
  g_ptr_array_add (links, link);
}

static gboolean
suggest_usual_films (RepriseDatabase  *database,
                     guint             limit,
                     GPtrArray        *links,
                     GError          **error)
{
  g_autoptr (GPtrArray) names =
    reprise_name_suggest_of_kind (database, REPRISE_NAME_FILM, "", limit, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const RepriseName *name = names->pdata[i];
      g_autoptr (RepriseFilm) film = reprise_film_load (database, name->subject, error);

      if (film == NULL)
        return FALSE;
      if (g_str_equal (name->text, reprise_film_get_title (film)))
        add_film (links, film);
    }

  return names != NULL;
}

static gboolean
suggest_films (RepriseDatabase  *database,
               const char       *text,
               guint             limit,
               GPtrArray        *links,
               GError          **error)
{
  g_autoptr (GPtrArray) films = reprise_film_suggest (database, text, limit, error);

  for (guint i = 0; films != NULL && i < films->len; i++)
    add_film (links, films->pdata[i]);

  return films != NULL;
}

static RepriseLink *
load_titled (RepriseDatabase  *database,
             gint64            appraisal,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT 2, title, uuid, title, 0, uuid FROM appraisal"
                              " WHERE id = :id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  return reprise_statement_read_one (statement, link_from_row, error);
}

static gboolean
suggest_titles (RepriseDatabase  *database,
                const char       *text,
                guint             limit,
                GPtrArray        *links,
                GError          **error)
{
  g_autoptr (GPtrArray) names =
    reprise_name_suggest_of_kind (database, REPRISE_NAME_TITLE, text, limit, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      RepriseLink *link = load_titled (database, ((RepriseName *) names->pdata[i])->subject, error);

      if (link == NULL)
        return FALSE;
      g_ptr_array_add (links, link);
    }

  return names != NULL;
}

/* Where two have one title, the second is called by its artist, too. */
static void
add_track (GPtrArray        *links,
           RepriseStatement *row)
{
  const char *artist = reprise_statement_get_text (row, 1);
  const char *title = reprise_statement_get_text (row, 2);
  const gboolean again = reprise_statement_get_int64 (row, 3) != 0 && *artist != '\0';
  g_autofree char *both = again ? g_strdup_printf ("%s – %s", artist, title) : NULL;
  RepriseLink *link = g_new0 (RepriseLink, 1);

  link->kind = REPRISE_LINK_TRACK;
  link->label = reprise_link_label_new (both != NULL ? both : title);
  link->uuid = g_strdup (reprise_statement_get_text (row, 0));
  link->title = g_strdup (artist);
  g_ptr_array_add (links, link);
}

static gboolean
suggest_tracks (RepriseDatabase  *database,
                const char       *appraisal,
                const char       *text,
                guint             limit,
                GPtrArray        *links,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, TRACKS_OF_APPRAISAL);
  g_autofree char *key = *text != '\0' ? reprise_text_key (text) : g_strdup ("");
  RepriseStep step = REPRISE_STEP_DONE;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", appraisal);
  while (links->len < limit &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    if (reprise_text_begins_in (key, reprise_statement_get_text (statement, 2)) ||
        reprise_text_begins_in (key, reprise_statement_get_text (statement, 1)))
      add_track (links, statement);

  return step != REPRISE_STEP_ERROR;
}

static GPtrArray *
suggest_numbered (RepriseDatabase  *database,
                  const char       *digits,
                  GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, FIND_NUMBERED);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":number", g_ascii_strtoll (digits, NULL, 10));
  return reprise_statement_collect (statement, link_from_row, (GDestroyNotify) reprise_link_free,
                                    error);
}

/* (nullable): the number in `№ 573` or `#573`. */
static const char *
skip_number_sign (const char *text)
{
  const char *digits = g_str_has_prefix (text, "#") ? text + 1
                       : g_str_has_prefix (text, "№") ? text + strlen ("№") : NULL;

  while (digits != NULL && *digits == ' ')
    digits++;

  return digits != NULL && g_ascii_isdigit (*digits) ? digits : NULL;
}

/**
 * reprise_link_list:
 * @database: a connection
 * @appraisal: an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseLink): what the labels of its text lead
 *   to
 */
GPtrArray *
reprise_link_list (RepriseDatabase  *database,
                   gint64            appraisal,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LIST_LINKS);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  return reprise_statement_collect (statement, link_from_row, (GDestroyNotify) reprise_link_free,
                                    error);
}

/**
 * reprise_link_list_backlinks:
 * @database: a connection
 * @uuid: a film, an appraisal or a viewing
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the entries, other than itself, that
 *   link to it or to its films, newest first
 */
GArray *
reprise_link_list_backlinks (RepriseDatabase  *database,
                             const char       *uuid,
                             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, LIST_BACKLINKS);
  g_autoptr (GError) none = NULL;
  const gint64 entry = reprise_entry_find (database, uuid, &none);

  if (statement == NULL)
    return NULL;
  if (none != NULL && !g_error_matches (none, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&none));
      return NULL;
    }

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":entry", entry);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_link_read_related:
 * @database: a connection
 * @uuid: an appraisal or a viewing
 * @limit: how many of each at most
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what else there is around it
 */
RepriseRelated *
reprise_link_read_related (RepriseDatabase  *database,
                           const char       *uuid,
                           guint             limit,
                           GError          **error)
{
  const gint64 entry = reprise_entry_find (database, uuid, error);
  g_autoptr (RepriseRelated) related = g_new0 (RepriseRelated, 1);
  g_autoptr (GArray) also = NULL;
  g_autoptr (GArray) backlinks = NULL;

  if (entry == 0)
    return NULL;

  also = reprise_database_collect_with_id (database, LIST_ALSO, entry, error);
  backlinks = also != NULL ? reprise_link_list_backlinks (database, uuid, error) : NULL;
  if (backlinks == NULL)
    return NULL;

  related->also = load_entries (database, also, limit, error);
  if (related->also != NULL)
    related->backlinks = load_entries (database, backlinks, limit, error);
  return related->backlinks != NULL ? g_steal_pointer (&related) : NULL;
}

/**
 * reprise_link_suggest:
 * @database: a connection
 * @appraisal: (nullable): the UUID of the appraisal whose text it is
 * @text: what somebody has typed of a label; an empty text asks for what is linked to most likely
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Suggests what a link may lead to: tracks of the appraisal, if they are asked for by a letter at
 * least, then films, then appraisals that have a title of their own; by `♫` nothing but tracks, and
 * by `№` or `#` the appraisals of a number.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseLink): the suggestions, best first
 */
GPtrArray *
reprise_link_suggest (RepriseDatabase  *database,
                      const char       *appraisal,
                      const char       *text,
                      guint             limit,
                      GError          **error)
{
  g_autoptr (GPtrArray) links =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_link_free);
  const char *digits = skip_number_sign (text);
  const char *track = reprise_label_skip_note (text);
  guint films;

  if (track != NULL)
    return appraisal == NULL ||
           suggest_tracks (database, appraisal, track, limit, links, error)
             ? g_steal_pointer (&links) : NULL;
  if (digits != NULL)
    return suggest_numbered (database, digits, error);

  if (*text == '\0')
    return suggest_usual_films (database, limit, links, error) ? g_steal_pointer (&links) : NULL;

  if (appraisal != NULL &&
      !suggest_tracks (database, appraisal, text, MIN (limit, TRACKS_MAX), links, error))
    return NULL;
  if (!suggest_films (database, text, limit, links, error))
    return NULL;
  films = links->len;
  if (!suggest_titles (database, text, MIN (limit, TITLES_MAX), links, error))
    return NULL;

  if (links->len > limit)
    g_ptr_array_remove_range (links, limit - (links->len - films), links->len - limit);
  return g_steal_pointer (&links);
}

/**
 * reprise_link_free:
 * @self: (transfer full): a link
 */
void
reprise_link_free (RepriseLink *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_free (self->uuid);
  g_free (self->title);
  g_free (self->newest);
  g_free (self);
}

/**
 * reprise_related_free:
 * @self: (transfer full): what is around an entry
 */
void
reprise_related_free (RepriseRelated *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->also, g_ptr_array_unref);
  g_clear_pointer (&self->backlinks, g_ptr_array_unref);
  g_free (self);
}
