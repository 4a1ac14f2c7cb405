#include "feed/reprise-feed-json.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_text (const RepriseFeedText *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text->value, -1, NULL));
}

static void
check_link (const char *address)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;
  g_autofree char *lower = scheme != NULL ? g_ascii_strdown (scheme, -1) : NULL;

  g_assert_true (address == NULL || g_strcmp0 (lower, "http") == 0 ||
                 g_strcmp0 (lower, "https") == 0 || g_strcmp0 (lower, "mailto") == 0);
}

static void
check_entry (const RepriseFeedEntry *entry)
{
  g_assert_nonnull (entry->uid);
  g_assert_true (g_utf8_validate (entry->uid, -1, NULL));
  check_text (entry->subject.title);
  check_text (entry->summary);
  check_link (entry->subject.link);
  for (guint i = 0; i < entry->content->len; i++)
    check_text (entry->content->pdata[i]);
  for (guint i = 0; i < entry->subject.links->len; i++)
    check_link (((RepriseFeedLink *) entry->subject.links->pdata[i])->href);
}

/* Whatever is in it, each post is known by something, is text, and leads nowhere but to the web. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (RepriseFeedDocument) document =
    reprise_feed_json_parse ((const char *) data, size, "https://reels.example/all.json", NULL);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  if (document == NULL)
    return 0;

  check_text (document->channel->subject.title);
  check_link (document->channel->subject.link);
  for (guint i = 0; i < document->entries->len; i++)
    {
      const RepriseFeedEntry *entry = document->entries->pdata[i];

      check_entry (entry);
      g_assert_true (g_hash_table_add (uids, entry->uid));
    }

  return 0;
}
