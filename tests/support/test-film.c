/* The films of an appraisal and the credits of a film, in a line each. */

#include "support/test-film.h"

/**
 * test_set_films:
 * @appraisal: an appraisal
 * @first: (nullable): a film it is about
 * @second: (nullable): another
 */
void
test_set_films (RepriseAppraisal *appraisal,
                RepriseFilm      *first,
                RepriseFilm      *second)
{
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);

  if (first != NULL)
    g_ptr_array_add (films, g_object_ref (first));
  if (second != NULL)
    g_ptr_array_add (films, g_object_ref (second));
  reprise_appraisal_take_films (appraisal, films);
}

/**
 * test_add_credit:
 * @film: a film
 * @text: a credit as the command line takes it
 */
void
test_add_credit (RepriseFilm *film,
                 const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseCredit) credit = reprise_credit_parse (text, &error);

  g_assert_no_error (error);
  reprise_film_add_credit (film, credit);
}

/**
 * test_list_credits:
 * @film: a film
 *
 * Returns: (transfer full): its credits as the command line takes them, separated by `;`
 */
char *
test_list_credits (RepriseFilm *film)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    {
      RepriseCredit *credit = credits->pdata[i];
      ReprisePerson *person = reprise_credit_get_person (credit);

      g_string_append_printf (list, "%s%s=%s", i > 0 ? ";" : "", reprise_credit_get_role (credit),
                              reprise_person_get_name (person));
      if (reprise_person_get_qualifier (person) != NULL)
        g_string_append_printf (list, " (%s)", reprise_person_get_qualifier (person));
      if (reprise_credit_get_character (credit) != NULL)
        g_string_append_printf (list, " as %s", reprise_credit_get_character (credit));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * test_join_titles:
 * @appraisal: an appraisal
 *
 * Returns: (transfer full): the titles of its films, in their order
 */
char *
test_join_titles (RepriseAppraisal *appraisal)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < films->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                            reprise_film_get_title (films->pdata[i]));

  return g_string_free (g_steal_pointer (&titles), FALSE);
}
