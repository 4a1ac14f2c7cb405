#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_STAR_ROW_STARS 5

typedef enum
{
  REPRISE_STAR_FILLED,
  REPRISE_STAR_OUTLINE,
  REPRISE_STAR_DOTTED,
  REPRISE_STAR_N_KINDS,
} RepriseStarKind;

/**
 * RepriseStarRow:
 *
 * Five stars side by side, of three kinds, drawn once and kept until their size or colours change.
 *
 * What is kept is vectors, so it is sharp at any scale of the screen. It is a plain value; begin
 * with all 0 and end with reprise_star_row_clear().
 */
typedef struct
{
  int            size;                          /* of one star, in pixels; 0 at first */
  int            gap;                           /* between two, in pixels */
  GdkRGBA        fill;                          /* what is filled */
  GdkRGBA        rim;                           /* the line around it */
  GdkRGBA        outline;                       /* what is empty */
  GskRenderNode *nodes[REPRISE_STAR_N_KINDS];   /* (owned) (nullable): drawn when first needed */
} RepriseStarRow;

void    reprise_star_row_clear        (RepriseStarRow   *self);
void    reprise_star_row_set_size     (RepriseStarRow   *self,
                                       int               size);
void    reprise_star_row_follow_text  (RepriseStarRow   *self,
                                       PangoFontMetrics *metrics);
void    reprise_star_row_follow_style (RepriseStarRow   *self,
                                       GtkWidget        *widget);
int     reprise_star_row_get_width    (RepriseStarRow   *self);
double  reprise_star_row_find_x       (RepriseStarRow   *self,
                                       double            stars);
double  reprise_star_row_find_stars   (RepriseStarRow   *self,
                                       double            x);
void    reprise_star_row_snapshot     (RepriseStarRow   *self,
                                       GtkSnapshot      *snapshot,
                                       int               judgement,
                                       int               preview);

G_END_DECLS
