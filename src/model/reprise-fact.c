#include "model/reprise-fact.h"

#include "model/reprise-date.h"
#include "model/reprise-model-error.h"
#include "model/reprise-text.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char      *key;
  const char      *label;
  RepriseFactKind  kind;
} facts[REPRISE_N_FACTS] = {
  [REPRISE_FACT_ORIGINAL_TITLE] = { "original-title", N_("Original title"),
                                    REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_SORT_TITLE] = { "sort-title", N_("Sort title"), REPRISE_FACT_KIND_TEXT },
  /* Translators: whether a film is a feature, a short, a series … */
  [REPRISE_FACT_FORM] = { "form", N_("Form"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_RELEASE_DATE] = { "release-date", N_("Release date"), REPRISE_FACT_KIND_DATE },
  [REPRISE_FACT_RUNTIME] = { "runtime", N_("Running time"), REPRISE_FACT_KIND_MINUTES },
  [REPRISE_FACT_COUNTRY] = { "country", N_("Country of origin"), REPRISE_FACT_KIND_LIST },
  [REPRISE_FACT_GENRE] = { "genre", N_("Genre"), REPRISE_FACT_KIND_LIST },
  [REPRISE_FACT_BUDGET] = { "budget", N_("Budget"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_BOX_OFFICE] = { "box-office", N_("Box office"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_STUDIO] = { "studio", N_("Studio"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_DISTRIBUTOR] = { "distributor", N_("Distributor"), REPRISE_FACT_KIND_TEXT },
  /* Translators: the novel, play or other work that a film was made from */
  [REPRISE_FACT_BASED_ON] = { "based-on", N_("Based on"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_IMDB] = { "imdb", N_("IMDb"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_TMDB] = { "tmdb", N_("TMDB"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_WIKIDATA] = { "wikidata", N_("Wikidata"), REPRISE_FACT_KIND_TEXT },
  [REPRISE_FACT_LETTERBOXD] = { "letterboxd", N_("Letterboxd"), REPRISE_FACT_KIND_TEXT },
  /* Translators: how often a film was watched before the journal began */
  [REPRISE_FACT_EARLIER_VIEWS] = { "earlier-views", N_("Earlier views"), REPRISE_FACT_KIND_COUNT },
};

static char *
normalise_list (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;\n", -1);
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = reprise_text_tidy (parts[i]);

      if (*part == '\0')
        continue;
      if (list->len > 0)
        g_string_append (list, ", ");
      g_string_append (list, part);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
normalise_date (const char *text)
{
  RepriseDate date;

  if (!reprise_date_parse (text, &date, NULL))
    return NULL;

  return reprise_date_is_known (date) ? reprise_date_to_text (date) : g_strdup ("");
}

/* Reads a number and the word behind it, if any: `112`, `112 min`, `1h`. */
static gboolean
read_amount (const char **p,
             guint64     *amount,
             char        *unit)
{
  char *end;

  if (!g_ascii_isdigit (**p))
    return FALSE;

  *amount = g_ascii_strtoull (*p, &end, 10);
  while (*end == ' ')
    end++;
  *unit = g_ascii_tolower (*end);
  while (g_ascii_isalpha (*end) || *end == ' ' || *end == '.')
    end++;
  *p = end;
  return *amount <= G_MAXUINT16;
}

static char *
normalise_minutes (const char *text)
{
  const char *p = text;
  guint64 minutes = 0;
  guint64 more = 0;
  char unit;

  if (!read_amount (&p, &minutes, &unit))
    return NULL;

  if (unit == 'h')
    {
      minutes *= 60;
      if (*p != '\0' && (!read_amount (&p, &more, &unit) || more >= 60))
        return NULL;
    }

  if (*p != '\0' || (unit != '\0' && unit != 'm' && unit != 'h'))
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT, minutes + more);
}

static char *
normalise_count (const char *text)
{
  guint64 count;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT16, &count, NULL))
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT, count);
}

/* @text is as it was written, for a line may end an item of a list. */
static char *
normalise (RepriseFactKind  kind,
           const char      *tidy,
           const char      *text)
{
  switch (kind)
    {
    case REPRISE_FACT_KIND_TEXT:
      return g_strdup (tidy);
    case REPRISE_FACT_KIND_LIST:
      return normalise_list (text);
    case REPRISE_FACT_KIND_DATE:
      return normalise_date (tidy);
    case REPRISE_FACT_KIND_MINUTES:
      return normalise_minutes (tidy);
    case REPRISE_FACT_KIND_COUNT:
      return normalise_count (tidy);
    }

  g_assert_not_reached ();
}

/**
 * reprise_fact_get_key:
 * @fact: a fact
 *
 * Returns: the fact's name for machines: `box-office`
 */
const char *
reprise_fact_get_key (RepriseFact fact)
{
  g_return_val_if_fail (fact < REPRISE_N_FACTS, NULL);

  return facts[fact].key;
}

/**
 * reprise_fact_get_label:
 * @fact: a fact
 *
 * Returns: the fact's name for people, translated
 */
const char *
reprise_fact_get_label (RepriseFact fact)
{
  g_return_val_if_fail (fact < REPRISE_N_FACTS, NULL);

  return _(facts[fact].label);
}

/**
 * reprise_fact_get_kind:
 * @fact: a fact
 *
 * Returns: what the fact's text says
 */
RepriseFactKind
reprise_fact_get_kind (RepriseFact fact)
{
  g_return_val_if_fail (fact < REPRISE_N_FACTS, REPRISE_FACT_KIND_TEXT);

  return facts[fact].kind;
}

/**
 * reprise_fact_from_key:
 * @key: a fact's key
 * @fact: (out): the fact
 *
 * Returns: whether there is a fact of that key
 */
gboolean
reprise_fact_from_key (const char  *key,
                       RepriseFact *fact)
{
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (fact != NULL, FALSE);

  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    if (g_str_equal (facts[i].key, key))
      {
        *fact = (RepriseFact) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * reprise_fact_normalise:
 * @fact: a fact
 * @text: what a person wrote
 * @error: return location for %REPRISE_MODEL_ERROR_FACT
 *
 * Brings a fact into the form in which it is kept: blanks tidied; a date as ISO 8601; a running
 * time (`112`, `112 minutes`, `1h 52m`) in minutes. Texts such as a budget stay as written.
 *
 * Returns: (transfer full) (nullable): the text, empty where @text says nothing; %NULL where it
 *   cannot be such a fact
 */
char *
reprise_fact_normalise (RepriseFact   fact,
                        const char   *text,
                        GError      **error)
{
  g_autofree char *tidy = NULL;
  char *normal = NULL;

  g_return_val_if_fail (fact < REPRISE_N_FACTS, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  tidy = reprise_text_tidy (text);
  if (*tidy == '\0')
    return g_steal_pointer (&tidy);

  normal = normalise (facts[fact].kind, tidy, text);
  if (normal == NULL)
    g_set_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_FACT,
                 /* Translators: what was written, then what it was written for, as “runtime”. */
                 _("“%s” cannot be the %s of a film"), text, facts[fact].key);

  return normal;
}
