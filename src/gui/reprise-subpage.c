#include "gui/reprise-subpage.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseSubpage:
 *
 * What a page is made of that lies on top of others: a header bar with a way back, a title and room
 * for buttons, and the content beneath it. In templates a `<child type="end">` is a button at the
 * header bar's end.
 */
struct _RepriseSubpage
{
  AdwBin          parent_instance;

  AdwHeaderBar   *header;
  AdwWindowTitle *title;
  GtkWidget      *back;
  AdwBin         *place;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_CONTENT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void
reprise_subpage_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  if (g_strcmp0 (type, "end") == 0)
    reprise_subpage_pack_end (REPRISE_SUBPAGE (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
reprise_subpage_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = reprise_subpage_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseSubpage, reprise_subpage, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      reprise_subpage_buildable_init))

/* What the page is about comes before the way back. */
static gboolean
reprise_subpage_grab_focus (GtkWidget *widget)
{
  RepriseSubpage *self = REPRISE_SUBPAGE (widget);
  GtkWidget *content = reprise_subpage_get_content (self);

  return (content != NULL && gtk_widget_grab_focus (content)) ||
         (content != NULL && gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_grab_focus (self->back);
}

static void
reprise_subpage_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RepriseSubpage *self = REPRISE_SUBPAGE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, reprise_subpage_get_title (self));
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, reprise_subpage_get_subtitle (self));
      break;

    case PROP_CONTENT:
      g_value_set_object (value, reprise_subpage_get_content (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_subpage_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RepriseSubpage *self = REPRISE_SUBPAGE (object);

  switch (id)
    {
    case PROP_TITLE:
      reprise_subpage_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      reprise_subpage_set_subtitle (self, g_value_get_string (value));
      break;

    case PROP_CONTENT:
      reprise_subpage_set_content (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_subpage_class_init (RepriseSubpageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = reprise_subpage_get_property;
  object_class->set_property = reprise_subpage_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_subpage_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-subpage.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSubpage, header);
  gtk_widget_class_bind_template_child (widget_class, RepriseSubpage, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseSubpage, back);
  gtk_widget_class_bind_template_child (widget_class, RepriseSubpage, place);
}

static void
reprise_subpage_init (RepriseSubpage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_subpage_new:
 * @title: (nullable): what the page is about, in a few words
 * @content: (nullable): what it shows
 *
 * Returns: (transfer floating): a page to be pushed
 */
GtkWidget *
reprise_subpage_new (const char *title,
                     GtkWidget  *content)
{
  return g_object_new (REPRISE_TYPE_SUBPAGE, "title", title, "content", content, NULL);
}

/**
 * reprise_subpage_get_title:
 * @self: a page
 *
 * Returns: what it is about
 */
const char *
reprise_subpage_get_title (RepriseSubpage *self)
{
  g_return_val_if_fail (REPRISE_IS_SUBPAGE (self), NULL);

  return adw_window_title_get_title (self->title);
}

/**
 * reprise_subpage_set_title:
 * @self: a page
 * @title: (nullable): what it is about, in a few words; no markup
 */
void
reprise_subpage_set_title (RepriseSubpage *self,
                           const char     *title)
{
  g_return_if_fail (REPRISE_IS_SUBPAGE (self));

  if (title == NULL)
    title = "";
  if (g_strcmp0 (reprise_subpage_get_title (self), title) == 0)
    return;

  adw_window_title_set_title (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * reprise_subpage_get_subtitle:
 * @self: a page
 *
 * Returns: the words under its title, maybe none
 */
const char *
reprise_subpage_get_subtitle (RepriseSubpage *self)
{
  g_return_val_if_fail (REPRISE_IS_SUBPAGE (self), NULL);

  return adw_window_title_get_subtitle (self->title);
}

/**
 * reprise_subpage_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): words under its title; no markup
 */
void
reprise_subpage_set_subtitle (RepriseSubpage *self,
                              const char     *subtitle)
{
  g_return_if_fail (REPRISE_IS_SUBPAGE (self));

  if (subtitle == NULL)
    subtitle = "";
  if (g_strcmp0 (reprise_subpage_get_subtitle (self), subtitle) == 0)
    return;

  adw_window_title_set_subtitle (self->title, subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * reprise_subpage_get_content:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows under its header bar
 */
GtkWidget *
reprise_subpage_get_content (RepriseSubpage *self)
{
  g_return_val_if_fail (REPRISE_IS_SUBPAGE (self), NULL);

  return adw_bin_get_child (self->place);
}

/**
 * reprise_subpage_set_content:
 * @self: a page
 * @content: (nullable): what it shows under its header bar
 */
void
reprise_subpage_set_content (RepriseSubpage *self,
                             GtkWidget      *content)
{
  g_return_if_fail (REPRISE_IS_SUBPAGE (self));

  if (reprise_subpage_get_content (self) == content)
    return;

  adw_bin_set_child (self->place, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

/**
 * reprise_subpage_pack_end:
 * @self: a page
 * @button: what stands at the end of its header bar, before what stands there already
 */
void
reprise_subpage_pack_end (RepriseSubpage *self,
                          GtkWidget      *button)
{
  g_return_if_fail (REPRISE_IS_SUBPAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (button));

  adw_header_bar_pack_end (self->header, button);
}
