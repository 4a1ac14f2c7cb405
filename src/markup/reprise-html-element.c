#include "markup/reprise-html-element.h"

#include <stdlib.h>
#include <string.h>

/* White space as HTML and CSS have it. */
#define BLANKS " \t\r\n\f"

/* In the order of their names. Nothing that runs, embeds, draws or asks is looked into. */
static const RepriseHtmlElement elements[] = {
  { "a", REPRISE_HTML_ROLE_LINK },
  { "address", REPRISE_HTML_ROLE_DIVISION },
  { "applet", REPRISE_HTML_ROLE_DROPPED },
  { "article", REPRISE_HTML_ROLE_DIVISION },
  { "aside", REPRISE_HTML_ROLE_DIVISION },
  { "audio", REPRISE_HTML_ROLE_DROPPED },
  { "b", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_STRONG },
  { "base", REPRISE_HTML_ROLE_BASE },
  { "basefont", REPRISE_HTML_ROLE_DROPPED },
  { "blockquote", REPRISE_HTML_ROLE_QUOTE },
  { "body", REPRISE_HTML_ROLE_DIVISION },
  { "br", REPRISE_HTML_ROLE_BREAK },
  { "button", REPRISE_HTML_ROLE_DROPPED },
  { "canvas", REPRISE_HTML_ROLE_DROPPED },
  { "caption", REPRISE_HTML_ROLE_DIVISION },
  { "center", REPRISE_HTML_ROLE_DIVISION },
  { "cite", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_EMPHASIS },
  { "code", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_CODE },
  { "datalist", REPRISE_HTML_ROLE_DROPPED },
  { "dd", REPRISE_HTML_ROLE_DEFINITION },
  { "del", REPRISE_HTML_ROLE_STRUCK },
  { "details", REPRISE_HTML_ROLE_DIVISION },
  { "dfn", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_EMPHASIS },
  { "dialog", REPRISE_HTML_ROLE_DROPPED },
  { "dir", REPRISE_HTML_ROLE_LIST, FALSE },
  { "div", REPRISE_HTML_ROLE_DIVISION },
  { "dl", REPRISE_HTML_ROLE_TERMS },
  { "dt", REPRISE_HTML_ROLE_TERM },
  { "em", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_EMPHASIS },
  { "embed", REPRISE_HTML_ROLE_DROPPED },
  { "fieldset", REPRISE_HTML_ROLE_DIVISION },
  { "figcaption", REPRISE_HTML_ROLE_CAPTION },
  { "figure", REPRISE_HTML_ROLE_DIVISION },
  { "footer", REPRISE_HTML_ROLE_DIVISION },
  { "form", REPRISE_HTML_ROLE_DROPPED },
  { "frame", REPRISE_HTML_ROLE_DROPPED },
  { "frameset", REPRISE_HTML_ROLE_DROPPED },
  { "h1", REPRISE_HTML_ROLE_HEADING, 1 },
  { "h2", REPRISE_HTML_ROLE_HEADING, 2 },
  { "h3", REPRISE_HTML_ROLE_HEADING, 3 },
  { "h4", REPRISE_HTML_ROLE_HEADING, 4 },
  { "h5", REPRISE_HTML_ROLE_HEADING, 5 },
  { "h6", REPRISE_HTML_ROLE_HEADING, 6 },
  { "header", REPRISE_HTML_ROLE_DIVISION },
  { "hgroup", REPRISE_HTML_ROLE_DIVISION },
  { "hr", REPRISE_HTML_ROLE_RULE },
  { "html", REPRISE_HTML_ROLE_DIVISION },
  { "i", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_EMPHASIS },
  { "iframe", REPRISE_HTML_ROLE_DROPPED },
  { "img", REPRISE_HTML_ROLE_IMAGE },
  { "input", REPRISE_HTML_ROLE_DROPPED },
  { "kbd", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_CODE },
  { "legend", REPRISE_HTML_ROLE_DIVISION },
  { "li", REPRISE_HTML_ROLE_ITEM },
  { "link", REPRISE_HTML_ROLE_DROPPED },
  { "listing", REPRISE_HTML_ROLE_CODE_BLOCK },
  { "main", REPRISE_HTML_ROLE_DIVISION },
  { "map", REPRISE_HTML_ROLE_DROPPED },
  { "math", REPRISE_HTML_ROLE_DROPPED },
  { "menu", REPRISE_HTML_ROLE_LIST, FALSE },
  { "menuitem", REPRISE_HTML_ROLE_DROPPED },
  { "meta", REPRISE_HTML_ROLE_DROPPED },
  { "meter", REPRISE_HTML_ROLE_DROPPED },
  { "nav", REPRISE_HTML_ROLE_DIVISION },
  { "noembed", REPRISE_HTML_ROLE_DROPPED },
  { "noframes", REPRISE_HTML_ROLE_DROPPED },
  { "noscript", REPRISE_HTML_ROLE_DROPPED },
  { "object", REPRISE_HTML_ROLE_DROPPED },
  { "ol", REPRISE_HTML_ROLE_LIST, TRUE },
  { "optgroup", REPRISE_HTML_ROLE_DROPPED },
  { "option", REPRISE_HTML_ROLE_DROPPED },
  { "output", REPRISE_HTML_ROLE_DROPPED },
  { "p", REPRISE_HTML_ROLE_PARAGRAPH },
  { "param", REPRISE_HTML_ROLE_DROPPED },
  { "plaintext", REPRISE_HTML_ROLE_DROPPED },
  { "portal", REPRISE_HTML_ROLE_DROPPED },
  { "pre", REPRISE_HTML_ROLE_CODE_BLOCK },
  { "progress", REPRISE_HTML_ROLE_DROPPED },
  { "q", REPRISE_HTML_ROLE_QUOTED },
  { "s", REPRISE_HTML_ROLE_STRUCK },
  { "samp", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_CODE },
  { "script", REPRISE_HTML_ROLE_DROPPED },
  { "search", REPRISE_HTML_ROLE_DIVISION },
  { "section", REPRISE_HTML_ROLE_DIVISION },
  { "select", REPRISE_HTML_ROLE_DROPPED },
  { "slot", REPRISE_HTML_ROLE_DROPPED },
  { "source", REPRISE_HTML_ROLE_DROPPED },
  { "strike", REPRISE_HTML_ROLE_STRUCK },
  { "strong", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_STRONG },
  { "style", REPRISE_HTML_ROLE_DROPPED },
  { "summary", REPRISE_HTML_ROLE_DIVISION },
  { "sup", REPRISE_HTML_ROLE_RAISED },
  { "svg", REPRISE_HTML_ROLE_DROPPED },
  { "table", REPRISE_HTML_ROLE_DIVISION },
  { "td", REPRISE_HTML_ROLE_CELL, FALSE },
  { "template", REPRISE_HTML_ROLE_DROPPED },
  { "textarea", REPRISE_HTML_ROLE_DROPPED },
  { "th", REPRISE_HTML_ROLE_CELL, TRUE },
  { "title", REPRISE_HTML_ROLE_DROPPED },
  { "tr", REPRISE_HTML_ROLE_ROW },
  { "track", REPRISE_HTML_ROLE_DROPPED },
  { "tt", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_CODE },
  { "ul", REPRISE_HTML_ROLE_LIST, FALSE },
  { "var", REPRISE_HTML_ROLE_SPAN, REPRISE_SPAN_EMPHASIS },
  { "video", REPRISE_HTML_ROLE_DROPPED },
  { "xml", REPRISE_HTML_ROLE_DROPPED },
  { "xmp", REPRISE_HTML_ROLE_DROPPED },
};

