#include "cli/reprise-cli-options.h"

#include "cli/reprise-cli-help.h"
#include "cli/reprise-cli.h"
#include "markup/reprise-markdown.h"
#include "model/reprise-tag.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError     **error,
        const char  *option,
        const char  *value)
{
  g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
               _("“%s” cannot be the value of %s"), value, option);
  return FALSE;
}

static gboolean
read_films (RepriseCliOptions  *self,
            GError            **error)
{
  self->read_films = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; self->films != NULL && self->films[i] != NULL; i++)
    {
      RepriseFilm *film = reprise_film_parse (self->films[i], error);

      if (film == NULL)
        return FALSE;
      g_ptr_array_add (self->read_films, film);
    }

  return TRUE;
}

static gboolean
read_credits (RepriseCliOptions  *self,
              GError            **error)
{
  self->read_credits = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; self->credits != NULL && self->credits[i] != NULL; i++)
    {
      RepriseCredit *credit = reprise_credit_parse (self->credits[i], error);

      if (credit == NULL)
        return FALSE;
      g_ptr_array_add (self->read_credits, credit);
    }

  return TRUE;
}

/* A list of countries or genres may be given by several options. */
static char *
join_fact (RepriseFact  fact,
           const char  *before,
           const char  *value)
{
  if (before == NULL || reprise_fact_get_kind (fact) != REPRISE_FACT_KIND_LIST)
    return g_strdup (value);

  return g_strconcat (before, ", ", value, NULL);
}

static gboolean
read_fact (RepriseCliOptions  *self,
           const char         *text,
           GError            **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *key = equals != NULL ? g_strndup (text, (gsize) (equals - text)) : NULL;
  g_autofree char *joined = NULL;
  char *value = NULL;
  RepriseFact fact;

  if (key == NULL || !reprise_fact_from_key (key, &fact))
    {
      g_autofree char *words = reprise_cli_describe_words ();

      g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                   _("“%s” is no fact: write KEY=VALUE.\n%s"), text, words);
      return FALSE;
    }

  joined = join_fact (fact, self->read_facts[fact], equals + 1);
  value = reprise_fact_normalise (fact, joined, error);
  if (value == NULL)
    return FALSE;

  g_free (self->read_facts[fact]);
  self->read_facts[fact] = value;
  return TRUE;
}

static gboolean
read_facts (RepriseCliOptions  *self,
            GError            **error)
{
  for (gsize i = 0; self->facts != NULL && self->facts[i] != NULL; i++)
    if (!read_fact (self, self->facts[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
read_tags (char      **texts,
           const char *option,
           GStrv      *tags,
           GError    **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *tag = reprise_tag_normalise (texts[i]);

      if (tag == NULL)
        return refuse (error, option, texts[i]);
      g_strv_builder_add (builder, tag);
    }

  *tags = g_strv_builder_end (builder);
  return TRUE;
}

/* Far enough from the end of the numbers for all that come after it. */
#define NUMBER_MAX 999999999

static gboolean
read_number (RepriseCliOptions  *self,
             GError            **error)
{
  guint64 number = 0;

  if (self->number == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (self->number, 10, 1, NUMBER_MAX, &number, NULL))
    return refuse (error, "--number", self->number);

  self->read_number = (int) number;
  return TRUE;
}

static gboolean
read_kind (RepriseCliOptions  *self,
           GError            **error)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (REPRISE_TYPE_APPRAISAL_KIND);
  GEnumValue *kind = NULL;

  if (self->kind == NULL)
    return TRUE;

  kind = g_enum_get_value_by_nick (kinds, self->kind);
  if (kind == NULL)
    return refuse (error, "--kind", self->kind);

  self->read_kind = (RepriseAppraisalKind) kind->value;
  return TRUE;
}

static gboolean
read_judgement (RepriseCliOptions  *self,
                gboolean            edit,
                GError            **error)
{
  self->read_judgement = REPRISE_UNJUDGED;
  if (self->judgement == NULL || (edit && g_str_equal (self->judgement, "none")))
    return TRUE;

  return reprise_judgement_parse (self->judgement, &self->read_judgement, error);
}

/* Every byte is kept as it is, so what is no text has to be refused. */
static char *
read_text (const char  *path,
           GError     **error)
{
  g_autoptr (GBytes) bytes = reprise_cli_load (path, error);
  const char *data = NULL;
  const char *end = NULL;
  gsize length;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (length > REPRISE_MARKDOWN_LENGTH_MAX)
    {
      g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                   _("%s is too long for a text. Nothing was changed."), path);
      return NULL;
    }
  if (length > 0 && !g_utf8_validate (data, (gssize) length, &end))
    {
      g_autofree char *at = g_strdup_printf ("%" G_GSIZE_FORMAT, (gsize) (end - data));

      g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                   _("%s is not a text in UTF-8: see its byte %s. Nothing was changed."), path, at);
      return NULL;
    }

  return g_strndup (data != NULL ? data : "", length);
}

