#include "gui/journal/reprise-search-bar.h"

#include "gui/journal/reprise-diary-format.h"
#include "gui/journal/reprise-search-help.h"
#include "store/reprise-query.h"

#include <glib/gi18n.h>

/**
 * RepriseSearchBar:
 *
 * Where a question is typed, with what of it was not understood, how many answers there are, and
 * help. It knows the language and nothing of a journal.
 */
struct _RepriseSearchBar
{
  AdwBin          parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkMenuButton  *help;
  GtkLabel       *count;
  GtkLabel       *misunderstood;
};

G_DEFINE_FINAL_TYPE (RepriseSearchBar, reprise_search_bar, ADW_TYPE_BIN)

enum
{
  PROP_ACTIVE = 1,
  PROP_LABEL,
  PROP_TEXT,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  WENT_DOWN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
show_misunderstood (RepriseSearchBar *self)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (reprise_search_bar_get_text (self));
  g_autofree char *words =
    reprise_diary_format_misunderstood ((const char * const *) query->misunderstood);

  gtk_label_set_label (self->misunderstood, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->misunderstood), words != NULL);
}

static void
changed_cb (RepriseSearchBar *self)
{
  show_misunderstood (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
activated_cb (RepriseSearchBar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
key_pressed_cb (RepriseSearchBar *self,
                guint             key,
                guint             code,
                GdkModifierType   modifiers)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[WENT_DOWN], 0);
  return GDK_EVENT_STOP;
}

static void
active_cb (RepriseSearchBar *self)
{
  if (reprise_search_bar_get_active (self))
    gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* Behind what is there already, which a space ends. */
static void
picked_cb (RepriseSearchBar *self,
           const char       *picked)
{
  const char *text = reprise_search_bar_get_text (self);
  const gboolean is_apart = *text == '\0' || g_str_has_suffix (text, " ");
  g_autofree char *longer = g_strconcat (text, is_apart ? "" : " ", picked, NULL);

  reprise_search_bar_set_text (self, longer);
}

/* Who opens a journal need not wait for it. */
static void
create_help_cb (GtkMenuButton *button,
                gpointer       self)
{
  GtkWidget *help = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  help = g_object_new (REPRISE_TYPE_SEARCH_HELP, NULL);
  g_signal_connect_swapped (help, "picked", G_CALLBACK (picked_cb), self);
  gtk_menu_button_set_popover (button, help);
}

static void
reprise_search_bar_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseSearchBar *self = REPRISE_SEARCH_BAR (object);

  switch (id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, reprise_search_bar_get_active (self));
      break;

    case PROP_TEXT:
      g_value_set_string (value, reprise_search_bar_get_text (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_search_bar_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseSearchBar *self = REPRISE_SEARCH_BAR (object);

  switch (id)
    {
    case PROP_ACTIVE:
      reprise_search_bar_set_active (self, g_value_get_boolean (value));
      break;

    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_signals (void)
{
  /**
   * RepriseSearchBar::activated:
   *
   * The first of what was found shall be opened.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseSearchBar::went-down:
   *
   * The focus shall go to what was found.
   */
  signals[WENT_DOWN] = g_signal_new ("went-down", REPRISE_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_search_bar_class_init (RepriseSearchBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = reprise_search_bar_get_property;
  object_class->set_property = reprise_search_bar_set_property;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseSearchBar:label:
   *
   * What whoever does not see it is told that it searches.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseSearchBar:text:
   *
   * What is searched for; told of when it has not changed for a moment.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  install_signals ();

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchBar, help);
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchBar, count);
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchBar, misunderstood);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
reprise_search_bar_init (RepriseSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_menu_button_set_create_popup_func (self->help, create_help_cb, self, NULL);
}

/**
 * reprise_search_bar_get_active:
 * @self: a search bar
 *
 * Returns: whether it is open
 */
gboolean
reprise_search_bar_get_active (RepriseSearchBar *self)
{
  g_return_val_if_fail (REPRISE_IS_SEARCH_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * reprise_search_bar_set_active:
 * @self: a search bar
 * @active: whether it shall be open
 *
 * Opens it and gives it the focus, or closes it, which ends the search.
 */
void
reprise_search_bar_set_active (RepriseSearchBar *self,
                               gboolean          active)
{
  g_return_if_fail (REPRISE_IS_SEARCH_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, active);
  if (active)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * reprise_search_bar_get_text:
 * @self: a search bar
 *
 * Returns: what was typed into it
 */
const char *
reprise_search_bar_get_text (RepriseSearchBar *self)
{
  g_return_val_if_fail (REPRISE_IS_SEARCH_BAR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * reprise_search_bar_set_text:
 * @self: a search bar
 * @text: what to search for
 *
 * Opens it with a text that can be gone on with.
 */
void
reprise_search_bar_set_text (RepriseSearchBar *self,
                             const char       *text)
{
  g_return_if_fail (REPRISE_IS_SEARCH_BAR (self));
  g_return_if_fail (text != NULL);

  reprise_search_bar_set_active (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * reprise_search_bar_show_count:
 * @self: a search bar
 * @count: how many entries were found; -1 where nothing is searched for
 *
 * That there are none is for others to show; the entry says it all the same to who cannot see.
 */
void
reprise_search_bar_show_count (RepriseSearchBar *self,
                               int               count)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_SEARCH_BAR (self));

  /* Translators: how many entries of the diary a search found; small, under what was typed. */
  words = g_strdup_printf (ngettext ("%d found", "%d found", (gulong) MAX (count, 0)), count);
  gtk_label_set_label (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count >= 0 ? words : "",
                                  -1);
}

/**
 * reprise_search_bar_capture_keys:
 * @self: a search bar
 * @widget: a widget around it
 *
 * Lets who types in a widget search at once.
 */
void
reprise_search_bar_capture_keys (RepriseSearchBar *self,
                                 GtkWidget        *widget)
{
  g_return_if_fail (REPRISE_IS_SEARCH_BAR (self));

  gtk_search_bar_set_key_capture_widget (self->bar, widget);
}