/* By which blogs mark what they put around a text by themselves, in the order of their names: to
 * share it, to like it, to subscribe, to read on, to be sold something. */
static const char * const furniture[] = {
  "a2a_kit", "addtoany_content", "addtoany_share_save_container", "essb_links", "feedflare",
  "heateor_sss_sharing_container", "jetpack-likes-widget-wrapper", "jetpack_subscription_widget",
  "jp-relatedposts", "mc4wp-form", "post-views", "sd-block", "sharedaddy", "ssba",
  "wp-block-jetpack-like", "wp-block-jetpack-related-posts", "wp-block-jetpack-sharing-buttons",
  "wp-block-jetpack-subscriptions", "wpa", "wpcnt", "yarpp",
};

static int
compare_names (gconstpointer key,
               gconstpointer member)
{
  return strcmp (key, ((const RepriseHtmlElement *) member)->name);
}

/* Whether a list, parted by any of @separators, has a word. */
static gboolean
has_word (const char *list,
          const char *separators,
          const char *word)
{
  const gsize wanted = strlen (word);

  while (*list != '\0')
    {
      const gsize length = strcspn (list, separators);

      if (length == wanted && g_ascii_strncasecmp (list, word, length) == 0)
        return TRUE;
      list += length;
      list += strspn (list, separators);
    }

  return FALSE;
}

