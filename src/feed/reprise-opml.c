/* Lists of subscriptions: OPML 1.0 and 2.0 (http://opml.org/spec2.opml), as it is read.
 *
 * This takes what programs write: addresses with bare ampersands, entities of HTML, attributes in
 * any case, elements that are not closed. The document may define no entities and reach for nothing:
 * what could be one is resolved before libxml2 sees it. */

#include "feed/reprise-opml.h"

#include "feed/reprise-feed-bytes.h"
#include "feed/reprise-feed-error.h"
#include "feed/reprise-feed-scheme.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#define LENGTH_MAX (10 * 1024 * 1024)

/* More than anybody reads. */
#define FEEDS_MAX 10000

/* Outlines lie in one another as deep as this; what lies deeper is put into the last. */
#define DEPTH_MAX 32

#define ENTITY_MAX 32

/* A slash divides groups, so one in a name is written with its twin. */
#define DIVISION_SLASH "∕"

typedef struct
{
  GPtrArray  *feeds;     /* (owned) (element-type RepriseOpmlFeed) */
  GHashTable *known;     /* (owned): the addresses of @feeds, which are its own */
  GPtrArray  *outlines;  /* (owned) (element-type utf8): names of those that are open; NULL: a feed */
  gboolean    is_opml;   /* an element of it was met */
} Reader;

/* What one outline says. */
typedef struct
{
  char *text;
  char *title;
  char *address;
  char *url;
  char *site;
  char *type;
  char *category;
} Outline;

static void
clear_outline (Outline *self)
{
  g_free (self->text);
  g_free (self->title);
  g_free (self->address);
  g_free (self->url);
  g_free (self->site);
  g_free (self->type);
  g_free (self->category);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outline, clear_outline)

/* Returns: how long a reference is that XML knows by itself; 0 where none begins here */
static gsize
measure_reference (const char *text)
{
  static const char * const known[] = { "&lt;", "&gt;", "&amp;", "&quot;", "&apos;" };
  gsize length = strlen ("&#");

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (text, known[i]))
      return strlen (known[i]);

  if (text[1] != '#')
    return 0;

  if (text[2] == 'x')
    {
      length++;
      length += strspn (text + length, "0123456789abcdefABCDEF");
    }
  else
    length += strspn (text + length, "0123456789");
  return g_ascii_isxdigit (text[length - 1]) && text[length] == ';' ? length + 1 : 0;
}

/* Returns: the character that a reference of HTML stands for, 0 where it is none */
static guint
look_up_entity (const char *text,
                gsize      *length)
{
  const gsize n = strspn (text + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  g_autofree char *name = NULL;
  const htmlEntityDesc *entity = NULL;

  if (n == 0 || n > ENTITY_MAX || text[n + 1] != ';')
    return 0;

  name = g_strndup (text + 1, n);
  entity = htmlEntityLookup ((const xmlChar *) name);
  *length = n + 2;
  return entity != NULL ? entity->value : 0;
}

/* Returns: (transfer full): the text, where every ampersand begins what XML knows */
static char *
mend_references (const char *text)
{
  g_autoptr (GString) mended = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const gsize plain = strcspn (text, "&");
      gsize length = 0;
      guint character;

      g_string_append_len (mended, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;

      length = measure_reference (text);
      character = length == 0 ? look_up_entity (text, &length) : 0;
      if (character != 0)
        g_string_append_printf (mended, "&#%u;", character);
      else if (length > 0 && measure_reference (text) > 0)
        g_string_append_len (mended, text, (gssize) length);
      else
        {
          g_string_append (mended, "&amp;");
          length = 1;
        }
      text += length;
    }

  return g_string_free (g_steal_pointer (&mended), FALSE);
}

static gboolean
is_named (const xmlChar *name,
          const char    *wanted)
{
  return g_ascii_strcasecmp ((const char *) name, wanted) == 0;
}

/* The first of a name stays. */
static void
take_attribute (Outline       *outline,
                const xmlChar *name,
                const char    *value)
{
  const struct
  {
    const char  *name;
    char       **place;
  } places[] = {
    { "text", &outline->text },
    { "title", &outline->title },
    { "xmlUrl", &outline->address },
    { "url", &outline->url },
    { "htmlUrl", &outline->site },
    { "type", &outline->type },
    { "category", &outline->category },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_named (name, places[i].name) && *places[i].place == NULL)
      {
        g_autofree char *tidy =
          g_utf8_validate (value, -1, NULL) ? reprise_text_tidy (value) : NULL;

        if (tidy != NULL && *tidy != '\0')
          *places[i].place = g_steal_pointer (&tidy);
      }
}

/* What libxml2 gives: five pointers an attribute, of which the last two enclose its value; where
 * entities are not replaced, an ampersand in it is a reference. Those that a document type adds are
 * behind those that were written, and left alone: they cost nothing to repeat, a million times. */
static void
read_outline (Outline        *outline,
              const xmlChar **attributes,
              int             n_attributes)
{
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = attributes + 5 * i;
      g_autoptr (GString) value =
        g_string_new_len ((const char *) attribute[3], attribute[4] - attribute[3]);

      g_string_replace (value, "&#38;", "&", 0);
      take_attribute (outline, attribute[0], value->str);
    }
}

