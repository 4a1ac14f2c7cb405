#include "feed/reprise-feed-person.h"

#include <string.h>

static char *
trim_or_null (const char *text,
              gsize       length)
{
  g_autofree char *trimmed = g_strstrip (g_strndup (text, length));

  return *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

static gboolean
is_mail (const char *text)
{
  return text != NULL && strchr (text, '@') != NULL && strpbrk (text, " \t\r\n") == NULL;
}

/* @outside (@inside), either of which may be the mail address. */
static RepriseFeedPerson *
pair (char *outside,
      char *inside)
{
  RepriseFeedPerson *person = reprise_feed_person_new (NULL, NULL, NULL);
  const gboolean swapped = is_mail (outside) && !is_mail (inside);

  person->name = swapped ? inside : outside;
  person->email = swapped ? outside : inside;
  return person;
}

/* Returns NULL where there is nothing in such brackets, or no mail address in or before them. */
static RepriseFeedPerson *
parse_brackets (const char *text,
                char        opening,
                char        closing)
{
  const char *start = strchr (text, opening);
  const char *end = start != NULL ? strchr (start, closing) : NULL;
  g_autofree char *inside = NULL;
  g_autofree char *outside = NULL;

  if (end == NULL)
    return NULL;

  inside = trim_or_null (start + 1, (gsize) (end - start - 1));
  outside = trim_or_null (text, (gsize) (start - text));
  if (!is_mail (inside) && !is_mail (outside))
    return NULL;
  return pair (g_steal_pointer (&outside), g_steal_pointer (&inside));
}

/**
 * reprise_feed_person_parse:
 * @text: somebody in one line
 *
 * Reads who somebody is from the ways people write that: “me@example.org (Name)”, “Name
 * (me@example.org)”, “Name <me@example.org>”, or one of the two alone.
 *
 * Returns: (transfer full) (not nullable): the person
 */
RepriseFeedPerson *
reprise_feed_person_parse (const char *text)
{
  RepriseFeedPerson *person = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  person = parse_brackets (text, '<', '>');
  if (person == NULL)
    person = parse_brackets (text, '(', ')');
  if (person == NULL)
    person = is_mail (text) ? reprise_feed_person_new (NULL, text, NULL)
                            : reprise_feed_person_new (text, NULL, NULL);

  if (person->email != NULL && g_ascii_strncasecmp (person->email, "mailto:", 7) == 0)
    memmove (person->email, person->email + 7, strlen (person->email) - 6);
  return person;
}
