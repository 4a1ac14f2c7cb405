#include "markup/reprise-html-tree.h"

#include "markup/reprise-html-caption.h"
#include "markup/reprise-markdown-writer-gap.h"

#define NUMBER_MAX 999999999u

struct _RepriseHtmlTree
{
  GPtrArray *blocks;  /* (owned) (element-type RepriseBlock) */
  GPtrArray *open;    /* (owned) (element-type RepriseBlock): unowned */
  guint      depth;   /* quotes and lists among them */
};

static RepriseBlock *
get_top (RepriseHtmlTree *self)
{
  return self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;
}

static GPtrArray *
get_children (RepriseHtmlTree *self,
              guint            height)
{
  return height > 0 ? ((RepriseBlock *) self->open->pdata[height - 1])->children : self->blocks;
}

/* (nullable): the list that what comes now stands in, but in no item of */
static RepriseBlock *
get_list (RepriseHtmlTree *self)
{
  RepriseBlock *top = get_top (self);

  return top != NULL && top->kind == REPRISE_BLOCK_LIST ? top : NULL;
}

/* What stands in a list but in no item of it belongs to the item before. */
static RepriseBlock *
find_item (RepriseBlock *list)
{
  if (list->children->len == 0)
    g_ptr_array_add (list->children, reprise_block_new (REPRISE_BLOCK_ITEM));

  return list->children->pdata[list->children->len - 1];
}

