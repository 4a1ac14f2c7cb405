/* XML without teeth. libxml2 reads what it is handed and nothing else: a document declares nothing,
 * knows the entities of XML and HTML alone, and can name no file and no address that would be
 * opened. Its events go to the reader as they come, so no tree is built that could be made large. */

#include "feed/reprise-feed-xml.h"

#include "feed/reprise-feed-reader.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* libxml2 looks through all that are in force for each prefix it meets. */
#define NAMESPACES_MAX 256

/* Elements that lie deeper are not read. */
#define DEPTH_MAX 256

/* How much libxml2 is given at once, in bytes: it holds on to that much. */
#define PIECE_LENGTH (32 * 1024)

/* What has more wrong with it is not worth the time it takes to find out. */
#define ERRORS_MAX 10000

#define OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT)

typedef struct
{
  RepriseFeedReader *reader;      /* (unowned) */
  xmlParserCtxtPtr   context;     /* (unowned) */
  gboolean           strict;
  gboolean           failed;      /* it is not quite well-formed */
  gboolean           broken;      /* it could not be read to its end for that */
  gboolean           deep;        /* there is more in it, or deeper, than is read */
  gboolean           declared;    /* it has a document type, which may know entities */
  guint              n_errors;
  GArray            *namespaces;  /* (owned) (element-type guint): declared by each open element */
  guint              n_namespaces;
  xmlEntity          entity;      /* the one asked for last */
  xmlChar            character[8];

  const char        *text;        /* what libxml2 has not yet asked for */
  gsize              left;
} Parsing;

/* By its address contexts are told that are ours. */
static char mark;

static xmlExternalEntityLoader load_for_others;

static void
stop (Parsing *self)
{
  xmlStopParser (self->context);
}

static xmlParserInputPtr
load_nothing_cb (const char       *address,
                 const char       *id,
                 xmlParserCtxtPtr  context)
{
  if (context != NULL && context->_private == &mark)
    return NULL;
  return load_for_others (address, id, context);
}

/* The loader belongs to the process: others get what they had. */
static void
set_up (void)
{
  static gsize once = 0;

  if (!g_once_init_enter (&once))
    return;

  xmlInitParser ();
  load_for_others = xmlGetExternalEntityLoader ();
  xmlSetExternalEntityLoader (load_nothing_cb);
  g_once_init_leave (&once, 1);
}

static int
read_cb (void *data,
         char *buffer,
         int   size)
{
  Parsing *self = data;
  const gsize length = MIN (self->left, (gsize) size);

  memcpy (buffer, self->text, length);
  self->text += length;
  self->left -= length;
  return (int) length;
}

static int
close_cb (void *data)
{
  return 0;
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *public_id,
                    const xmlChar *system_id)
{
  Parsing *self = data;

  self->declared = public_id != NULL || system_id != NULL;
  reprise_feed_reader_doctype (self->reader, (const char *) public_id);
}

/* What a document declares was taken out of it. What declares something all the same hides it. */
static void
refuse (Parsing *self)
{
  self->deep = TRUE;
  stop (self);
}

static void
entity_decl_cb (void          *data,
                const xmlChar *name,
                int            type,
                const xmlChar *public_id,
                const xmlChar *system_id,
                xmlChar       *content)
{
  refuse (data);
}

static void
attribute_decl_cb (void               *data,
                   const xmlChar      *element,
                   const xmlChar      *name,
                   int                 type,
                   int                 kind,
                   const xmlChar      *value,
                   xmlEnumerationPtr   values)
{
  xmlFreeEnumeration (values);
  refuse (data);
}

static xmlEntityPtr
get_entity_cb (void          *data,
               const xmlChar *name)
{
  Parsing *self = data;
  const htmlEntityDesc *found = NULL;
  xmlEntityPtr predefined = xmlGetPredefinedEntity (name);

  if (predefined != NULL)
    return predefined;

  found = htmlEntityLookup (name);
  if (found == NULL)
    return NULL;

  /* XML does not know it, and only an external declaration could. */
  if (!self->declared)
    self->failed = TRUE;

  memset (self->character, 0, sizeof self->character);
  memset (&self->entity, 0, sizeof self->entity);
  self->entity.type = XML_ENTITY_DECL;
  self->entity.name = (const xmlChar *) found->name;
  self->entity.content = self->character;
  self->entity.orig = self->character;
  self->entity.length = g_unichar_to_utf8 (found->value, (char *) self->character);

  /* Of a predefined one libxml2 takes a single byte into an attribute; of another the name, which
   * is looked up when the attribute is read. */
  self->entity.etype = self->context->instate == XML_PARSER_ATTRIBUTE_VALUE
                         ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY;
  self->entity.checked = 1;
  return &self->entity;
}

/* One that nobody knows stays as it is written. */
static void
reference_cb (void          *data,
              const xmlChar *name)
{
  Parsing *self = data;

  reprise_feed_reader_text (self->reader, "&", 1);
  reprise_feed_reader_text (self->reader, (const char *) name, strlen ((const char *) name));
  reprise_feed_reader_text (self->reader, ";", 1);
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
  Parsing *self = data;
  const guint declared = (guint) n_namespaces;

  g_array_append_val (self->namespaces, declared);
  self->n_namespaces += declared;
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i + 1] != NULL)
      reprise_feed_reader_namespace (self->reader, (const char *) namespaces[2 * i + 1]);

  reprise_feed_reader_start (self->reader, (const char *) name, (const char *) prefix,
                             (const char *) uri, n_attributes, (const char **) attributes);

  if (self->n_namespaces > NAMESPACES_MAX || self->namespaces->len > DEPTH_MAX)
    self->deep = TRUE;
  if (self->deep || reprise_feed_reader_is_done (self->reader))
    stop (self);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Parsing *self = data;

  if (self->namespaces->len > 0)
    {
      self->n_namespaces -= g_array_index (self->namespaces, guint, self->namespaces->len - 1);
      g_array_set_size (self->namespaces, self->namespaces->len - 1);
    }

  reprise_feed_reader_end (self->reader);
  if (reprise_feed_reader_is_done (self->reader))
    stop (self);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Parsing *self = data;

  reprise_feed_reader_text (self->reader, (const char *) text, (gsize) length);
}

