#include "gui/film/reprise-form-dialog.h"

#include "gui/widgets/reprise-drag-scroll.h"
#include "gui/widgets/reprise-message-dialog.h"

#include <glib/gi18n.h>

#define FOCUS_MARGIN 18  /* above and below what has the focus, in pixels */

/**
 * RepriseFormDialog:
 *
 * A form in a window of its own, with a button that saves what is in it.
 *
 * It says what is wrong, and goes only once all is saved, or when whoever typed something there
 * said that it may go.
 */
typedef struct
{
  GtkWidget         *form;       /* (nullable) */
  char              *doubt;      /* (owned) (nullable): what is asked before changes are lost */
  GtkWidget         *focus;      /* (unowned) (nullable): weak: what had it before the save */
  gboolean           usable;     /* the form is shown */
  gboolean           complete;   /* and says enough */
  gboolean           saving;
  AdwWindowTitle    *heading;
  GtkButton         *button;
  GtkInfoBar        *bar;
  GtkLabel          *bar_words;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  AdwClamp          *page;
  guint              tick;       /* which shows what has the focus, or 0 */
  AdwStatusPage     *failure;
} RepriseFormDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RepriseFormDialog, reprise_form_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_FORM = 1,
  PROP_DOUBT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static RepriseFormDialogPrivate *
get_private (RepriseFormDialog *self)
{
  return reprise_form_dialog_get_instance_private (self);
}

static void
tell (RepriseFormDialog *self,
      const char        *words)
{
  RepriseFormDialogPrivate *priv = get_private (self);

  gtk_label_set_label (priv->bar_words, words != NULL ? words : "");
  gtk_info_bar_set_revealed (priv->bar, words != NULL);
}

static void
update_actions (RepriseFormDialog *self)
{
  RepriseFormDialogPrivate *priv = get_private (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 priv->usable && priv->complete && !priv->saving);
}

/* Nothing can be typed that the save would not know of. An entry that has the focus while it gets
 * insensitive would go on blinking. */
static void
set_saving (RepriseFormDialog *self,
            gboolean           saving)
{
  RepriseFormDialogPrivate *priv = get_private (self);

  priv->saving = saving;
  if (saving)
    {
      g_set_weak_pointer (&priv->focus, gtk_window_get_focus (GTK_WINDOW (self)));
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (priv->stack), !saving);
  if (!saving && priv->focus != NULL)
    {
      gtk_window_set_focus (GTK_WINDOW (self), priv->focus);
      g_clear_weak_pointer (&priv->focus);
    }
  update_actions (self);
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  RepriseFormDialog *self = REPRISE_FORM_DIALOG (widget);

  tell (self, NULL);
  REPRISE_FORM_DIALOG_GET_CLASS (self)->save (self);
}

/* At once: the viewport may be on its way to where the row seemed to be before it had a place. */
static void
show_area (GtkAdjustment         *adjustment,
           const graphene_rect_t *area)
{
  const double top = area->origin.y - FOCUS_MARGIN;
  const double bottom = area->origin.y + area->size.height + FOCUS_MARGIN;
  const double value = gtk_adjustment_get_value (adjustment);
  const double least = bottom - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, MIN (MAX (value, least), top));
}

static gboolean
show_focus_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  RepriseFormDialogPrivate *priv = get_private (REPRISE_FORM_DIALOG (widget));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  graphene_rect_t area;

  priv->tick = 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->page)) &&
      gtk_widget_compute_bounds (focus, GTK_WIDGET (priv->page), &area))
    show_area (gtk_scrolled_window_get_vadjustment (priv->scroller), &area);
  return G_SOURCE_REMOVE;
}

/* A row that is added has the focus before it has a place, so the viewport cannot scroll to it;
 * by the next frame it can be scrolled to. */
static void
grown_cb (RepriseFormDialog *self)
{
  RepriseFormDialogPrivate *priv = get_private (self);

  if (priv->tick == 0)
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_focus_cb, NULL, NULL);
}

