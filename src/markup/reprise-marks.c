/* The two marks that Markdown does not know: [[a link to a film]], or [[♫ to a track]], and
 * ||a spoiler||.
 *
 * A label is not Markdown: “M*A*S*H (1970)” has no emphasis in it. So labels are hidden from cmark
 * before it reads, each behind a short word that no text has, and put back into the tree it made:
 * as links where they stand in text, as what was typed where they stand in code, HTML and
 * addresses. So is each bar that a backslash escapes; what bars are left in the text are marks.
 *
 * A spoiler may hold other spans, and lie in one, but not cross any: its two marks stand among the
 * children of the same node. */

#include "markup/reprise-marks.h"

#include "markup/reprise-block.h"
#include "markup/reprise-label.h"

#include <string.h>

/* Two signs that hardly any text has; one that has them has them hidden like labels. They are
 * punctuation, so that emphasis beside them is read as it is beside the brackets or the escaped bar
 * that they stand for. */
#define BEGIN "\xE2\xB8\xB2"  /* U+2E32 */
#define END   "\xE2\xB8\xB3"  /* U+2E33 */
#define MARK_LENGTH 3

/* Deeper than any block and span that is built. For each node that is moved cmark looks through all
 * that it lies in, so what lies deeper is left as it was typed. */
#define DEPTH_MAX (4 * REPRISE_BLOCK_DEPTH_MAX)

static char spoiler_kind;
static char film_kind;

typedef struct
{
  const char *from;
  const char *end;
  GString    *out;     /* (owned) */
  GPtrArray  *hidden;  /* (owned) (element-type utf8): what was typed */
} Hider;

/* The end of a link that begins at @p, or NULL where none does. A title may have brackets of its
 * own ([REC]), in pairs. What Markdown has as a link's text stays Markdown's. */
static const char *
find_link_end (const char *p,
               const char *end)
{
  const char *label = p + 2;
  const char *limit = (gsize) (end - label) > REPRISE_LABEL_LENGTH_MAX + 2
                        ? label + REPRISE_LABEL_LENGTH_MAX + 2 : end;
  guint depth = 0;

  for (p = label; p < limit; p++)
    {
      if (g_ascii_iscntrl (*p) || *p == '`' || *p == '\\' || *p == '|')
        return NULL;

      if (*p == '[')
        {
          if (p + 1 < limit && p[1] == '[')
            return NULL;
          depth++;
        }
      else if (*p == ']' && depth > 0)
        {
          depth--;
        }
      else if (*p == ']')
        {
          if (p == label || p + 1 >= end || p[1] != ']' || (p + 2 < end && p[2] == '(') ||
              !g_utf8_validate (label, p - label, NULL))
            return NULL;
          return p + 2;
        }
    }

  return NULL;
}

static const char *
hide (Hider      *self,
      const char *p,
      gsize       length)
{
  g_string_append_len (self->out, self->from, p - self->from);
  g_string_append_printf (self->out, BEGIN "%u" END, self->hidden->len);
  g_ptr_array_add (self->hidden, g_strndup (p, length));
  self->from = p + length;
  return self->from;
}

/* What is behind @p, having hidden what begins there, if it has to be. */
static const char *
hide_at (Hider      *self,
         const char *p)
{
  const char *link_end = NULL;

  switch (*p)
    {
    case '\\':
      if (p + 1 == self->end || !g_ascii_ispunct (p[1]))
        return p + 1;
      return p[1] == '|' ? hide (self, p, 2) : p + 2;

    case '[':
      if (p + 1 < self->end && p[1] == '[')
        link_end = find_link_end (p, self->end);
      return link_end != NULL ? hide (self, p, (gsize) (link_end - p)) : p + 1;

    default:
      if (self->end - p >= MARK_LENGTH &&
          (memcmp (p, BEGIN, MARK_LENGTH) == 0 || memcmp (p, END, MARK_LENGTH) == 0))
        return hide (self, p, MARK_LENGTH);
      return p + 1;
    }
}

static gboolean
is_link (const char *typed)
{
  return g_str_has_prefix (typed, "[[");
}

/* (nullable): what was typed where something hidden begins. An entity may spell what looks like it,
 * and then is at most what was typed elsewhere. */
