/* What was said elsewhere of a thing that says something else here, in words: facts and figures. Texts
 * are read beside one another instead. */

#include "gui/reading/reprise-elsewhere.h"

#include "gui/film/reprise-role.h"
#include "gui/reprise-format.h"
#include "model/reprise-fact.h"
#include "store/reprise-conflict.h"

#include <glib/gi18n.h>
#include <string.h>

#define CREDITS "credits/"

static const struct
{
  const char *field;
  const char *label;
} labels[] = {
  { "byline", N_("Author") },
  { "film", N_("Film") },
  { "judgement", N_("Judgement") },
  { "kind", N_("Kind") },
  { "note", N_("Note") },
  { "number", N_("Number") },
  { "place", N_("Place") },
  { "rewatch", N_("Seen before") },
  { "spoiler", N_("Gives the story away") },
  { "state", N_("State") },
  { "title", N_("Title") },
  { "tracks", N_("Jukebox") },
  { "unfinished", N_("Not seen to the end") },
  { "voices", N_("Guests") },
  { "watched", N_("Watched") },
};

/* A text, or the text of a part: PART/UUID/FIELD. */
static gboolean
is_text (const RepriseConflict *conflict)
{
  const char *slash = strchr (conflict->field, '/');

  return g_str_equal (conflict->field, "body") || (slash != NULL && strchr (slash + 1, '/') != NULL);
}

static char *
dup_label (const char *field)
{
  RepriseFact fact;

  if (g_str_has_prefix (field, CREDITS))
    return reprise_role_dup_label (field + strlen (CREDITS));
  if (reprise_fact_from_key (field, &fact))
    return g_strdup (reprise_fact_get_label (fact));

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (field, labels[i].field))
      return g_strdup (_(labels[i].label));

  return g_strdup (field);
}

static char *
dup_judgement (const char   *value,
               RepriseScale  scale)
{
  guint64 tenths = 0;

  return g_ascii_string_to_unsigned (value, 10, 0, REPRISE_JUDGEMENT_MAX, &tenths, NULL)
           ? reprise_format_figure ((int) tenths, scale) : g_strdup (value);
}

static char *
dup_value (const RepriseConflict *conflict,
           RepriseScale           scale)
{
  g_autoptr (GString) line = NULL;

  if (conflict->value == NULL || *conflict->value == '\0')
    return g_strdup (_("nothing"));
  if (g_str_equal (conflict->field, "judgement"))
    return dup_judgement (conflict->value, scale);
  if (g_str_equal (conflict->field, "watched"))
    return reprise_format_date (reprise_date_from_text (conflict->value));
  if (g_str_equal (conflict->value, "TRUE"))
    return g_strdup (_("yes"));
  if (g_str_equal (conflict->value, "FALSE"))
    return g_strdup (_("no"));

  line = g_string_new (conflict->value);
  g_string_replace (line, "\n", ", ", 0);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * reprise_elsewhere_describe:
 * @conflicts: (element-type RepriseConflict): what was said elsewhere
 * @scale: how judgements are shown
 *
 * Returns: (transfer full) (nullable): what of it is no text, in words; %NULL where all of it is
 */
char *
reprise_elsewhere_describe (GPtrArray    *conflicts,
                            RepriseScale  scale)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (conflicts != NULL, NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const RepriseConflict *conflict = conflicts->pdata[i];
      g_autofree char *label = dup_label (conflict->field);
      g_autofree char *value = dup_value (conflict, scale);
      /* Translators: what something is called, and what is said of it: “Genre: Drama”. */
      g_autofree char *part = g_strdup_printf (_("%s: %s"), label, value);

      if (!is_text (conflict))
        g_strv_builder_add (parts, part);
    }

  list = g_strv_builder_end (parts);
  return list[0] != NULL ? g_strjoinv (" · ", list) : NULL;
}

/**
 * reprise_elsewhere_has_texts:
 * @conflicts: (element-type RepriseConflict): what was said elsewhere
 *
 * Returns: whether some of it is a text
 */
gboolean
reprise_elsewhere_has_texts (GPtrArray *conflicts)
{
  g_return_val_if_fail (conflicts != NULL, FALSE);

  for (guint i = 0; i < conflicts->len; i++)
    if (is_text (conflicts->pdata[i]))
      return TRUE;

  return FALSE;
}
