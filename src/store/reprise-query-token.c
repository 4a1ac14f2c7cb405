#include "store/reprise-query-token.h"

static gboolean
is_blank (const char *p)
{
  return g_unichar_isspace (g_utf8_get_char (p));
}

/* Which way a quote curls is not asked: languages differ, and so do keyboards. */
static gboolean
is_quote (const char *p)
{
  switch (g_utf8_get_char (p))
    {
    case '"':
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && is_blank (p))
    p = g_utf8_next_char (p);

  return p;
}

static gboolean
is_negation (const char *p)
{
  return *p == '-' && p[1] != '\0' && !is_blank (p + 1);
}

static gsize
measure_name (const char *p)
{
  gsize length = 0;

  if (!g_ascii_isalpha (*p))
    return 0;

  while (g_ascii_isalpha (p[length]) || p[length] == '-')
    length++;

  return p[length] == ':' ? length : 0;
}

static const char *
read_phrase (const char        *p,
             RepriseQueryToken *token)
{
  const char *start = g_utf8_next_char (p);
  const char *end = start;

  while (*end != '\0' && !is_quote (end))
    end = g_utf8_next_char (end);

  token->text = g_strndup (start, (gsize) (end - start));
  token->quoted = TRUE;

  if (*end != '\0')
    end = g_utf8_next_char (end);
  while (*end == '*')
    {
      token->prefix = TRUE;
      end++;
    }

  return end;
}

static const char *
read_word (const char        *p,
           RepriseQueryToken *token)
{
  const char *end = p;
  const char *word_end = NULL;

  while (*end != '\0' && !is_blank (end) && !is_quote (end))
    end = g_utf8_next_char (end);

  word_end = end;
  while (word_end > p && word_end[-1] == '*')
    word_end--;

  token->text = g_strndup (p, (gsize) (word_end - p));
  token->prefix = word_end < end;
  return end;
}

/**
 * reprise_query_token_read:
 * @text: (inout): where to read, valid UTF-8; moved behind what was read
 * @token: (out): the next piece, to be cleared by the caller
 *
 * Reads the next piece of a query.
 *
 * A word ends at a blank or a quote; a phrase ends at the next quote, or with the text. A hyphen
 * negates what it touches and is a word of its own where it touches nothing. Letters and hyphens
 * up to a colon are a name, whatever follows; nothing may follow (`film: `), and then the text is
 * empty.
 *
 * Returns: whether there was a piece; where not, @text is at its end and @token left alone
 */
gboolean
reprise_query_token_read (const char        **text,
                          RepriseQueryToken  *token)
{
  const char *start = NULL;
  const char *p = NULL;
  gsize name_length = 0;

  g_return_val_if_fail (text != NULL && *text != NULL, FALSE);
  g_return_val_if_fail (token != NULL, FALSE);

  p = start = *text = skip_blanks (*text);
  if (*start == '\0')
    return FALSE;

  *token = (RepriseQueryToken) { .negated = is_negation (p) };
  if (token->negated)
    p++;

  name_length = measure_name (p);
  if (name_length > 0)
    {
      token->name = g_strndup (p, name_length);
      p += name_length + 1;
    }

  p = is_quote (p) ? read_phrase (p, token) : read_word (p, token);
  token->typed = g_strndup (start, (gsize) (p - start));
  *text = p;
  return TRUE;
}

/**
 * reprise_query_token_clear:
 * @token: a token, or all zeroes
 *
 * Frees what @token owns.
 */
void
reprise_query_token_clear (RepriseQueryToken *token)
{
  g_clear_pointer (&token->name, g_free);
  g_clear_pointer (&token->text, g_free);
  g_clear_pointer (&token->typed, g_free);
}
