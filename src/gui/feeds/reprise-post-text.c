/* The text of a post as blocks, with a place of its own for each image. */

#include "gui/feeds/reprise-post-text.h"

#include "markup/reprise-block-images.h"
#include "markup/reprise-html.h"

#include <string.h>

static gboolean
is_html (ReprisePost *post)
{
  const char *type = reprise_post_get_media_type (post);

  return type != NULL && (strstr (type, "html") != NULL || strstr (type, "xml") != NULL);
}

static void
set_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  ReprisePost *post = data;
  const char *body = reprise_post_get_body (post) != NULL ? reprise_post_get_body (post) : "";
  g_autofree char *escaped = is_html (post) ? NULL : g_markup_escape_text (body, -1);
  GPtrArray *blocks = reprise_html_parse (escaped != NULL ? escaped : body, -1,
                                          reprise_post_get_base (post) != NULL
                                            ? reprise_post_get_base (post)
                                            : reprise_post_get_link (post));

  g_task_return_pointer (task, reprise_blocks_part_images (blocks), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * reprise_post_text_set_async:
 * @post: a post with what it says
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Makes blocks of what a post says.
 */
void
reprise_post_text_set_async (ReprisePost         *post,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (REPRISE_IS_POST (post));

  g_task_set_source_tag (task, reprise_post_text_set_async);
  g_task_set_task_data (task, g_object_ref (post), g_object_unref);
  g_task_run_in_thread (task, set_thread);
}

/**
 * reprise_post_text_set_finish:
 * @result: the result given to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseBlock): the text
 */
GPtrArray *
reprise_post_text_set_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
