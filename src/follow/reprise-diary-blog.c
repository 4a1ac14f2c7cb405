/* Posts of one's own blog. One in the layout of a plain appraisal is an appraisal; any other is a
 * note: whoever says that a blog is their own diary wants none of it left out. */

#include "follow/reprise-diary-blog.h"

#include "follow/reprise-diary-furniture.h"
#include "intake/reprise-plain-appraisal.h"
#include "markup/reprise-block-images.h"
#include "model/reprise-tag.h"

/* What blogs file under where nobody has said anything. */
static const char * const no_tags[] = { "Uncategorized", "Uncategorised", "Allgemein" };

static gboolean
says_nothing (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_tags); i++)
    if (reprise_tag_equal (tag, no_tags[i]))
      return TRUE;

  return FALSE;
}

/* What the text says itself, and what it is filed under. */
static void
add_tags (RepriseAppraisal       *appraisal,
          const RepriseDiaryPost *post)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (tags, (const char **) reprise_appraisal_get_tags (appraisal));
  for (guint i = 0; post->categories[i] != NULL; i++)
    {
      g_autofree char *tag = reprise_tag_normalise (post->categories[i]);

      if (tag != NULL && !says_nothing (tag))
        g_strv_builder_add (tags, tag);
    }

  all = g_strv_builder_end (tags);
  reprise_appraisal_set_tags (appraisal, (const char * const *) all);
}

/**
 * reprise_diary_blog_read:
 * @post: a post of one's own blog
 *
 * Reads a post; see reprise_plain_appraisal_read(). What blogs put under a text is not part of it,
 * and an image that stands in a paragraph has a place of its own, so that it can be fetched into it.
 * It was finished on the day on which it was published; when its film was watched is known only
 * where the text says so.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it says nothing
 */
RepriseRecord *
reprise_diary_blog_read (const RepriseDiaryPost *post)
{
  g_autoptr (GPtrArray) blocks = NULL;
  RepriseRecord *record = NULL;

  g_return_val_if_fail (post != NULL, NULL);

  blocks = reprise_diary_post_parse (post);
  reprise_diary_furniture_remove (blocks, post);
  if (blocks->len == 0)
    return NULL;

  blocks = reprise_blocks_part_images (g_steal_pointer (&blocks));
  record = reprise_plain_appraisal_read (post->uid, post->title, g_steal_pointer (&blocks));
  reprise_appraisal_set_finished_on (record->appraisal, reprise_diary_post_get_day (post));
  add_tags (record->appraisal, post);
  record->addresses = reprise_diary_post_dup_addresses (post);
  return record;
}
