#pragma once

#include "gui/widgets/reprise-star-row.h"

G_BEGIN_DECLS

/* In pixels: between the lines of a row, and how wide a line is at least, and usually. */
#define REPRISE_ROW_LINE_GAP   1
#define REPRISE_ROW_LEAST_LINE 60
#define REPRISE_ROW_USUAL_LINE 240

typedef enum
{
  REPRISE_ROW_TEXT_HEADING,
  REPRISE_ROW_TEXT_TITLE,
  REPRISE_ROW_TEXT_BODY,
  REPRISE_ROW_TEXT_CAPTION,
  REPRISE_ROW_TEXT_DAY,
  REPRISE_ROW_N_TEXTS,
} RepriseRowText;

/* One kind of text. */
typedef struct
{
  PangoFontDescription *font;    /* (owned) */
  int                   ascent;  /* of a line, in pixels */
  int                   height;  /* of a line, in pixels */
} RepriseRowFont;

/**
 * RepriseRowStyle:
 *
 * What the rows that are drawn have in common: the fonts of their lines, and what follows from
 * those. It is made once for all rows of one font, so that none needs to measure a text to know its
 * height.
 */
typedef struct
{
  PangoFontDescription *font;          /* (owned): the widgets' */
  double                resolution;
  RepriseRowFont        fonts[REPRISE_ROW_N_TEXTS];
  RepriseStarRow        stars;
  PangoAttrList        *figures;       /* (owned): all of one width */
  int                   lines_height;  /* of a title and two captions, in pixels */
} RepriseRowStyle;

RepriseRowStyle  *reprise_row_style_get    (PangoContext    *context);
void              reprise_row_style_unref  (RepriseRowStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseRowStyle, reprise_row_style_unref)

G_END_DECLS
