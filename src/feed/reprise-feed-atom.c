/* Atom 1.0 (RFC 4287), 0.3, and what went before under other names. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"
#include "feed/reprise-feed-uris.h"

#include <string.h>

static gboolean
is_old (const RepriseFeedReader *reader)
{
  return reader->document->format == REPRISE_FEED_FORMAT_ATOM_03;
}

/* “text”, “html” and “xhtml” are Atom's own; the others are media types. What is none of text is
 * in base64 (RFC 4287, 4.1.3.3). */
static void
begin_text (RepriseFeedReader *reader)
{
  static const char * const names[][2] = {
    { "", "text/plain" },
    { "text", "text/plain" },
    { "html", "text/html" },
    { "xhtml", "application/xhtml+xml" },
  };
  g_autofree char *type = reprise_feed_reader_get (reader, "type");
  g_autofree char *mode = reprise_feed_reader_get (reader, "mode");
  const char *media_type = type != NULL ? type : "";
  gboolean base64 = g_strcmp0 (mode, "base64") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (media_type, names[i][0]) == 0)
      media_type = names[i][1];

  if (!is_old (reader) && !g_str_has_prefix (media_type, "text/") &&
      !g_str_has_suffix (media_type, "+xml") && !g_str_has_suffix (media_type, "/xml"))
    base64 = TRUE;
  reprise_feed_reader_begin_typed (reader, media_type, base64);
}

static void
end_title (RepriseFeedReader *reader,
           const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->subject->title, value);
}

static void
end_rights (RepriseFeedReader *reader,
            const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->subject->rights, value);
}

static void
end_subtitle (RepriseFeedReader *reader,
              const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->channel->subtitle, value);
}

static void
end_info (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->channel->info, value);
}

static void
end_summary (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->entry->summary, value);
}

/* Content may be elsewhere (RFC 4287, 4.1.3.2): that is a link. */
static void
begin_content (RepriseFeedReader *reader)
{
  g_autofree char *source = reprise_feed_reader_get_address (reader, "src");

  begin_text (reader);
  if (source != NULL)
    {
      RepriseFeedLink *link = reprise_feed_link_new ("enclosure", NULL, source);

      link->type = reprise_feed_reader_get (reader, "type");
      reprise_feed_reader_add_link (reader, link);
    }
}

static void
end_content (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_add_content (reader, value);
}

static void
end_id (RepriseFeedReader *reader,
        const char        *value)
{
  reprise_feed_reader_set_string (&reader->subject->id, value);
}

static void
end_published (RepriseFeedReader *reader,
               const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->published, value);
}

static void
end_updated (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->updated, value);
}

static void
end_created (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->created, value);
}

/* A link is a page where it does not say otherwise; to itself, it is this. */
static void
begin_link (RepriseFeedReader *reader)
{
  RepriseFeedLink *link = reprise_feed_link_new (NULL, NULL, NULL);

  link->rel = reprise_feed_reader_get (reader, "rel");
  link->type = reprise_feed_reader_get (reader, "type");
  link->hreflang = reprise_feed_reader_get (reader, "hreflang");
  link->title = reprise_feed_reader_get (reader, "title");
  link->length = reprise_feed_reader_get (reader, "length");
  link->href = reprise_feed_reader_get_address (reader, "href");

  if (link->rel == NULL || *link->rel == '\0')
    {
      g_free (link->rel);
      link->rel = g_strdup ("alternate");
    }
  if (link->type == NULL && g_str_equal (link->rel, "alternate"))
    link->type = g_strdup ("text/html");
  if (link->type == NULL && g_str_equal (link->rel, "self"))
    link->type = g_strdup ("application/atom+xml");

  reprise_feed_link_free (reader->link);
  reader->link = link;
}

static gboolean
is_page (const RepriseFeedLink *link)
{
  return g_str_equal (link->rel, "alternate") &&
         (g_strcmp0 (link->type, "text/html") == 0 ||
          g_strcmp0 (link->type, "application/xhtml+xml") == 0);
}

/* The first page is the link; else the first alternate. */
static void
choose_link (RepriseFeedReader     *reader,
             const RepriseFeedLink *link)
{
  GPtrArray *links = reader->subject->links;

  if (!g_str_equal (link->rel, "alternate"))
    return;

  for (guint i = 0; i + 1 < links->len; i++)
    {
      const RepriseFeedLink *other = links->pdata[i];

      if (g_strcmp0 (other->rel, "alternate") == 0 && (!is_page (link) || is_page (other)))
        return;
    }

  reprise_feed_reader_set_string (&reader->subject->link, link->href);
}