/**
 * reprise_html_element_find:
 * @name: the name of an element, in small letters
 *
 * Returns: (nullable): what is known of it, or %NULL where nothing is
 */
const RepriseHtmlElement *
reprise_html_element_find (const char *name)
{
  return bsearch (name, elements, G_N_ELEMENTS (elements), sizeof (RepriseHtmlElement),
                  compare_names);
}

/**
 * reprise_html_element_get_attribute:
 * @attributes: (nullable): names and values in turn, the last name %NULL
 * @name: a name
 *
 * Returns: (nullable): its value, or %NULL where it has none
 */
const char *
reprise_html_element_get_attribute (const char * const *attributes,
                                    const char         *name)
{
  for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (strcmp (attributes[i], name) == 0)
        return attributes[i + 1];
    }

  return NULL;
}

/**
 * reprise_html_element_has_attribute:
 * @attributes: (nullable): names and values in turn, the last name %NULL
 * @name: a name
 *
 * Returns: whether it is there, with a value or without
 */
gboolean
reprise_html_element_has_attribute (const char * const *attributes,
                                    const char         *name)
{
  for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (strcmp (attributes[i], name) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_html_element_has_class:
 * @attributes: (nullable): names and values in turn, the last name %NULL
 * @name: a class
 *
 * Returns: whether the element is of that class
 */
gboolean
reprise_html_element_has_class (const char * const *attributes,
                                const char         *name)
{
  const char *classes = reprise_html_element_get_attribute (attributes, "class");

  return classes != NULL && has_word (classes, BLANKS, name);
}

/**
 * reprise_html_element_is_furniture:
 * @attributes: (nullable): names and values in turn, the last name %NULL
 *
 * Returns: whether the element was put around a text by the blog that shows it, and is not a part of
 *   the text
 */
gboolean
reprise_html_element_is_furniture (const char * const *attributes)
{
  const char *classes = reprise_html_element_get_attribute (attributes, "class");

  for (gsize i = 0; classes != NULL && i < G_N_ELEMENTS (furniture); i++)
    {
      if (has_word (classes, BLANKS, furniture[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_html_element_has_style:
 * @attributes: (nullable): names and values in turn, the last name %NULL
 * @property: a property of CSS
 * @values: values, parted by blanks
 *
 * Returns: whether the element's own style gives it one of these values
 */
gboolean
reprise_html_element_has_style (const char * const *attributes,
                                const char         *property,
                                const char         *values)
{
  const char *style = reprise_html_element_get_attribute (attributes, "style");
  const gsize wanted = strlen (property);

  while (style != NULL && *style != '\0')
    {
      const char *declaration = style + strspn (style, BLANKS ";");
      const gsize length = strcspn (declaration, ";");
      const gsize name = strcspn (declaration, BLANKS ":;");

      style = declaration + length;
      if (name == wanted && g_ascii_strncasecmp (declaration, property, name) == 0 &&
          name < length)
        {
          const gsize gap = name + strspn (declaration + name, BLANKS ":");
          g_autofree char *value = g_strndup (declaration + gap, length - MIN (gap, length));

          value[strcspn (value, BLANKS "!")] = '\0';
          if (*value != '\0' && has_word (values, " ", value))
            return TRUE;
        }
    }

  return FALSE;
}
