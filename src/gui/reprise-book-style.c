#include "gui/reprise-book-style.h"

#define DESKTOP_SCHEMA "org.gnome.desktop.interface"
#define DESKTOP_KEY    "document-font-name"

/* How much larger a page is set than what the desktop's document font is meant for. */
#define SCALE 1.15

/**
 * RepriseBookStyle:
 *
 * The font that texts are read and written in, everywhere on a display: that of the settings, else
 * the desktop's document font. It follows both.
 */
struct _RepriseBookStyle
{
  GObject         parent_instance;

  GdkDisplay     *display;   /* (owned) (not nullable) */
  GtkCssProvider *provider;  /* (owned) (not nullable) */
  GSettings      *settings;  /* (owned) (not nullable) */
  GSettings      *desktop;   /* (owned) (nullable): on a desktop that has no such settings */
};

G_DEFINE_FINAL_TYPE (RepriseBookStyle, reprise_book_style, G_TYPE_OBJECT)

/* A schema that is not installed would end the program. */
static GSettings *
find_desktop (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;
  GSettings *settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DESKTOP_SCHEMA, TRUE);
  if (schema == NULL)
    return NULL;

  if (g_settings_schema_has_key (schema, DESKTOP_KEY))
    settings = g_settings_new (DESKTOP_SCHEMA);
  g_settings_schema_unref (schema);
  return settings;
}

static char *
dup_desktop_font (GSettings *desktop)
{
  return desktop != NULL ? g_settings_get_string (desktop, DESKTOP_KEY) : g_strdup ("");
}

static void
append_string (GString    *css,
               const char *text)
{
  g_string_append_c (css, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (css, '\\');
      g_string_append_c (css, *c);
    }
  g_string_append_c (css, '"');
}

/* Families are a list, as Pango has it. */
static void
append_families (GString    *css,
                 const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);

  g_string_append (css, " font-family:");
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_string_append (css, i > 0 ? ", " : " ");
      append_string (css, g_strstrip (names[i]));
    }
  g_string_append_c (css, ';');
}

static void
append_number (GString    *css,
               const char *property,
               double      number,
               const char *unit)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.4g", number);
  g_string_append_printf (css, " %s: %s%s;", property, text, unit);
}

static void
append_size (GString                    *css,
             const PangoFontDescription *font,
             double                      scale)
{
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  append_number (css, "font-size", size * scale,
                 pango_font_description_get_size_is_absolute (font) ? "px" : "pt");
}

static void
append_slant (GString    *css,
              PangoStyle  style)
{
  if (style == PANGO_STYLE_NORMAL)
    return;

  g_string_append (css, style == PANGO_STYLE_ITALIC ? " font-style: italic;"
                                                    : " font-style: oblique;");
}

static void
follow_cb (RepriseBookStyle *self)
{
  g_autofree char *own = g_settings_get_string (self->settings, "writing-font");
  g_autofree char *desktop = dup_desktop_font (self->desktop);
  g_autofree char *css = reprise_book_style_write_css (*own != '\0' ? own : desktop,
                                                         g_settings_get_int (self->settings, "zoom"));

  gtk_css_provider_load_from_data (self->provider, css, -1);
}

static void
reprise_book_style_dispose (GObject *object)
{
  RepriseBookStyle *self = REPRISE_BOOK_STYLE (object);

  if (self->display != NULL)
    gtk_style_context_remove_provider_for_display (self->display,
                                                   GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->display);
  g_clear_object (&self->desktop);
  g_clear_object (&self->settings);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (reprise_book_style_parent_class)->dispose (object);
}

static void
reprise_book_style_class_init (RepriseBookStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_book_style_dispose;
}

static void
reprise_book_style_init (RepriseBookStyle *self)
{
  self->provider = gtk_css_provider_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  self->desktop = find_desktop ();
  g_signal_connect_object (self->settings, "changed::writing-font", G_CALLBACK (follow_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::zoom", G_CALLBACK (follow_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->desktop != NULL)
    g_signal_connect_object (self->desktop, "changed::" DESKTOP_KEY, G_CALLBACK (follow_cb), self,
                             G_CONNECT_SWAPPED);
  follow_cb (self);
}

/**
 * reprise_book_style_new:
 * @display: a display
 *
 * Returns: (transfer full): what sets the font of the style class `prose` there, as long as it
 *   lives
 */
RepriseBookStyle *
reprise_book_style_new (GdkDisplay *display)
{
  RepriseBookStyle *self = NULL;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (REPRISE_TYPE_BOOK_STYLE, NULL);
  self->display = g_object_ref (display);
  /* After the program's own style sheet, of the same priority. */
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  return self;
}

/**
 * reprise_book_style_dup_desktop_font:
 *
 * Returns: (transfer full): the desktop's document font, as “Cantarell 11”; empty where the desktop
 *   names none
 */
char *
reprise_book_style_dup_desktop_font (void)
{
  g_autoptr (GSettings) desktop = find_desktop ();

  return dup_desktop_font (desktop);
}

/**
 * reprise_book_style_write_css:
 * @font: a font as Pango describes it, as “Cantarell Bold 11”; maybe empty
 * @zoom: how large, in percent of the usual size
 *
 * Returns: (transfer full): a style sheet that sets pages in it, somewhat larger; of what @font
 *   does not say it says nothing
 */
char *
reprise_book_style_write_css (const char *font,
                              int         zoom)
{
  const double scale = SCALE * zoom / 100;
  g_autoptr (GString) css = g_string_new (".prose {");
  PangoFontDescription *description = NULL;
  PangoFontMask said;

  g_return_val_if_fail (font != NULL, NULL);

  description = pango_font_description_from_string (font);
  said = pango_font_description_get_set_fields (description);
  if (said & PANGO_FONT_MASK_FAMILY)
    append_families (css, pango_font_description_get_family (description));
  if (said & PANGO_FONT_MASK_SIZE)
    append_size (css, description, scale);
  else if (zoom != 100)
    append_number (css, "font-size", scale * 100, "%");
  /* Pango takes a description that is silent about it for one that says “normal”. */
  if (pango_font_description_get_weight (description) != PANGO_WEIGHT_NORMAL)
    append_number (css, "font-weight", pango_font_description_get_weight (description), "");
  append_slant (css, pango_font_description_get_style (description));
  pango_font_description_free (description);

  g_string_append (css, " }\n");
  return g_string_free (g_steal_pointer (&css), FALSE);
}
