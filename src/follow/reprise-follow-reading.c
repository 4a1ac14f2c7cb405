/* From a document to posts. Nothing here needs a journal or a network: it runs on any thread. */

#include "follow/reprise-follow-reading.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-parser.h"
#include "follow/reprise-diary-post.h"
#include "follow/reprise-schedule.h"
#include "markup/reprise-html.h"
#include "model/reprise-text.h"

#define SECOND_MS G_GINT64_CONSTANT (1000)

/* Years that films have been made in, and will be. */
#define FIRST_YEAR 1870
#define LAST_YEAR 9999

/* Beyond this an instant is no date that anybody wrote: about the year 10,000. */
#define LAST_SECOND G_GINT64_CONSTANT (253402300800)

static const char *
keep (RepriseFollowReading *self,
      char                 *string)
{
  g_ptr_array_add (self->strings, string);
  return string;
}

/* (transfer full) (nullable): in one line */
static char *
dup_plain (const RepriseFeedText *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *tidy = NULL;

  if (text == NULL)
    return NULL;

  plain = g_str_equal (text->type, "text/plain") ? g_strdup (text->value)
                                                 : reprise_html_dup_text (text->value, -1);
  tidy = reprise_text_tidy (plain);
  return *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

static const char *
get_safe (const char *address)
{
  return address != NULL && reprise_feed_address_is_safe (address) ? address : NULL;
}

static const char *
read_authors (RepriseFollowReading *self,
              GPtrArray            *persons)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < persons->len; i++)
    {
      const RepriseFeedPerson *person = persons->pdata[i];
      const char *name = person->name != NULL ? person->name : person->email;

      if (name != NULL && *name != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return names->len > 0 ? keep (self, reprise_text_tidy (names->str)) : NULL;
}

/* Who does not say when it was published may say when it was made, or changed last. */
static gint64
read_instant (const RepriseFeedInstant *instant)
{
  return instant->known && ABS (instant->seconds) < LAST_SECOND ? instant->seconds * SECOND_MS
                                                                 : REPRISE_POST_UNDATED;
}

static gint64
read_published (const RepriseFeedSubject *subject)
{
  const RepriseFeedInstant * const instants[] = {
    &subject->published, &subject->created, &subject->updated,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (instants); i++)
    if (read_instant (instants[i]) != REPRISE_POST_UNDATED)
      return read_instant (instants[i]);

  return REPRISE_POST_UNDATED;
}

/* All of it rather than a summary, and with its paragraphs rather than without. */
static const RepriseFeedText *
find_body (const RepriseFeedEntry *entry)
{
  const RepriseFeedText *plain = NULL;

  for (guint i = 0; i < entry->content->len; i++)
    {
      const RepriseFeedText *text = entry->content->pdata[i];

      if (*text->value == '\0')
        continue;
      if (!g_str_equal (text->type, "text/plain"))
        return text;
      if (plain == NULL)
        plain = text;
    }

  return plain != NULL ? plain : entry->summary;
}

static const char *
read_elements (RepriseFollowReading   *self,
               const RepriseFeedEntry *entry)
{
  char *elements = reprise_diary_post_dup_film (entry);

  return elements != NULL ? keep (self, elements) : NULL;
}

static void
read_film (RepriseNewPost         *post,
           const RepriseFeedEntry *entry)
{
  const char *year = NULL;
  guint64 number = 0;

  if (entry->letterboxd == NULL)
    return;

  post->film_title = g_hash_table_lookup (entry->letterboxd, "filmTitle");
  year = g_hash_table_lookup (entry->letterboxd, "filmYear");
  if (year != NULL && g_ascii_string_to_unsigned (year, 10, FIRST_YEAR, LAST_YEAR, &number, NULL))
    post->film_year = (int) number;
}

static void
read_entry (RepriseFollowReading   *self,
            const RepriseFeedEntry *entry)
{
  const RepriseFeedText *body = find_body (entry);
  RepriseNewPost post = {
    .uid = entry->uid,
    .title = dup_plain (entry->subject.title),
    .link = get_safe (entry->subject.link),
    .author = read_authors (self, entry->subject.authors),
    .published_at = read_published (&entry->subject),
    .updated_at = read_instant (&entry->subject.updated),
    .film = read_elements (self, entry),
  };

  keep (self, (char *) post.title);
  if (body != NULL)
    {
      post.body = body->value;
      post.media_type = body->type;
      post.base = body->base != NULL ? body->base : post.link;
    }
  read_film (&post, entry);
  g_array_append_val (self->posts, post);
}

/**
 * reprise_follow_read:
 * @body: what a server answered
 * @address: where it was found
 * @content_type: (nullable): what the server says it is
 * @error: return location for a #RepriseFeedError
 *
 * Reads a feed.
 *
 * Returns: (transfer full) (nullable): what it says
 */
RepriseFollowReading *
reprise_follow_read (GBytes      *body,
                     const char  *address,
                     const char  *content_type,
                     GError     **error)
{
  g_autoptr (RepriseFeedDocument) document =
    reprise_feed_parse (body, address, content_type, error);
  RepriseFollowReading *self = NULL;
  const RepriseFeedChannel *channel = NULL;

  if (document == NULL)
    return NULL;

  channel = document->channel;
  self = g_new0 (RepriseFollowReading, 1);
  self->posts = reprise_new_posts_new (document->entries->len);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->title = dup_plain (channel->subject.title);
  self->site = g_strdup (get_safe (channel->subject.link));
  self->asks_for = reprise_schedule_read_wish (channel->ttl, channel->period);
  for (guint i = 0; i < document->entries->len; i++)
    read_entry (self, document->entries->pdata[i]);
  self->document = g_steal_pointer (&document);
  return self;
}

/**
 * reprise_follow_reading_free:
 * @self: (nullable): a feed as it was read
 *
 * Frees it.
 */
void
reprise_follow_reading_free (RepriseFollowReading *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->posts);
  g_ptr_array_unref (self->strings);
  reprise_feed_document_free (self->document);
  g_free (self->title);
  g_free (self->site);
  g_free (self);
}