static void
error_cb (void     *data,
          xmlError *error)
{
  Parsing *self = data;

  if (error->level < XML_ERR_ERROR)
    return;

  self->failed = TRUE;
  if (++self->n_errors > ERRORS_MAX)
    stop (self);
  if (self->strict && error->level == XML_ERR_FATAL)
    {
      self->broken = TRUE;
      stop (self);
    }
}

/* Only what is set here is ever called: nothing declares, nothing loads. */
static void
set_handlers (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->internalSubset = internal_subset_cb;
  sax->entityDecl = entity_decl_cb;
  sax->attributeDecl = attribute_decl_cb;
  sax->getEntity = get_entity_cb;
  sax->reference = reference_cb;
  sax->startElementNs = start_element_cb;
  sax->endElementNs = end_element_cb;
  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->cdataBlock = characters_cb;
  sax->serror = error_cb;
}

/* libxml2 reads what it is given piece by piece faster than what it asks for: it looks for the end of
 * a CDATA section then, and not at each of its characters. */
static void
push (Parsing    *self,
      const char *text,
      gsize       length)
{
  const char *end = text + length;

  xmlCtxtResetPush (self->context, NULL, 0, NULL, NULL);
  xmlCtxtUseOptions (self->context, OPTIONS);
  while (text < end && !self->context->disableSAX)
    {
      const int piece = (int) MIN (end - text, PIECE_LENGTH);

      xmlParseChunk (self->context, text, piece, FALSE);
      text += piece;
    }

  xmlParseChunk (self->context, NULL, 0, TRUE);
}

/* But in spite of errors it reads further where it asks. */
static void
pull (Parsing    *self,
      const char *text,
      gsize       length)
{
  self->text = text;
  self->left = length;
  self->context->myDoc = xmlCtxtReadIO (self->context, read_cb, close_cb, self, NULL, "UTF-8",
                                        OPTIONS | XML_PARSE_RECOVER);
}

static void
parse (Parsing    *self,
       const char *text,
       gsize       length,
       gboolean    strict)
{
  self->strict = strict;
  self->namespaces = g_array_new (FALSE, FALSE, sizeof (guint));
  self->context = xmlNewParserCtxt ();
  self->context->_private = &mark;
  self->context->userData = self;
  set_handlers (self->context->sax);
  if (strict)
    push (self, text, length);
  else
    pull (self, text, length);

  self->failed |= !self->context->wellFormed || !self->context->nsWellFormed;
  /* No document is built; but libxml2 makes one to put a declaration into. */
  xmlFreeDoc (self->context->myDoc);
  xmlFreeParserCtxt (self->context);
  g_array_unref (self->namespaces);
}

static RepriseFeedDocument *
finish (Parsing  *self,
        GError  **error)
{
  const gboolean beyond = self->deep || reprise_feed_reader_is_beyond (self->reader);
  RepriseFeedDocument *document = NULL;

  if (reprise_feed_reader_has_feed (self->reader))
    document = reprise_feed_reader_finish (self->reader);

  if (document != NULL && (!beyond || document->entries->len > 0))
    {
      document->wellformed = !self->failed && !beyond;
      return document;
    }

  reprise_feed_document_free (document);
  if (beyond)
    g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND,
                         _("There is more in this than is read of a feed."));
  else
    g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED,
                         _("This is no feed."));
  return NULL;
}

/**
 * reprise_feed_xml_parse:
 * @text: (transfer full): a document, already decoded
 * @length: how long it is, in bytes
 * @address: (nullable): where it is from
 * @error: (out) (optional): why it is not read
 *
 * Reads a feed in XML: strictly first; and where that fails once more, mended, as far as it goes.
 * Of one that has more in it than is read, or lies deeper, what came before is read.
 *
 * Returns: (transfer full) (nullable): the feed, or NULL with @error set to
 *   %REPRISE_FEED_ERROR_NO_FEED or %REPRISE_FEED_ERROR_BEYOND
 */
RepriseFeedDocument *
reprise_feed_xml_parse (char        *text,
                        gsize        length,
                        const char  *address,
                        GError     **error)
{
  g_autofree char *owned = text;
  Parsing self = { 0 };
  g_autoptr (RepriseFeedReader) reader = NULL;
  g_autoptr (RepriseFeedReader) second = NULL;
  GString *mended = NULL;
  const gsize blanks = strspn (text, " \t\r\n");

  set_up ();
  reprise_feed_xml_disarm (text, length);
  if (!reprise_feed_xml_is_within (text, length))
    {
      g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND,
                           _("There is more in this than is read of a feed."));
      return NULL;
    }

  /* People leave lines before a declaration, which may have none. */
  self.reader = reader = reprise_feed_reader_new (address);
  parse (&self, text + blanks, length - blanks, TRUE);
  if (!self.broken || reprise_feed_reader_is_done (reader))
    return finish (&self, error);

  second = reprise_feed_reader_new (address);
  self = (Parsing) { .reader = second };
  mended = reprise_feed_xml_mend (text, length);
  g_clear_pointer (&owned, g_free);
  parse (&self, mended->str, mended->len, FALSE);
  g_string_free (mended, TRUE);
  self.failed = TRUE;
  return finish (&self, error);
}
