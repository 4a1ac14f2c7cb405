/* Forms in windows of their own, as RepriseFormDialog shows them. */

#include "support/test-form.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_mapped (test_find_named (data, "page"));
}

static gboolean
is_told (gpointer data)
{
  return test_form_is_told (data);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_answered (gpointer data)
{
  return test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL;
}

/**
 * test_form_present:
 * @dialog: (out): a place for the dialog; %NULL again once it is gone
 * @made: the dialog, just made
 * @width: how wide it is
 * @height: how high it is; -1 for as high as it wants to be
 */
void
test_form_present (GtkWindow **dialog,
                   GtkWidget  *made,
                   int         width,
                   int         height)
{
  *dialog = GTK_WINDOW (made);
  g_object_add_weak_pointer (G_OBJECT (made), (gpointer *) dialog);
  gtk_window_set_default_size (*dialog, width, height);
  gtk_window_present (*dialog);
}

/**
 * test_form_wait_until_shown:
 * @dialog: a dialog that reads what it is to show
 *
 * Waits until the form can be filled in.
 */
void
test_form_wait_until_shown (GtkWindow *dialog)
{
  test_wait_until (is_shown, dialog);
  test_gui_wait_for_frame (GTK_WIDGET (dialog));
}

/**
 * test_form_wait_until_told:
 * @dialog: a dialog that is about to say what is wrong
 */
void
test_form_wait_until_told (GtkWindow *dialog)
{
  test_wait_until (is_told, dialog);
}

/**
 * test_form_wait_until_gone:
 * @dialog: a dialog of test_form_present() that is about to go, if it has not gone
 *
 * Waits until it is finalized.
 */
void
test_form_wait_until_gone (GtkWindow **dialog)
{
  test_wait_until (is_gone, dialog);
}

/**
 * test_form_is_told:
 * @dialog: a dialog
 *
 * Returns: whether it says what is wrong
 */
gboolean
test_form_is_told (GtkWindow *dialog)
{
  GtkWidget *bar = test_find (GTK_WIDGET (dialog), GTK_TYPE_INFO_BAR);

  return gtk_info_bar_get_revealed (GTK_INFO_BAR (bar));
}

/**
 * test_form_save:
 * @dialog: a dialog
 *
 * Presses its button.
 */
void
test_form_save (GtkWindow *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
}

/**
 * test_form_answer:
 * @label: what a button says, with its mnemonic
 *
 * Presses that button of the question that is asked before changes are lost.
 */
void
test_form_answer (const char *label)
{
  GtkWidget *question = test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  GtkWidget *button = NULL;

  for (int i = 0; button == NULL; i++)
    {
      GtkWidget *other = test_find_nth (question, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (other);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (other)), label) == 0)
        button = other;
    }

  g_signal_emit_by_name (button, "clicked");
  test_wait_until (is_answered, NULL);
}

/**
 * test_form_close:
 * @dialog: (nullable): a dialog of test_form_present(), if it is there still
 *
 * Closes it whatever is in it.
 */
void
test_form_close (GtkWindow **dialog)
{
  if (*dialog != NULL)
    gtk_window_destroy (*dialog);
  test_form_wait_until_gone (dialog);
}
