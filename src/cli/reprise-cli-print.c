/* What a command found out, on standard output: as JSON, or for people. */

#include "cli/reprise-cli-print.h"

#include "model/reprise-fact.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static gboolean
shorten_cb (const GMatchInfo *match,
            GString          *result,
            gpointer          data)
{
  g_autofree char *key = g_match_info_fetch (match, 1);
  g_autofree char *number = g_match_info_fetch (match, 2);
  char shorter[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (shorter, sizeof shorter, "%.1f", g_ascii_strtod (number, NULL));
  g_string_append (result, key);
  g_string_append (result, shorter);
  return FALSE;
}

/* json-glib writes 8.3 with seventeen digits; what we print has one decimal. Within a string the
 * quotation marks of a key would stand behind backslashes. */
static char *
shorten_numbers (const char *json)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("((?<!\\\\)\"(?:judgement|milliseconds)\" : )(\\d+\\.\\d+)",
                 G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_replace_eval (regex, json, -1, 0, G_REGEX_MATCH_DEFAULT, shorten_cb, NULL, NULL);
}

static void
print_json (JsonNode *output)
{
  g_autofree char *json = json_to_string (output, TRUE);
  g_autofree char *shorter = shorten_numbers (json);

  /* As it is: g_print() would turn it into the charset of the locale. */
  fputs (shorter, stdout);
  fputc ('\n', stdout);
}

static const char *
get_text (JsonObject *object,
          const char *key)
{
  return json_object_get_string_member_with_default (object, key, NULL);
}

static void
print_pair (const char *key,
            const char *value)
{
  if (value != NULL)
    printf ("%s: %s\n", key, value);
}

static char *
format_judgement (JsonObject *item)
{
  JsonNode *node = json_object_get_member (item, "judgement");
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.4g", json_node_get_double (node)));
}

/* As much of a UUID as names a thing: digits alone would be the number of an appraisal. */
static char *
format_number (JsonObject *item)
{
  const gint64 number = json_object_get_int_member_with_default (item, "number", 0);
  const char *uuid = get_text (item, "uuid");

  if (number != 0)
    return g_strdup_printf ("№ %" G_GINT64_FORMAT, number);

  return g_strndup (uuid, strspn (uuid, "0123456789") >= 8 ? 9 : 8);
}

static char *
format_title (JsonObject *item)
{
  JsonArray *films = json_object_get_array_member (item, "films");
  const char *title = get_text (item, "title");
  JsonObject *film = NULL;
  const char *film_title = NULL;
  gint64 year;

  if (json_array_get_length (films) != 1)
    return g_strdup (title);

  film = json_array_get_object_element (films, 0);
  film_title = get_text (film, "title");
  year = json_object_get_int_member_with_default (film, "year", 0);
  if (year == 0)
    return g_strdup (title);
  if (g_str_equal (title, film_title))
    return g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", title, year);

  return g_strdup_printf ("%s · %s (%" G_GINT64_FORMAT ")", title, film_title, year);
}

/* printf() counts bytes, people count letters. */
static void
print_padded (const char *text,
              int         width)
{
  printf ("%s%*s  ", text, MAX (width - (int) g_utf8_strlen (text, -1), 0), "");
}

static void
print_post (JsonObject *post)
{
  const char *published = get_text (post, "published");
  const char *title = get_text (post, "title");
  g_autofree char *day = g_strndup (published != NULL ? published : "", 10);

  printf ("%s%s ", json_object_get_boolean_member (post, "read") ? " " : "•",
          json_object_get_boolean_member (post, "starred") ? "★" : " ");
  print_padded (day, 10);
  printf ("%s – %s\n", get_text (json_object_get_object_member (post, "feed"), "title"),
          *title != '\0' ? title : get_text (post, "opening"));
}

static void
print_feed (JsonObject *feed)
{
  g_autofree char *id = g_strndup (get_text (feed, "uuid"), 8);
  const gint64 n_unread = json_object_get_int_member (feed, "unread");
  const gint64 n_new = json_object_get_int_member_with_default (feed, "new", -1);

  print_padded (id, 8);
  printf ("%5" G_GINT64_FORMAT "  %s", n_unread, get_text (feed, "title"));
  if (n_new >= 0)
    printf (" (+%" G_GINT64_FORMAT ")", n_new);
  printf ("  %s\n", get_text (feed, "address"));
}

static void
print_feeds (JsonObject *output)
{
  JsonArray *feeds = json_object_get_array_member (output, "feeds");

  for (guint i = 0; i < json_array_get_length (feeds); i++)
    print_feed (json_array_get_object_element (feeds, i));
}

static void
print_entry (JsonObject *item)
{
  g_autofree char *number = format_number (item);
  g_autofree char *judgement = format_judgement (item);
  g_autofree char *title = format_title (item);
  const char *watched = get_text (item, "watched");
  const char *snippet = get_text (item, "snippet");

  print_padded (number, 8);
  print_padded (watched != NULL ? watched : "", 10);
  print_padded (judgement, 4);
  printf ("%s%s\n", title,
          g_strcmp0 (get_text (item, "state"), "draft") == 0 ? _("  (draft)") : "");
  if (snippet != NULL)
    printf ("          %s\n", snippet);
}

static void
print_item (JsonObject *item)
{
  if (g_strcmp0 (get_text (item, "kind"), "post") == 0)
    print_post (item);
  else
    print_entry (item);
}

static void
print_items (JsonObject *output)
{
  JsonArray *items = json_object_get_array_member (output, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    print_item (json_array_get_object_element (items, i));
}

static void
print_queue (JsonObject *output)
{
  JsonArray *items = json_object_get_array_member (output, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      JsonObject *film = json_object_get_object_member (item, "film");
      const gint64 year = json_object_get_int_member_with_default (film, "year", 0);
      g_autofree char *id = g_strndup (get_text (item, "uuid"), 8);

      print_padded (id, 8);
      printf ("%s", get_text (film, "title"));
      if (year != 0)
        printf (" (%" G_GINT64_FORMAT ")", year);
      if (get_text (item, "note") != NULL)
        printf (" – %s", get_text (item, "note"));
      putchar ('\n');
    }
}

static void
print_facts (JsonObject *output)
{
  JsonObject *facts = json_object_get_object_member (output, "facts");
  JsonArray *credits = json_object_get_array_member (output, "credits");
  g_autoptr (GList) keys = json_object_get_members (facts);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      RepriseFact fact;

      if (reprise_fact_from_key (key->data, &fact))
        print_pair (reprise_fact_get_label (fact), get_text (facts, key->data));
    }

  for (guint i = 0; i < json_array_get_length (credits); i++)
    {
      JsonObject *credit = json_array_get_object_element (credits, i);
      const char *character = get_text (credit, "character");

      printf ("%s: %s%s%s\n", get_text (credit, "role"), get_text (credit, "name"),
              character != NULL ? _(" as ") : "", character != NULL ? character : "");
    }
}

static void
print_voices (JsonObject *output)
{
  JsonArray *voices = NULL;

  if (!json_object_has_member (output, "voices"))
    return;

  voices = json_object_get_array_member (output, "voices");
  for (guint i = 0; i < json_array_get_length (voices); i++)
    {
      JsonObject *voice = json_array_get_object_element (voices, i);

      printf ("\n— %s —\n\n%s\n", get_text (voice, "author"), get_text (voice, "body"));
    }
}

static void
print_tracks (JsonObject *output)
{
  JsonArray *tracks = NULL;

  if (!json_object_has_member (output, "tracks"))
    return;

  tracks = json_object_get_array_member (output, "tracks");
  if (json_array_get_length (tracks) > 0)
    putchar ('\n');
  for (guint i = 0; i < json_array_get_length (tracks); i++)
    {
      JsonObject *track = json_array_get_object_element (tracks, i);
      const char *artist = get_text (track, "artist");

      printf ("♫ %s%s%s\n", artist, *artist != '\0' ? " – " : "", get_text (track, "title"));
    }
}

static void
print_thing (JsonObject *output)
{
  const char *body = json_object_get_string_member_with_default (output, "body", NULL);

  if (g_strcmp0 (get_text (output, "kind"), "feed") == 0)
    {
      print_feed (output);
      print_pair ("note", get_text (output, "message"));
      return;
    }

  print_item (output);
  putchar ('\n');
  print_facts (output);
  print_pair ("note", json_object_get_string_member_with_default (output, "note", NULL));
  if (body != NULL)
    printf ("\n%s\n", body);
  print_voices (output);
  print_tracks (output);
}

static void
print_problems (JsonObject *output)
{
  JsonArray *problems = json_object_get_array_member (output, "problems");

  if (json_array_get_length (problems) == 0)
    puts (_("The journal is sound."));
  for (guint i = 0; i < json_array_get_length (problems); i++)
    puts (json_array_get_string_element (problems, i));
}

static void
print_tags (JsonObject *output)
{
  JsonArray *tags = json_object_get_array_member (output, "tags");

  for (guint i = 0; i < json_array_get_length (tags); i++)
    {
      JsonObject *tag = json_array_get_object_element (tags, i);

      printf ("%6" G_GINT64_FORMAT "  %s\n", json_object_get_int_member (tag, "count"),
              get_text (tag, "name"));
    }
}

/**
 * reprise_cli_print:
 * @output: what a command returned
 * @command: (nullable): its name, where it is to be printed for people
 *
 * Prints what a command found out.
 */
void
reprise_cli_print (JsonNode   *output,
                   const char *command)
{
  static const struct
  {
    const char *command;
    void      (*print) (JsonObject *output);
  } printers[] = {
    { "list", print_items },
    { "search", print_items },
    { "show", print_thing },
    { "new", print_thing },
    { "edit", print_thing },
    { "watch", print_item },
    { "queue", print_queue },
    { "check", print_problems },
    { "tags", print_tags },
    { "merge-films", print_thing },
    { "feed add", print_feed },
    { "feed list", print_feeds },
    { "feed update", print_feeds },
    { "feed posts", print_items },
  };

  for (gsize i = 0; command != NULL && i < G_N_ELEMENTS (printers); i++)
    if (g_str_equal (printers[i].command, command))
      {
        printers[i].print (json_node_get_object (output));
        return;
      }

  print_json (output);
}
