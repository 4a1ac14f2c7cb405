/* What a window does with the stills of an appraisal. */

#include "gui/reprise-window-stills-actions.h"

#include "gui/reprise-window-toasts.h"
#include "gui/stills/reprise-stills-dialog.h"
#include "model/reprise-part.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

/* What can be had back after stills were removed. */
typedef struct
{
  RepriseWindow    *window;  /* (weak) (nullable) */
  RepriseAppraisal *before;  /* (owned) */
  RepriseAppraisal *kept;    /* (owned) */
} Removal;

static void
removal_free (gpointer  data,
              GClosure *closure)
{
  Removal *removal = data;

  g_clear_weak_pointer (&removal->window);
  g_object_unref (removal->before);
  g_object_unref (removal->kept);
  g_free (removal);
}

static guint
count_removed (RepriseAppraisal *before,
               RepriseAppraisal *kept)
{
  GPtrArray *stills = reprise_appraisal_get_stills (before);
  guint removed = 0;

  for (guint i = 0; i < stills->len; i++)
    if (reprise_part_find (reprise_appraisal_get_stills (kept),
                           reprise_still_get_uuid (stills->pdata[i])) == NULL)
      removed++;

  return removed;
}

static GPtrArray *
copy_stills (RepriseAppraisal *appraisal)
{
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < stills->len; i++)
    g_ptr_array_add (copies, reprise_still_copy (stills->pdata[i]));

  return copies;
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (kept == NULL)
    reprise_window_tell (self, error->message);
}

/* The stills are what they were, but for what others changed of them since. */
static void
restore_cb (AdwToast *toast,
            gpointer  data)
{
  Removal *removal = data;
  g_autoptr (RepriseAppraisal) edited = NULL;

  if (removal->window == NULL)
    return;

  edited = reprise_appraisal_copy (removal->kept);
  reprise_appraisal_take_stills (edited, copy_stills (removal->before));
  reprise_desk_save (reprise_window_get_desk (removal->window));
  reprise_journal_save_appraisal_async (reprise_window_get_journal (removal->window), edited,
                                        removal->kept, NULL, restored_cb,
                                        g_object_ref (removal->window));
}

static void
saved_cb (RepriseWindow    *self,
          RepriseAppraisal *before,
          RepriseAppraisal *kept)
{
  const guint n_removed = count_removed (before, kept);
  g_autofree char *words = NULL;
  AdwToast *toast = NULL;
  Removal *removal = NULL;

  if (n_removed == 0)
    return;

  removal = g_new0 (Removal, 1);
  g_set_weak_pointer (&removal->window, self);
  removal->before = g_object_ref (before);
  removal->kept = g_object_ref (kept);

  words = g_strdup_printf (ngettext ("%u still removed", "%u stills removed", n_removed),
                           n_removed);
  toast = adw_toast_new (words);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restore_cb), removal, removal_free,
                         0);
  reprise_window_add_toast (self, toast);
}

/* What is typed on the writing page until then is the appraisal's, as it is read. */
static void
edit_stills (GtkWidget  *widget,
             const char *action_name,
             GVariant   *appraisal)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkWidget *dialog = NULL;

  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_stills_dialog_new (reprise_window_get_journal (self),
                                      g_variant_get_string (appraisal, NULL));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Images that were fetched, which come into a journal one by one, and then into an appraisal all at
 * once. */
typedef struct
{
  RepriseWindow *window;     /* (owned) */
  char          *appraisal;  /* (owned) */
  GVariantIter  *images;     /* (owned): those to come */
  char          *address;    /* (owned) (nullable): of the one that is being kept */
  char          *title;      /* (owned) (nullable) */
  GPtrArray     *addresses;  /* (owned): of those that are kept, ending in %NULL */
  GPtrArray     *stills;     /* (owned) (element-type RepriseStill): one by one */
} Placing;

static void
placing_free (Placing *placing)
{
  g_object_unref (placing->window);
  g_free (placing->appraisal);
  g_variant_iter_free (placing->images);
  g_free (placing->address);
  g_free (placing->title);
  g_ptr_array_unref (placing->addresses);
  g_ptr_array_unref (placing->stills);
  g_free (placing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Placing, placing_free)

static void
placed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Placing) placing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseUndo) undo =
    reprise_journal_place_stills_finish (REPRISE_JOURNAL (source), result, &error);
  const guint n = undo != NULL ? reprise_undo_get_count (undo) : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%u image fetched", "%u images fetched", n),
                                            n);

  if (undo == NULL)
    reprise_window_tell (placing->window, error->message);
  else if (n > 0)
    reprise_window_offer_undo (placing->window, words, g_steal_pointer (&undo));
  else
    reprise_window_say (placing->window, _("The text does not show these images any more"));
}

static void keep_next (Placing *placing);

static void
image_kept_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Placing *placing = data;
  g_autoptr (GError) error = NULL;
  RepriseStill *still =
    reprise_journal_keep_image_finish (REPRISE_JOURNAL (source), result, &error);

  if (still != NULL)
    {
      if (*placing->title != '\0')
        reprise_still_set_alt (still, placing->title);
      g_ptr_array_add (placing->stills, still);
      g_ptr_array_add (placing->addresses, g_strdup (placing->address));
    }
  else
    {
      reprise_window_tell (placing->window, error->message);
    }

  keep_next (placing);
}

/* @placing: (transfer full) */
static void
keep_next (Placing *placing)
{
  RepriseJournal *journal = reprise_window_get_journal (placing->window);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_clear_pointer (&placing->address, g_free);
  g_clear_pointer (&placing->title, g_free);
  if (g_variant_iter_next (placing->images, "(sss)", &placing->address, &path, &placing->title))
    {
      file = g_file_new_for_path (path);
      reprise_journal_keep_file_async (journal, file, NULL, image_kept_cb, placing);
    }
  else if (placing->stills->len > 0)
    {
      g_ptr_array_add (placing->addresses, NULL);
      reprise_journal_place_stills_async (journal, placing->appraisal,
                                          (const char * const *) placing->addresses->pdata,
                                          placing->stills, NULL, placed_cb, placing);
    }
  else
    {
      placing_free (placing);
    }
}

/* What is typed on a writing page until then is the appraisal's, as it is read. */
static void
place_stills (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Placing *placing = g_new0 (Placing, 1);

  reprise_desk_save (reprise_window_get_desk (self));
  placing->window = g_object_ref (self);
  placing->addresses = g_ptr_array_new_with_free_func (g_free);
  placing->stills = g_ptr_array_new_with_free_func (g_object_unref);
  g_variant_get (parameter, "(sa(sss))", &placing->appraisal, &placing->images);
  keep_next (placing);
}

/**
 * reprise_window_stills_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the actions `win.stills` s: the UUID of an appraisal whose stills are to be edited;
 * and `win.place-stills` (sa(sss)): an appraisal, and images that its text shows from elsewhere and
 * that are to be its stills: the address of each, its file, and what it is called, or nothing.
 */
void
reprise_window_stills_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.place-stills", "(sa(sss))", place_stills);
  gtk_widget_class_install_action (widget_class, "win.stills", "s", edit_stills);
}
