#include "gui/reprise-message-page.h"

#include "gui/reprise-main-menu.h"

/**
 * RepriseMessagePage:
 *
 * The whole content of a window, or of a page, where there is nothing to show but words, and maybe
 * a button for what to do about it.
 */
struct _RepriseMessagePage
{
  AdwBin     parent_instance;

  char      *icon_name;  /* (owned) (nullable) */
  char      *title;      /* (owned) (nullable) */
  char      *words;      /* (owned) (nullable) */
  GtkWidget *content;    /* (owned) (nullable) */
  gboolean   has_header;
};

G_DEFINE_FINAL_TYPE (RepriseMessagePage, reprise_message_page, ADW_TYPE_BIN)

enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_WORDS,
  PROP_CONTENT,
  PROP_HAS_HEADER,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A status page reads its description as markup. */
static char *
escape_words (RepriseMessagePage *self,
              const char         *words)
{
  return words != NULL ? g_markup_escape_text (words, -1) : NULL;
}

static void
reprise_message_page_dispose (GObject *object)
{
  RepriseMessagePage *self = REPRISE_MESSAGE_PAGE (object);

  g_clear_object (&self->content);

  G_OBJECT_CLASS (reprise_message_page_parent_class)->dispose (object);
}

static void
reprise_message_page_finalize (GObject *object)
{
  RepriseMessagePage *self = REPRISE_MESSAGE_PAGE (object);

  g_free (self->icon_name);
  g_free (self->title);
  g_free (self->words);

  G_OBJECT_CLASS (reprise_message_page_parent_class)->finalize (object);
}

static void
reprise_message_page_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RepriseMessagePage *self = REPRISE_MESSAGE_PAGE (object);

  switch (id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;

    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;

    case PROP_HAS_HEADER:
      g_value_set_boolean (value, self->has_header);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_message_page_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RepriseMessagePage *self = REPRISE_MESSAGE_PAGE (object);

  switch (id)
    {
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_WORDS:
      self->words = g_value_dup_string (value);
      break;

    case PROP_CONTENT:
      self->content = g_value_dup_object (value);
      break;

    case PROP_HAS_HEADER:
      self->has_header = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_message_page_class_init (RepriseMessagePageClass *klass)
{
  const GParamFlags fixed =
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_message_page_dispose;
  object_class->finalize = reprise_message_page_finalize;
  object_class->get_property = reprise_message_page_get_property;
  object_class->set_property = reprise_message_page_set_property;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, fixed);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, fixed);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, fixed);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, fixed);

  /**
   * RepriseMessagePage:has-header:
   *
   * Whether it is all that the window has, and so has its header bar.
   */
  properties[PROP_HAS_HEADER] = g_param_spec_boolean ("has-header", NULL, NULL, TRUE, fixed);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-message-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, escape_words);
}

static void
reprise_message_page_init (RepriseMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_message_page_new:
 * @has_header: whether it is all that the window has, and so has its header bar
 *
 * Returns: (transfer floating): a page that says nothing: somebody waits
 */
GtkWidget *
reprise_message_page_new (gboolean has_header)
{
  return g_object_new (REPRISE_TYPE_MESSAGE_PAGE, "has-header", has_header, NULL);
}

/**
 * reprise_message_page_new_failure:
 * @has_header: whether it is all that the window has, and so has its header bar
 * @title: what cannot be done
 * @error: why
 * @content: (transfer floating) (nullable): what to do about it
 *
 * Returns: (transfer floating): a page that says what went wrong
 */
GtkWidget *
reprise_message_page_new_failure (gboolean      has_header,
                                  const char   *title,
                                  const GError *error,
                                  GtkWidget    *content)
{
  g_return_val_if_fail (title != NULL && error != NULL, NULL);

  return g_object_new (REPRISE_TYPE_MESSAGE_PAGE,
                       "has-header", has_header,
                       "icon-name", "dialog-warning-symbolic",
                       "title", title,
                       "words", error->message,
                       "content", content,
                       NULL);
}