static void
take_relation (RepriseFeedReader     *reader,
               const RepriseFeedLink *link)
{
  if (g_str_equal (link->rel, "license"))
    reprise_feed_reader_set_string (&reader->subject->license, link->href);
  else if (g_str_equal (link->rel, "replies") && g_strcmp0 (link->type, "text/html") == 0)
    reprise_feed_reader_set_string (&reader->subject->comments, link->href);
  else
    choose_link (reader, link);
}

static void
end_link (RepriseFeedReader *reader,
          const char        *value)
{
  RepriseFeedLink *link = g_steal_pointer (&reader->link);

  if (link->href == NULL && *value != '\0')
    link->href = reprise_feed_reader_resolve (reader, value);
  if (link->href == NULL)
    {
      reprise_feed_link_free (link);
      return;
    }

  reprise_feed_reader_add_link (reader, link);
  take_relation (reader, link);
}

static void
begin_person (RepriseFeedReader *reader)
{
  reprise_feed_person_free (reader->person);
  reader->person = reprise_feed_person_new (NULL, NULL, NULL);
}

static void
take_person (RepriseFeedReader *reader,
             GPtrArray         *people)
{
  RepriseFeedPerson *person = g_steal_pointer (&reader->person);

  if (person != NULL && (person->name != NULL || person->email != NULL || person->href != NULL))
    g_ptr_array_add (people, person);
  else
    reprise_feed_person_free (person);
}

static void
end_author (RepriseFeedReader *reader,
            const char        *value)
{
  take_person (reader, reader->subject->authors);
}

static void
end_contributor (RepriseFeedReader *reader,
                 const char        *value)
{
  take_person (reader, reader->subject->contributors);
}

static void
end_name (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_set_string (&reader->person->name, value);
}

static void
end_email (RepriseFeedReader *reader,
           const char        *value)
{
  reprise_feed_reader_set_string (&reader->person->email, value);
}

static void
end_person_address (RepriseFeedReader *reader,
                    const char        *value)
{
  g_autofree char *href = *value != '\0' ? reprise_feed_reader_resolve (reader, value) : NULL;

  if (href != NULL)
    reprise_feed_reader_set_string (&reader->person->href, href);
}

static void
begin_generator (RepriseFeedReader *reader)
{
  RepriseFeedGenerator *generator = reprise_feed_generator_new ();

  generator->href = reprise_feed_reader_get_address (reader, "uri");
  if (generator->href == NULL)
    generator->href = reprise_feed_reader_get_address (reader, "url");
  generator->version = reprise_feed_reader_get (reader, "version");

  reprise_feed_generator_free (reader->channel->generator_detail);
  reader->channel->generator_detail = generator;
}

static void
end_generator (RepriseFeedReader *reader,
               const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->generator, value);
  reprise_feed_reader_set_string (&reader->channel->generator_detail->name, value);
}

static void
end_icon (RepriseFeedReader *reader,
          const char        *value)
{
  g_autofree char *href = *value != '\0' ? reprise_feed_reader_resolve (reader, value) : NULL;

  if (href != NULL)
    reprise_feed_reader_set_string (&reader->channel->icon, href);
}

static void
end_logo (RepriseFeedReader *reader,
          const char        *value)
{
  g_autofree char *href = *value != '\0' ? reprise_feed_reader_resolve (reader, value) : NULL;

  if (href != NULL)
    reprise_feed_reader_set_string (&reader->channel->logo, href);
}

static void
begin_category (RepriseFeedReader *reader)
{
  g_autofree char *term = reprise_feed_reader_get (reader, "term");

  if (term != NULL && *term != '\0')
    reprise_feed_reader_add_category (reader, term, reprise_feed_reader_get (reader, "scheme"),
                                      reprise_feed_reader_get (reader, "label"));
}

static void
begin_entry (RepriseFeedReader *reader)
{
  reprise_feed_reader_begin_entry (reader);
  reader->entry->id_source = REPRISE_FEED_ID_ATOM;
}

#define CHANNEL   REPRISE_FEED_SCOPE_CHANNEL
#define ENTRY     REPRISE_FEED_SCOPE_ENTRY
#define SOURCE    REPRISE_FEED_SCOPE_SOURCE
#define SUBJECT   REPRISE_FEED_SCOPE_SUBJECT
#define PERSON    REPRISE_FEED_SCOPE_PERSON
#define ELEMENTS  REPRISE_FEED_CONTENT_ELEMENTS
#define VALUE     REPRISE_FEED_CONTENT_VALUE
#define TEXT      REPRISE_FEED_CONTENT_TEXT

