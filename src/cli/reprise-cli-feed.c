/* What `feed parse` and `feed discover` print. What a feed or a page does not say has no key. */

#include "cli/reprise-cli-feed.h"

#include "cli/reprise-cli-json.h"
#include "feed/reprise-feed-date.h"
#include "feed/reprise-feed-discovery.h"

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

/* A number where it is written as one. */
static void
add_number (JsonBuilder *builder,
            const char  *key,
            const char  *value)
{
  guint64 number = 0;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT32, &number, NULL))
    {
      add_text (builder, key, value);
      return;
    }

  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, (gint64) number);
}

/* An array of what each @add makes an object of. */
static void
add_each (JsonBuilder *builder,
          const char  *key,
          GPtrArray   *things,
          void       (*add) (JsonBuilder   *builder,
                             gconstpointer  thing))
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < things->len; i++)
    add (builder, things->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_body (JsonBuilder   *builder,
          gconstpointer  thing)
{
  const RepriseFeedText *text = thing;

  json_builder_begin_object (builder);
  add_text (builder, "value", text->value);
  add_text (builder, "type", text->type);
  add_text (builder, "lang", text->language);
  add_text (builder, "base", text->base);
  json_builder_end_object (builder);
}

static void
add_feed_text (JsonBuilder           *builder,
               const char            *key,
               const RepriseFeedText *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, key);
  add_body (builder, text);
}

/* What was written stands beside what it says. */
static void
add_instant (JsonBuilder              *builder,
             const char               *key,
             const RepriseFeedInstant *instant)
{
  g_autofree char *raw_key = g_strconcat (key, "_raw", NULL);
  g_autofree char *text = instant->known ? reprise_feed_date_format (instant->seconds) : NULL;

  add_text (builder, key, text);
  add_text (builder, raw_key, instant->raw);
}

static void
add_person (JsonBuilder   *builder,
            gconstpointer  thing)
{
  const RepriseFeedPerson *person = thing;

  json_builder_begin_object (builder);
  add_text (builder, "name", person->name);
  add_text (builder, "email", person->email);
  add_text (builder, "href", person->href);
  json_builder_end_object (builder);
}

static void
add_link (JsonBuilder   *builder,
          gconstpointer  thing)
{
  const RepriseFeedLink *link = thing;

  json_builder_begin_object (builder);
  add_text (builder, "rel", link->rel);
  add_text (builder, "type", link->type);
  add_text (builder, "href", link->href);
  add_text (builder, "hreflang", link->hreflang);
  add_text (builder, "title", link->title);
  add_text (builder, "length", link->length);
  json_builder_end_object (builder);
}

static void
add_category (JsonBuilder   *builder,
              gconstpointer  thing)
{
  const RepriseFeedCategory *category = thing;

  json_builder_begin_object (builder);
  add_text (builder, "term", category->term);
  add_text (builder, "scheme", category->scheme);
  add_text (builder, "label", category->label);
  json_builder_end_object (builder);
}

/* All but its id, which an entry has another of. */
static void
add_subject (JsonBuilder              *builder,
             const RepriseFeedSubject *subject)
{
  add_feed_text (builder, "title", subject->title);
  add_feed_text (builder, "rights", subject->rights);
  add_text (builder, "link", subject->link);
  add_text (builder, "language", subject->language);
  add_text (builder, "comments", subject->comments);
  add_text (builder, "license", subject->license);
  add_instant (builder, "published", &subject->published);
  add_instant (builder, "updated", &subject->updated);
  add_instant (builder, "created", &subject->created);
  add_each (builder, "authors", subject->authors, add_person);
  add_each (builder, "contributors", subject->contributors, add_person);
  add_text (builder, "publisher", subject->publisher);
  if (subject->publisher_detail != NULL)
    {
      json_builder_set_member_name (builder, "publisher_detail");
      add_person (builder, subject->publisher_detail);
    }
  add_each (builder, "links", subject->links, add_link);
  add_each (builder, "categories", subject->categories, add_category);
}

static void
add_generator (JsonBuilder                *builder,
               const RepriseFeedGenerator *generator)
{
  if (generator == NULL)
    return;

  json_builder_set_member_name (builder, "generator_detail");
  json_builder_begin_object (builder);
  add_text (builder, "name", generator->name);
  add_text (builder, "href", generator->href);
  add_text (builder, "version", generator->version);
  json_builder_end_object (builder);
}

