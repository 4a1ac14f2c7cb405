#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseDiaryScroll:
 *
 * The way of a list of a diary to an entry that is to be in view.
 */
typedef struct
{
  GtkListView *view;    /* (not owned): the list */
  guint        wanted;  /* the position that is to be at the top */
  guint        frames;  /* so many more are laid out before it can be there */
  guint        tick;    /* while it is on its way, or 0 */
} RepriseDiaryScroll;

void  reprise_diary_scroll_to    (RepriseDiaryScroll  *self,
                                  guint                position);
void  reprise_diary_scroll_show  (RepriseDiaryScroll  *self,
                                  guint                position);
void  reprise_diary_scroll_stop  (RepriseDiaryScroll  *self);

G_END_DECLS
