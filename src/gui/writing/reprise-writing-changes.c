/* What is changed of an appraisal while it is written, all of its text at once included. What is
 * typed changes the buffer, of which the session hears by itself. */

#include "gui/writing/reprise-writing-changes.h"

#include "gui/writing/reprise-buffer-text.h"
#include "gui/writing/reprise-edit.h"

/**
 * reprise_writing_session_set_title:
 * @self: a session
 * @title: (nullable): the appraisal's own title; none or an empty one where the film's will do
 */
void
reprise_writing_session_set_title (RepriseWritingSession *self,
                                   const char            *title)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  appraisal = reprise_writing_session_get_appraisal (self);
  if (title != NULL && *title == '\0')
    title = NULL;
  if (g_strcmp0 (title, reprise_appraisal_get_title (appraisal)) == 0)
    return;

  reprise_appraisal_set_title (appraisal, title);
  reprise_writing_session_touch (self);
}

/**
 * reprise_writing_session_set_judgement:
 * @self: a session
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 */
void
reprise_writing_session_set_judgement (RepriseWritingSession *self,
                                       int                    judgement)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  appraisal = reprise_writing_session_get_appraisal (self);
  if (judgement == reprise_appraisal_get_judgement (appraisal))
    return;

  reprise_appraisal_set_judgement (appraisal, judgement);
  reprise_writing_session_touch (self);
}

/**
 * reprise_writing_session_set_watched:
 * @self: a session of an appraisal of a film
 * @watched: when the film was watched; a viewing is made where there is none yet
 */
void
reprise_writing_session_set_watched (RepriseWritingSession *self,
                                     RepriseDate            watched)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  appraisal = reprise_writing_session_get_appraisal (self);
  if (reprise_date_compare (watched, reprise_edit_get_watched (appraisal)) == 0)
    return;

  reprise_edit_set_watched (appraisal, watched);
  reprise_writing_session_touch (self);
}

/**
 * reprise_writing_session_set_state:
 * @self: a session
 * @state: whether it is a draft or finished; what is finished gets a number and the day
 */
void
reprise_writing_session_set_state (RepriseWritingSession *self,
                                   RepriseAppraisalState  state)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  appraisal = reprise_writing_session_get_appraisal (self);
  if (state == reprise_appraisal_get_state (appraisal))
    return;

  reprise_appraisal_set_state (appraisal, state);
  reprise_writing_session_touch (self);
  reprise_writing_session_save (self);
}

/**
 * reprise_writing_session_set_spoiler:
 * @self: a session
 * @spoiler: whether the text gives the story away
 */
void
reprise_writing_session_set_spoiler (RepriseWritingSession *self,
                                     gboolean               spoiler)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  appraisal = reprise_writing_session_get_appraisal (self);
  if (spoiler == reprise_appraisal_get_spoiler (appraisal))
    return;

  reprise_appraisal_set_spoiler (appraisal, spoiler);
  reprise_writing_session_touch (self);
  reprise_writing_session_save (self);
}

/**
 * reprise_writing_session_set_imprint:
 * @self: a session
 * @kind: what kind of text it is
 * @number: its number, or 0 for none
 * @byline: (nullable): who wrote it; none or an empty text where that is who keeps the journal
 *
 * Changes what stands around the text, and saves it.
 */
void
reprise_writing_session_set_imprint (RepriseWritingSession *self,
                                     RepriseAppraisalKind   kind,
                                     int                    number,
                                     const char            *byline)
{
  RepriseAppraisal *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));
  g_return_if_fail (number >= 0);

  appraisal = reprise_writing_session_get_appraisal (self);
  if (byline != NULL && *byline == '\0')
    byline = NULL;
  if (kind == reprise_appraisal_get_kind (appraisal) &&
      number == reprise_appraisal_get_number (appraisal) &&
      g_strcmp0 (byline, reprise_appraisal_get_byline (appraisal)) == 0)
    return;

  reprise_appraisal_set_kind (appraisal, kind);
  reprise_appraisal_set_number (appraisal, number);
  reprise_appraisal_set_byline (appraisal, byline);
  reprise_writing_session_touch (self);
  reprise_writing_session_save (self);
}

/**
 * reprise_writing_session_set_text:
 * @self: a session
 * @text: what the text shall be; what it was can be had back by undoing
 */
void
reprise_writing_session_set_text (RepriseWritingSession *self,
                                  const char            *text)
{
  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));
  g_return_if_fail (text != NULL);

  reprise_buffer_replace_text (GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (self)), text);
}