static gboolean
read_body (RepriseCliOptions  *self,
           GError            **error)
{
  if (self->body == NULL)
    return TRUE;

  self->read_body = read_text (self->body, error);
  return self->read_body != NULL;
}

/* `AUTHOR=FILE`, the text of a voice; `AUTHOR=` for one that shall not be there. */
static gboolean
read_voices (RepriseCliOptions  *self,
             GError            **error)
{
  self->read_voices = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; self->voices != NULL && self->voices[i] != NULL; i++)
    {
      const char *equals = strchr (self->voices[i], '=');
      g_autofree char *head =
        equals != NULL ? g_strndup (self->voices[i], (gsize) (equals - self->voices[i])) : NULL;
      g_autofree char *author = head != NULL ? reprise_text_tidy (head) : NULL;
      g_autofree char *body = NULL;

      if (author == NULL || *author == '\0')
        return refuse (error, "--voice", self->voices[i]);

      body = equals[1] != '\0' ? read_text (equals + 1, error) : g_strdup ("");
      if (body == NULL)
        return FALSE;
      g_ptr_array_add (self->read_voices, reprise_voice_new (author, body));
    }

  return TRUE;
}

/* `ARTIST — TITLE`. The first dash divides, if it has a blank at either side: a hyphen stands in
 * names as well. */
static RepriseTrack *
parse_track (const char *text)
{
  static const char * const dashes[] = { " — ", " – ", " - " };
  g_autofree char *line = reprise_text_tidy (text);
  g_autofree char *artist = NULL;
  const char *first = NULL;
  const char *title = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = strstr (line, dashes[i]);

      if (dash != NULL && (first == NULL || dash < first))
        {
          first = dash;
          title = dash + strlen (dashes[i]);
        }
    }

  if (first == NULL || first == line || *title == '\0')
    return NULL;

  artist = g_strndup (line, (gsize) (first - line));
  return reprise_track_new (artist, title);
}

static gboolean
read_tracks (char        **texts,
             const char   *option,
             GPtrArray   **tracks,
             GError      **error)
{
  *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      RepriseTrack *track = parse_track (texts[i]);

      if (track == NULL)
        return refuse (error, option, texts[i]);
      g_ptr_array_add (*tracks, track);
    }

  return TRUE;
}

static void
tidy_line (char **text)
{
  g_autofree char *typed = *text;

  if (typed != NULL)
    *text = reprise_text_tidy (typed);
}

static gboolean
read_all (RepriseCliOptions  *self,
          gboolean            edit,
          GError            **error)
{
  tidy_line (&self->title);
  tidy_line (&self->byline);
  tidy_line (&self->place);

  return read_films (self, error) &&
         read_credits (self, error) &&
         read_facts (self, error) &&
         read_tags (self->tags, "--tag", &self->read_tags, error) &&
         read_tags (self->untags, "--untag", &self->read_untags, error) &&
         read_number (self, error) &&
         read_kind (self, error) &&
         read_judgement (self, edit, error) &&
         (self->watched == NULL ||
          reprise_date_parse (self->watched, &self->read_watched, error)) &&
         read_body (self, error) &&
         read_voices (self, error) &&
         read_tracks (self->tracks, "--track", &self->read_tracks, error) &&
         read_tracks (self->untracks, "--untrack", &self->read_untracks, error);
}

/**
 * reprise_cli_options_parse:
 * @self: options, all zero
 * @arguments: (inout): a command's name and what follows it; the parameters are left
 * @edit: whether something is edited, not made
 * @error: return location for a #GOptionError, #RepriseCliError, #RepriseModelError or #GIOError
 *
 * Reads the options of `new` or `edit`; everything is understood before anything is done.
 *
 * Returns: whether they are right
 */
