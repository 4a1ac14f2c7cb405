#pragma once

#include "gui/widgets/reprise-row-style.h"

G_BEGIN_DECLS

/* A text, from where text begins. */
typedef struct
{
  PangoLayout    *layout;  /* (owned) */
  RepriseRowText  font;
  int             x;
  int             y;
  int             width;
  gboolean        is_dim;
} RepriseRowPiece;

typedef struct _RepriseRowTexts RepriseRowTexts;

RepriseRowTexts  *reprise_row_texts_new         (RepriseRowStyle *style,
                                                 PangoContext    *context,
                                                 int              width);
void              reprise_row_texts_free        (RepriseRowTexts *self);
RepriseRowStyle  *reprise_row_texts_get_style   (RepriseRowTexts *self);
int               reprise_row_texts_get_width   (RepriseRowTexts *self);
RepriseRowPiece  *reprise_row_texts_add         (RepriseRowTexts *self,
                                                 RepriseRowText   font,
                                                 const char      *text,
                                                 int              most);
RepriseRowPiece  *reprise_row_texts_add_markup  (RepriseRowTexts *self,
                                                 RepriseRowText   font,
                                                 const char      *markup,
                                                 int              most);
RepriseRowPiece  *reprise_row_texts_add_figure  (RepriseRowTexts *self,
                                                 RepriseRowText   font,
                                                 const char      *text);
void              reprise_row_texts_put         (RepriseRowTexts *self,
                                                 RepriseRowPiece *piece,
                                                 int              x,
                                                 int              y);
int               reprise_row_texts_write       (RepriseRowTexts *self,
                                                 RepriseRowText   font,
                                                 const char      *text,
                                                 gboolean         is_dim,
                                                 int              x,
                                                 int              y,
                                                 int              most);
void              reprise_row_texts_snapshot    (RepriseRowTexts *self,
                                                 GtkSnapshot     *snapshot,
                                                 GtkWidget       *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseRowTexts, reprise_row_texts_free)

G_END_DECLS
