#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-parser.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_string (const char *string)
{
  g_assert_true (string == NULL || g_utf8_validate (string, -1, NULL));
}

/* What is followed has a scheme that may be; what has none could not be made absolute. */
static void
check_address (const char *address)
{
  check_string (address);
  if (address == NULL || reprise_feed_address_is_safe (address))
    return;

  for (const char *p = address; g_ascii_isalnum (*p) || *p == '+' || *p == '-' || *p == '.'; p++)
    g_assert_false (g_ascii_isalpha (*address) && p[1] == ':');
}

static void
check_text (const RepriseFeedText *text)
{
  if (text == NULL)
    return;

  g_assert_nonnull (text->value);
  g_assert_nonnull (text->type);
  check_string (text->value);
  check_string (text->type);
  check_string (text->language);
  check_address (text->base);
}

static void
check_people (const GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const RepriseFeedPerson *person = people->pdata[i];

      g_assert_true (person->name != NULL || person->email != NULL || person->href != NULL);
      check_string (person->name);
      check_string (person->email);
      check_address (person->href);
    }
}

static void
check_links (const GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const RepriseFeedLink *link = links->pdata[i];

      check_string (link->rel);
      check_string (link->title);
      check_address (link->href);
    }
}

static void
check_subject (const RepriseFeedSubject *subject)
{
  check_string (subject->id);
  check_text (subject->title);
  check_text (subject->rights);
  check_string (subject->language);
  check_string (subject->publisher);
  check_address (subject->link);
  check_address (subject->comments);
  check_address (subject->license);
  check_people (subject->authors);
  check_people (subject->contributors);
  check_links (subject->links);
}

static void
check_entry (const RepriseFeedEntry *entry,
             GHashTable             *uids)
{
  check_subject (&entry->subject);
  check_text (entry->summary);
  check_links (entry->enclosures);
  for (guint i = 0; i < entry->content->len; i++)
    check_text (entry->content->pdata[i]);

  g_assert_nonnull (entry->uid);
  check_string (entry->uid);
  g_assert_true (g_hash_table_add (uids, entry->uid));
  if (entry->source != NULL)
    check_subject (&entry->source->subject);
}

/* There is a document or an error, its texts are text, its addresses are safe, and no two of its
 * entries have one uid. The first byte says whether it has an address and a media type. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char * const types[] = { NULL, "text/xml; charset=utf-8", "text/xml;charset=koi8-r",
                                        "application/rss+xml; charset=\"shift_jis\"" };
  const guint choice = size > 0 ? data[0] : 0;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RepriseFeedDocument) document =
    reprise_feed_parse (bytes, choice % 2 == 0 ? "http://example.org/a/b" : NULL,
                        types[choice / 2 % G_N_ELEMENTS (types)], &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    return 0;

  check_string (document->encoding);
  check_subject (&document->channel->subject);
  check_text (document->channel->subtitle);
  check_address (document->channel->icon);
  for (guint i = 0; i < document->entries->len; i++)
    check_entry (document->entries->pdata[i], uids);
  return 0;
}