static gboolean
has_gap (GPtrArray *blocks)
{
  for (guint i = 1; i < blocks->len; i++)
    {
      if (reprise_markdown_writer_needs_gap (blocks->pdata[i - 1], blocks->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/* cmark does not count an empty line behind a rule. */
static gboolean
ends_in_rule (const RepriseBlock *block)
{
  switch ((int) block->kind)
    {
    case REPRISE_BLOCK_RULE:
      return TRUE;
    case REPRISE_BLOCK_LIST:
    case REPRISE_BLOCK_ITEM:
      return ends_in_rule (block->children->pdata[block->children->len - 1]);
    default:
      return FALSE;
    }
}

/* Whether an empty line behind any but the last of these is counted. */
static gboolean
has_room (GPtrArray *blocks)
{
  for (guint i = 1; i < blocks->len; i++)
    {
      if (!ends_in_rule (blocks->pdata[i - 1]))
        return TRUE;
    }

  return FALSE;
}

/* A list is loose where it asked for it and can be, and where it has to be. */
static void
finish_list (RepriseBlock *list)
{
  gboolean can = has_room (list->children);
  gboolean must = FALSE;

  for (guint i = 0; i < list->children->len; i++)
    {
      const RepriseBlock *item = list->children->pdata[i];

      can = can || has_room (item->children);
      must = must || has_gap (item->children);
    }

  list->tight = !must && (list->tight || !can);
  list->start = list->ordered ? MIN (list->start, NUMBER_MAX) : 0;
}

/* Containers without anything in them are none. */
static void
close_top (RepriseHtmlTree *self)
{
  RepriseBlock *block = get_top (self);

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  self->depth -= block->kind != REPRISE_BLOCK_ITEM ? 1 : 0;

  if (block->children->len == 0)
    {
      GPtrArray *siblings = get_children (self, self->open->len);

      g_ptr_array_set_size (siblings, (int) siblings->len - 1);
    }
  else if (block->kind == REPRISE_BLOCK_LIST)
    {
      finish_list (block);
    }
}

/**
 * reprise_html_tree_new:
 *
 * Returns: (transfer full): a tree without blocks
 */
RepriseHtmlTree *
reprise_html_tree_new (void)
{
  RepriseHtmlTree *self = g_new0 (RepriseHtmlTree, 1);

  self->blocks = reprise_blocks_new ();
  self->open = g_ptr_array_new ();
  return self;
}

/**
 * reprise_html_tree_free:
 * @self: (transfer full): a tree
 */
void
reprise_html_tree_free (RepriseHtmlTree *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * reprise_html_tree_get_height:
 * @self: a tree
 *
 * Returns: how many containers are open
 */
guint
reprise_html_tree_get_height (RepriseHtmlTree *self)
{
  return self->open->len;
}

/**
 * reprise_html_tree_is_list:
 * @self: a tree
 *
 * Returns: whether what comes now stands in a list, but in no item of it
 */
gboolean
reprise_html_tree_is_list (RepriseHtmlTree *self)
{
  return get_list (self) != NULL;
}

/**
 * reprise_html_tree_open:
 * @self: a tree
 * @kind: a container
 *
 * Returns: (transfer none) (nullable): the container, which is open now; %NULL where there would be
 *   too many in one another, and an item where there is no list
 */
RepriseBlock *
reprise_html_tree_open (RepriseHtmlTree  *self,
                        RepriseBlockKind  kind)
{
  RepriseBlock *block = NULL;
  RepriseBlock *list = get_list (self);

  if (kind == REPRISE_BLOCK_ITEM ? list == NULL : self->depth == REPRISE_BLOCK_DEPTH_MAX)
    return NULL;

  if (kind != REPRISE_BLOCK_ITEM && list != NULL)
    g_ptr_array_add (self->open, find_item (list));

  block = reprise_block_new (kind);
  block->tight = kind == REPRISE_BLOCK_LIST;
  g_ptr_array_add (get_children (self, self->open->len), block);
  g_ptr_array_add (self->open, block);
  self->depth += kind != REPRISE_BLOCK_ITEM ? 1 : 0;
  return block;
}

/**
 * reprise_html_tree_close:
 * @self: a tree
 * @height: how many containers may stay open
 *
 * Closes the innermost ones.
 */
void
reprise_html_tree_close (RepriseHtmlTree *self,
                         guint            height)
{
  while (self->open->len > height)
    close_top (self);
}

/**
 * reprise_html_tree_add:
 * @self: a tree
 * @leaf: (transfer full): a leaf
 */
void
reprise_html_tree_add (RepriseHtmlTree *self,
                       RepriseBlock    *leaf)
{
  RepriseBlock *list = get_list (self);

  g_ptr_array_add (list != NULL ? find_item (list)->children
                                : get_children (self, self->open->len), leaf);
}

/**
 * reprise_html_tree_add_caption:
 * @self: a tree
 * @caption: (transfer full): a paragraph
 *
 * Gives a caption to the image it stands under; where it stands under none it is a paragraph.
 */
void
reprise_html_tree_add_caption (RepriseHtmlTree *self,
                               RepriseBlock    *caption)
{
  GPtrArray *children = get_children (self, self->open->len);

  if (children->len == 0 || reprise_html_tree_is_list (self) ||
      !reprise_html_caption_apply (children->pdata[children->len - 1], caption))
    {
      reprise_html_tree_add (self, caption);
      return;
    }

  reprise_block_free (caption);
  reprise_html_tree_loosen (self);
}

/**
 * reprise_html_tree_loosen:
 * @self: a tree
 *
 * Says that the list in whose item the reader is asks for empty lines between its items.
 */
void
reprise_html_tree_loosen (RepriseHtmlTree *self)
{
  const RepriseBlock *top = get_top (self);

  if (top != NULL && top->kind == REPRISE_BLOCK_ITEM)
    ((RepriseBlock *) self->open->pdata[self->open->len - 2])->tight = FALSE;
}

/**
 * reprise_html_tree_finish:
 * @self: a tree
 *
 * Closes all that is open.
 *
 * Returns: (transfer full) (element-type RepriseBlock): the blocks
 */
GPtrArray *
reprise_html_tree_finish (RepriseHtmlTree *self)
{
  reprise_html_tree_close (self, 0);
  return g_ptr_array_ref (self->blocks);
}
