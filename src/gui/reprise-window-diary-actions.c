/* What a window does with a feed that is the user's own diary: it takes in what it has posted, asks
 * what nobody else can say, and takes all that back. */

#include "gui/reprise-window-diary-actions.h"

#include "follow/reprise-diary-async.h"
#include "follow/reprise-diary-taking.h"
#include "gui/feeds/reprise-following.h"
#include "gui/feeds/reprise-questions-dialog.h"
#include "gui/reprise-window-toasts.h"

#include <glib/gi18n.h>

/* What is being taken in, or back. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  char          *uuid;    /* (owned): of the feed */
  char          *label;   /* (owned): what it is called */
} Intake;

static Intake *
intake_new (GtkWidget *widget,
            GVariant  *parameter)
{
  Intake *intake = g_new0 (Intake, 1);

  g_variant_get (parameter, "(ss)", &intake->uuid, &intake->label);
  intake->window = g_object_ref (REPRISE_WINDOW (widget));
  return intake;
}

static void
intake_free (Intake *intake)
{
  g_object_unref (intake->window);
  g_free (intake->uuid);
  g_free (intake->label);
  g_free (intake);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Intake, intake_free)

/* Returns: (transfer full): what has come in; of what there is none of nothing is said */
static char *
describe (RepriseIntakeReport *report,
          const char          *label)
{
  const guint n_viewings = report->added[REPRISE_THING_VIEWING];
  const guint n_appraisals = report->added[REPRISE_THING_APPRAISAL];
  g_autofree char *viewings =
    g_strdup_printf (g_dngettext (NULL, "%u viewing", "%u viewings", n_viewings), n_viewings);
  g_autofree char *appraisals =
    g_strdup_printf (g_dngettext (NULL, "%u appraisal", "%u appraisals", n_appraisals),
                     n_appraisals);

  if (n_viewings > 0 && n_appraisals > 0)
    /* Translators: what a feed is called; “2 viewings”; “1 appraisal”. */
    return g_strdup_printf (_("From “%s”: %s, %s"), label, viewings, appraisals);

  /* Translators: what a feed is called; “2 viewings” or “1 appraisal”. */
  return g_strdup_printf (_("From “%s”: %s"), label, n_appraisals > 0 ? appraisals : viewings);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Intake) intake = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseIntakeReport) report =
    reprise_diary_take_finish (result, &error);
  g_autofree char *words = NULL;

  if (report == NULL)
    {
      reprise_window_tell (intake->window, error->message);
      return;
    }

  if (report->batch != NULL)
    {
      words = describe (report, intake->label);
      reprise_window_offer_action (intake->window, words, "win.take-diary-back",
                                   g_variant_new ("(ss)", intake->uuid, intake->label));
    }
}

static void
take_diary (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  Intake *intake = intake_new (widget, parameter);

  reprise_diary_take_async (reprise_window_get_journal (intake->window), intake->uuid, NULL, taken_cb,
                            intake);
}

/* Returns: (transfer full): what has gone, and what has not */
static char *
describe_taken_back (const RepriseTakenBack *taken,
                     const char             *label)
{
  if (taken->n_left == 0)
    /* Translators: %s is what a feed is called. */
    return g_strdup_printf (_("Taken back: all that came from “%s”"), label);

  /* Translators: %s is what a feed is called. */
  return g_strdup_printf (ngettext ("Taken back: what came from “%s”, but for %u thing that you "
                                    "have added to",
                                    "Taken back: what came from “%s”, but for %u things that you "
                                    "have added to", taken->n_left), label, taken->n_left);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Intake) intake = data;
  g_autoptr (GError) error = NULL;
  RepriseTakenBack taken;
  g_autofree char *words = NULL;

  if (!reprise_diary_take_back_finish (REPRISE_JOURNAL (source), result, &taken, &error))
    {
      reprise_window_tell (intake->window, error->message);
      return;
    }

  words = describe_taken_back (&taken, intake->label);
  reprise_window_offer_action (intake->window, words, "win.take-diary",
                               g_variant_new ("(ss)", intake->uuid, intake->label));
}

static void
take_diary_back (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  Intake *intake = intake_new (widget, parameter);

  reprise_diary_take_back_async (reprise_window_get_journal (intake->window), intake->uuid, NULL,
                                 taken_back_cb, intake);
}

static void
ask (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *feed = g_variant_get_string (parameter, NULL);
  GtkWidget *dialog =
    reprise_questions_dialog_new (reprise_window_get_journal (self), *feed != '\0' ? feed : NULL,
                                  reprise_masthead_get_scale (reprise_window_get_masthead (self)));

  g_signal_connect_object (dialog, "settled", G_CALLBACK (reprise_window_offer_action), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (RepriseFollowing) following = reprise_following_dup_of (REPRISE_JOURNAL (source));
  g_autoptr (GError) error = NULL;

  if (!reprise_diary_undo_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
  reprise_following_tell (following);
}

static void
take_answer_back (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *feed = NULL;
  const char *name = NULL;
  const char *batch = NULL;

  g_variant_get (parameter, "(&s&s&s)", &feed, &name, &batch);
  reprise_diary_take_answer_back_async (reprise_window_get_journal (self), feed, name,
                                        *batch != '\0' ? batch : NULL, NULL, undone_cb,
                                        g_object_ref (self));
}

static void
unskip_question (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *feed = NULL;
  const char *skipped = NULL;

  g_variant_get (parameter, "(&s&s)", &feed, &skipped);
  reprise_diary_unskip_async (reprise_window_get_journal (self), feed, skipped, NULL, undone_cb,
                              g_object_ref (self));
}

/**
 * reprise_window_diary_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows what they do with the user's own diary elsewhere.
 */
void
reprise_window_diary_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-diary", "(ss)", take_diary);
  gtk_widget_class_install_action (widget_class, "win.take-diary-back", "(ss)", take_diary_back);
  gtk_widget_class_install_action (widget_class, "win.diary-questions", "s", ask);
  gtk_widget_class_install_action (widget_class, "win.take-answer-back", "(sss)",
                                   take_answer_back);
  gtk_widget_class_install_action (widget_class, "win.unskip-question", "(ss)", unskip_question);
}
