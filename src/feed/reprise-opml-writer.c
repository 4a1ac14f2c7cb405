/* Lists of subscriptions: OPML 2.0 (http://opml.org/spec2.opml), as it is written. */

#include "feed/reprise-opml.h"

#include "model/reprise-address.h"
#include "model/reprise-text.h"

/* As deep as is read. */
#define DEPTH_MAX 32

/* Groups as they lie in one another; the data of a node is a Group. */
typedef struct
{
  char      *name;   /* (owned) */
  GPtrArray *feeds;  /* (owned) (element-type RepriseOpmlFeed): not its own */
} Group;

static void
append_attribute (GString    *text,
                  const char *name,
                  const char *value)
{
  g_autofree char *tidy = value != NULL ? reprise_text_tidy (value) : NULL;
  g_autofree char *escaped = NULL;

  if (tidy == NULL || *tidy == '\0')
    return;

  escaped = g_markup_escape_text (tidy, -1);
  g_string_append_printf (text, " %s=\"%s\"", name, escaped);
}

static void
indent (GString *text,
        guint    depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
}

/* The address stands for a title that is missing: an outline must have a text. Such a list is made to
 * be given away: what lets the user in stays here. */
static void
write_feed (GString               *text,
            const RepriseOpmlFeed *feed,
            guint                  depth)
{
  g_autofree char *address = reprise_address_dup_shown (feed->address);

  indent (text, depth);
  g_string_append (text, "<outline type=\"rss\"");
  append_attribute (text, "text", feed->title != NULL ? feed->title : address);
  append_attribute (text, "title", feed->title);
  append_attribute (text, "xmlUrl", address);
  append_attribute (text, "htmlUrl", feed->site);
  g_string_append (text, "/>\n");
}

static GNode *
new_group (const char *name)
{
  Group *group = g_new0 (Group, 1);

  group->name = g_strdup (name);
  group->feeds = g_ptr_array_new ();
  return g_node_new (group);
}

static gboolean
free_group_cb (GNode    *node,
               gpointer  data)
{
  Group *group = node->data;

  g_free (group->name);
  g_ptr_array_unref (group->feeds);
  g_free (group);
  return FALSE;
}

static GNode *
find_group (GNode      *parent,
            const char *name)
{
  for (GNode *node = parent->children; node != NULL; node = node->next)
    if (g_str_equal (((Group *) node->data)->name, name))
      return node;

  return g_node_append (parent, new_group (name));
}

static void
place_feed (GNode           *root,
            RepriseOpmlFeed *feed)
{
  g_auto (GStrv) names = g_strsplit (feed->group != NULL ? feed->group : "", "/", DEPTH_MAX);
  GNode *node = root;

  for (gsize i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      node = find_group (node, names[i]);
  g_ptr_array_add (((Group *) node->data)->feeds, feed);
}

static void
write_groups (GString *text,
              GNode   *parent,
              guint    depth)
{
  const Group *group = parent->data;

  for (guint i = 0; i < group->feeds->len; i++)
    write_feed (text, group->feeds->pdata[i], depth);

  for (GNode *node = parent->children; node != NULL; node = node->next)
    {
      indent (text, depth);
      g_string_append (text, "<outline");
      append_attribute (text, "text", ((Group *) node->data)->name);
      g_string_append (text, ">\n");
      write_groups (text, node, depth + 1);
      indent (text, depth);
      g_string_append (text, "</outline>\n");
    }
}

/**
 * reprise_opml_write:
 * @feeds: (element-type RepriseOpmlFeed): feeds
 * @title: (nullable): what the list is called
 *
 * Writes a list of subscriptions as OPML 2.0, which every other reader takes. Feeds without a group
 * come first, then the groups, in the order in which they are met. A name and a password in an
 * address are left out.
 *
 * Returns: (transfer full): the list
 */
char *
reprise_opml_write (GPtrArray  *feeds,
                    const char *title)
{
  g_autoptr (GString) text =
    g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
  g_autofree char *tidy = title != NULL ? reprise_text_tidy (title) : NULL;
  GNode *root = NULL;

  g_return_val_if_fail (feeds != NULL, NULL);

  if (tidy != NULL && *tidy != '\0')
    {
      g_autofree char *escaped = g_markup_escape_text (tidy, -1);

      g_string_append_printf (text, "    <title>%s</title>\n", escaped);
    }
  g_string_append (text, "  </head>\n  <body>\n");

  root = new_group (NULL);
  for (guint i = 0; i < feeds->len; i++)
    place_feed (root, feeds->pdata[i]);
  write_groups (text, root, 2);
  g_node_traverse (root, G_PRE_ORDER, G_TRAVERSE_ALL, -1, free_group_cb, NULL);
  g_node_destroy (root);

  g_string_append (text, "  </body>\n</opml>\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}
