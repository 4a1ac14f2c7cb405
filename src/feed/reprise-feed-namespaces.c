#include "feed/reprise-feed-namespaces.h"

#include <string.h>

static const RepriseFeedNamespace * const spaces[] = {
  &reprise_feed_atom,
  &reprise_feed_content,
  &reprise_feed_creative_commons,
  &reprise_feed_dublin_core,
  &reprise_feed_letterboxd,
  &reprise_feed_rdf,
  &reprise_feed_rss,
  &reprise_feed_syndication,
  &reprise_feed_thread,
  &reprise_feed_tmdb,
  &reprise_feed_xhtml,
};

/* How the name of a namespace is written varies: by its case, by a slash at its end. */
static gboolean
is_same (const char *a,
         const char *b)
{
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);

  length_a -= length_a > 0 && a[length_a - 1] == '/';
  length_b -= length_b > 0 && b[length_b - 1] == '/';
  return length_a == length_b && g_ascii_strncasecmp (a, b, length_a) == 0;
}

static gboolean
has_address (const RepriseFeedNamespace *space,
             const char                 *uri)
{
  for (guint i = 0; space->addresses != NULL && space->addresses[i] != NULL; i++)
    if (is_same (space->addresses[i], uri))
      return TRUE;
  return FALSE;
}

/**
 * reprise_feed_namespace_find:
 * @uri: (nullable): the name of a namespace
 * @prefix: (nullable): where it has none, for nobody declared it, its prefix
 *
 * Returns: (transfer none) (nullable): the vocabulary
 */
const RepriseFeedNamespace *
reprise_feed_namespace_find (const char *uri,
                             const char *prefix)
{
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      if (uri != NULL && has_address (spaces[i], uri))
        return spaces[i];
      if (uri == NULL && prefix != NULL && g_strcmp0 (spaces[i]->prefix, prefix) == 0)
        return spaces[i];
    }

  return NULL;
}

static const RepriseFeedElement *
find_row (const RepriseFeedElement *elements,
          const char               *name,
          RepriseFeedScope          scope)
{
  for (; elements != NULL && elements->name != NULL; elements++)
    if ((elements->scopes & scope) != 0 && elements->name[0] == name[0] &&
        g_str_equal (elements->name, name))
      return elements;
  return NULL;
}

/**
 * reprise_feed_element_find:
 * @space: a vocabulary
 * @name: the name of an element
 * @scope: what the element stands in
 *
 * Returns: (transfer none) (nullable): what the element means there, or NULL where it has no meaning
 */
const RepriseFeedElement *
reprise_feed_element_find (const RepriseFeedNamespace *space,
                           const char                 *name,
                           RepriseFeedScope            scope)
{
  const RepriseFeedElement *element = NULL;

  g_return_val_if_fail (space != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  element = find_row (space->elements, name, scope);
  return element != NULL ? element : find_row (space->others, name, scope);
}
