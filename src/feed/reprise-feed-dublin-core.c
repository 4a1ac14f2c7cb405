/* Dublin Core, of both kinds (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/):
 * what a format has its own element for, that says better. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-person.h"
#include "feed/reprise-feed-reader-values.h"

static void
end_title (RepriseFeedReader *reader,
           const char        *value)
{
  if (reader->subject->title == NULL)
    reprise_feed_reader_set_text (reader, &reader->subject->title, value);
}

static void
end_rights (RepriseFeedReader *reader,
            const char        *value)
{
  if (reader->subject->rights == NULL)
    reprise_feed_reader_set_text (reader, &reader->subject->rights, value);
}

static void
end_description (RepriseFeedReader *reader,
                 const char        *value)
{
  if (reader->entry != NULL && reader->entry->summary == NULL)
    reprise_feed_reader_set_text (reader, &reader->entry->summary, value);
  else if (reader->entry == NULL && reader->channel->subtitle == NULL)
    reprise_feed_reader_set_text (reader, &reader->channel->subtitle, value);
}

static void
end_creator (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_add_person (reader, reader->subject->authors, value);
}

static void
end_contributor (RepriseFeedReader *reader,
                 const char        *value)
{
  reprise_feed_reader_add_person (reader, reader->subject->contributors, value);
}

static void
end_publisher (RepriseFeedReader *reader,
               const char        *value)
{
  if (*value == '\0' || reader->subject->publisher != NULL)
    return;

  reader->subject->publisher = g_strdup (value);
  reader->subject->publisher_detail = reprise_feed_person_parse (value);
}

static void
end_subject (RepriseFeedReader *reader,
             const char        *value)
{
  if (*value != '\0')
    reprise_feed_reader_add_category (reader, value, NULL, NULL);
}

static void
end_language (RepriseFeedReader *reader,
              const char        *value)
{
  if (reader->subject->language == NULL)
    reprise_feed_reader_set_string (&reader->subject->language, value);
}

static void
end_updated (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->updated, value);
}

static void
end_issued (RepriseFeedReader *reader,
            const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->published, value);
}

static void
end_created (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->created, value);
}

#define SUBJECT  REPRISE_FEED_SCOPE_SUBJECT
#define VALUE    REPRISE_FEED_CONTENT_VALUE
#define TEXT     REPRISE_FEED_CONTENT_TEXT
#define PLAIN    reprise_feed_reader_begin_plain
#define HTML     reprise_feed_reader_begin_html

static const RepriseFeedElement elements[] = {
  { "creator", SUBJECT, VALUE, 0, NULL, end_creator },
  { "author", SUBJECT, VALUE, 0, NULL, end_creator },
  { "date", SUBJECT, VALUE, 0, NULL, end_updated },
  { "subject", SUBJECT, VALUE, 0, NULL, end_subject },
  { "title", SUBJECT, TEXT, 0, PLAIN, end_title },
  { "description", SUBJECT, TEXT, 0, HTML, end_description },
  { "rights", SUBJECT, TEXT, 0, PLAIN, end_rights },
  { "contributor", SUBJECT, VALUE, 0, NULL, end_contributor },
  { "publisher", SUBJECT, VALUE, 0, NULL, end_publisher },
  { "language", SUBJECT, VALUE, 0, NULL, end_language },
  { "issued", SUBJECT, VALUE, 0, NULL, end_issued },
  { "modified", SUBJECT, VALUE, 0, NULL, end_updated },
  { "created", SUBJECT, VALUE, 0, NULL, end_created },
  { NULL },
};

static const char * const addresses[] = {
  "http://purl.org/dc/elements/1.1/",
  "http://purl.org/dc/elements/1.0/",
  "http://purl.org/dc/terms/",
  NULL,
};

const RepriseFeedNamespace reprise_feed_dublin_core = {
  "dc", addresses, elements, NULL, NULL, NULL,
};
