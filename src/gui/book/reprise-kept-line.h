#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseKeptLine:
 *
 * A line of a text that is to stay at its height while lines above it grow, as they are laid out
 * little by little.
 */
typedef struct
{
  GtkTextMark *mark;    /* (owned) (nullable): in the line; NULL where none is kept */
  int          y;       /* where it is to be, in pixels */
  int          top;     /* how far down the text it was when it was last there, or -1 */
  int          upper;   /* how high the text was then, or 0 */
  guint        frames;  /* left for it */
} RepriseKeptLine;

void      reprise_kept_line_hold      (RepriseKeptLine        *self,
                                       const GtkTextIter      *iter,
                                       int                     y,
                                       int                     top,
                                       int                     upper);
void      reprise_kept_line_let_go    (RepriseKeptLine        *self);
gboolean  reprise_kept_line_is_held   (const RepriseKeptLine  *self,
                                       GtkTextBuffer          *buffer);
void      reprise_kept_line_get_iter  (const RepriseKeptLine  *self,
                                       GtkTextIter            *iter);
void      reprise_kept_line_pass      (RepriseKeptLine        *self,
                                       int                     top,
                                       int                     upper);
void      reprise_kept_line_move      (RepriseKeptLine        *self,
                                       int                     by,
                                       int                     top);

G_END_DECLS
