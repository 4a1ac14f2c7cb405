#pragma once

#include "gui/widgets/reprise-star-row.h"

G_BEGIN_DECLS

typedef enum
{
  REPRISE_DIARY_TEXT_HEADING,
  REPRISE_DIARY_TEXT_TITLE,
  REPRISE_DIARY_TEXT_BODY,
  REPRISE_DIARY_TEXT_CAPTION,
  REPRISE_DIARY_TEXT_DAY,
  REPRISE_DIARY_N_TEXTS,
} RepriseDiaryText;

/* One kind of text. */
typedef struct
{
  PangoFontDescription *font;    /* (owned) */
  int                   ascent;  /* of a line, in pixels */
  int                   height;  /* of a line, in pixels */
} RepriseDiaryFont;

/**
 * RepriseDiaryRowStyle:
 *
 * What the rows of a diary have in common: the fonts of their lines, and what follows from those.
 * It is made once for all rows of one font, so that none needs to measure a text to know its
 * height.
 */
typedef struct
{
  PangoFontDescription *font;            /* (owned): the widgets' */
  double                resolution;
  RepriseDiaryFont      fonts[REPRISE_DIARY_N_TEXTS];
  RepriseStarRow        stars;
  PangoAttrList        *figures;         /* (owned): all of one width */
  int                   lines_height;    /* of the three lines of an entry, in pixels */
  int                   row_height;
  int                   heading_height;  /* with the room above it and below */
} RepriseDiaryRowStyle;

RepriseDiaryRowStyle  *reprise_diary_row_style_get    (PangoContext         *context);
void                   reprise_diary_row_style_unref  (RepriseDiaryRowStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryRowStyle, reprise_diary_row_style_unref)

G_END_DECLS
