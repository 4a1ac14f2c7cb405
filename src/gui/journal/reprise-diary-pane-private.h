#pragma once

#include "gui/journal/reprise-diary-list.h"
#include "gui/journal/reprise-diary-pane.h"
#include "gui/journal/reprise-drafts-bar.h"
#include "gui/journal/reprise-found-posts.h"
#include "gui/journal/reprise-nothing-found.h"
#include "gui/journal/reprise-search-bar.h"

G_BEGIN_DECLS

/**
 * RepriseDiaryPane:
 *
 * The diary, and its search; it tells what is chosen there.
 *
 * What a search finds is a list of its own, so that the diary is as it was when the search ends.
 * The page beside it stays as well, until something that was found is chosen.
 */
struct _RepriseDiaryPane
{
  AdwBin               parent_instance;

  RepriseJournal      *journal;      /* (owned) (nullable) */
  RepriseMasthead     *masthead;     /* (owned) (nullable) */
  gboolean             folded;
  char                *wanted;       /* (owned) (nullable): the UUID of what is to be chosen */
  GCancellable        *finding;      /* (owned) (nullable): what is wanted */
  gboolean             opens_first;  /* of what is being searched for */
  RepriseSearchBar    *search;
  RepriseDraftsBar    *drafts;
  GtkStack            *stack;
  RepriseDiaryList    *diary;
  RepriseDiaryList    *found;
  RepriseNothingFound *nothing;
  RepriseFoundPosts   *posts;
  GtkWidget           *jump_button;
  GtkWidget           *jump;         /* (nullable): before it was asked for */
};

void              reprise_diary_pane_install_actions   (GtkWidgetClass   *widget_class);
void              reprise_diary_pane_install_search    (GtkWidgetClass   *widget_class);
RepriseDiaryList *reprise_diary_pane_get_list_in_view  (RepriseDiaryPane *self);
void              reprise_diary_pane_jump_from         (RepriseDiaryPane *self,
                                                        int               x,
                                                        int               y,
                                                        guint             position);

G_END_DECLS
