#include "gui/keeping/reprise-writing-group.h"

#include "gui/reprise-book-style.h"
#include "gui/writing/reprise-spelling.h"

#include <glib/gi18n.h>

/**
 * RepriseWritingGroup:
 *
 * The preferences that are kept on this computer: what a page looks like on it.
 */
struct _RepriseWritingGroup
{
  AdwPreferencesGroup  parent_instance;

  GSettings           *settings;  /* (owned) (not nullable) */
  AdwActionRow        *font_row;
  GtkFontButton       *font;
  GtkWidget           *reset;
  GtkSpinButton       *measure;
  AdwComboRow         *appearance;
  GtkSpinButton       *zoom;
  GtkSwitch           *focus_mode;
  GtkSwitch           *smart_quotes;
  GtkWidget           *spelling_row;
  GtkSwitch           *spelling;
};

G_DEFINE_FINAL_TYPE (RepriseWritingGroup, reprise_writing_group, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of the choices. */
static const char * const appearances[] = { "system", "light", "dark" };

static gboolean
show_appearance (GValue   *value,
                 GVariant *variant,
                 gpointer  data)
{
  const char *appearance = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (g_str_equal (appearances[i], appearance))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
take_appearance (const GValue       *value,
                 const GVariantType *type,
                 gpointer            data)
{
  const guint chosen = g_value_get_uint (value);

  return chosen < G_N_ELEMENTS (appearances) ? g_variant_new_string (appearances[chosen]) : NULL;
}

static void
font_cb (RepriseWritingGroup *self)
{
  g_autofree char *own = g_settings_get_string (self->settings, "writing-font");
  g_autofree char *desktop = reprise_book_style_dup_desktop_font ();
  const char *font = *own != '\0' ? own : desktop;

  if (*font != '\0')
    gtk_font_chooser_set_font (GTK_FONT_CHOOSER (self->font), font);
  adw_action_row_set_subtitle (self->font_row,
                               *own != '\0' ? "" : _("The desktop’s document font"));
  gtk_widget_set_visible (self->reset, *own != '\0');
}

static void
font_set_cb (RepriseWritingGroup *self)
{
  g_autofree char *font = gtk_font_chooser_get_font (GTK_FONT_CHOOSER (self->font));

  if (font != NULL)
    g_settings_set_string (self->settings, "writing-font", font);
}

static void
reset_font (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_settings_reset (REPRISE_WRITING_GROUP (widget)->settings, "writing-font");
}

static void
reprise_writing_group_dispose (GObject *object)
{
  g_clear_object (&REPRISE_WRITING_GROUP (object)->settings);

  G_OBJECT_CLASS (reprise_writing_group_parent_class)->dispose (object);
}

static void
reprise_writing_group_class_init (RepriseWritingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_writing_group_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-writing-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, font_row);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, font);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, reset);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, measure);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, appearance);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, zoom);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, focus_mode);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, smart_quotes);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingGroup, spelling);
  gtk_widget_class_bind_template_callback (widget_class, font_set_cb);
  gtk_widget_class_install_action (widget_class, "writing.reset-font", NULL, reset_font);
}

static void
bind_switches (RepriseWritingGroup *self)
{
  g_settings_bind (self->settings, "focus-mode", self->focus_mode, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "smart-quotes", self->smart_quotes, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "spelling", self->spelling, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (self->spelling_row, reprise_spelling_is_available ());
}

static void
reprise_writing_group_init (RepriseWritingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* GTK has a button inside that has the focus, and no name for it. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->font))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _("Font"),
    -1);

  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "measure", self->measure, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "zoom", self->zoom, "value", G_SETTINGS_BIND_DEFAULT);
  bind_switches (self);
  g_settings_bind_with_mapping (self->settings, "appearance", self->appearance, "selected",
                                G_SETTINGS_BIND_DEFAULT, show_appearance, take_appearance, NULL,
                                NULL);
  g_signal_connect_object (self->settings, "changed::writing-font", G_CALLBACK (font_cb), self,
                           G_CONNECT_SWAPPED);
  font_cb (self);
}