static const char *
get_typed (const char  *begin,
           GPtrArray   *hidden,
           const char **behind)
{
  char *end = NULL;
  const guint64 position = g_ascii_strtoull (begin + MARK_LENGTH, &end, 10);

  if (position >= hidden->len || !g_str_has_prefix (end, END))
    return NULL;

  *behind = end + MARK_LENGTH;
  return hidden->pdata[position];
}

/* (transfer full) (nullable): the text as it was typed, or NULL where nothing is hidden in it. In
 * text that Markdown reads, a bar has lost its backslash. */
static char *
dup_typed (const char *text,
           GPtrArray  *hidden,
           gboolean    read)
{
  g_autoptr (GString) out = NULL;
  const char *behind = NULL;
  const char *begin = NULL;

  while (text != NULL && (begin = strstr (text, BEGIN)) != NULL)
    {
      const char *typed = get_typed (begin, hidden, &behind);

      if (typed == NULL)
        behind = begin + MARK_LENGTH;
      if (out == NULL)
        out = g_string_new (NULL);
      g_string_append_len (out, text, begin - text);
      if (typed != NULL)
        g_string_append (out, read && *typed == '\\' ? typed + 1 : typed);
      else
        g_string_append (out, BEGIN);
      text = behind;
    }

  if (out == NULL)
    return NULL;

  g_string_append (out, text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
show_literal (cmark_node *node,
              GPtrArray  *hidden,
              gboolean    read)
{
  g_autofree char *typed = dup_typed (cmark_node_get_literal (node), hidden, read);

  if (typed != NULL)
    cmark_node_set_literal (node, typed);
}

static void
show_target (cmark_node *node,
             GPtrArray  *hidden)
{
  g_autofree char *url = dup_typed (cmark_node_get_url (node), hidden, TRUE);
  g_autofree char *title = dup_typed (cmark_node_get_title (node), hidden, TRUE);

  if (url != NULL)
    cmark_node_set_url (node, url);
  if (title != NULL)
    cmark_node_set_title (node, title);
}

static void
show_info (cmark_node *node,
           GPtrArray  *hidden)
{
  g_autofree char *info = dup_typed (cmark_node_get_fence_info (node), hidden, TRUE);

  if (info != NULL)
    cmark_node_set_fence_info (node, info);
}

static cmark_node *
text_node_new (const char *text,
               gsize       length)
{
  cmark_node *node = cmark_node_new (CMARK_NODE_TEXT);
  g_autofree char *literal = g_strndup (text, length);

  cmark_node_set_literal (node, literal);
  return node;
}

static cmark_node *
custom_node_new (char *kind)
{
  cmark_node *node = cmark_node_new (CMARK_NODE_CUSTOM_INLINE);

  cmark_node_set_user_data (node, kind);
  return node;
}

static void
insert_text (cmark_node *before,
             const char *text,
             gsize       length)
{
  if (length > 0)
    cmark_node_insert_before (before, text_node_new (text, length));
}

static void
insert_link (cmark_node *before,
             const char *typed)
{
  cmark_node *link = custom_node_new (&film_kind);

  cmark_node_append_child (link, text_node_new (typed + 2, strlen (typed) - 4));
  cmark_node_insert_before (before, link);
}

static void
insert_bars (cmark_node  *before,
             cmark_node **open)
{
  cmark_node *spoiler = NULL;
  cmark_node *child = NULL;

  if (*open == NULL)
    {
      *open = text_node_new ("||", 2);
      cmark_node_insert_before (before, *open);
      return;
    }

  spoiler = custom_node_new (&spoiler_kind);
  cmark_node_insert_before (before, spoiler);
  while ((child = cmark_node_next (*open)) != spoiler)
    cmark_node_append_child (spoiler, child);
  cmark_node_free (*open);
  *open = NULL;
}

/* Puts what @node says in its place: text, links, and bars, of which every second ends a spoiler. A
 * row of more than two bars is something drawn. */
static void
split_text (cmark_node  *node,
            GPtrArray   *hidden,
            cmark_node **open)
{
  g_autofree char *literal = g_strdup (cmark_node_get_literal (node));
  g_autoptr (GString) text = g_string_new (NULL);
  const char *p = literal;

  while (*p != '\0')
    {
      const char *behind = NULL;
      const char *typed = g_str_has_prefix (p, BEGIN) ? get_typed (p, hidden, &behind) : NULL;
      const gsize bars = strspn (p, "|");

      if (bars == 2 || (typed != NULL && is_link (typed)))
        {
          insert_text (node, text->str, text->len);
          g_string_truncate (text, 0);
          if (bars == 2)
            insert_bars (node, open);
          else
            insert_link (node, typed);
          p = bars == 2 ? p + 2 : behind;
        }
      else if (typed != NULL)
        {
          g_string_append (text, *typed == '\\' ? typed + 1 : typed);
          p = behind;
        }
      else
        {
          const gsize run = bars > 0 ? bars : MAX (strcspn (p, "|" "\xE2"), 1);

          g_string_append_len (text, p, (gssize) run);
          p += run;
        }
    }

  insert_text (node, text->str, text->len);
  cmark_node_free (node);
}

static void
mark_children (cmark_node *parent,
               GPtrArray  *hidden)
{
  cmark_node *open = NULL;
  cmark_node *next = NULL;

  for (cmark_node *child = cmark_node_first_child (parent); child != NULL; child = next)
    {
      next = cmark_node_next (child);
      if (cmark_node_get_type (child) == CMARK_NODE_TEXT)
        {
          const char *literal = cmark_node_get_literal (child);

          if (strstr (literal, "||") != NULL || strstr (literal, BEGIN) != NULL)
            split_text (child, hidden, &open);
        }
    }
}

/* Of a leaf there is no end, as of other nodes. */
static gboolean
is_leaf (cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * reprise_marks_hide:
 * @text: a text in Markdown
 * @length: its length in bytes
 * @hidden_length: (out): the length of what is returned
 * @hidden: (out) (transfer full): what reprise_marks_apply() wants to know
 *
 * Hides from cmark what it would read as something else. Lines stay the lines they were.
 *
 * Returns: (transfer full) (nullable): the text to be given to cmark; %NULL where nothing had to be
 *   hidden
 */
char *
reprise_marks_hide (const char  *text,
                    gsize        length,
                    gsize       *hidden_length,
                    GPtrArray  **hidden)
{
  Hider self = { text, text + length, g_string_new (NULL),
                 g_ptr_array_new_with_free_func (g_free) };
  const char *p = text;

  while (p < self.end)
    p = hide_at (&self, p);

  *hidden = self.hidden;
  if (self.hidden->len == 0)
    {
      g_string_free (self.out, TRUE);
      return NULL;
    }

  g_string_append_len (self.out, self.from, self.end - self.from);
  *hidden_length = self.out->len;
  return g_string_free (self.out, FALSE);
}

/**
 * reprise_marks_apply:
 * @root: what cmark made of a text
 * @hidden: what was hidden in it
 *
 * Puts what was hidden back in its place. A link to a film, and a spoiler, is a custom inline,
 * whose text and spans are its children; see reprise_marks_is_spoiler().
 */
void
reprise_marks_apply (cmark_node *root,
                     GPtrArray  *hidden)
{
  cmark_iter *iter = cmark_iter_new (root);
  guint shut = 0;
  guint depth = 0;
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (event == CMARK_EVENT_EXIT)
        depth--;
      else if (!is_leaf (node))
        depth++;

      switch ((int) cmark_node_get_type (node))
        {
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE:
          if (event == CMARK_EVENT_ENTER)
            {
              show_target (node, hidden);
              shut++;
            }
          else
            {
              shut--;
            }
          break;

        case CMARK_NODE_CODE_BLOCK:
          show_info (node, hidden);
          show_literal (node, hidden, FALSE);
          break;

        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE:
          show_literal (node, hidden, FALSE);
          break;

        case CMARK_NODE_TEXT:
          if (shut > 0 || depth > DEPTH_MAX)
            show_literal (node, hidden, TRUE);
          break;

        case CMARK_NODE_PARAGRAPH:
        case CMARK_NODE_HEADING:
        case CMARK_NODE_EMPH:
        case CMARK_NODE_STRONG:
          if (event == CMARK_EVENT_EXIT && shut == 0 && depth < DEPTH_MAX)
            mark_children (node, hidden);
          break;

        default:
          break;
        }
    }

  cmark_iter_free (iter);
}

/**
 * reprise_marks_is_spoiler:
 * @node: a custom inline
 *
 * Returns: whether it is a spoiler; else it is a link to a film or a track
 */
gboolean
reprise_marks_is_spoiler (cmark_node *node)
{
  return cmark_node_get_user_data (node) == &spoiler_kind;
}