gboolean
reprise_cli_options_parse (RepriseCliOptions  *self,
                           char             ***arguments,
                           gboolean            edit,
                           GError            **error)
{
  const GOptionEntry entries[] = {
    { "film", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->films, N_("A film it is about"),
      N_("FILM") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &self->title, N_("A title of its own"), N_("TEXT") },
    { "number", 0, 0, G_OPTION_ARG_FILENAME, &self->number, N_("Its number"), N_("N") },
    { "byline", 0, 0, G_OPTION_ARG_FILENAME, &self->byline, N_("Who signs it"), N_("NAME") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &self->kind, N_("What kind of text it is"),
      "appraisal|soundtrack|note" },
    { "judgement", 0, 0, G_OPTION_ARG_FILENAME, &self->judgement,
      N_("0 to 10, one decimal at most"), N_("N") },
    { "watched", 0, 0, G_OPTION_ARG_FILENAME, &self->watched, N_("When the film was watched"),
      N_("DATE") },
    { "place", 0, 0, G_OPTION_ARG_FILENAME, &self->place, N_("Where, or from what, it was watched"),
      N_("TEXT") },
    { "rewatch", 0, 0, G_OPTION_ARG_NONE, &self->rewatch, N_("It had been watched before"), NULL },
    { "unfinished", 0, 0, G_OPTION_ARG_NONE, &self->unfinished,
      N_("It was not watched to the end"), NULL },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->tags, N_("A tag"), N_("TAG") },
    { "credit", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->credits, N_("A credit of the film"),
      N_("ROLE=NAME") },
    { "fact", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->facts, N_("A fact about the film"),
      N_("KEY=VALUE") },
    { "still", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->stills, N_("An image to show in it"),
      N_("FILE") },
    { "body", 0, 0, G_OPTION_ARG_FILENAME, &self->body, N_("The text, in Markdown; - reads it from "
      "standard input"), N_("FILE") },
    { "voice", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->voices,
      edit ? N_("A guest’s text; without a file, to take it away") : N_("A guest’s text"),
      N_("AUTHOR=FILE") },
    { "track", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->tracks, N_("Music to read it by"),
      N_("ARTIST — TITLE") },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &self->draft, N_("It is a draft"), NULL },
    { "spoiler", 0, 0, G_OPTION_ARG_NONE, &self->spoiler, N_("It gives the story away"), NULL },
    /* An entry without a name ends the options: what follows is for `edit` alone. */
    { edit ? "untag" : NULL, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->untags,
      N_("A tag to take away"), N_("TAG") },
    { "untrack", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->untracks,
      N_("Music to take away"), N_("ARTIST — TITLE") },
    { "no-rewatch", 0, 0, G_OPTION_ARG_NONE, &self->no_rewatch,
      N_("It had not been watched before"), NULL },
    { "no-unfinished", 0, 0, G_OPTION_ARG_NONE, &self->no_unfinished,
      N_("It was watched to the end"), NULL },
    { "no-spoiler", 0, 0, G_OPTION_ARG_NONE, &self->no_spoiler,
      N_("It does not give the story away"), NULL },
    { "finished", 0, 0, G_OPTION_ARG_NONE, &self->finished, N_("It is finished"), NULL },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &self->note, N_("The note of its viewing"), N_("TEXT") },
    { NULL },
  };

  return reprise_cli_parse (arguments, entries, edit ? "ID" : "", edit ? 1 : 0, edit ? 1 : 0,
                            error) &&
         read_all (self, edit, error);
}

/**
 * reprise_cli_options_parse_watch:
 * @self: options, all zero
 * @arguments: (inout): a command's name and what follows it
 * @error: return location for a #GOptionError, #RepriseCliError or #RepriseModelError
 *
 * Reads the options of `watch`.
 *
 * Returns: whether they are right
 */
gboolean
reprise_cli_options_parse_watch (RepriseCliOptions  *self,
                                 char             ***arguments,
                                 GError            **error)
{
  const GOptionEntry entries[] = {
    { "film", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->films, N_("What was watched"),
      N_("FILM") },
    { "watched", 0, 0, G_OPTION_ARG_FILENAME, &self->watched, N_("When; today, if not given"),
      N_("DATE") },
    { "place", 0, 0, G_OPTION_ARG_FILENAME, &self->place, N_("Where, or from what, it was watched"),
      N_("TEXT") },
    { "rewatch", 0, 0, G_OPTION_ARG_NONE, &self->rewatch, N_("It had been watched before"), NULL },
    { "unfinished", 0, 0, G_OPTION_ARG_NONE, &self->unfinished,
      N_("It was not watched to the end"), NULL },
    { "judgement", 0, 0, G_OPTION_ARG_FILENAME, &self->judgement,
      N_("0 to 10, one decimal at most"), N_("N") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &self->note, N_("A short note"), N_("TEXT") },
    { NULL },
  };

  return reprise_cli_parse (arguments, entries, "", 0, 0, error) && read_all (self, FALSE, error);
}

/**
 * reprise_cli_options_clear:
 * @self: options
 */
void
reprise_cli_options_clear (RepriseCliOptions *self)
{
  g_strfreev (self->films);
  g_free (self->title);
  g_free (self->number);
  g_free (self->byline);
  g_free (self->kind);
  g_free (self->judgement);
  g_free (self->watched);
  g_free (self->place);
  g_strfreev (self->tags);
  g_strfreev (self->untags);
  g_strfreev (self->credits);
  g_strfreev (self->facts);
  g_strfreev (self->stills);
  g_free (self->body);
  g_strfreev (self->voices);
  g_strfreev (self->tracks);
  g_strfreev (self->untracks);
  g_free (self->note);
  g_clear_pointer (&self->read_films, g_ptr_array_unref);
  g_clear_pointer (&self->read_credits, g_ptr_array_unref);
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    g_free (self->read_facts[i]);
  g_free (self->read_body);
  g_clear_pointer (&self->read_voices, g_ptr_array_unref);
  g_clear_pointer (&self->read_tracks, g_ptr_array_unref);
  g_clear_pointer (&self->read_untracks, g_ptr_array_unref);
  g_strfreev (self->read_tags);
  g_strfreev (self->read_untags);
}
