#include "markup/reprise-html-code.h"

#include "markup/reprise-html-element.h"
#include "markup/reprise-markdown.h"

#include <string.h>

#define LANGUAGE_LENGTH_MAX 32

static const char language_characters[] =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+#.-";

/* Blank to who reads Markdown, in quotes too. */
static gboolean
is_blank_line (const char *line,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (line[i]) && line[i] != '>')
        return FALSE;
    }

  return TRUE;
}

/* More blank lines than are read of Markdown are not kept. */
static void
append_lines (GString    *out,
              const char *text)
{
  guint blank = 0;

  while (*text != '\0')
    {
      const gsize length = strcspn (text, "\n");
      const gsize whole = length + (text[length] == '\n' ? 1 : 0);

      blank = is_blank_line (text, length) ? blank + 1 : 0;
      if (blank <= REPRISE_MARKDOWN_BLANK_LINES_MAX)
        g_string_append_len (out, text, (gssize) whole);
      text += whole;
    }
}

/* What is left without the blank lines before it. */
static const char *
skip_blank_lines (const char *text)
{
  const char *line = text;

  for (const char *p = text; g_ascii_isspace (*p); p++)
    {
      if (*p == '\n')
        line = p + 1;
    }

  return line;
}

/**
 * reprise_html_code_find_language:
 * @attributes: (nullable): the attributes of an element of code
 *
 * Returns: (transfer full) (nullable): the language it is said to be in
 */
char *
reprise_html_code_find_language (const char * const *attributes)
{
  const char *classes = reprise_html_element_get_attribute (attributes, "class");
  const char *language = classes != NULL ? strstr (classes, "language-") : NULL;
  gsize length;

  if (language == NULL || (language > classes && !g_ascii_isspace (language[-1])))
    return NULL;

  language += strlen ("language-");
  length = strspn (language, language_characters);
  if (length == 0 || length > LANGUAGE_LENGTH_MAX ||
      (language[length] != '\0' && !g_ascii_isspace (language[length])))
    return NULL;

  return g_strndup (language, length);
}

/**
 * reprise_html_code_append:
 * @code: what has been read of it
 * @text: some more, in UTF-8
 * @length: its length in bytes
 *
 * Adds to code, without the controls that a text does not have.
 */
void
reprise_html_code_append (GString    *code,
                          const char *text,
                          gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *p = text;

      while (p < end && (!g_ascii_iscntrl (*p) || *p == '\n' || *p == '\t'))
        p++;
      g_string_append_len (code, text, p - text);
      text = p < end ? p + 1 : p;
    }
}

/**
 * reprise_html_code_make_block:
 * @code: the code, in whole
 * @language: (nullable): what it is in
 *
 * Returns: (transfer full) (nullable): a block of it, or %NULL where there is nothing to be seen
 */
RepriseBlock *
reprise_html_code_make_block (const GString *code,
                              const char    *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RepriseBlock *block = NULL;
  gsize end;

  append_lines (text, skip_blank_lines (code->str));
  for (end = text->len; end > 0 && g_ascii_isspace (text->str[end - 1]); end--)
    continue;
  if (end == 0)
    return NULL;

  block = reprise_block_new (REPRISE_BLOCK_CODE);
  g_free (block->text);
  block->text = g_strndup (text->str, end);
  block->length = end;
  block->info = g_strdup (language);
  return block;
}
