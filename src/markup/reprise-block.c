#include "markup/reprise-block.h"

#include <string.h>

static void
span_clear (gpointer data)
{
  RepriseSpan *span = data;

  g_clear_pointer (&span->target, g_free);
  g_clear_pointer (&span->title, g_free);
}

static gboolean
kind_is_container (RepriseBlockKind kind)
{
  switch (kind)
    {
    case REPRISE_BLOCK_QUOTE:
    case REPRISE_BLOCK_LIST:
    case REPRISE_BLOCK_ITEM:
      return TRUE;
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_HEADING:
    case REPRISE_BLOCK_CODE:
    case REPRISE_BLOCK_RULE:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
      return FALSE;
    }

  g_assert_not_reached ();
}

static const char *
skip_scheme (const char *target,
             const char *scheme)
{
  gsize length = strlen (scheme);

  return g_ascii_strncasecmp (target, scheme, length) == 0 ? target + length : NULL;
}

/* A space or a control character in an address hides what it is, a backslash is a slash to some. */
static gboolean
is_plain (const char *address)
{
  for (const char *p = address; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p) || *p == '\\')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_web_address (const char *target)
{
  const char *host = skip_scheme (target, "https://");

  if (host == NULL)
    host = skip_scheme (target, "http://");

  return host != NULL && *host != '\0' && *host != '/' && is_plain (host);
}

static gboolean
is_mail_address (const char *target)
{
  const char *address = skip_scheme (target, "mailto:");

  return address != NULL && *address != '\0' && is_plain (address);
}

/* No dot and no slash: what names a still can never be a path to somewhere else. */
static gboolean
is_still (const char *target)
{
  const char *name = skip_scheme (target, "still:");

  if (name == NULL || *name == '\0')
    return FALSE;

  while (g_ascii_isalnum (*name) || *name == '-')
    name++;

  return *name == '\0';
}

/**
 * reprise_blocks_new:
 *
 * Makes room for the blocks of a text.
 *
 * Returns: (transfer full) (element-type RepriseBlock): an empty array that owns what is added
 */
GPtrArray *
reprise_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_block_free);
}

/**
 * reprise_block_new:
 * @kind: what the block is
 *
 * Makes a block for a parser to fill: a leaf with empty text, or a container without children.
 *
 * Returns: (transfer full): the block
 */
RepriseBlock *
reprise_block_new (RepriseBlockKind kind)
{
  RepriseBlock *self = g_new0 (RepriseBlock, 1);

  self->kind = kind;
  if (kind_is_container (kind))
    {
      self->children = reprise_blocks_new ();
    }
  else
    {
      self->text = g_strdup ("");
      self->spans = g_array_new (FALSE, FALSE, sizeof (RepriseSpan));
      g_array_set_clear_func (self->spans, span_clear);
    }

  return self;
}

/**
 * reprise_block_free:
 * @self: (transfer full): a block
 *
 * Frees a block and what is in it.
 */
void
reprise_block_free (RepriseBlock *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->info, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

/**
 * reprise_block_is_container:
 * @self: a block
 *
 * Returns: whether @self has children, rather than text
 */
gboolean
reprise_block_is_container (const RepriseBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kind_is_container (self->kind);
}

/**
 * reprise_span_is_safe_target:
 * @kind: what names the target
 * @target: (nullable): where it leads
 *
 * Says whether a target may be opened when the reader asks for it. Links may lead to the web
 * (http, https) and to mail (mailto); images may be on the web or stills of the journal, named
 * `still:` and letters, digits and hyphens. All else (files, scripts, data, and addresses that
 * are only a path) stays shut. That a target is safe to open does not make it right to fetch an
 * image unasked: who does that tells its server when the text is read.
 *
 * Returns: whether @target may be opened
 */
gboolean
reprise_span_is_safe_target (RepriseSpanKind  kind,
                             const char      *target)
{
  if (target == NULL)
    return FALSE;

  switch (kind)
    {
    case REPRISE_SPAN_LINK:
      return is_web_address (target) || is_mail_address (target);
    case REPRISE_SPAN_IMAGE:
      return is_web_address (target) || is_still (target);
    case REPRISE_SPAN_EMPHASIS:
    case REPRISE_SPAN_STRONG:
    case REPRISE_SPAN_CODE:
    case REPRISE_SPAN_FILM:
    case REPRISE_SPAN_TRACK:
    case REPRISE_SPAN_SPOILER:
      return FALSE;
    }

  g_assert_not_reached ();
}
