/* HTML as it is given to libxml2, whose parser takes time that grows with the square of how deep
 * elements lie, and of how many attributes one has, and memory for the longest of them. So tags that
 * nobody writes are left out, and where elements lie too deep all that are open are closed. All else
 * goes through as it is. What is let through here is not safe for that: it is no more than
 * digestible. */

#include "markup/reprise-html-source.h"

#include <string.h>

/* Says that it is UTF-8, and keeps libxml2 from making paragraphs of what stands in no element. */
#define OPENING "\xEF\xBB\xBF<reprise-html>"

#define DEPTH_MAX       256
#define ATTRIBUTES_MAX  128
#define TAG_LENGTH_MAX  (512 * 1024)
#define NAME_LENGTH_MAX 64

typedef struct
{
  const char *text;
  gsize       length;
} Piece;

struct _RepriseHtmlSource
{
  const char *next;       /* what has not been looked at */
  const char *end;
  Piece       pieces[3];  /* what is on its way: text, what closes elements, a tag */
  guint       piece;      /* which of them */
  Piece       open[DEPTH_MAX];  /* names of elements */
  guint       depth;
  GString    *closing;    /* (owned) */
};

/* Those that end by themselves, or with the next of their kind, do not lie in one another. */
static const char * const shallow[] = {
  "area", "base", "basefont", "body", "br", "col", "colgroup", "dd", "dt", "frame", "head", "hr",
  "html", "img", "input", "isindex", "li", "link", "meta", "option", "p", "param", "tbody", "td",
  "tfoot", "th", "thead", "tr",
};

/* Those that libxml2 believes to have an end, and that say nothing. */
static const char * const empty[] = { "embed", "keygen", "source", "track", "wbr" };

static gboolean
is_same_name (const Piece *name,
              const Piece *other)
{
  return other->length == name->length &&
         g_ascii_strncasecmp (name->text, other->text, name->length) == 0;
}

static gboolean
is_name (const Piece *name,
         const char  *other)
{
  const Piece piece = { other, strlen (other) };

  return is_same_name (name, &piece);
}

static gboolean
is_one_of (const Piece        *name,
           const char * const *names,
           gsize               n_names)
{
  for (gsize i = 0; i < n_names; i++)
    {
      if (is_name (name, names[i]))
        return TRUE;
    }

  return FALSE;
}

static const char *
find (const char *from,
      const char *end,
      const char *what)
{
  const gsize length = strlen (what);

  for (const char *p = from; (p = memchr (p, *what, (gsize) (end - p))) != NULL; p++)
    {
      if ((gsize) (end - p) >= length && memcmp (p, what, length) == 0)
        return p;
    }

  return end;
}

/* Behind the end of a script or a style, which is not read as HTML. */
static const char *
skip_raw (RepriseHtmlSource *self,
          const char        *from,
          const Piece       *name)
{
  for (const char *p = from; p < self->end; p++)
    {
      p = find (p, self->end, "</");
      if ((gsize) (self->end - p) > name->length + 2 &&
          g_ascii_strncasecmp (p + 2, name->text, name->length) == 0)
        return p;
    }

  return self->end;
}

/* Behind the quote that begins a value after @p, if one does; else @p itself. */
static const char *
skip_quote (RepriseHtmlSource *self,
            const char        *p)
{
  const char *quote = p;
  const char *other = NULL;

  while (quote < self->end && g_ascii_isspace (*quote))
    quote++;
  if (quote == self->end || (*quote != '"' && *quote != '\''))
    return p;

  other = memchr (quote + 1, *quote, (gsize) (self->end - quote - 1));
  return other != NULL ? other + 1 : self->end;
}

/* Behind the tag that @p is in, and how many attributes it has. A quote may hold the sign that ends
 * a tag. */
static const char *
skip_tag (RepriseHtmlSource *self,
          const char        *p,
          guint             *attributes)
{
  gboolean in_word = TRUE;

  *attributes = 0;
  while (p < self->end && *p != '>')
    {
      const char c = *p++;

      if (g_ascii_isspace (c) || c == '/')
        {
          in_word = FALSE;
        }
      else if (c == '=')
        {
          p = skip_quote (self, p);
        }
      else if (!in_word)
        {
          *attributes += 1;
          in_word = TRUE;
        }
    }

  return p < self->end ? p + 1 : p;
}

/* Closes all that is open. */
static void
close_all (RepriseHtmlSource *self)
{
  g_string_truncate (self->closing, 0);
  while (self->depth > 0)
    {
      const Piece *name = &self->open[--self->depth];

      g_string_append_printf (self->closing, "</%.*s>", (int) name->length, name->text);
    }
}

static void
note_end (RepriseHtmlSource *self,
          const Piece       *name)
{
  for (guint i = self->depth; i > 0; i--)
    {
      if (is_same_name (name, &self->open[i - 1]))
        {
          self->depth = i - 1;
          return;
        }
    }
}

/* Notes what a tag opens or closes; one that opens what would lie too deep goes behind the end of all
 * that is open. Returns whether it goes through. */
