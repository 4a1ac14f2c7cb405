#pragma once

#include "gui/journal/reprise-conflict-bar.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/writing/reprise-writing-page.h"
#include "gui/writing/reprise-writing-progress.h"

G_BEGIN_DECLS

/**
 * RepriseEntryPage:
 *
 * An entry of the diary, to be read, and to be written in the same place.
 */
struct _RepriseEntryPage
{
  AdwBin                 parent_instance;

  RepriseJournal        *journal;     /* (owned) (nullable) */
  RepriseDesk           *desk;        /* (owned) (nullable) */
  RepriseMasthead       *masthead;    /* (owned) (nullable) */
  RepriseEntry          *entry;       /* (owned) (nullable) */
  char                  *to_write;    /* (owned) (nullable): written as soon as it is shown */
  GSignalGroup          *signals;     /* (owned): of the session on the writing page */
  GCancellable          *opening;     /* (owned) (nullable) */
  AdwHeaderBar          *header;
  GtkWidget             *back;
  GtkWidget             *done;
  GtkWidget             *edit;
  GtkWidget             *play;
  AdwButtonContent      *play_content;
  GtkWidget             *menu_button;
  GMenuModel            *appraisal_menu;
  RepriseWritingProgress *progress;
  RepriseConflictBar    *conflict_bar;
  GtkStack              *stack;
  AdwStatusPage         *nothing;
  RepriseReadingPage    *reading;     /* (nullable): before something is read */
  RepriseWritingPage    *writing;     /* (nullable): before something is written */
  GSettings             *settings;    /* (owned) */
  guint                  first_read;  /* waits to make the page for it */
  gint64                 heard;       /* the entry that was opened last, by who hears it, or 0 */
  gboolean               folded;
  gboolean               focus_mode;
  gboolean               leaving;     /* back to reading, once it is saved */
  gboolean               beginning;   /* what is opened was begun just now */
};

RepriseWritingSession  *reprise_entry_page_get_session      (RepriseEntryPage  *self);
gboolean                reprise_entry_page_is_appraisal     (RepriseEntryPage  *self);
void                    reprise_entry_page_open             (RepriseEntryPage  *self,
                                                             const char        *uuid);
void                    reprise_entry_page_leave            (RepriseEntryPage  *self);
void                    reprise_entry_page_install_actions  (GtkWidgetClass    *widget_class);
void                    reprise_entry_page_update_actions   (RepriseEntryPage  *self);
void                    reprise_entry_page_install_music    (GtkWidgetClass    *widget_class);
void                    reprise_entry_page_follow_music     (RepriseEntryPage  *self);
void                    reprise_entry_page_update_music     (RepriseEntryPage  *self);
void                    reprise_entry_page_hear             (RepriseEntryPage  *self);

G_END_DECLS