/* Returns: (transfer full) (nullable): an address of the web */
static char *
read_address (const char *text)
{
  g_autofree char *address = text != NULL ? reprise_feed_scheme_drop (text) : NULL;

  return address != NULL && reprise_feed_scheme_is_web (address) ? g_steal_pointer (&address)
                                                                 : NULL;
}

/* A `url` is of a feed where the outline says that it is one. */
static char *
find_address (const Outline *outline)
{
  static const char * const types[] = { "rss", "rss1", "atom", "rdf", "feed", "json" };

  if (outline->address != NULL)
    return read_address (outline->address);

  for (gsize i = 0; outline->type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (outline->type, types[i]) == 0)
      return read_address (outline->url);

  return NULL;
}

/* Returns: (transfer full) (nullable): the outlines that are open */
static char *
join_groups (const Reader *self)
{
  g_autoptr (GString) group = g_string_new (NULL);
  guint depth = 0;

  for (guint i = 0; i < self->outlines->len && depth < DEPTH_MAX; i++)
    {
      const char *name = self->outlines->pdata[i];

      if (name == NULL)
        continue;
      if (group->len > 0)
        g_string_append_c (group, '/');
      g_string_append (group, name);
      depth++;
    }

  return group->len > 0 ? g_string_free (g_steal_pointer (&group), FALSE) : NULL;
}

/* “/Films/New,/Friends”: the first. */
static char *
group_of_category (const char *category)
{
  g_autofree char *first = g_strndup (category, strcspn (category, ","));
  g_auto (GStrv) names = g_strsplit (first, "/", DEPTH_MAX);
  g_autoptr (GString) group = g_string_new (NULL);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);

      if (*name == '\0')
        continue;
      if (group->len > 0)
        g_string_append_c (group, '/');
      g_string_append (group, name);
    }

  return group->len > 0 ? g_string_free (g_steal_pointer (&group), FALSE) : NULL;
}

static void
add_feed (Reader        *self,
          const Outline *outline,
          const char    *address)
{
  g_autofree char *site = read_address (outline->site);
  const char *title = outline->text != NULL ? outline->text : outline->title;
  g_autofree char *group = NULL;
  RepriseOpmlFeed *feed = NULL;

  if (self->feeds->len == FEEDS_MAX || g_hash_table_contains (self->known, address))
    return;

  group = join_groups (self);
  if (group == NULL && outline->category != NULL)
    group = group_of_category (outline->category);
  /* Who had no title for it wrote the address. */
  feed = reprise_opml_feed_new (address, g_strcmp0 (title, address) != 0 ? title : NULL, site,
                                group);
  g_ptr_array_add (self->feeds, feed);
  g_hash_table_add (self->known, feed->address);
}

