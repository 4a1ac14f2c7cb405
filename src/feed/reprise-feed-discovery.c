/* Which feeds a web page names: `<link rel="alternate" type="application/rss+xml" href="…">`.
 *
 * Where a tag begins and ends is found as the HTML standard has it; what is in the few that matter
 * libxml2 reads, one tag at a time. A whole page it would read as well, but in quadratic time where
 * the page means ill: a tag of a hundred thousand attributes, as many tags within one another. */

#include "feed/reprise-feed-discovery.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-bytes.h"
#include "feed/reprise-feed-parser.h"
#include "feed/reprise-feed-scheme.h"
#include "model/reprise-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Pages are long, but what they say of themselves stands at the beginning. */
#define LENGTH_MAX (2 * 1024 * 1024)

/* Of one tag, attributes and all. */
#define TAG_MAX (4 * 1024)

/* Of those that are read. */
#define TAGS_MAX 1000

/* Where a charset is told and where a document says what it is. */
#define SNIFF_MAX 4096

/* Elements in which a tag is none. */
static const char * const raw_elements[] = {
  "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
};

/* A page that is being looked through. */
typedef struct
{
  const char *at;
  const char *end;
  guint       n_tags;
  gboolean    is_unclosed[G_N_ELEMENTS (raw_elements)];  /* there is no further end tag */
  char       *base;       /* (owned) (nullable): as it is written */
  GPtrArray  *links;      /* (owned) (element-type RepriseFeedCandidate): addresses as written */
} Page;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static gboolean
begins_with (const char *text,
             const char *end,
             const char *prefix)
{
  const gsize length = strlen (prefix);

  return (gsize) (end - text) >= length && g_ascii_strncasecmp (text, prefix, length) == 0;
}

/* Whether a tag is of an element: its name is as long as that, too. */
static gboolean
is_tag_of (const char *tag,
           const char *end,
           const char *prefix)
{
  const gsize length = strlen (prefix);

  return begins_with (tag, end, prefix) &&
         (tag + length == end || is_blank (tag[length]) || strchr ("/>", tag[length]) != NULL);
}

/* Returns: (nullable): what is behind a tag; a bracket in quotation marks does not end it, and
 * these count behind an equals sign alone */
static const char *
find_tag_end (const char *text,
              const char *end)
{
  gboolean is_value = FALSE;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '>')
        return p + 1;
      if (is_value && (*p == '"' || *p == '\''))
        {
          p = memchr (p + 1, *p, (gsize) (end - p - 1));
          if (p == NULL)
            return NULL;
        }
      is_value = *p == '=' || (is_value && is_blank (*p));
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): an attribute without the blanks in it that say nothing */
static char *
dup_attribute (xmlNode    *element,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (element, (const xmlChar *) name);
  char *tidy = NULL;

  if (value != NULL && g_utf8_validate ((const char *) value, -1, NULL))
    tidy = reprise_text_tidy ((const char *) value);
  xmlFree (value);
  if (tidy != NULL && *tidy == '\0')
    g_clear_pointer (&tidy, g_free);
  return tidy;
}

static gboolean
has_word (const char *rel,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (rel, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): a media type, lower case, without its parameters */
static char *
normalise_type (const char *type)
{
  g_autofree char *essence = NULL;

  if (type == NULL)
    return NULL;

  essence = g_strndup (type, strcspn (type, ";"));
  return g_ascii_strdown (g_strstrip (essence), -1);
}

static gboolean
is_feed_type (const char *type)
{
  static const char * const types[] = {
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "application/json", "application/x.atom+xml", "application/x-atom+xml", "application/xml",
    "text/xml", "text/rss+xml", "text/atom+xml", "text/rss", "application/rss", "application/atom",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i], type))
      return TRUE;

  return FALSE;
}

/* The version of a page for programs is what WordPress names so. */
static gboolean
is_other_json (const char *type,
               const char *href)
{
  return type != NULL && g_str_equal (type, "application/json") &&
         (strstr (href, "/wp-json/") != NULL || strstr (href, "rest_route=") != NULL);
}

static void
take_link (Page    *self,
           xmlNode *element)
{
  g_autofree char *rel = dup_attribute (element, "rel");
  g_autofree char *href = dup_attribute (element, "href");
  g_autofree char *written_type = dup_attribute (element, "type");
  g_autofree char *type = normalise_type (written_type);
  RepriseFeedCandidate *candidate = NULL;

  if (rel == NULL || href == NULL || is_other_json (type, href) ||
      !(has_word (rel, "feed") || (has_word (rel, "alternate") && type != NULL)) ||
      (type != NULL && !is_feed_type (type)))
    return;

  candidate = g_new0 (RepriseFeedCandidate, 1);
  candidate->href = g_steal_pointer (&href);
  candidate->type = g_steal_pointer (&type);
  candidate->title = dup_attribute (element, "title");
  g_ptr_array_add (self->links, candidate);
}

