/* Which feeds somebody may mean who typed the address of a feed, or of a site. */

#include "follow/reprise-follow-finder.h"

#include "feed/reprise-feed-address.h"
#include "follow/reprise-fetcher-address.h"
#include "follow/reprise-follow-reading.h"
#include "follow/reprise-move.h"
#include "model/reprise-address.h"

#include <string.h>

/* Where feeds lie that no page names. */
static const char * const usual_places[] = {
  "/feed", "/rss", "/feed.xml", "/index.xml", "/atom.xml",
};

typedef struct
{
  RepriseFetcher *fetcher;  /* (owned) */
  char           *typed;    /* (owned) */
  GPtrArray      *places;   /* (owned) (element-type utf8): that are still to be asked */
  guint           next;     /* of these */
  gboolean        usual;    /* whether these are the usual ones */
  RepriseFetched *fetched;  /* (owned) (nullable): what the last one answered */
  GPtrArray      *found;    /* (owned) (nullable): what that names */
  GError         *error;    /* (owned) (nullable): why there is none: what a server said, rather
                               than why none answered */
} Find;

static void ask_next (GTask *task);

static void
find_free (Find *find)
{
  g_object_unref (find->fetcher);
  g_free (find->typed);
  g_ptr_array_unref (find->places);
  g_clear_pointer (&find->fetched, reprise_fetched_free);
  g_clear_pointer (&find->found, g_ptr_array_unref);
  g_clear_error (&find->error);
  g_free (find);
}

static const char *
get_place (const Find *find)
{
  return find->places->pdata[find->next - 1];
}

static const char *
get_media_type (RepriseFeedFormat format)
{
  switch (format)
    {
    case REPRISE_FEED_FORMAT_ATOM_03:
    case REPRISE_FEED_FORMAT_ATOM_10:
    case REPRISE_FEED_FORMAT_ATOM:
      return "application/atom+xml";
    case REPRISE_FEED_FORMAT_JSON_1:
    case REPRISE_FEED_FORMAT_JSON_11:
      return "application/feed+json";
    case REPRISE_FEED_FORMAT_RSS_090:
    case REPRISE_FEED_FORMAT_RSS_091_NETSCAPE:
    case REPRISE_FEED_FORMAT_RSS_091_USERLAND:
    case REPRISE_FEED_FORMAT_RSS_092:
    case REPRISE_FEED_FORMAT_RSS_093:
    case REPRISE_FEED_FORMAT_RSS_094:
    case REPRISE_FEED_FORMAT_RSS_20:
    case REPRISE_FEED_FORMAT_RSS_10:
    case REPRISE_FEED_FORMAT_RSS:
      return "application/rss+xml";
    }

  g_return_val_if_reached (NULL);
}

/* A hop that is not for good is no address to keep. */
static RepriseFeedCandidate *
introduce (const Find                 *find,
           const RepriseFollowReading *reading)
{
  RepriseFeedCandidate *candidate = g_new0 (RepriseFeedCandidate, 1);

  candidate->href = find->fetched->moved
                      ? reprise_move_address (get_place (find), find->fetched->address)
                      : g_strdup (get_place (find));
  candidate->type = g_strdup (get_media_type (reading->document->format));
  candidate->title = g_strdup (reading->title);
  return candidate;
}

/* What lets the user in to a page lets them in to its feeds, on the same server alone. */
static GPtrArray *
list_named (const Find *find)
{
  g_autoptr (GPtrArray) named =
    reprise_feed_discover (find->fetched->body, find->fetched->address,
                           find->fetched->content_type);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_candidate_free);

  for (guint i = 0; i < named->len; i++)
    {
      const RepriseFeedCandidate *candidate = named->pdata[i];
      g_autoptr (GUri) uri = reprise_fetcher_address_parse (candidate->href);
      RepriseFeedCandidate *kept = NULL;

      if (uri == NULL)
        continue;
      kept = g_new0 (RepriseFeedCandidate, 1);
      kept->href = reprise_move_address (get_place (find), candidate->href);
      kept->type = g_strdup (candidate->type);
      kept->title = g_strdup (candidate->title);
      g_ptr_array_add (found, kept);
    }

  return found;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Find *find = data;
  g_autoptr (RepriseFollowReading) reading =
    reprise_follow_read (find->fetched->body, find->fetched->address,
                         find->fetched->content_type, NULL);

  if (reading != NULL)
    {
      find->found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_candidate_free);
      g_ptr_array_add (find->found, introduce (find, reading));
    }
  else if (!find->usual)
    find->found = list_named (find);
  g_task_return_boolean (task, TRUE);
}

static GPtrArray *
list_usual_places (const Find *find)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (usual_places); i++)
    {
      g_autofree char *place =
        reprise_feed_address_resolve (usual_places[i], find->fetched->address);

      if (place != NULL)
        g_ptr_array_add (places, reprise_move_address (get_place (find), place));
    }

  return places;
}

