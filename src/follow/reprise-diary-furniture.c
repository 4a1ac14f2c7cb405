/* What blogs put around a text by themselves. Only what is known to the word is taken for it, and only
 * where nothing but such stands before or behind it: a writer may say “Related” as well. Where any
 * words may follow, something of the post itself has to be among them. */

#include "follow/reprise-diary-furniture.h"

#include "intake/reprise-plain-values.h"
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
  { "you are commenting using your ", " account" },
  { "this site uses akismet to reduce spam", "" },
  { "fill in your details below or click an icon to log in", "" },
};

/* A post says where it was first, with its own title in the midst, and a link. */
static const struct
{
  const char *before;
  const char *behind;
} origins[] = {
  { "the post ", " appeared first on " },
  { "der beitrag ", " erschien zuerst auf " },
  { "l article ", " est apparu en premier sur " },
  { "la entrada ", " se publico primero en " },
  { "la entrada ", " aparece primero en " },
  { "il post ", " proviene da " },
  { "l articolo ", " proviene da " },
  { "o post ", " apareceu primeiro em " },
  { "het bericht ", " verscheen eerst op " },
};

/* Before what a post is filed under. */
static const char * const filings[] = {
  "categories:", "categorized as ", "filed under ", "filed under:", "posted in ", "tagged ",
  "tagged with ", "tags:",
};

/* Before the day on which a post was published. */
static const char * const postings[] = { "posted on ", "posted ", "published on ", "published " };

/* No blog, and no writer of one, is called more than this, in bytes. */
#define CALLED_MAX 60

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

/* A list of nothing but where a text is shared: one that says so, or that has been announced. */
static gboolean
is_of_places (const RepriseBlock *list,
              gboolean            announced)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      const RepriseBlock *item = list->children->pdata[i];
      const RepriseBlock *leaf = item->children != NULL && item->children->len == 1
                                   ? item->children->pdata[0] : NULL;
      g_autofree char *key = NULL;

      if (leaf == NULL || leaf->text == NULL)
        return FALSE;
      key = reprise_text_key (leaf->text);
      if (!is_sentence (key) && !(announced && contains (places, G_N_ELEMENTS (places), key)))
        return FALSE;
    }

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

static const char *
skip_prefix (const char *text,
             const char *prefix)
{
  return g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0 ? text + strlen (prefix) : NULL;
}

static gboolean
is_filing (const char             *text,
           const RepriseDiaryPost *post)
{
  const char * const *categories = (const char * const *) post->categories;

  for (guint i = 0; i < G_N_ELEMENTS (filings); i++)
    {
      const char *rest = skip_prefix (text, filings[i]);

      if (rest != NULL && is_of_categories (rest, categories))
        return TRUE;
    }

  return is_of_categories (text, categories);
}

static gboolean
has_link (const RepriseBlock *block)
{
  for (guint i = 0; i < block->spans->len; i++)
    if (g_array_index (block->spans, RepriseSpan, i).kind == REPRISE_SPAN_LINK)
      return TRUE;

  return FALSE;
}

static gboolean
is_origin (const RepriseBlock     *block,
           const char             *key,
           const RepriseDiaryPost *post)
{
  g_autofree char *title = reprise_text_key (post->title);

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    {
      g_autofree char *beginning =
        g_strconcat (origins[i].before, title, origins[i].behind, NULL);

      if (*title != '\0' && has_link (block) && g_str_has_prefix (key, beginning) &&
          strlen (key) <= strlen (beginning) + CALLED_MAX)
        return TRUE;
    }

  return FALSE;
}

/* By the blog’s clock: that may be a day away. */
static gboolean
is_day_of (const char             *text,
           const RepriseDiaryPost *post)
{
  const RepriseDate day = reprise_diary_post_get_day (post);
  RepriseDate said = { 0 };
  g_autoptr (GDate) a = NULL;
  g_autoptr (GDate) b = NULL;

  if (!reprise_plain_value_read_date (text, &said) ||
      reprise_date_get_precision (said) != REPRISE_DATE_DAY || !reprise_date_is_known (day))
    return FALSE;

  a = g_date_new_dmy (day.day, (GDateMonth) day.month, day.year);
  b = g_date_new_dmy (said.day, (GDateMonth) said.month, said.year);
  return ABS (g_date_days_between (a, b)) <= 1;
}

