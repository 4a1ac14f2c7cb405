/* How a window says what was done, for a moment, and offers to take it back. */

#include "gui/reprise-window-toasts.h"

#include "store/reprise-journal-batch.h"

#include <glib/gi18n.h>

/* What is said may be the title of a film, and is no markup. */
static AdwToast *
toast_new (const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  return adw_toast_new (escaped);
}

/* It comes before one that only says something. */
static AdwToast *
undo_toast_new (const char *words)
{
  AdwToast *toast = toast_new (words);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  return toast;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  if (!reprise_journal_undo_finish (REPRISE_JOURNAL (source), result, &n_left, &error))
    {
      reprise_window_tell (self, error->message);
    }
  else if (n_left > 0)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("Undone, but for %u change that was changed again since: it was "
                                   "left alone.",
                                   "Undone, but for %u changes that were changed again since: they "
                                   "were left alone.", n_left), n_left);

      reprise_window_tell (self, words);
    }
}

/* An undo on offer. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  RepriseUndo   *undo;    /* (owned) (nullable): until it is taken up */
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_clear_pointer (&offer->undo, reprise_undo_free);
  g_object_unref (offer->window);
  g_free (offer);
}

static void
undo_cb (Offer *offer)
{
  RepriseJournal *journal = reprise_window_get_journal (offer->window);

  if (offer->undo != NULL && journal != NULL)
    reprise_journal_undo_async (journal, g_steal_pointer (&offer->undo), NULL, undone_cb,
                                g_object_ref (offer->window));
}

/**
 * reprise_window_say:
 * @self: a window
 * @words: what was done, or why there is nothing to do; no markup
 *
 * Says it for a moment.
 */
void
reprise_window_say (RepriseWindow *self,
                    const char    *words)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  reprise_window_add_toast (self, toast_new (words));
}

/**
 * reprise_window_offer_action:
 * @self: a window
 * @words: what was done; no markup
 * @action: the action that takes it back
 * @target: what that is activated with; taken where it is floating
 *
 * Says what was done, with a button that takes it back.
 */
void
reprise_window_offer_action (RepriseWindow *self,
                             const char    *words,
                             const char    *action,
                             GVariant      *target)
{
  AdwToast *toast = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  toast = undo_toast_new (words);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  reprise_window_add_toast (self, toast);
}

/**
 * reprise_window_offer_undo:
 * @self: a window
 * @words: what was done; no markup
 * @undo: (transfer full): what takes it back
 *
 * Says what was done to many things at once, with a button that takes it back.
 */
void
reprise_window_offer_undo (RepriseWindow *self,
                           const char    *words,
                           RepriseUndo   *undo)
{
  Offer *offer = NULL;
  AdwToast *toast = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  offer = g_new (Offer, 1);
  offer->window = g_object_ref (self);
  offer->undo = undo;
  toast = undo_toast_new (words);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), offer, offer_free,
                         G_CONNECT_SWAPPED);
  reprise_window_add_toast (self, toast);
}