/* A server that answers may have a feed where most have it, though this page names none. */
static void
go_on (GTask *task)
{
  Find *find = g_task_get_task_data (task);

  if (!find->usual && find->fetched != NULL)
    {
      GPtrArray *places = list_usual_places (find);

      g_ptr_array_unref (find->places);
      find->places = places;
      find->usual = TRUE;
      find->next = 0;
    }
  ask_next (task);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  Find *find = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (find->found != NULL && find->found->len > 0)
    g_task_return_pointer (task, g_steal_pointer (&find->found),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    go_on (g_steal_pointer (&task));
}

static void
read_answer (GTask *task)
{
  g_autoptr (GTask) reading = g_task_new (NULL, NULL, read_cb, task);

  g_task_set_source_tag (reading, read_answer);
  g_task_set_task_data (reading, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (reading, read_thread);
}

/* @error: (nullable): why nobody answered; %NULL: somebody did, with a refusal */
static void
blame (Find         *find,
       const GError *error)
{
  if (error != NULL && find->error != NULL)
    return;

  g_clear_error (&find->error);
  find->error = error != NULL
                  ? g_error_copy (error)
                  : reprise_follow_error_new (REPRISE_FOLLOW_ERROR_REFUSED, find->typed);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Find *find = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&find->found, g_ptr_array_unref);
  g_clear_pointer (&find->fetched, reprise_fetched_free);
  find->fetched = reprise_fetcher_fetch_finish (find->fetcher, result, &error);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (find->fetched != NULL && find->fetched->outcome == REPRISE_FETCH_NEW)
    {
      if (!find->usual)
        g_clear_error (&find->error);
      read_answer (g_steal_pointer (&task));
      return;
    }

  if (!find->usual)
    blame (find, error);
  go_on (g_steal_pointer (&task));
}

static void
ask_next (GTask *task)
{
  Find *find = g_task_get_task_data (task);

  if (find->next < find->places->len)
    {
      find->next++;
      reprise_fetcher_fetch_async (find->fetcher, get_place (find), NULL, NULL,
                                   REPRISE_FETCH_FEED_LIMIT, g_task_get_cancellable (task),
                                   fetched_cb, task);
      return;
    }

  g_task_return_error (task, find->error != NULL
                               ? g_steal_pointer (&find->error)
                               : reprise_follow_error_new (REPRISE_FOLLOW_ERROR_NO_FEED,
                                                           find->typed));
  g_object_unref (task);
}

/* What browsers put before the address of a feed for programs like this one. */
static const char *
skip_feed_scheme (const char *typed)
{
  return g_ascii_strncasecmp (typed, "feed:", 5) == 0 ? typed + 5 : typed;
}

/* Returns: (transfer full) (nullable): where Letterboxd has the feed of whose page this is */
static char *
guess_diary (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_autofree char *name = NULL;
  const char *path = uri != NULL ? g_uri_get_path (uri) : "";
  gsize length;

  if (*path != '/' || g_uri_get_host (uri) == NULL ||
      (g_ascii_strcasecmp (g_uri_get_host (uri), "letterboxd.com") != 0 &&
       g_ascii_strcasecmp (g_uri_get_host (uri), "www.letterboxd.com") != 0))
    return NULL;

  length = strcspn (path + 1, "/");
  if (length == 0 || (path[1 + length] != '\0' && path[2 + length] != '\0'))
    return NULL;

  name = g_strndup (path + 1, length);
  return g_strdup_printf ("https://letterboxd.com/%s/rss/", name);
}

/* Whether there is something in it that nobody else is to read. */
static gboolean
is_secret (const char *address)
{
  g_autofree char *shown = reprise_address_dup_shown (address);

  return !g_str_equal (shown, address);
}

/**
 * reprise_follow_list_places:
 * @typed: what somebody typed
 *
 * An address without a scheme is asked for where nobody else can listen, and elsewhere only where
 * nobody answers there; not at all elsewhere with a name and a password in it.
 *
 * Returns: (transfer full) (element-type utf8): the addresses that they may mean, in the order in
 *   which to ask for them
 */
GPtrArray *
reprise_follow_list_places (const char *typed)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));
  const char *address = skip_feed_scheme (trimmed);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  char *diary = NULL;

  g_assert (address != NULL);
  if (g_str_has_prefix (address, "//"))
    address += 2;
  if (*address == '\0' || reprise_address_has_scheme (address))
    g_ptr_array_add (places, g_strdup (address));
  else
    {
      g_ptr_array_add (places, g_strconcat ("https://", address, NULL));
      if (!is_secret (address))
        g_ptr_array_add (places, g_strconcat ("http://", address, NULL));
    }

  diary = guess_diary (places->pdata[0]);
  if (diary != NULL)
    g_ptr_array_insert (places, 0, diary);
  return places;
}

/**
 * reprise_follow_find_async:
 * @fetcher: a fetcher
 * @typed: the address of a feed or of a page, with a scheme or without
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Looks for feeds: at the address itself, in what the page there names, else where most sites have
 * theirs.
 */
void
reprise_follow_find_async (RepriseFetcher      *fetcher,
                           const char          *typed,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Find *find = g_new0 (Find, 1);

  find->fetcher = g_object_ref (fetcher);
  find->typed = g_strstrip (g_strdup (typed));
  find->places = reprise_follow_list_places (typed);
  g_task_set_source_tag (task, reprise_follow_find_async);
  g_task_set_task_data (task, find, (GDestroyNotify) find_free);
  ask_next (task);
}

/**
 * reprise_follow_find_finish:
 * @result: the result given to the callback
 * @error: return location for a #RepriseFollowError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeedCandidate): feeds, one at least
 */
GPtrArray *
reprise_follow_find_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