static gboolean
is_name (const char *text)
{
  const gsize length = strlen (text);

  return length > 0 && length <= CALLED_MAX && strpbrk (text, ",;:!?") == NULL &&
         text[length - 1] != '.';
}

/* “January 11, 2026”, “January 11, 2026 by Somebody” */
static gboolean
is_day_and_name (const char             *text,
                 const RepriseDiaryPost *post)
{
  const char *by = strstr (text, " by ");
  g_autofree char *day = by != NULL ? g_strndup (text, (gsize) (by - text)) : g_strdup (text);

  return is_day_of (day, post) && (by == NULL || is_name (by + strlen (" by ")));
}

/* “Somebody on January 11, 2026” */
static gboolean
is_name_and_day (const char             *text,
                 const RepriseDiaryPost *post)
{
  const char *on = g_strrstr (text, " on ");
  g_autofree char *name = on != NULL ? g_strndup (text, (gsize) (on - text)) : NULL;

  return on != NULL && is_name (name) && is_day_of (on + strlen (" on "), post);
}

static gboolean
is_posting (const char             *text,
            const RepriseDiaryPost *post)
{
  const char *named = skip_prefix (text, "posted by ");

  if (named != NULL)
    return is_name_and_day (named, post);

  for (guint i = 0; i < G_N_ELEMENTS (postings); i++)
    {
      const char *rest = skip_prefix (text, postings[i]);

      if (rest != NULL && is_day_and_name (rest, post))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_leaf (const RepriseBlock *block)
{
  return block->kind == REPRISE_BLOCK_PARAGRAPH || block->kind == REPRISE_BLOCK_HEADING;
}

static gboolean
is_posting_line (const RepriseBlock     *block,
                 const RepriseDiaryPost *post)
{
  g_autofree char *text = is_leaf (block) ? reprise_text_tidy (block->text) : NULL;

  return text != NULL && is_posting (text, post);
}

static gboolean
is_phrase (const RepriseBlock *block)
{
  g_autofree char *key = is_leaf (block) ? reprise_text_key (block->text) : NULL;

  return key != NULL && contains (phrases, G_N_ELEMENTS (phrases), key);
}

static gboolean
is_footer (const RepriseBlock     *block,
           const RepriseDiaryPost *post)
{
  g_autofree char *text = is_leaf (block) ? reprise_text_tidy (block->text) : NULL;
  g_autofree char *key = text != NULL ? reprise_text_key (text) : NULL;

  return key != NULL && (is_sentence (key) || is_origin (block, key, post) ||
                         is_filing (text, post) || is_posting (text, post));
}

static gboolean
ends_in_furniture (GPtrArray              *blocks,
                   const RepriseDiaryPost *post)
{
  const RepriseBlock *last = blocks->pdata[blocks->len - 1];
  const gboolean announced = blocks->len > 1 && is_phrase (blocks->pdata[blocks->len - 2]);

  return last->kind == REPRISE_BLOCK_LIST ? is_of_places (last, announced)
                                          : is_phrase (last) || is_footer (last, post);
}

/**
 * reprise_diary_furniture_remove:
 * @blocks: (element-type RepriseBlock): a text
 * @post: the post that it is the text of
 *
 * Takes away what a blog has put above the text and under it.
 */
void
reprise_diary_furniture_remove (GPtrArray              *blocks,
                                const RepriseDiaryPost *post)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (post != NULL);

  while (blocks->len > 0 && ends_in_furniture (blocks, post))
    g_ptr_array_set_size (blocks, (int) blocks->len - 1);
  if (blocks->len > 0 && is_posting_line (blocks->pdata[0], post))
    g_ptr_array_remove_index (blocks, 0);
}
