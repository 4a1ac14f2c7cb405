/* Who made a film, role by role. */

#include "intake/reprise-credits.h"

static gboolean
is_in_role (RepriseCredit *credit,
            const char    *role)
{
  return g_str_equal (reprise_credit_get_role (credit), role);
}

/**
 * reprise_credits_list_roles:
 * @film: a film
 *
 * Returns: (transfer full) (not nullable): the roles that somebody is known in, each once
 */
GStrv
reprise_credits_list_roles (RepriseFilm *film)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *credits = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  credits = reprise_film_get_credits (film);
  for (guint i = 0; i < credits->len; i++)
    {
      const char *role = reprise_credit_get_role (credits->pdata[i]);

      if (g_hash_table_add (seen, (gpointer) role))
        g_strv_builder_add (roles, role);
    }

  return g_strv_builder_end (roles);
}

/**
 * reprise_credits_dup_names:
 * @film: a film
 * @role: a role
 *
 * Returns: (transfer full) (not nullable): the names of those who have it, a line each; empty where
 *   there is nobody
 */
char *
reprise_credits_dup_names (RepriseFilm *film,
                           const char  *role)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GPtrArray *credits = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);
  g_return_val_if_fail (role != NULL, NULL);

  credits = reprise_film_get_credits (film);
  for (guint i = 0; i < credits->len; i++)
    if (is_in_role (credits->pdata[i], role))
      {
        ReprisePerson *person = reprise_credit_get_person (credits->pdata[i]);

        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "",
                                reprise_person_get_name (person));
      }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * reprise_credits_copy:
 * @from: a film
 * @role: a role
 * @film: the film that gets those who have it in @from
 *
 * Adds them behind all others.
 */
void
reprise_credits_copy (RepriseFilm *from,
                      const char  *role,
                      RepriseFilm *film)
{
  GPtrArray *credits = NULL;

  g_return_if_fail (REPRISE_IS_FILM (from));
  g_return_if_fail (REPRISE_IS_FILM (film));
  g_return_if_fail (role != NULL);

  credits = reprise_film_get_credits (from);
  for (guint i = 0; i < credits->len; i++)
    {
      RepriseCredit *credit = credits->pdata[i];
      g_autoptr (RepriseCredit) copy = NULL;

      if (!is_in_role (credit, role))
        continue;
      copy = reprise_credit_new (role, reprise_credit_get_person (credit),
                                 reprise_credit_get_character (credit));
      reprise_film_add_credit (film, copy);
    }
}

/**
 * reprise_credits_drop:
 * @film: a film
 * @role: a role
 *
 * Takes all out who have it.
 */
void
reprise_credits_drop (RepriseFilm *film,
                      const char  *role)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *credits = NULL;

  g_return_if_fail (REPRISE_IS_FILM (film));
  g_return_if_fail (role != NULL);

  credits = reprise_film_get_credits (film);
  for (guint i = 0; i < credits->len; i++)
    if (!is_in_role (credits->pdata[i], role))
      g_ptr_array_add (left, g_object_ref (credits->pdata[i]));
  reprise_film_take_credits (film, left);
}
