#pragma once

#include "gui/feeds/reprise-feed-list.h"
#include "gui/feeds/reprise-feed-tree.h"
#include "gui/feeds/reprise-feeds-page.h"
#include "gui/feeds/reprise-following.h"
#include "gui/feeds/reprise-post-list-model.h"
#include "gui/feeds/reprise-post-page.h"
#include "gui/feeds/reprise-questions-bar.h"
#include "gui/feeds/reprise-trouble-bar.h"

G_BEGIN_DECLS

/**
 * RepriseFeedsPage:
 *
 * What others write, as far as it is followed: the feeds, their posts, and the post that is read.
 *
 * Where there is room the three stand side by side. Where there is less the feeds are in a popover,
 * and where there is little the posts and the one that is read come one after the other.
 */
struct _RepriseFeedsPage
{
  AdwBin                 parent_instance;

  RepriseJournal        *journal;        /* (owned) */
  RepriseFollowing      *following;      /* (owned) */
  RepriseFeedTree       *tree;           /* (owned) */
  GtkSingleSelection    *chosen_feed;    /* (owned): of the tree's places */
  ReprisePostListModel  *posts;          /* (owned) */
  GtkSingleSelection    *chosen_post;    /* (owned) */
  ReprisePostItem       *item;           /* (owned) (nullable): held: what is read */
  gint64                 opened;         /* the post that was marked as read when it was opened */
  gint64                 leaving;        /* the post that is being deleted; 0 for none */
  guint                  gap;            /* where it stands */
  GCancellable          *seeking;        /* (owned) (nullable): the next one that is not read */
  gboolean               wants_focus;    /* as soon as there is anything to have it */
  gboolean               is_anew;        /* what is asked for is seen from its beginning */
  gboolean               is_seen;        /* somebody looks at the page */
  gboolean               is_stale;       /* the feeds are to be read once somebody does */
  gboolean               bare;           /* as was told of last */
  guint                  resized;        /* waits to put the panes right */
  GtkStack              *stack;
  AdwStatusPage         *failure;
  AdwLeaflet            *panes;
  RepriseFeedList       *sidebar;
  AdwLeaflet            *leaflet;
  AdwClamp              *list_clamp;
  GtkWidget             *list_pane;
  GtkSearchBar          *search;
  GtkSearchEntry        *entry;
  GtkStack              *titles;
  GtkMenuButton         *chooser;
  GtkPopover            *popover;
  RepriseFeedList       *feeds;
  GtkLabel              *chooser_title;
  GtkLabel              *title;
  RepriseTroubleBar     *trouble;
  GtkProgressBar        *progress;
  RepriseQuestionsBar   *questions;
  GtkStack              *lists;
  AdwStatusPage         *empty;
  AdwStatusPage         *list_failure;
  GtkListView           *view;
  ReprisePostPage       *page;
};

RepriseFeedPlace  *reprise_feeds_page_get_place        (RepriseFeedsPage  *self);
void               reprise_feeds_page_open_post        (RepriseFeedsPage  *self,
                                                        guint              position);
void               reprise_feeds_page_turn_to_post     (RepriseFeedsPage  *self);
char              *reprise_feeds_page_dup_words        (RepriseFeedsPage  *self);
void               reprise_feeds_page_show_trouble     (RepriseFeedsPage  *self);
void               reprise_feeds_page_show_title       (RepriseFeedsPage  *self);
void               reprise_feeds_page_show_posts       (RepriseFeedsPage  *self);
void               reprise_feeds_page_show_progress    (RepriseFeedsPage  *self);
void               reprise_feeds_page_close_gap        (RepriseFeedsPage  *self);
void               reprise_feeds_page_update_actions   (RepriseFeedsPage  *self);
void               reprise_feeds_page_ask              (RepriseFeedsPage  *self);
void               reprise_feeds_page_install_actions  (GtkWidgetClass    *widget_class);
void               reprise_feeds_page_install_search   (GtkWidgetClass    *widget_class);

G_END_DECLS
