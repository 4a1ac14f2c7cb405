/* The text of a post as blocks, in which images are what can be said of them: nobody is asked for
 * an image that the reader has not asked for. */

#include "gui/feeds/reprise-post-text.h"

#include "markup/reprise-html.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_html (ReprisePost *post)
{
  const char *type = reprise_post_get_media_type (post);

  return type != NULL && (strstr (type, "html") != NULL || strstr (type, "xml") != NULL);
}

/* A paragraph of nothing but an image says that it is one, and leads there. */
static void
name_image (RepriseBlock *block)
{
  RepriseSpan *span = NULL;
  g_autofree char *text = NULL;

  if (block->kind != REPRISE_BLOCK_PARAGRAPH || block->spans == NULL || block->spans->len == 0)
    return;

  span = &g_array_index (block->spans, RepriseSpan, 0);
  if (span->kind != REPRISE_SPAN_IMAGE || span->start != 0 || span->end != block->length)
    return;

  text = *block->text != '\0'
           /* Translators: %s is what stands for an image that is not shown. */
           ? g_strdup_printf (_("Image: %s"), block->text)
           : g_strdup (_("Image"));
  g_array_set_size (block->spans, 1);
  span = &g_array_index (block->spans, RepriseSpan, 0);
  span->kind = REPRISE_SPAN_LINK;
  g_free (block->text);
  block->text = g_steal_pointer (&text);
  block->length = strlen (block->text);
  span->end = (guint) block->length;
}

/* Blocks lie no deeper than REPRISE_BLOCK_DEPTH_MAX allows, so this ends soon. */
static void
name_images (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL)
        name_images (block->children);
      else
        name_image (block);
    }
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

  name_images (blocks);
  g_task_return_pointer (task, blocks, (GDestroyNotify) g_ptr_array_unref);
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
