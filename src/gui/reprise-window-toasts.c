/* How a window says what was done, for a moment, and offers to take it back. */

#include "gui/reprise-window-toasts.h"

#include "gui/feeds/reprise-following.h"
#include "store/reprise-journal-batch.h"

#include <glib/gi18n.h>

#define OFFERS "reprise-offers"
#define MOST_OFFERS 20

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

/* A journal does not say that posts of feeds are back. */
static void
tell_of_posts (RepriseJournal *journal)
{
  g_autoptr (RepriseFollowing) following = reprise_following_dup_of (journal);

  reprise_following_tell (following);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  tell_of_posts (REPRISE_JOURNAL (source));
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

/* An undo on offer: by an action, or of a deed. The toast with its button and the window, for a
 * key, both hold it. */
typedef struct
{
  RepriseWindow *window;  /* weak */
  AdwToast      *toast;   /* weak */
  RepriseUndo   *undo;    /* (owned) (nullable) */
  char          *action;  /* (owned) (nullable) */
  GVariant      *target;  /* (owned) (nullable) */
  gboolean       taken;
} Offer;

static void
offer_clear (gpointer data)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->window);
  g_clear_weak_pointer (&offer->toast);
  g_clear_pointer (&offer->undo, reprise_undo_free);
  g_clear_pointer (&offer->target, g_variant_unref);
  g_free (offer->action);
}

static void
offer_release (gpointer offer)
{
  g_rc_box_release_full (offer, offer_clear);
}

static void
toast_gone (gpointer  offer,
            GClosure *closure)
{
  offer_release (offer);
}

/* What is on offer in a window, the last first. */
static GQueue *
get_offers (RepriseWindow *self)
{
  return g_object_get_data (G_OBJECT (self), OFFERS);
}

static void
offers_free (gpointer offers)
{
  g_queue_free_full (offers, offer_release);
}

static void
take_up (Offer *offer)
{
  RepriseJournal *journal = NULL;

  if (offer->window == NULL || offer->taken)
    return;

  offer->taken = TRUE;
  journal = reprise_window_get_journal (offer->window);
  if (offer->action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (offer->window), offer->action, offer->target);
  else if (journal != NULL)
    reprise_journal_undo_async (journal, g_steal_pointer (&offer->undo), NULL, undone_cb,
                                g_object_ref (offer->window));
}

/* A window that is there for days does not keep all that was ever done in it. */
static void
keep_offer (RepriseWindow *self,
            Offer         *offer)
{
  GQueue *offers = get_offers (self);

  if (offers == NULL)
    {
      offers = g_queue_new ();
      g_object_set_data_full (G_OBJECT (self), OFFERS, offers, offers_free);
    }
  g_queue_push_head (offers, g_rc_box_acquire (offer));
  if (g_queue_get_length (offers) > MOST_OFFERS)
    offer_release (g_queue_pop_tail (offers));
}

/* Takes @offer. */
static void
make_offer (RepriseWindow *self,
            const char    *words,
            Offer         *offer)
{
  AdwToast *toast = undo_toast_new (words);

  g_set_weak_pointer (&offer->window, self);
  g_set_weak_pointer (&offer->toast, toast);
  keep_offer (self, offer);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (take_up), offer, toast_gone,
                         G_CONNECT_SWAPPED);
  reprise_window_add_toast (self, toast);
}

/* Typing has an undo of its own, which is not used up by asking too often. */
static gboolean
is_writing (GtkWidget *focus)
{
  return (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))) ||
         (GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus)));
}

static void
undo_last (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GQueue *offers = get_offers (REPRISE_WINDOW (widget));
  Offer *offer = NULL;

  if (offers == NULL || is_writing (gtk_window_get_focus (GTK_WINDOW (widget))))
    return;

  while ((offer = g_queue_pop_head (offers)) != NULL && offer->taken)
    offer_release (offer);
  if (offer == NULL)
    return;

  if (offer->toast != NULL)
    adw_toast_dismiss (offer->toast);
  take_up (offer);
  offer_release (offer);
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
 * reprise_window_tell:
 * @self: a window
 * @words: what went wrong, without getting in the way; no markup
 *
 * Says something in a bar that stays until it is closed: a sentence is too long for a toast. A
 * window that was closed in the meantime says nothing.
 */
void
reprise_window_tell (RepriseWindow *self,
                     const char    *words)
{
  RepriseMessageBar *bar = reprise_window_get_bar (self);

  if (bar != NULL)
    reprise_message_bar_tell (bar, words);
}

/**
 * reprise_window_withdraw:
 * @self: a window
 * @words: what was told
 *
 * Says it no longer, as it is not so any more.
 */
void
reprise_window_withdraw (RepriseWindow *self,
                         const char    *words)
{
  RepriseMessageBar *bar = reprise_window_get_bar (self);

  if (bar != NULL)
    reprise_message_bar_withdraw (bar, words);
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
  Offer *offer = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail (action != NULL);

  offer = g_rc_box_new0 (Offer);
  offer->action = g_strdup (action);
  offer->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  make_offer (self, words, offer);
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

  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail (undo != NULL);

  offer = g_rc_box_new0 (Offer);
  offer->undo = undo;
  make_offer (self, words, offer);
}

/**
 * reprise_window_toasts_install:
 * @widget_class: the class of windows
 *
 * Lets the key that undoes take back what was done last, where nobody is writing: the same as by
 * the button of its toast, and for longer.
 */
void
reprise_window_toasts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo-last", NULL, undo_last);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-last",
                                       NULL);
}
