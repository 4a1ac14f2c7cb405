#pragma once

#include "gui/reprise-window.h"
#include "support/test-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StageLook:
 *
 * How everything looks that is pictured.
 */
typedef struct
{
  const char       *name;
  AdwColorScheme    scheme;
  double            scale;      /* of all text */
  GtkTextDirection  direction;
} StageLook;

/**
 * Stage:
 *
 * The window of a journal of its own, in which one scene is played.
 */
typedef struct
{
  GtkApplication *application;  /* (unowned) */
  TestJournal    *journal;      /* (owned) (nullable) */
  RepriseWindow  *window;       /* (owned by GTK) */
} Stage;

Stage      *stage_new                 (GtkApplication   *application,
                                       const StageLook  *look,
                                       int               width);
void        stage_free                (Stage            *self);
void        stage_open_sample         (Stage            *self);
void        stage_open                (Stage            *self);
void        stage_choose              (Stage            *self,
                                       const char       *title);
void        stage_act                 (Stage            *self,
                                       GtkWidget        *widget,
                                       const char       *action);
void        stage_act_on              (Stage            *self,
                                       const char       *action,
                                       GVariant         *parameter);
void        stage_search              (Stage            *self,
                                       const char       *text);
void        stage_wait_to_see         (Stage            *self,
                                       const char       *text);
void        stage_settle              (Stage            *self);
gpointer    stage_find                (Stage            *self,
                                       GType             type,
                                       int               nth);
GtkWindow  *stage_get_dialog          (Stage            *self);
GtkWidget  *stage_get_entry_page      (Stage            *self);
void        stage_open_entry          (Stage            *self,
                                       const char       *title);
const char *stage_get_uuid            (Stage            *self,
                                       const char       *title);
gpointer    stage_find_hidden         (gpointer          widget,
                                       GType             type);
void        stage_open_popover        (gpointer          popover);
void        stage_open_menu           (gpointer          button);
void        stage_fit_dialog          (Stage            *self);
void        stage_show_dialog         (Stage            *self,
                                       const char       *action);
gboolean    stage_is_mapped           (gpointer          widget);
void        stage_save_picture        (Stage            *self,
                                       const char       *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

G_END_DECLS
