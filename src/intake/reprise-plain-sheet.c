/* Lines such as “Director: Mike Figgis” and “Directed by Mike Figgis”. The keys are those that people
 * write, in English; a line with another key, or one whose value would not be kept whole, is none. */

#include "intake/reprise-plain-sheet.h"

#include "intake/reprise-plain-values.h"
#include "model/reprise-tag.h"
#include "model/reprise-text.h"

#include <string.h>

/* No key is longer, in bytes. */
#define KEY_MAX 40

static const struct
{
  const char  *key;  /* as reprise_text_key() has it */
  RepriseFact  fact;
} facts[] = {
  { "number of views", REPRISE_FACT_EARLIER_VIEWS },
  { "views", REPRISE_FACT_EARLIER_VIEWS },
  { "original title", REPRISE_FACT_ORIGINAL_TITLE },
  { "release date", REPRISE_FACT_RELEASE_DATE },
  { "released", REPRISE_FACT_RELEASE_DATE },
  { "genre", REPRISE_FACT_GENRE },
  { "genres", REPRISE_FACT_GENRE },
  { "country", REPRISE_FACT_COUNTRY },
  { "countries", REPRISE_FACT_COUNTRY },
  { "country of origin", REPRISE_FACT_COUNTRY },
  { "countries of origin", REPRISE_FACT_COUNTRY },
  { "budget", REPRISE_FACT_BUDGET },
  { "box office", REPRISE_FACT_BOX_OFFICE },
  { "running time", REPRISE_FACT_RUNTIME },
  { "runtime", REPRISE_FACT_RUNTIME },
  { "studio", REPRISE_FACT_STUDIO },
  { "studios", REPRISE_FACT_STUDIO },
  { "production company", REPRISE_FACT_STUDIO },
  { "production companies", REPRISE_FACT_STUDIO },
  { "distributor", REPRISE_FACT_DISTRIBUTOR },
  { "distributors", REPRISE_FACT_DISTRIBUTOR },
  { "distributed by", REPRISE_FACT_DISTRIBUTOR },
  { "based on", REPRISE_FACT_BASED_ON },
};

static const struct
{
  const char *key;
  const char *role;
} roles[] = {
  { "director", "director" }, { "directors", "director" }, { "directed by", "director" },
  { "producer", "producer" }, { "producers", "producer" }, { "produced by", "producer" },
  { "screenplay", "writer" }, { "screenplay by", "writer" }, { "writer", "writer" },
  { "writers", "writer" }, { "written by", "writer" },
  { "based on a work by", "based-on" },
  { "cinematography", "cinematography" }, { "cinematography by", "cinematography" },
  { "cinematographer", "cinematography" }, { "director of photography", "cinematography" },
  { "score", "score" }, { "music", "score" }, { "music by", "score" }, { "composer", "score" },
  { "editing", "editing" }, { "editor", "editing" }, { "editors", "editing" },
  { "edited by", "editing" },
  { "stars", "cast" }, { "starring", "cast" }, { "cast", "cast" },
};

/* That are written without a colon, too. */
static const char * const openings[] = {
  "directed by ", "produced by ", "written by ", "screenplay by ", "edited by ", "music by ",
  "cinematography by ", "distributed by ", "based on ", "starring ",
};

/**
 * reprise_plain_sheet_init:
 * @self: (out): a sheet that says nothing
 */
void
reprise_plain_sheet_init (ReprisePlainSheet *self)
{
  *self = (ReprisePlainSheet) { 0 };
  self->film = reprise_film_new ("", 0);
}

/**
 * reprise_plain_sheet_clear:
 * @self: a sheet
 *
 * Frees what a sheet holds.
 */
void
reprise_plain_sheet_clear (ReprisePlainSheet *self)
{
  g_clear_object (&self->film);
  g_clear_pointer (&self->byline, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->tags, g_strfreev);
}

static gboolean
take_fact (ReprisePlainSheet *self,
           RepriseFact        fact,
           const char        *value)
{
  g_autofree char *plain = reprise_plain_value_normalise (fact, value);

  if (plain == NULL || *plain == '\0' || reprise_film_get_fact (self->film, fact) != NULL)
    return FALSE;

  reprise_film_set_fact (self->film, fact, plain);
  self->n_facts++;
  return TRUE;
}

static gboolean
take_people (ReprisePlainSheet *self,
             const char        *role,
             const char        *value)
{
  g_auto (GStrv) names = reprise_plain_value_split_names (value);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s=%s", role, names[i]);
      g_autoptr (RepriseCredit) credit = reprise_credit_parse (text, NULL);

      if (credit == NULL)
        return FALSE;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s=%s", role, names[i]);
      g_autoptr (RepriseCredit) credit = reprise_credit_parse (text, NULL);

      reprise_film_add_credit (self->film, credit);
    }

  self->n_facts += names[0] != NULL;
  return names[0] != NULL;
}

static gboolean
take_tags (ReprisePlainSheet *self,
           const char        *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  if (self->tags != NULL)
    return FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *tag = reprise_tag_normalise (parts[i]);

      if (tag != NULL)
        g_strv_builder_add (tags, tag);
    }
  self->tags = g_strv_builder_end (tags);
  return TRUE;
}

/* What is said of the writing, not of the film. A place is where somebody has watched it. */
static gboolean
take_own (ReprisePlainSheet *self,
          const char        *key,
          const char        *value)
{
  if (g_str_equal (key, "tags"))
    return take_tags (self, value);
  if (g_str_equal (key, "by") && self->byline == NULL)
    self->byline = g_strdup (value);
  else if (g_str_equal (key, "place") && self->place == NULL &&
           reprise_date_is_known (self->watched))
    self->place = g_strdup (value);
  else if (g_str_equal (key, "watched") && !reprise_date_is_known (self->watched))
    return reprise_plain_value_read_date (value, &self->watched);
  else
    return FALSE;

  return TRUE;
}

static gboolean
take_pair (ReprisePlainSheet *self,
           const char        *key,
           const char        *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (key, facts[i].key))
      return take_fact (self, facts[i].fact, value);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (key, roles[i].key))
      return take_people (self, roles[i].role, value);

  return take_own (self, key, value);
}

/* “Based on a novel by John O’Brien” and the like. */
static gboolean
take_opening (ReprisePlainSheet *self,
              const char        *line)
{
  g_autofree char *folded = g_utf8_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (folded, openings[i]))
      {
        const gsize length = strlen (openings[i]);
        g_autofree char *key = g_strndup (openings[i], length - 1);

        return take_pair (self, key, line + length);
      }

  return FALSE;
}

/**
 * reprise_plain_sheet_read:
 * @self: a sheet
 * @line: a line, tidied
 *
 * Reads a line, if it is one of a sheet. What the sheet has said before, it is not told again.
 *
 * Returns: whether all that the line says is known now
 */
gboolean
reprise_plain_sheet_read (ReprisePlainSheet *self,
                          const char        *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  if (g_ascii_strcasecmp (line, "Contains spoilers") == 0)
    return self->spoiler = TRUE;
  if (colon == NULL || colon - line > KEY_MAX)
    return take_opening (self, line);

  name = g_strndup (line, (gsize) (colon - line));
  key = reprise_text_key (name);
  value = reprise_text_tidy (colon + 1);
  return *value != '\0' && (take_pair (self, key, value) || take_opening (self, line));
}
