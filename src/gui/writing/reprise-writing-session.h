#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-journal.h"

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

/**
 * RepriseSaving:
 * @REPRISE_SAVING_SAVED: all of it is in the journal
 * @REPRISE_SAVING_DUE: it is not, and will be in a moment
 * @REPRISE_SAVING_RUNNING: it is being saved
 * @REPRISE_SAVING_FAILED: it could not be saved; it will be tried again
 *
 * How much of what was written is kept.
 */
typedef enum
{
  REPRISE_SAVING_SAVED,
  REPRISE_SAVING_DUE,
  REPRISE_SAVING_RUNNING,
  REPRISE_SAVING_FAILED,
} RepriseSaving;

#define REPRISE_TYPE_SAVING (reprise_saving_get_type ())
GType reprise_saving_get_type (void);

#define REPRISE_TYPE_WRITING_SESSION (reprise_writing_session_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingSession, reprise_writing_session, REPRISE, WRITING_SESSION,
                      GObject)

RepriseWritingSession *reprise_writing_session_new              (RepriseJournal        *journal,
                                                                 RepriseAppraisal      *appraisal);
const char            *reprise_writing_session_get_uuid         (RepriseWritingSession *self);
RepriseJournal        *reprise_writing_session_get_journal      (RepriseWritingSession *self);
RepriseAppraisal      *reprise_writing_session_get_appraisal    (RepriseWritingSession *self);
GtkSourceBuffer       *reprise_writing_session_get_buffer       (RepriseWritingSession *self);
RepriseSaving          reprise_writing_session_get_saving       (RepriseWritingSession *self);
const GError          *reprise_writing_session_get_error        (RepriseWritingSession *self);
guint                  reprise_writing_session_get_words        (RepriseWritingSession *self);
gboolean               reprise_writing_session_get_conflicted   (RepriseWritingSession *self);
void                   reprise_writing_session_settle_conflicts (RepriseWritingSession *self);
void                   reprise_writing_session_touch            (RepriseWritingSession *self);
void                   reprise_writing_session_paste_stills     (RepriseWritingSession *self,
                                                                 GPtrArray             *stills);
RepriseStill          *reprise_writing_session_find_still       (RepriseWritingSession *self,
                                                                 const char            *target);
void                   reprise_writing_session_save             (RepriseWritingSession *self);

G_END_DECLS
