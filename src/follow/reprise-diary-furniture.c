/* What blogs put under a text by themselves. Only what is known to the word is taken for it, and only
 * where nothing but such follows: a writer may say “Related” as well. */

#include "follow/reprise-diary-furniture.h"

#include "markup/reprise-block.h"
#include "model/reprise-tag.h"
#include "model/reprise-text.h"

#include <string.h>

/* As reprise_text_key() has them. */
static const char * const phrases[] = {
  "advertisement", "advertisements", "connecting to s", "continue reading", "facebook photo",
  "google photo", "gravatar", "leave a comment", "leave a reply", "like loading", "like this",
  "loading", "related", "related posts", "report this ad", "share on facebook", "share on twitter",
  "share on x", "share this", "sharing is caring", "subscribe", "tweet", "twitter picture",
  "wordpress com logo",
};

static const struct
{
  const char *beginning;
  const char *within;
} sentences[] = {
  { "click to ", " opens in new window" },
  { "filed under ", "" },
  { "you are commenting using your ", " account" },
  { "the post ", " appeared first on " },
  { "this site uses akismet to reduce spam", "" },
  { "fill in your details below or click an icon to log in", "" },
};

/* Where a text is shared, in lists of nothing else. */
static const char * const places[] = {
  "bluesky", "email", "facebook", "linkedin", "mastodon", "more", "pinterest", "pocket", "print",
  "reddit", "telegram", "threads", "tumblr", "twitter", "whatsapp", "x",
};

static gboolean
contains (const char * const *words,
          guint               n_words,
          const char         *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
is_sentence (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_has_prefix (key, sentences[i].beginning) && strstr (key, sentences[i].within) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_place (const RepriseBlock *item)
{
  const RepriseBlock *leaf = item->children != NULL && item->children->len == 1
                               ? item->children->pdata[0] : NULL;
  g_autofree char *key = NULL;

  if (leaf == NULL || leaf->text == NULL)
    return FALSE;

  key = reprise_text_key (leaf->text);
  return contains (places, G_N_ELEMENTS (places), key) || is_sentence (key);
}

static gboolean
is_list_of_places (const RepriseBlock *list)
{
  for (guint i = 0; i < list->children->len; i++)
    if (!is_place (list->children->pdata[i]))
      return FALSE;

  return TRUE;
}

/* A line of nothing but what a post is filed under. */
static gboolean
is_of_categories (const char         *text,
                  const char * const *categories)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!reprise_tags_contain (categories, g_strstrip (parts[i])))
      return FALSE;

  return parts[0] != NULL;
}

static gboolean
is_furniture (const RepriseBlock *block,
              const char * const *categories)
{
  g_autofree char *key = NULL;

  if (block->kind == REPRISE_BLOCK_LIST)
    return is_list_of_places (block);
  if (block->kind != REPRISE_BLOCK_PARAGRAPH && block->kind != REPRISE_BLOCK_HEADING)
    return FALSE;

  key = reprise_text_key (block->text);
  return contains (phrases, G_N_ELEMENTS (phrases), key) || is_sentence (key) ||
         is_of_categories (block->text, categories);
}

/**
 * reprise_diary_furniture_remove:
 * @blocks: (element-type RepriseBlock): a text
 * @categories: what it is filed under
 *
 * Takes away what a blog has put under it.
 */
void
reprise_diary_furniture_remove (GPtrArray          *blocks,
                                const char * const *categories)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (categories != NULL);

  while (blocks->len > 0 && is_furniture (blocks->pdata[blocks->len - 1], categories))
    g_ptr_array_set_size (blocks, (int) blocks->len - 1);
}
