#pragma once

#include "gui/book/reprise-book-page.h"
#include "gui/book/reprise-find-bar.h"
#include "gui/feeds/reprise-post-page.h"
#include "gui/reading/reprise-prose-links.h"
#include "gui/reading/reprise-prose-map.h"
#include "gui/stills/reprise-distant-images.h"

G_BEGIN_DECLS

/**
 * ReprisePostPage:
 *
 * A post, set like a page of a book as an appraisal is, with what may be done with it.
 */
struct _ReprisePostPage
{
  AdwBin             parent_instance;

  RepriseJournal    *journal;   /* (owned) (nullable) */
  char              *uuid;      /* (owned) (nullable): what is asked for */
  ReprisePost       *post;      /* (owned) (nullable): what is shown */
  RepriseProseMap   *map;       /* (owned) (nullable) */
  RepriseProseLinks *links;     /* (owned) */
  RepriseDistantImages *images;  /* (owned) */
  GSettings         *settings;  /* (owned) */
  GCancellable      *reading;   /* (owned) (nullable) */
  gboolean           is_set;    /* its text is on the page */
  gboolean           wants_focus; /* once it is */
  gboolean           folded;
  AdwHeaderBar      *header;
  GtkWidget         *back;
  GtkButton         *star;
  GtkWidget         *open;
  GtkMenuButton     *menu_button;
  GMenuModel        *menu;      /* (owned by the template) */
  GtkStack          *stack;
  AdwStatusPage     *failure;
  RepriseFindBar    *find_bar;
  GtkScrolledWindow *scroller;
  RepriseBookPage   *page;
  GtkLabel          *series;
  GtkLabel          *title;
  GtkLabel          *byline;
  GtkButton         *show_images;
  GtkTextView       *prose;
  GtkWidget         *empty;
};

void  reprise_post_page_open             (ReprisePostPage  *self,
                                          const char       *address);
void  reprise_post_page_update_actions   (ReprisePostPage  *self);
void  reprise_post_page_install_actions  (GtkWidgetClass   *widget_class);

G_END_DECLS
