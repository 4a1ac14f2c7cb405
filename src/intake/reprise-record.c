#include "intake/reprise-record.h"

#include "intake/reprise-film-title.h"

#include <glib/gi18n-lib.h>

/**
 * reprise_record_new:
 * @name: what its source knows it by
 * @film: (nullable): the film, as it is written there
 *
 * Makes a record that says nothing of its film yet. Whoever makes it gives it a viewing, an
 * appraisal, or both.
 *
 * Returns: (transfer full) (not nullable): a record
 */
RepriseRecord *
reprise_record_new (const char  *name,
                    RepriseFilm *film)
{
  RepriseRecord *self = g_new0 (RepriseRecord, 1);

  self->name = g_strdup (name);
  g_set_object (&self->film, film);
  return self;
}

/**
 * reprise_record_free:
 * @self: (nullable): a record
 *
 * Frees a record.
 */
void
reprise_record_free (RepriseRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_strfreev (self->addresses);
  g_clear_object (&self->film);
  g_clear_object (&self->viewing);
  g_clear_object (&self->appraisal);
  g_free (self);
}

/**
 * reprise_record_find_fault:
 * @self: a record
 *
 * Returns: (nullable): why it cannot be used, for people; %NULL where it can
 */
const char *
reprise_record_find_fault (RepriseRecord *self)
{
  if (self->film != NULL && *reprise_film_get_title (self->film) == '\0')
    return _("It does not say which film it is about.");
  if (self->viewing != NULL && self->film == NULL)
    return _("It is a viewing, and does not say of which film.");
  if (self->viewing == NULL && self->appraisal == NULL && self->film == NULL)
    return _("It says nothing.");

  return NULL;
}

/**
 * reprise_record_dup_film_name:
 * @self: a record of a film
 *
 * Makes what the film is known by from record to record of one source: an id where it has one, else
 * its title and year. What was answered of one is so answered of all.
 *
 * Returns: (transfer full) (not nullable): the name
 */
char *
reprise_record_dup_film_name (RepriseRecord *self)
{
  static const RepriseFact ids[] = {
    REPRISE_FACT_IMDB, REPRISE_FACT_TMDB, REPRISE_FACT_WIKIDATA, REPRISE_FACT_LETTERBOXD,
  };
  g_autofree char *spelling = NULL;

  g_return_val_if_fail (self->film != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *id = reprise_film_get_fact (self->film, ids[i]);

      if (id != NULL)
        return g_strdup_printf ("%s %s", reprise_fact_get_key (ids[i]), id);
    }

  spelling = reprise_film_title_spelling (reprise_film_get_title (self->film));
  return g_strdup_printf ("%s (%d)", spelling, reprise_film_get_year (self->film));
}
