#include "gui/widgets/reprise-entry-row.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseEntryRow:
 *
 * A row of a list that is typed in, under its title.
 *
 * It looks as libadwaita's, which on the floor tells a screen reader neither what is typed there
 * nor that it has the focus. The entry inside does both, and is the row's delegate.
 */
typedef struct
{
  GtkEntry *entry;
  GtkLabel *caption;
  char     *error;  /* (owned) (nullable) */
} RepriseEntryRowPrivate;

static void editable_init (GtkEditableInterface *iface);

G_DEFINE_TYPE_WITH_CODE (RepriseEntryRow, reprise_entry_row, ADW_TYPE_PREFERENCES_ROW,
                         G_ADD_PRIVATE (RepriseEntryRow)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init))

enum
{
  PROP_ACTIVATES_DEFAULT = 1,
  PROP_INPUT_PURPOSE,
  PROP_MAX_LENGTH,
  PROP_ERROR,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RepriseEntryRowPrivate *
get_private (RepriseEntryRow *self)
{
  return reprise_entry_row_get_instance_private (self);
}

/* Returns: (transfer full): the title as it is read, without the mark of its mnemonic */
static char *
dup_title (RepriseEntryRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_auto (GStrv) parts = NULL;

  if (!adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (self)))
    return g_strdup (title);

  parts = g_strsplit (title, "_", -1);
  return g_strjoinv (NULL, parts);
}

/* What is wrong stands where the title does. */
static void
show_title (RepriseEntryRow *self)
{
  RepriseEntryRowPrivate *priv = get_private (self);
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self);
  g_autofree char *title = dup_title (self);

  gtk_label_set_label (priv->caption,
                       priv->error != NULL ? priv->error : adw_preferences_row_get_title (row));
  gtk_label_set_use_underline (priv->caption,
                               priv->error == NULL && adw_preferences_row_get_use_underline (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
show_error (RepriseEntryRow *self)
{
  RepriseEntryRowPrivate *priv = get_private (self);
  const gboolean wrong = priv->error != NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  /* Where there is no room for all of it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), priv->error);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong ? priv->error : "",
                                  -1);
}

static void
changed_cb (RepriseEntryRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));

  if (*text == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

static void
activate_cb (RepriseEntryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_ACTIVATED], 0);
}

/* Whoever presses on the row means the entry; who presses on the entry moves the cursor there. */
static void
pressed_cb (RepriseEntryRow *self)
{
  GtkEditable *entry = GTK_EDITABLE (get_private (self)->entry);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (entry));

  if (!gtk_widget_is_focus (text))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (get_private (REPRISE_ENTRY_ROW (editable))->entry);
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

static gboolean
reprise_entry_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (REPRISE_ENTRY_ROW (widget))->entry));
}

static gboolean
reprise_entry_row_mnemonic_activate (GtkWidget *widget,
                                     gboolean   cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
reprise_entry_row_dispose (GObject *object)
{
  RepriseEntryRowPrivate *priv = get_private (REPRISE_ENTRY_ROW (object));

  if (priv->entry != NULL)
    gtk_editable_finish_delegate (GTK_EDITABLE (object));
  priv->entry = NULL;

  G_OBJECT_CLASS (reprise_entry_row_parent_class)->dispose (object);
}

static void
reprise_entry_row_finalize (GObject *object)
{
  g_free (get_private (REPRISE_ENTRY_ROW (object))->error);

  G_OBJECT_CLASS (reprise_entry_row_parent_class)->finalize (object);
}

static void
reprise_entry_row_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseEntryRowPrivate *priv = get_private (REPRISE_ENTRY_ROW (object));

  if (gtk_editable_delegate_get_property (object, id, value, pspec))
    return;

  switch (id)
    {
    case PROP_ACTIVATES_DEFAULT:
    case PROP_INPUT_PURPOSE:
    case PROP_MAX_LENGTH:
      g_object_get_property (G_OBJECT (priv->entry), pspec->name, value);
      break;

    case PROP_ERROR:
      g_value_set_string (value, priv->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_entry_row_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseEntryRow *self = REPRISE_ENTRY_ROW (object);

  if (gtk_editable_delegate_set_property (object, id, value, pspec))
    return;

  switch (id)
    {
    case PROP_ACTIVATES_DEFAULT:
    case PROP_INPUT_PURPOSE:
    case PROP_MAX_LENGTH:
      g_object_set_property (G_OBJECT (get_private (self)->entry), pspec->name, value);
      break;

    case PROP_ERROR:
      reprise_entry_row_set_error (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The first three are those of the entry, which knows whether they changed. */
static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_ACTIVATES_DEFAULT] =
    g_param_spec_boolean ("activates-default", NULL, NULL, FALSE, flags);
  properties[PROP_INPUT_PURPOSE] =
    g_param_spec_enum ("input-purpose", NULL, NULL, GTK_TYPE_INPUT_PURPOSE,
                       GTK_INPUT_PURPOSE_FREE_FORM, flags);
  properties[PROP_MAX_LENGTH] =
    g_param_spec_int ("max-length", NULL, NULL, 0, GTK_ENTRY_BUFFER_MAX_SIZE, 0, flags);

  /**
   * RepriseEntryRow:error:
   *
   * What is wrong with what is typed, or %NULL where nothing is.
   */
  properties[PROP_ERROR] =
    g_param_spec_string ("error", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_editable_install_properties (object_class, N_PROPERTIES);
}

static void
reprise_entry_row_class_init (RepriseEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_entry_row_dispose;
  object_class->finalize = reprise_entry_row_finalize;
  object_class->get_property = reprise_entry_row_get_property;
  object_class->set_property = reprise_entry_row_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_entry_row_grab_focus;
  widget_class->mnemonic_activate = reprise_entry_row_mnemonic_activate;
  install_properties (object_class);

  /**
   * RepriseEntryRow::entry-activated:
   * @self: a row in which Return was pressed
   */
  signals[SIGNAL_ENTRY_ACTIVATED] =
    g_signal_new ("entry-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/widgets/reprise-entry-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, RepriseEntryRow, caption);
  gtk_widget_class_bind_template_child_private (widget_class, RepriseEntryRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_title);
}

static void
reprise_entry_row_init (RepriseEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_init_delegate (GTK_EDITABLE (self));
}

/**
 * reprise_entry_row_new:
 *
 * Returns: (transfer floating): a row without a title, in which nothing is typed yet
 */
GtkWidget *
reprise_entry_row_new (void)
{
  return g_object_new (REPRISE_TYPE_ENTRY_ROW, NULL);
}

/**
 * reprise_entry_row_get_error:
 * @self: a row
 *
 * Returns: (nullable): what is wrong with what is typed there
 */
const char *
reprise_entry_row_get_error (RepriseEntryRow *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY_ROW (self), NULL);

  return get_private (self)->error;
}

/**
 * reprise_entry_row_set_error:
 * @self: a row
 * @error: (nullable): what is wrong with what is typed there, in a few words, which are shown
 */
void
reprise_entry_row_set_error (RepriseEntryRow *self,
                             const char      *error)
{
  RepriseEntryRowPrivate *priv = NULL;

  g_return_if_fail (REPRISE_IS_ENTRY_ROW (self));

  priv = get_private (self);
  if (g_strcmp0 (priv->error, error) == 0)
    return;

  g_free (priv->error);
  priv->error = g_strdup (error);
  show_title (self);
  show_error (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}