static char *
name_group (const Outline *outline)
{
  g_auto (GStrv) parts = NULL;
  const char *name = outline->text != NULL ? outline->text : outline->title;

  if (name == NULL)
    return NULL;

  parts = g_strsplit (name, "/", -1);
  return g_strjoinv (DIVISION_SLASH, parts);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Reader *self = ((xmlParserCtxt *) data)->_private;
  g_auto (Outline) outline = { 0 };
  g_autofree char *address = NULL;

  self->is_opml = self->is_opml || is_named (name, "opml") || is_named (name, "outline");
  if (!is_named (name, "outline"))
    return;

  read_outline (&outline, attributes, n_attributes - n_defaulted);
  address = find_address (&outline);
  if (address != NULL)
    add_feed (self, &outline, address);
  g_ptr_array_add (self->outlines,
                   address == NULL && outline.address == NULL ? name_group (&outline) : NULL);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reader *self = ((xmlParserCtxt *) data)->_private;

  if (is_named (name, "outline") && self->outlines->len > 0)
    g_ptr_array_set_size (self->outlines, (int) self->outlines->len - 1);
}

/* Of all that libxml2 would do while it parses, this does two things: no tree, no entities, no
 * subset of a document type, no other file. */
static void
parse (Reader     *self,
       const char *text)
{
  const int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document = NULL;

  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  context->_private = self;
  document = xmlCtxtReadMemory (context, text, (int) strlen (text), NULL, "UTF-8", options);
  xmlFreeDoc (document);
  xmlFreeParserCtxt (context);
}

/**
 * reprise_opml_feed_new:
 * @address: its address
 * @title: (nullable): its title
 * @site: (nullable): the page it is the feed of
 * @group: (nullable): the outlines it lies in, by slashes
 *
 * Returns: (transfer full): a feed of a list
 */
RepriseOpmlFeed *
reprise_opml_feed_new (const char *address,
                       const char *title,
                       const char *site,
                       const char *group)
{
  RepriseOpmlFeed *self = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_new0 (RepriseOpmlFeed, 1);
  self->address = g_strdup (address);
  self->title = g_strdup (title);
  self->site = g_strdup (site);
  self->group = g_strdup (group);
  return self;
}

/**
 * reprise_opml_feed_free:
 * @self: (nullable): a feed of a list
 */
void
reprise_opml_feed_free (RepriseOpmlFeed *self)
{
  if (self == NULL)
    return;

  g_free (self->address);
  g_free (self->title);
  g_free (self->site);
  g_free (self->group);
  g_free (self);
}

/**
 * reprise_opml_parse:
 * @bytes: what a file has
 * @error: return location for a #RepriseFeedError
 *
 * Reads a list of subscriptions. Feeds come in its order, each once; outlines that name no feed are
 * groups. An address that is not of the web is passed over.
 *
 * Returns: (transfer full) (element-type RepriseOpmlFeed) (nullable): the feeds, maybe none
 */
GPtrArray *
reprise_opml_parse (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (GPtrArray) feeds = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) outlines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;
  Reader reader = { NULL, known, outlines, FALSE };
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > LENGTH_MAX)
    {
      g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND,
                           _("The list of feeds is larger than any is."));
      return NULL;
    }

  feeds = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_opml_feed_free);
  reader.feeds = feeds;
  text = reprise_feed_bytes_decode (bytes, NULL, &length, NULL, NULL);
  mended = mend_references (g_strchug (text));
  parse (&reader, mended);
  if (reader.is_opml)
    return g_steal_pointer (&feeds);

  g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED,
                       _("This is no list of feeds: it has to be OPML."));
  return NULL;
}
