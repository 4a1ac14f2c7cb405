#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Texts are set in one size only: without hinting, what they measure is proportional to the
 * size. */
#define REPRISE_POSTER_MEASURED 100.0

/**
 * ReprisePosterTitle:
 *
 * A title in lines, and the size of its letters in the units of what it was fitted into.
 */
typedef struct
{
  GPtrArray *lines;    /* (owned) of char *: at most five, none for an empty title */
  double     size;
  double     ascent;   /* from the baseline of the first line to its highest ink */
  double     descent;  /* from the baseline of the last line to its lowest ink */
  double     leading;  /* from a baseline to the next */
} ReprisePosterTitle;

ReprisePosterTitle  *reprise_poster_title_fit          (PangoContext               *context,
                                                        const PangoFontDescription *font,
                                                        const char                 *text,
                                                        double                      width,
                                                        double                      height);
void                 reprise_poster_title_free         (ReprisePosterTitle         *self);
double               reprise_poster_title_get_height   (ReprisePosterTitle         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReprisePosterTitle, reprise_poster_title_free)

G_END_DECLS