static void
answered_cb (RepriseFormDialog *self,
             const char        *response,
             GtkWindow         *question)
{
  if (!g_str_equal (response, "discard"))
    return;

  /* The question closes itself after this, and must not look for its parent then. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_whether_to_discard (RepriseFormDialog *self)
{
  GtkWidget *dialog = reprise_message_dialog_new (GTK_WINDOW (self), _("Discard Changes?"),
                                                  get_private (self)->doubt);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep", _("_Keep Editing"),
                                    "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is being saved is waited for: it is a matter of a moment, and it may fail. */
static gboolean
reprise_form_dialog_close_request (GtkWindow *window)
{
  RepriseFormDialog *self = REPRISE_FORM_DIALOG (window);
  RepriseFormDialogPrivate *priv = get_private (self);

  if (priv->saving)
    return TRUE;

  if (priv->usable && REPRISE_FORM_DIALOG_GET_CLASS (self)->is_changed (self))
    {
      ask_whether_to_discard (self);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (reprise_form_dialog_parent_class)->close_request (window);
}

static void
reprise_form_dialog_finalize (GObject *object)
{
  RepriseFormDialogPrivate *priv = get_private (REPRISE_FORM_DIALOG (object));

  g_clear_weak_pointer (&priv->focus);
  g_free (priv->doubt);

  G_OBJECT_CLASS (reprise_form_dialog_parent_class)->finalize (object);
}

static void
reprise_form_dialog_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RepriseFormDialogPrivate *priv = get_private (REPRISE_FORM_DIALOG (object));

  switch (id)
    {
    case PROP_FORM:
      g_value_set_object (value, priv->form);
      break;

    case PROP_DOUBT:
      g_value_set_string (value, priv->doubt);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_form_dialog_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RepriseFormDialogPrivate *priv = get_private (REPRISE_FORM_DIALOG (object));

  switch (id)
    {
    case PROP_FORM:
      priv->form = g_value_get_object (value);
      adw_clamp_set_child (priv->page, priv->form);
      break;

    case PROP_DOUBT:
      g_free (priv->doubt);
      priv->doubt = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * RepriseFormDialog:form:
   *
   * What is filled in.
   */
  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);

  /**
   * RepriseFormDialog:doubt:
   *
   * What would be lost, in a sentence, when it is closed without saving.
   */
  properties[PROP_DOUBT] = g_param_spec_string ("doubt", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_form_dialog_class_init (RepriseFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = reprise_form_dialog_finalize;
  object_class->get_property = reprise_form_dialog_get_property;
  object_class->set_property = reprise_form_dialog_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_form_dialog_close_request;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, heading);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, button);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, bar);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, bar_words);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, page);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseFormDialog, failure);
}

static void
reprise_form_dialog_init (RepriseFormDialog *self)
{
  get_private (self)->complete = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (get_private (self)->scroller),
                           "notify::upper", G_CALLBACK (grown_cb), self, G_CONNECT_SWAPPED);
  reprise_drag_scroll_install (get_private (self)->scroller);
  update_actions (self);
}

/**
 * reprise_form_dialog_show_form:
 * @self: a dialog
 * @subtitle: (nullable): what the form is about, said under the dialog's title
 *
 * Lets the form be used, which it cannot be until then.
 */
void
reprise_form_dialog_show_form (RepriseFormDialog *self,
                               const char        *subtitle)
{
  RepriseFormDialogPrivate *priv = NULL;

  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));

  priv = get_private (self);
  priv->usable = TRUE;
  adw_window_title_set_subtitle (priv->heading, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child_name (priv->stack, "form");
  gtk_widget_child_focus (priv->form, GTK_DIR_TAB_FORWARD);
  update_actions (self);
}

/**
 * reprise_form_dialog_show_failure:
 * @self: a dialog
 * @error: why there is nothing to fill in
 */
void
reprise_form_dialog_show_failure (RepriseFormDialog *self,
                                  const GError      *error)
{
  RepriseFormDialogPrivate *priv = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));
  g_return_if_fail (error != NULL);

  priv = get_private (self);
  words = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (priv->failure, words);
  gtk_stack_set_visible_child_name (priv->stack, "failure");
}

/**
 * reprise_form_dialog_set_save_label:
 * @self: a dialog
 * @label: what its button says, with a mnemonic
 */
void
reprise_form_dialog_set_save_label (RepriseFormDialog *self,
                                    const char        *label)
{
  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));

  gtk_button_set_label (get_private (self)->button, label);
}

/**
 * reprise_form_dialog_set_complete:
 * @self: a dialog
 * @complete: whether the form says enough to be saved; it does unless this says otherwise
 */
void
reprise_form_dialog_set_complete (RepriseFormDialog *self,
                                  gboolean           complete)
{
  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));

  get_private (self)->complete = complete;
  update_actions (self);
}

/**
 * reprise_form_dialog_refuse:
 * @self: a dialog
 * @words: (nullable): what is wrong, unless what is wrong says so itself
 * @wrong: what is to be put right, and gets the focus
 *
 * Does not save what is in the form.
 */
void
reprise_form_dialog_refuse (RepriseFormDialog *self,
                            const char        *words,
                            GtkWidget         *wrong)
{
  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (wrong));

  tell (self, words);
  if (!gtk_widget_grab_focus (wrong))
    gtk_widget_child_focus (wrong, GTK_DIR_TAB_FORWARD);
}

/**
 * reprise_form_dialog_begin_saving:
 * @self: a dialog whose form is being saved: it stays, and the form as it is
 */
void
reprise_form_dialog_begin_saving (RepriseFormDialog *self)
{
  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));

  set_saving (self, TRUE);
}

/**
 * reprise_form_dialog_end_saving:
 * @self: a dialog whose form was being saved
 * @error: (nullable): why it was not; the form can be used again, and nothing in it is lost
 */
void
reprise_form_dialog_end_saving (RepriseFormDialog *self,
                                const GError      *error)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_FORM_DIALOG (self));

  set_saving (self, FALSE);
  if (error == NULL)
    return;

  /* Translators: %s says why, in a sentence or more. */
  words = g_strdup_printf (_("Not saved; what you typed is still here. %s"), error->message);
  tell (self, words);
}
