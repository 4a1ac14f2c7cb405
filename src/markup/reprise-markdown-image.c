/* Where the images of a text lead, and having them lead elsewhere, with every other letter of it
 * left as it is. */

#include "markup/reprise-markdown-image.h"

#include "markup/reprise-markdown-writer-sign.h"
#include "markup/reprise-markdown.h"

#include <string.h>

/* Whether one text is the other but for images that lead from the one address to the other. */
typedef struct
{
  const char *from;
  const char *to;
  guint       n_led;
} Comparison;

static gboolean
compare_spans (Comparison         *self,
               const RepriseBlock *before,
               const RepriseBlock *after)
{
  if (before->spans->len != after->spans->len || strcmp (before->text, after->text) != 0)
    return FALSE;

  for (guint i = 0; i < before->spans->len; i++)
    {
      const RepriseSpan *one = &g_array_index (before->spans, RepriseSpan, i);
      const RepriseSpan *other = &g_array_index (after->spans, RepriseSpan, i);

      if (one->kind != other->kind)
        return FALSE;
      if (g_strcmp0 (one->target, other->target) == 0)
        continue;
      if (one->kind != REPRISE_SPAN_IMAGE || g_strcmp0 (one->target, self->from) != 0 ||
          g_strcmp0 (other->target, self->to) != 0)
        return FALSE;
      self->n_led++;
    }

  return TRUE;
}

static gboolean
compare_blocks (Comparison *self,
                GPtrArray  *before,
                GPtrArray  *after)
{
  if (before->len != after->len)
    return FALSE;

  for (guint i = 0; i < before->len; i++)
    {
      const RepriseBlock *one = before->pdata[i];
      const RepriseBlock *other = after->pdata[i];

      if (one->kind != other->kind ||
          !(one->children != NULL ? compare_blocks (self, one->children, other->children)
                                  : compare_spans (self, one, other)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
leads (const char *before,
       const char *after,
       const char *from,
       const char *to)
{
  g_autoptr (GPtrArray) one = reprise_markdown_parse (before, -1);
  g_autoptr (GPtrArray) other = reprise_markdown_parse (after, -1);
  Comparison comparison = { from, to, 0 };

  return compare_blocks (&comparison, one, other) && comparison.n_led > 0;
}

/* An address as a text has it that was written here, with its signs. */
static char *
dup_written (const char *address)
{
  const RepriseSpan span = { .kind = REPRISE_SPAN_IMAGE, .target = (char *) address };
  g_autofree char *end = reprise_markdown_writer_dup_target (&span);
  const gsize length = strlen (end);

  return g_strndup (end + strlen ("]("), length - strlen ("](") - strlen (")"));
}

/* The ways in which an address may stand in a text: with the signs around it that it may have. */
static GStrv
list_written (const char *address)
{
  g_autoptr (GStrvBuilder) ways = g_strv_builder_new ();
  g_autofree char *written = dup_written (address);
  g_autofree char *angled = g_strdup_printf ("<%s>", address);
  g_autofree char *escaped = g_markup_escape_text (address, -1);

  g_strv_builder_add (ways, angled);
  g_strv_builder_add (ways, address);
  g_strv_builder_add (ways, written);
  g_strv_builder_add (ways, escaped);
  return g_strv_builder_end (ways);
}

/* Where it stands, but no image leads to it, it stays. */
static char *
lead_written (const char *text,
              const char *written,
              const char *from,
              const char *to)
{
  g_autofree char *written_to = dup_written (to);
  g_autofree char *led = g_strdup (text);
  gsize at = 0;

  for (const char *found = strstr (led, written); found != NULL; found = strstr (led + at, written))
    {
      g_autoptr (GString) trial = g_string_new_len (led, found - led);

      at = trial->len;
      g_string_append (trial, written_to);
      g_string_append (trial, found + strlen (written));
      if (leads (led, trial->str, from, to))
        {
          g_free (led);
          led = g_string_free (g_steal_pointer (&trial), FALSE);
          at += strlen (written_to);
        }
      else
        {
          at++;
        }
    }

  return g_steal_pointer (&led);
}

static void
list_images (GPtrArray *blocks,
             GPtrArray *targets)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL)
        list_images (block->children, targets);
      for (guint j = 0; block->spans != NULL && j < block->spans->len; j++)
        {
          const RepriseSpan *span = &g_array_index (block->spans, RepriseSpan, j);

          if (span->kind == REPRISE_SPAN_IMAGE)
            g_ptr_array_add (targets, g_strdup (span->target));
        }
    }
}

/**
 * reprise_markdown_list_images:
 * @text: a text in Markdown
 *
 * Returns: (transfer full) (element-type utf8): where its images lead, in order
 */
GPtrArray *
reprise_markdown_list_images (const char *text)
{
  g_autoptr (GPtrArray) blocks = NULL;
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (text != NULL, targets);

  blocks = reprise_markdown_parse (text, -1);
  list_images (blocks, targets);
  return targets;
}

/**
 * reprise_markdown_lead_images:
 * @text: a text in Markdown
 * @from: an address
 * @to: another one
 *
 * Has the images of a text that lead to the one address lead to the other one. Links to it, and
 * code that shows it, stay as they are, and so does what an image is called.
 *
 * Returns: (transfer full) (nullable): the new text; %NULL where no image leads there
 */
char *
reprise_markdown_lead_images (const char *text,
                              const char *from,
                              const char *to)
{
  g_autofree char *led = g_strdup (text);
  g_auto (GStrv) written = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (from != NULL && *from != '\0', NULL);
  g_return_val_if_fail (to != NULL && *to != '\0', NULL);

  written = list_written (from);
  for (guint i = 0; written[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&led);

      led = lead_written (before, written[i], from, to);
    }

  return g_str_equal (led, text) ? NULL : g_steal_pointer (&led);
}