static void
add_image (JsonBuilder            *builder,
           const RepriseFeedImage *image)
{
  if (image == NULL)
    return;

  json_builder_set_member_name (builder, "image");
  json_builder_begin_object (builder);
  add_text (builder, "href", image->href);
  add_text (builder, "title", image->title);
  add_text (builder, "link", image->link);
  add_number (builder, "width", image->width);
  add_number (builder, "height", image->height);
  add_text (builder, "description", image->description);
  json_builder_end_object (builder);
}

static void
add_channel (JsonBuilder              *builder,
             const char               *key,
             const RepriseFeedChannel *channel)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  add_text (builder, "id", channel->subject.id);
  add_subject (builder, &channel->subject);
  add_feed_text (builder, "subtitle", channel->subtitle);
  add_feed_text (builder, "info", channel->info);
  add_text (builder, "generator", channel->generator);
  add_generator (builder, channel->generator_detail);
  add_text (builder, "docs", channel->docs);
  add_text (builder, "ttl", channel->ttl);
  add_text (builder, "icon", channel->icon);
  add_text (builder, "logo", channel->logo);
  add_image (builder, channel->image);
  json_builder_end_object (builder);
}

static void
add_table (JsonBuilder *builder,
           const char  *key,
           GHashTable  *table)
{
  g_autoptr (GList) names = NULL;

  if (table == NULL)
    return;

  names = g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) g_strcmp0);
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (GList *name = names; name != NULL; name = name->next)
    add_text (builder, name->data, g_hash_table_lookup (table, name->data));
  json_builder_end_object (builder);
}

static const char *
name_id_source (RepriseFeedIdSource source)
{
  switch (source)
    {
    case REPRISE_FEED_ID_GUID:
      return "guid";
    case REPRISE_FEED_ID_ATOM:
      return "atom:id";
    case REPRISE_FEED_ID_RDF:
      return "rdf:about";
    case REPRISE_FEED_ID_JSON:
      return "json:id";
    case REPRISE_FEED_ID_LINK:
      return "link";
    case REPRISE_FEED_ID_HASH:
      return "hash";
    }

  g_assert_not_reached ();
}

static void
add_entry (JsonBuilder   *builder,
           gconstpointer  thing)
{
  const RepriseFeedEntry *entry = thing;

  json_builder_begin_object (builder);
  add_text (builder, "id", entry->uid);
  add_text (builder, "id_source", name_id_source (entry->id_source));
  reprise_cli_add_boolean (builder, "guid_is_permalink", entry->guid_is_permalink);
  add_subject (builder, &entry->subject);
  add_feed_text (builder, "summary", entry->summary);
  add_each (builder, "content", entry->content, add_body);
  add_each (builder, "enclosures", entry->enclosures, add_link);
  if (entry->source != NULL)
    add_channel (builder, "source", entry->source);

  json_builder_set_member_name (builder, "ext");
  json_builder_begin_object (builder);
  add_table (builder, "letterboxd", entry->letterboxd);
  add_table (builder, "tmdb", entry->tmdb);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_candidate (JsonBuilder   *builder,
               gconstpointer  thing)
{
  const RepriseFeedCandidate *candidate = thing;

  json_builder_begin_object (builder);
  add_text (builder, "href", candidate->href);
  add_text (builder, "type", candidate->type);
  add_text (builder, "title", candidate->title);
  json_builder_end_object (builder);
}

/**
 * reprise_cli_feed_document_to_node:
 * @document: a feed
 *
 * Returns: (transfer full): it as JSON
 */
JsonNode *
reprise_cli_feed_document_to_node (const RepriseFeedDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", reprise_feed_format_get_name (document->format));
  add_text (builder, "encoding", document->encoding);
  reprise_cli_add_boolean (builder, "wellformed", document->wellformed);
  add_channel (builder, "feed", document->channel);
  add_each (builder, "entries", document->entries, add_entry);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_feed_candidates_to_node:
 * @candidates: (element-type RepriseFeedCandidate): feeds that a page names
 *
 * Returns: (transfer full): them as JSON
 */
JsonNode *
reprise_cli_feed_candidates_to_node (GPtrArray *candidates)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_each (builder, "feeds", candidates, add_candidate);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
