/* What an answer means. */

#include "follow/reprise-fetched-private.h"

#include "follow/reprise-fetcher-headers.h"

/* RFC 6585; the library has no name for it. */
#define TOO_MANY_REQUESTS 429

/* For a server that says it is asked too often, and not for how long. */
#define SOON 60

/* What is gone by way of a hop that may be another one tomorrow, may be back tomorrow. And what was
 * not asked whether it has changed cannot be unchanged. */
static RepriseFetchOutcome
get_outcome (const RepriseFetchedQuestion *asked,
             guint                         status)
{
  if (reprise_fetched_is_wanted (status))
    return REPRISE_FETCH_NEW;
  if (status == SOUP_STATUS_NOT_MODIFIED && (asked->etag != NULL || asked->last_modified != NULL))
    return REPRISE_FETCH_UNCHANGED;
  if (status == SOUP_STATUS_GONE && asked->lasting)
    return REPRISE_FETCH_GONE;

  return REPRISE_FETCH_REFUSED;
}

static RepriseFetched *
new_fetched (const RepriseFetchedQuestion *asked,
             RepriseFetchOutcome           outcome)
{
  RepriseFetched *self = g_new0 (RepriseFetched, 1);

  self->outcome = outcome;
  self->address = g_uri_to_string (asked->at);
  self->etag = g_strdup (asked->etag);
  self->last_modified = g_strdup (asked->last_modified);
  self->fresh_for = -1;
  self->retry_after = -1;
  return self;
}

/* @value: (transfer full) (nullable) */
static void
replace (char **slot,
         char  *value)
{
  g_free (*slot);
  *slot = value;
}

/* Both are replaced by those of something new, also by none: one that was kept from before would
 * never match again, or always. Of what has not changed, a server may leave them out. */
static void
take_validators (RepriseFetched     *self,
                 SoupMessageHeaders *headers)
{
  g_autofree char *etag = reprise_fetcher_headers_dup (headers, "ETag");
  g_autofree char *last_modified = reprise_fetcher_headers_dup (headers, "Last-Modified");

  if (etag != NULL || self->outcome == REPRISE_FETCH_NEW)
    replace (&self->etag, g_steal_pointer (&etag));
  if (last_modified != NULL || self->outcome == REPRISE_FETCH_NEW)
    replace (&self->last_modified, g_steal_pointer (&last_modified));
}

/*
 * reprise_fetched_is_wanted:
 * @status: of HTTP
 *
 * Returns: whether what was asked for comes with it
 */
gboolean
reprise_fetched_is_wanted (guint status)
{
  return status == SOUP_STATUS_OK || status == SOUP_STATUS_NON_AUTHORITATIVE;
}

/*
 * reprise_fetched_is_lasting:
 * @status: of HTTP
 *
 * Returns: whether it leads elsewhere for good
 */
gboolean
reprise_fetched_is_lasting (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

/*
 * reprise_fetched_is_hop:
 * @status: of HTTP
 *
 * Returns: whether it leads elsewhere
 */
gboolean
reprise_fetched_is_hop (guint status)
{
  return reprise_fetched_is_lasting (status) || status == SOUP_STATUS_FOUND ||
         status == SOUP_STATUS_SEE_OTHER || status == SOUP_STATUS_TEMPORARY_REDIRECT;
}

/*
 * reprise_fetched_new_held:
 * @asked: what is not asked
 * @seconds: for how long the server still wants to be left alone
 *
 * Returns: (transfer full): that nobody was asked
 */
RepriseFetched *
reprise_fetched_new_held (const RepriseFetchedQuestion *asked,
                          gint64                        seconds)
{
  RepriseFetched *self = new_fetched (asked, REPRISE_FETCH_HELD);

  self->retry_after = seconds;
  return self;
}

/*
 * reprise_fetched_new_answer:
 * @asked: what was asked
 * @status: of HTTP
 * @headers: of the answer
 * @body: (transfer full): what came with it
 *
 * The library sees to it that as much comes as was said to come; where nothing was said, it takes a
 * connection that ends between two chunks for the end.
 *
 * Returns: (transfer full): what the server answered
 */
RepriseFetched *
reprise_fetched_new_answer (const RepriseFetchedQuestion *asked,
                            guint                         status,
                            SoupMessageHeaders           *headers,
                            GBytes                       *body)
{
  RepriseFetched *self = new_fetched (asked, get_outcome (asked, status));
  g_autoptr (GBytes) taken = body;
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  self->status = status;
  self->moved = asked->led && asked->lasting;
  self->content_type = reprise_fetcher_headers_dup (headers, "Content-Type");
  self->fresh_for = reprise_fetcher_headers_get_fresh_for (headers, now);
  self->retry_after = reprise_fetcher_headers_get_retry_after (headers, now);
  if (self->outcome == REPRISE_FETCH_NEW)
    {
      self->whole = reprise_fetcher_headers_get_length (headers) >= 0;
      self->body = g_steal_pointer (&taken);
    }
  if (self->outcome == REPRISE_FETCH_NEW || self->outcome == REPRISE_FETCH_UNCHANGED)
    take_validators (self, headers);
  return self;
}

/*
 * reprise_fetched_get_hold:
 * @self: what a server answered
 *
 * Returns: for how long the server, not the feed alone, wants to be left alone: seconds; 0: it does
 *   not say so
 */
gint64
reprise_fetched_get_hold (const RepriseFetched *self)
{
  if (self->status == TOO_MANY_REQUESTS)
    return self->retry_after >= 0 ? self->retry_after : SOON;
  if (self->status == SOUP_STATUS_SERVICE_UNAVAILABLE)
    return MAX (self->retry_after, 0);

  return 0;
}

/**
 * reprise_fetched_free:
 * @self: (nullable): what a server answered
 *
 * Frees it.
 */
void
reprise_fetched_free (RepriseFetched *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->content_type);
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}
