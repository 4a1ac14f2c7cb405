/* The stills of an appraisal, as its text calls them: `![caption](still:6b1f0c3a9e42)`, by how the
 * name of the image begins. */

#include "model/reprise-stills.h"

#include <string.h>

#define LEAST_LENGTH 12   /* of the name, and what is written */
#define NAME_LENGTH  64

static gboolean
contains (GPtrArray    *stills,
          RepriseStill *still)
{
  for (guint i = 0; i < stills->len; i++)
    if (g_strcmp0 (reprise_still_get_sha256 (stills->pdata[i]),
                   reprise_still_get_sha256 (still)) == 0)
      return TRUE;

  return FALSE;
}

/**
 * reprise_stills_is_target:
 * @target: (nullable): what an image in a text leads to
 *
 * Returns: whether it calls a still
 */
gboolean
reprise_stills_is_target (const char *target)
{
  gsize length;

  if (target == NULL || !g_str_has_prefix (target, REPRISE_STILL_SCHEME))
    return FALSE;

  target += strlen (REPRISE_STILL_SCHEME);
  length = strspn (target, "0123456789abcdef");
  return length >= LEAST_LENGTH && length <= NAME_LENGTH && target[length] == '\0';
}

/**
 * reprise_stills_is_elsewhere:
 * @target: (nullable): what an image in a text leads to
 *
 * Returns: whether it is an image on the web, which is no still yet
 */
gboolean
reprise_stills_is_elsewhere (const char *target)
{
  const char *scheme = target != NULL ? g_uri_peek_scheme (target) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

/**
 * reprise_stills_find:
 * @stills: (element-type RepriseStill): the stills of an appraisal
 * @target: (nullable): what an image in its text leads to
 *
 * Returns: which of them that is, or -1
 */
int
reprise_stills_find (GPtrArray  *stills,
                     const char *target)
{
  g_return_val_if_fail (stills != NULL, -1);

  if (!reprise_stills_is_target (target))
    return -1;

  for (guint i = 0; i < stills->len; i++)
    if (g_str_has_prefix (reprise_still_get_sha256 (stills->pdata[i]),
                          target + strlen (REPRISE_STILL_SCHEME)))
      return (int) i;

  return -1;
}

/**
 * reprise_stills_join:
 * @stills: (element-type RepriseStill): the stills of an appraisal
 * @more: (element-type RepriseStill): others, to come after those
 *
 * Returns: (transfer full) (element-type RepriseStill): all of them; of those that are of one image
 *   the first
 */
GPtrArray *
reprise_stills_join (GPtrArray *stills,
                     GPtrArray *more)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (stills != NULL, NULL);
  g_return_val_if_fail (more != NULL, NULL);

  for (guint i = 0; i < stills->len; i++)
    g_ptr_array_add (all, g_object_ref (stills->pdata[i]));
  for (guint i = 0; i < more->len; i++)
    if (!contains (all, more->pdata[i]))
      g_ptr_array_add (all, g_object_ref (more->pdata[i]));

  return all;
}

/**
 * reprise_stills_is_in_text:
 * @still: a still
 * @text: (nullable): a text in Markdown
 *
 * Returns: whether the text calls the still
 */
gboolean
reprise_stills_is_in_text (RepriseStill *still,
                           const char   *text)
{
  g_autofree char *call = NULL;

  g_return_val_if_fail (REPRISE_IS_STILL (still), FALSE);

  call = g_strdup_printf ("(%s%.*s", REPRISE_STILL_SCHEME, LEAST_LENGTH,
                          reprise_still_get_sha256 (still));
  return text != NULL && strstr (text, call) != NULL;
}

/**
 * reprise_stills_follow_text:
 * @stills: (element-type RepriseStill): the stills of an appraisal
 * @pasted: (element-type RepriseStill): those that came into it with a place in its text
 * @text: that text
 *
 * Whoever pastes an image into a text and takes its place away again, by undoing that or otherwise,
 * has no longer pasted it: of @pasted those stay that the text calls, or somebody described; those
 * that it calls again are back.
 *
 * Returns: (transfer full) (element-type RepriseStill): the stills that the appraisal has then
 */
GPtrArray *
reprise_stills_follow_text (GPtrArray  *stills,
                            GPtrArray  *pasted,
                            const char *text)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (stills != NULL, NULL);
  g_return_val_if_fail (pasted != NULL, NULL);

  for (guint i = 0; i < stills->len; i++)
    if (!contains (pasted, stills->pdata[i]) ||
        reprise_stills_is_in_text (stills->pdata[i], text) ||
        reprise_stills_get_name (stills->pdata[i]) != NULL)
      g_ptr_array_add (left, g_object_ref (stills->pdata[i]));
  for (guint i = 0; i < pasted->len; i++)
    if (!contains (left, pasted->pdata[i]) && reprise_stills_is_in_text (pasted->pdata[i], text))
      g_ptr_array_add (left, g_object_ref (pasted->pdata[i]));

  return left;
}

/**
 * reprise_stills_dup_target:
 * @still: a still
 *
 * Returns: (transfer full): what an image in a text leads to that calls it
 */
char *
reprise_stills_dup_target (RepriseStill *still)
{
  g_return_val_if_fail (REPRISE_IS_STILL (still), NULL);

  return g_strdup_printf ("%s%.*s", REPRISE_STILL_SCHEME, LEAST_LENGTH,
                          reprise_still_get_sha256 (still));
}

/**
 * reprise_stills_dup_mark:
 * @still: a still
 *
 * Returns: (transfer full): what stands for it in a text, with no caption but its own
 */
char *
reprise_stills_dup_mark (RepriseStill *still)
{
  g_autofree char *target = reprise_stills_dup_target (still);

  return g_strdup_printf ("![](%s)", target);
}

/**
 * reprise_stills_get_name:
 * @still: a still
 *
 * Returns: (nullable): what is said of it to whoever does not see it
 */
const char *
reprise_stills_get_name (RepriseStill *still)
{
  g_return_val_if_fail (REPRISE_IS_STILL (still), NULL);

  return reprise_still_get_alt (still) != NULL ? reprise_still_get_alt (still)
                                               : reprise_still_get_caption (still);
}
