/* Images as pages have them: loaded late, in many sizes, or standing for a single character. */

#include "markup/reprise-html-image.h"

#include "markup/reprise-html-address.h"
#include "markup/reprise-html-element.h"

#include <string.h>

#define MOST_PIXELS 16384  /* of a side */

/* Where those that are loaded late name what is loaded; what is at first is a grey box then. */
static const char * const late_sources[] = {
  "data-orig-src", "data-lazy-src", "data-src", "data-original",
};

static const char * const late_lists[] = { "data-lazy-srcset", "data-srcset" };

static gboolean
is_tiny (const char * const *attributes,
         const char         *side)
{
  const char *length = reprise_html_element_get_attribute (attributes, side);

  return length != NULL && (g_str_equal (length, "1") || g_str_equal (length, "0") ||
                            g_str_equal (length, "1px") || g_str_equal (length, "0px"));
}

/* No more than makes sense on a page; a share of the page is no length. */
static guint
get_pixels (const char * const *attributes,
            const char         *side)
{
  const char *length = reprise_html_element_get_attribute (attributes, side);
  char *rest = NULL;
  guint64 pixels = 0;

  if (length == NULL || !g_ascii_isdigit (*length))
    return 0;

  pixels = g_ascii_strtoull (length, &rest, 10);
  return pixels <= MOST_PIXELS && (*rest == '\0' || g_str_equal (rest, "px")) ? (guint) pixels : 0;
}

static char *
choose_late (const char * const *attributes,
             const char         *base)
{
  for (gsize i = 0; i < G_N_ELEMENTS (late_sources); i++)
    {
      const char *value = reprise_html_element_get_attribute (attributes, late_sources[i]);
      char *source =
        value != NULL ? reprise_html_address_resolve (value, base, REPRISE_SPAN_IMAGE) : NULL;

      if (source != NULL)
        return source;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (late_lists); i++)
    {
      const char *value = reprise_html_element_get_attribute (attributes, late_lists[i]);
      char *source = value != NULL ? reprise_html_address_choose (value, base) : NULL;

      if (source != NULL)
        return source;
    }

  return NULL;
}

/**
 * reprise_html_image_is_sign:
 * @attributes: (nullable): the attributes of an image
 *
 * Returns: whether it is an image of a character, which its text is
 */
gboolean
reprise_html_image_is_sign (const char * const *attributes)
{
  return reprise_html_element_has_class (attributes, "emoji") ||
         reprise_html_element_has_class (attributes, "wp-smiley");
}

/**
 * reprise_html_image_is_pixel:
 * @attributes: (nullable): the attributes of an image
 *
 * Returns: whether it is too small to be seen, and there to count who loads it
 */
gboolean
reprise_html_image_is_pixel (const char * const *attributes)
{
  return is_tiny (attributes, "width") || is_tiny (attributes, "height");
}

/**
 * reprise_html_image_find_source:
 * @attributes: (nullable): the attributes of an image
 * @base: (nullable): the address that others are relative to
 *
 * Returns: (transfer full) (nullable): where the image is, or %NULL where it is nowhere safe
 */
char *
reprise_html_image_find_source (const char * const *attributes,
                                const char         *base)
{
  const char *value = NULL;
  char *source = choose_late (attributes, base);

  if (source != NULL)
    return source;

  value = reprise_html_element_get_attribute (attributes, "src");
  source = value != NULL ? reprise_html_address_resolve (value, base, REPRISE_SPAN_IMAGE) : NULL;
  if (source != NULL)
    return source;

  value = reprise_html_element_get_attribute (attributes, "srcset");
  return value != NULL ? reprise_html_address_choose (value, base) : NULL;
}

/**
 * reprise_html_image_get_size:
 * @attributes: (nullable): the attributes of an image
 * @width: (out): how many pixels it has, by what they say; 0 where they do not say both
 * @height: (out): likewise
 */
void
reprise_html_image_get_size (const char * const *attributes,
                             guint              *width,
                             guint              *height)
{
  *width = get_pixels (attributes, "width");
  *height = get_pixels (attributes, "height");
  if (*width == 0 || *height == 0)
    *width = *height = 0;
}

/**
 * reprise_html_image_get_text:
 * @attributes: (nullable): the attributes of an image
 *
 * Returns: (not nullable): what stands for it, maybe nothing
 */
const char *
reprise_html_image_get_text (const char * const *attributes)
{
  const char *text = reprise_html_element_get_attribute (attributes, "alt");

  if (text == NULL || *text == '\0')
    text = reprise_html_element_get_attribute (attributes, "title");
  return text != NULL ? text : "";
}