/* In a document of one tag every element has one child at most, and the last is the tag’s. */
static void
take_tag (Page       *self,
          const char *tag,
          gsize       length)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET;
  htmlDocPtr document =
    length <= TAG_MAX ? htmlReadMemory (tag, (int) length, NULL, "UTF-8", options) : NULL;
  xmlNode *element = document != NULL ? xmlDocGetRootElement (document) : NULL;

  self->n_tags++;
  while (element != NULL && !xmlStrEqual (element->name, BAD_CAST "link") &&
         !xmlStrEqual (element->name, BAD_CAST "base"))
    element = element->children;

  if (element != NULL && xmlStrEqual (element->name, BAD_CAST "link"))
    take_link (self, element);
  else if (element != NULL && self->base == NULL)
    self->base = dup_attribute (element, "href");
  xmlFreeDoc (document);
}

/* Skips what is in an element that has no tags in it. An end tag that is missing is looked for
 * once. */
static void
skip_raw (Page       *self,
          const char *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (raw_elements); i++)
    {
      g_autofree char *end_tag = g_strconcat ("</", raw_elements[i], NULL);
      const char *p = self->at;

      if (self->is_unclosed[i] || !is_tag_of (tag + 1, self->end, raw_elements[i]))
        continue;

      while (p != NULL && p < self->end && !is_tag_of (p, self->end, end_tag))
        p = memchr (p + 1, '<', (gsize) (self->end - p - 1));
      if (p != NULL && p < self->end)
        self->at = p;
      else
        self->is_unclosed[i] = TRUE;
    }
}

/* Returns: whether there may be more */
static gboolean
read_tag (Page *self)
{
  const char *tag = self->at;
  const char *behind = NULL;

  if (begins_with (tag, self->end, "<!--"))
    {
      behind = g_strstr_len (tag + 4, self->end - tag - 4, "-->");
      self->at = behind != NULL ? behind + 3 : self->end;
      return behind != NULL;
    }
  if (self->end - tag < 2 ||
      !(g_ascii_isalpha (tag[1]) || tag[1] == '/' || tag[1] == '!' || tag[1] == '?'))
    {
      self->at++;
      return TRUE;
    }

  behind = g_ascii_isalpha (tag[1]) ? find_tag_end (tag, self->end)
                                    : memchr (tag, '>', (gsize) (self->end - tag));
  if (behind == NULL)
    return FALSE;

  self->at = behind;
  if (is_tag_of (tag, self->end, "<link") || is_tag_of (tag, self->end, "<base"))
    take_tag (self, tag, (gsize) (behind - tag));
  else
    skip_raw (self, tag);
  return TRUE;
}

static void
read_page (Page *self)
{
  do
    self->at = memchr (self->at, '<', (gsize) (self->end - self->at));
  while (self->at != NULL && self->n_tags < TAGS_MAX && read_tag (self));
}

/* Returns: (transfer full) (nullable): where a feed is; %NULL where a feed cannot be. What is
 * relative to nothing that is known stays so. */
static char *
resolve (const char *written,
         const char *base)
{
  g_autofree char *href = reprise_feed_scheme_drop (written);
  g_autofree char *resolved = reprise_feed_address_resolve (href, base);
  g_autofree char *scheme = g_uri_parse_scheme (href);

  if (resolved != NULL && reprise_feed_scheme_is_web (resolved))
    return g_steal_pointer (&resolved);

  return base == NULL && scheme == NULL ? g_steal_pointer (&href) : NULL;
}

static gboolean
is_known (GPtrArray  *candidates,
          const char *href)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_str_equal (((RepriseFeedCandidate *) candidates->pdata[i])->href, href))
      return TRUE;

  return FALSE;
}

static GPtrArray *
new_candidates (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_candidate_free);
}

static GPtrArray *
resolve_links (const Page *page,
               const char *address)
{
  g_autofree char *base = page->base != NULL ? resolve (page->base, address) : NULL;
  GPtrArray *candidates = new_candidates ();

  for (guint i = 0; i < page->links->len; i++)
    {
      const RepriseFeedCandidate *link = page->links->pdata[i];
      g_autofree char *href = resolve (link->href, base != NULL ? base : address);
      RepriseFeedCandidate *candidate = NULL;

      if (href == NULL || is_known (candidates, href))
        continue;
      candidate = g_new0 (RepriseFeedCandidate, 1);
      candidate->href = g_steal_pointer (&href);
      candidate->type = g_strdup (link->type);
      candidate->title = g_strdup (link->title);
      g_ptr_array_add (candidates, candidate);
    }

  return candidates;
}

/* Returns: (transfer full) (nullable): the content type with the charset that the page itself
 * declares, where the server said none */