static gboolean
take_tag (RepriseHtmlSource *self,
          const char        *begin,
          const char        *behind,
          const Piece       *name,
          guint              attributes)
{
  if (behind - begin > TAG_LENGTH_MAX || attributes > ATTRIBUTES_MAX ||
      name->length > NAME_LENGTH_MAX || is_one_of (name, empty, G_N_ELEMENTS (empty)))
    return FALSE;

  if (begin[1] == '/')
    {
      note_end (self, name);
    }
  else if (behind[-1] != '>' || behind[-2] != '/')
    {
      if (is_one_of (name, shallow, G_N_ELEMENTS (shallow)))
        return TRUE;
      if (self->depth == DEPTH_MAX)
        close_all (self);
      self->open[self->depth++] = *name;
    }

  return TRUE;
}

static gboolean
is_tag (const RepriseHtmlSource *self,
        const char              *p)
{
  return self->end - p > 2 && (g_ascii_isalpha (p[1]) || (p[1] == '/' && g_ascii_isalpha (p[2])));
}

/* Behind the comment that begins at @p, if one does; else @p itself. Declarations and processing
 * instructions are comments, too, which libxml2 does not know of all. */
static const char *
skip_comment (RepriseHtmlSource *self,
              const char        *p)
{
  const char *end = NULL;

  if (self->end - p < 3 || !(p[1] == '!' || p[1] == '?' || (p[1] == '/' && !g_ascii_isalpha (p[2]))))
    return p;
  if (self->end - p >= 4 && memcmp (p, "<!--", 4) == 0)
    {
      end = find (p + 4, self->end, "-->");
      return MIN (end + 3, self->end);
    }

  end = memchr (p, '>', (gsize) (self->end - p));
  return end != NULL ? end + 1 : self->end;
}

/* The next tag or comment at @p or behind it, or the end. */
static const char *
find_tag (RepriseHtmlSource *self,
          const char        *p)
{
  for (; (p = memchr (p, '<', (gsize) (self->end - p))) != NULL; p++)
    {
      if (is_tag (self, p) || skip_comment (self, p) > p)
        return p;
    }

  return self->end;
}

static Piece
read_name (RepriseHtmlSource *self,
           const char        *tag)
{
  Piece name = { tag + (tag[1] == '/' ? 2 : 1), 0 };
  const char *p = name.text;

  while (p < self->end && (g_ascii_isalnum (*p) || *p == ':' || *p == '-'))
    p++;

  name.length = (gsize) (p - name.text);
  return name;
}

/* Takes what comes next: text to the next tag, and the tag, which may be left out. */
static void
find_pieces (RepriseHtmlSource *self)
{
  const char *tag = find_tag (self, self->next);
  const char *behind = tag;
  Piece name;
  guint attributes = 0;
  gboolean goes;

  self->pieces[0] = (Piece) { self->next, (gsize) (tag - self->next) };
  self->pieces[1] = self->pieces[2] = (Piece) { NULL, 0 };
  self->piece = 0;
  self->next = tag;
  if (tag == self->end)
    return;
  if (!is_tag (self, tag))
    {
      self->next = skip_comment (self, tag);
      return;
    }

  name = read_name (self, tag);
  behind = skip_tag (self, name.text + name.length, &attributes);
  g_string_truncate (self->closing, 0);
  goes = take_tag (self, tag, behind, &name, attributes);
  if (tag[1] != '/' && (is_name (&name, "script") || is_name (&name, "style")))
    behind = skip_raw (self, behind, &name);

  self->pieces[1] = (Piece) { self->closing->str, self->closing->len };
  if (goes)
    self->pieces[2] = (Piece) { tag, (gsize) (behind - tag) };
  self->next = behind;
}

static gboolean
find_piece (RepriseHtmlSource *self)
{
  for (;;)
    {
      while (self->piece < G_N_ELEMENTS (self->pieces) && self->pieces[self->piece].length == 0)
        self->piece++;
      if (self->piece < G_N_ELEMENTS (self->pieces))
        return TRUE;
      if (self->next == self->end)
        return FALSE;
      find_pieces (self);
    }
}

/**
 * reprise_html_source_new:
 * @html: HTML in UTF-8, which has to stay
 * @length: its length in bytes
 *
 * Returns: (transfer full): a source, whose text lies in an element of its own
 */
RepriseHtmlSource *
reprise_html_source_new (const char *html,
                         gsize       length)
{
  RepriseHtmlSource *self = g_new0 (RepriseHtmlSource, 1);

  self->next = html;
  self->end = html + length;
  self->closing = g_string_new (NULL);
  self->pieces[0] = (Piece) { OPENING, strlen (OPENING) };
  return self;
}

/**
 * reprise_html_source_free:
 * @self: (transfer full): a source
 */
void
reprise_html_source_free (RepriseHtmlSource *self)
{
  g_string_free (self->closing, TRUE);
  g_free (self);
}

/**
 * reprise_html_source_read:
 * @self: a source
 * @buffer: (out): where to put what comes next
 * @length: the most bytes to put there
 *
 * Reads as libxml2 wants it read.
 *
 * Returns: how many bytes were put there; 0 at the end
 */
int
reprise_html_source_read (void *self,
                          char *buffer,
                          int   length)
{
  RepriseHtmlSource *source = self;
  gsize left = (gsize) MAX (length, 0);

  while (left > 0 && find_piece (source))
    {
      Piece *piece = &source->pieces[source->piece];
      const gsize part = MIN (left, piece->length);

      memcpy (buffer, piece->text, part);
      buffer += part;
      left -= part;
      piece->text += part;
      piece->length -= part;
    }

  return length - (int) left;
}
