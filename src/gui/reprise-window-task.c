/* What is done with an appraisal on the desk of a window, as somebody may be writing at it
 * there. */

#include "gui/reprise-window-task.h"

#include "gui/reprise-window-toasts.h"

typedef struct
{
  RepriseWindow     *window;    /* (owned) */
  RepriseWindowTask  task;
  GVariant          *argument;  /* (owned) (nullable) */
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->window);
  g_clear_pointer (&self->argument, g_variant_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseWritingSession) session =
    reprise_desk_open_finish (REPRISE_DESK (source), result, &error);

  if (session != NULL)
    opening->task (opening->window, session, opening->argument);
  else
    reprise_window_tell (opening->window, error->message);
}

/**
 * reprise_window_begin_task:
 * @self: a window
 * @appraisal: the UUID of an appraisal
 * @task: what is to be done with it
 * @argument: (nullable): what that is given; taken where it is floating
 *
 * Puts an appraisal on the desk and does something with it; says so where it cannot be read.
 */
void
reprise_window_begin_task (RepriseWindow     *self,
                           const char        *appraisal,
                           RepriseWindowTask  task,
                           GVariant          *argument)
{
  g_autoptr (GVariant) held = argument != NULL ? g_variant_ref_sink (argument) : NULL;
  Opening *opening = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (appraisal != NULL);

  if (reprise_window_get_desk (self) == NULL)
    return;

  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->task = task;
  opening->argument = g_steal_pointer (&held);
  reprise_desk_open_async (reprise_window_get_desk (self), appraisal, NULL, opened_cb, opening);
}