static char *
complete_type (GBytes     *bytes,
               const char *content_type)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = data != NULL ? g_strndup (data, MIN (length, SNIFF_MAX)) : NULL;
  g_autofree char *lower = head != NULL ? g_ascii_strdown (head, -1) : NULL;
  const char *charset = lower != NULL ? strstr (lower, "charset") : NULL;
  g_autofree char *label = NULL;

  if (charset == NULL ||
      (content_type != NULL && g_strstr_len (content_type, -1, "charset") != NULL))
    return g_strdup (content_type);

  charset += strlen ("charset");
  charset += strspn (charset, " \t\r\n");
  if (*charset != '=')
    return g_strdup (content_type);

  charset++;
  charset += strspn (charset, " \t\r\n\"'");
  label = g_strndup (charset, strspn (charset, "abcdefghijklmnopqrstuvwxyz0123456789-_:."));
  return *label != '\0' ? g_strconcat ("text/html; charset=", label, NULL)
                        : g_strdup (content_type);
}

static gboolean
is_page (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = data != NULL ? g_strndup (data, MIN (length, SNIFF_MAX)) : g_strdup ("");
  g_autofree char *lower = g_ascii_strdown (head, -1);

  return strstr (lower, "<html") != NULL || strstr (lower, "<!doctype html") != NULL;
}

static const char *
get_type (RepriseFeedFormat format)
{
  switch (format)
    {
    case REPRISE_FEED_FORMAT_RSS_090:
    case REPRISE_FEED_FORMAT_RSS_10:
      return "application/rdf+xml";
    case REPRISE_FEED_FORMAT_RSS_091_NETSCAPE:
    case REPRISE_FEED_FORMAT_RSS_091_USERLAND:
    case REPRISE_FEED_FORMAT_RSS_092:
    case REPRISE_FEED_FORMAT_RSS_093:
    case REPRISE_FEED_FORMAT_RSS_094:
    case REPRISE_FEED_FORMAT_RSS_20:
    case REPRISE_FEED_FORMAT_RSS:
      return "application/rss+xml";
    case REPRISE_FEED_FORMAT_ATOM_03:
    case REPRISE_FEED_FORMAT_ATOM_10:
    case REPRISE_FEED_FORMAT_ATOM:
      return "application/atom+xml";
    case REPRISE_FEED_FORMAT_JSON_1:
    case REPRISE_FEED_FORMAT_JSON_11:
      return "application/feed+json";
    }

  g_assert_not_reached ();
}

/* Returns: (transfer full) (nullable): the candidate that a feed itself is */
static RepriseFeedCandidate *
take_itself (GBytes     *bytes,
             const char *address,
             const char *content_type)
{
  g_autoptr (RepriseFeedDocument) document = NULL;
  RepriseFeedCandidate *candidate = NULL;

  if (address == NULL || is_page (bytes))
    return NULL;

  document = reprise_feed_parse (bytes, address, content_type, NULL);
  if (document == NULL)
    return NULL;

  candidate = g_new0 (RepriseFeedCandidate, 1);
  candidate->href = g_strdup (address);
  candidate->type = g_strdup (get_type (document->format));
  if (document->channel->subject.title != NULL)
    candidate->title = reprise_text_tidy (document->channel->subject.title->value);
  return candidate;
}

/**
 * reprise_feed_candidate_free:
 * @self: (nullable): a feed that a page names
 */
void
reprise_feed_candidate_free (RepriseFeedCandidate *self)
{
  if (self == NULL)
    return;

  g_free (self->href);
  g_free (self->type);
  g_free (self->title);
  g_free (self);
}

/**
 * reprise_feed_discover:
 * @bytes: a web page
 * @address: (nullable): where it came from
 * @content_type: (nullable): what the server said it is
 *
 * Finds the feeds that a page names, in its order, each once. Where the bytes are a feed and no
 * page, that is the one.
 *
 * Returns: (transfer full) (element-type RepriseFeedCandidate): the feeds
 */
GPtrArray *
reprise_feed_discover (GBytes     *bytes,
                       const char *address,
                       const char *content_type)
{
  g_autofree char *whole_type = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) links = new_candidates ();
  g_autofree char *base = NULL;
  RepriseFeedCandidate *itself = NULL;
  Page page = { .links = links };
  GPtrArray *candidates = NULL;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  itself = take_itself (bytes, address, content_type);
  if (itself != NULL)
    {
      candidates = new_candidates ();
      g_ptr_array_add (candidates, itself);
      return candidates;
    }

  whole_type = complete_type (bytes, content_type);
  text = reprise_feed_bytes_decode (bytes, whole_type, &length, NULL, NULL);
  page.at = text;
  page.end = text + MIN (length, LENGTH_MAX);
  read_page (&page);
  base = page.base;
  return resolve_links (&page, address);
}
