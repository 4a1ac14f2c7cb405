/* Finishing an appraisal, and telling of it as soon as it has its number: the journal gives
 * that. */

#include "gui/journal/reprise-finishing.h"
#include "gui/writing/reprise-writing-changes.h"

static void
saving_cb (GtkWidget             *page,
           GParamSpec            *pspec,
           RepriseWritingSession *session)
{
  RepriseAppraisal *appraisal = reprise_writing_session_get_appraisal (session);
  const RepriseSaving saving = reprise_writing_session_get_saving (session);

  if (saving != REPRISE_SAVING_SAVED && saving != REPRISE_SAVING_FAILED)
    return;

  g_signal_handlers_disconnect_by_func (session, saving_cb, page);
  if (saving == REPRISE_SAVING_SAVED &&
      reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_FINISHED)
    gtk_widget_activate_action (page, "win.tell-finished", "(si)",
                                reprise_writing_session_get_uuid (session),
                                reprise_appraisal_get_number (appraisal));
}

/**
 * reprise_finishing_begin:
 * @page: what shows the appraisal
 * @session: the session in which it is written
 *
 * Finishes an appraisal; `win.tell-finished` is activated once that is kept.
 */
void
reprise_finishing_begin (GtkWidget             *page,
                         RepriseWritingSession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (REPRISE_IS_WRITING_SESSION (session));

  reprise_writing_session_set_state (session, REPRISE_APPRAISAL_STATE_FINISHED);
  if (reprise_writing_session_get_saving (session) != REPRISE_SAVING_SAVED)
    g_signal_connect_object (session, "notify::saving", G_CALLBACK (saving_cb), page,
                             G_CONNECT_SWAPPED);
}
