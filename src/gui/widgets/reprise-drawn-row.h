#pragma once

#include "gui/widgets/reprise-list-child.h"
#include "gui/widgets/reprise-row-texts.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DRAWN_ROW (reprise_drawn_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseDrawnRow, reprise_drawn_row, REPRISE, DRAWN_ROW, RepriseListChild)

/**
 * RepriseDrawnRowClass:
 * @write: sets the texts of what the row shows; they are kept until it is forgotten
 * @draw: (nullable): draws what is besides them
 * @follow_font: (nullable): says that the row has another style than before
 */
struct _RepriseDrawnRowClass
{
  RepriseListChildClass  parent_class;

  void                 (*write)        (RepriseDrawnRow  *self,
                                        RepriseRowTexts  *texts);
  void                 (*draw)         (RepriseDrawnRow  *self,
                                        GtkSnapshot      *snapshot);
  void                 (*follow_font)  (RepriseDrawnRow  *self);
};

RepriseRowStyle  *reprise_drawn_row_get_style    (RepriseDrawnRow  *self);
void              reprise_drawn_row_forget       (RepriseDrawnRow  *self);
void              reprise_drawn_row_come_up      (GtkListView      *view);
void              reprise_drawn_row_set_factory  (GtkListView      *view,
                                                  GType             type);

G_END_DECLS
