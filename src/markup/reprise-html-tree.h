#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * RepriseHtmlTree:
 *
 * The blocks while HTML is read, and those of them that are still open.
 */
typedef struct _RepriseHtmlTree RepriseHtmlTree;

RepriseHtmlTree  *reprise_html_tree_new            (void);
void              reprise_html_tree_free           (RepriseHtmlTree   *self);
guint             reprise_html_tree_get_height     (RepriseHtmlTree   *self);
gboolean          reprise_html_tree_is_list        (RepriseHtmlTree   *self);
RepriseBlock     *reprise_html_tree_open           (RepriseHtmlTree   *self,
                                                    RepriseBlockKind   kind);
void              reprise_html_tree_close          (RepriseHtmlTree   *self,
                                                    guint              height);
void              reprise_html_tree_add            (RepriseHtmlTree   *self,
                                                    RepriseBlock      *leaf);
void              reprise_html_tree_add_caption    (RepriseHtmlTree   *self,
                                                    RepriseBlock      *caption);
void              reprise_html_tree_loosen         (RepriseHtmlTree   *self);
GPtrArray        *reprise_html_tree_finish         (RepriseHtmlTree   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseHtmlTree, reprise_html_tree_free)

G_END_DECLS