/* What an entry of another format may have beside its own. */
static const RepriseFeedElement guests[] = {
  { "link", SUBJECT, VALUE, 0, begin_link, end_link },
  { "published", SUBJECT, VALUE, 0, NULL, end_published },
  { "updated", SUBJECT, VALUE, 0, NULL, end_updated },
  { "author", SUBJECT, ELEMENTS, PERSON, begin_person, end_author },
  { "contributor", SUBJECT, ELEMENTS, PERSON, begin_person, end_contributor },
  { "name", PERSON, VALUE, 0, NULL, end_name },
  { "email", PERSON, VALUE, 0, NULL, end_email },
  { "uri", PERSON, VALUE, 0, NULL, end_person_address },
  { "content", ENTRY, TEXT, 0, begin_content, end_content },
  { "rights", SUBJECT, TEXT, 0, begin_text, end_rights },
  { NULL },
};

/* An entry within an entry is one whose end somebody forgot; “item” is what the other formats call
 * it. */
static const RepriseFeedElement elements[] = {
  { "entry", CHANNEL | ENTRY, ELEMENTS, ENTRY, begin_entry, NULL },
  { "item", CHANNEL | ENTRY, ELEMENTS, ENTRY, begin_entry, NULL },
  { "title", SUBJECT, TEXT, 0, begin_text, end_title },
  { "id", SUBJECT, VALUE, 0, NULL, end_id },
  { "summary", ENTRY, TEXT, 0, begin_text, end_summary },
  { "category", SUBJECT, VALUE, 0, begin_category, NULL },
  { "source", ENTRY, ELEMENTS, SOURCE, reprise_feed_reader_begin_source, NULL },
  { "subtitle", CHANNEL | SOURCE, TEXT, 0, begin_text, end_subtitle },
  { "tagline", CHANNEL | SOURCE, TEXT, 0, begin_text, end_subtitle },
  { "info", CHANNEL | SOURCE, TEXT, 0, begin_text, end_info },
  { "copyright", SUBJECT, TEXT, 0, begin_text, end_rights },
  { "generator", CHANNEL | SOURCE, VALUE, 0, begin_generator, end_generator },
  { "icon", CHANNEL | SOURCE, VALUE, 0, NULL, end_icon },
  { "logo", CHANNEL | SOURCE, VALUE, 0, NULL, end_logo },
  { "issued", SUBJECT, VALUE, 0, NULL, end_published },
  { "modified", SUBJECT, VALUE, 0, NULL, end_updated },
  { "created", SUBJECT, VALUE, 0, NULL, end_created },
  { "url", PERSON, VALUE, 0, NULL, end_person_address },
  { "homepage", PERSON, VALUE, 0, NULL, end_person_address },
  { NULL },
};

static const char * const addresses[] = {
  REPRISE_FEED_URI_ATOM_10,
  REPRISE_FEED_URI_ATOM_03,
  NULL,
};

const RepriseFeedNamespace reprise_feed_atom = {
  "atom", addresses, elements, guests, NULL, NULL,
};

const RepriseFeedNamespace reprise_feed_atom_guest = {
  "atom", addresses, guests, NULL, NULL, NULL,
};

/**
 * reprise_feed_atom_begin:
 * @reader: a reader, of the first element
 * @name: its name
 * @uri: (nullable): its namespace
 *
 * Returns: whether that is Atom, whatever its namespace is
 */
gboolean
reprise_feed_atom_begin (RepriseFeedReader *reader,
                         const char        *name,
                         const char        *uri)
{
  g_autofree char *version = NULL;

  if (g_ascii_strcasecmp (name, "feed") != 0)
    return FALSE;

  version = reprise_feed_reader_get (reader, "version");
  if (g_strcmp0 (uri, REPRISE_FEED_URI_ATOM_10) == 0)
    reprise_feed_reader_set_format (reader, REPRISE_FEED_FORMAT_ATOM_10);
  else if (g_strcmp0 (uri, REPRISE_FEED_URI_ATOM_03) == 0 || g_strcmp0 (version, "0.3") == 0)
    reprise_feed_reader_set_format (reader, REPRISE_FEED_FORMAT_ATOM_03);
  else
    reprise_feed_reader_set_format (reader, REPRISE_FEED_FORMAT_ATOM);
  return TRUE;
}
