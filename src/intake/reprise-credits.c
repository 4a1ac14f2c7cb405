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

static RepriseCredit *
find_credit (GPtrArray  *credits,
             const char *role,
             const char *name)
{
  for (guint i = 0; i < credits->len; i++)
    if (is_in_role (credits->pdata[i], role) &&
        g_str_equal (reprise_person_get_name (reprise_credit_get_person (credits->pdata[i])), name))
      return credits->pdata[i];

  return NULL;
}

/* Takes all out who have a role; what is known of them stays with who is returned. */
static GPtrArray *
take_out (RepriseFilm *film,
          const char  *role)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *out = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < credits->len; i++)
    g_ptr_array_add (is_in_role (credits->pdata[i], role) ? out : left,
                     g_object_ref (credits->pdata[i]));
  reprise_film_take_credits (film, left);
  return out;
}

/**
 * reprise_credits_replace:
 * @film: a film
 * @role: a role
 * @from: a film
 *
 * Lets those have it in @film who have it in @from. Who had it stays as they were, with the character
 * that they play; behind all others.
 */
void
reprise_credits_replace (RepriseFilm *film,
                         const char  *role,
                         RepriseFilm *from)
{
  g_autoptr (GPtrArray) were = NULL;
  GPtrArray *credits = NULL;

  g_return_if_fail (REPRISE_IS_FILM (film));
  g_return_if_fail (REPRISE_IS_FILM (from));
  g_return_if_fail (role != NULL);

  were = take_out (film, role);
  credits = reprise_film_get_credits (from);
  for (guint i = 0; i < credits->len; i++)
    {
      ReprisePerson *person = reprise_credit_get_person (credits->pdata[i]);
      g_autoptr (RepriseCredit) copy = NULL;
      RepriseCredit *was = NULL;

      if (!is_in_role (credits->pdata[i], role))
        continue;
      was = find_credit (were, role, reprise_person_get_name (person));
      copy = reprise_credit_new (role, person, reprise_credit_get_character (credits->pdata[i]));
      reprise_film_add_credit (film, was != NULL ? was : copy);
    }
}

/**
 * reprise_credits_set_names:
 * @film: a film
 * @role: a role
 * @names: (nullable): who has it, a line each; %NULL: nobody
 *
 * Does what reprise_credits_replace() does, with names.
 */
void
reprise_credits_set_names (RepriseFilm *film,
                           const char  *role,
                           const char  *names)
{
  g_autoptr (RepriseFilm) from = reprise_film_new ("", 0);
  g_auto (GStrv) list = g_strsplit (names != NULL ? names : "", "\n", -1);

  g_return_if_fail (role != NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (ReprisePerson) person = reprise_person_new (list[i], NULL);
      g_autoptr (RepriseCredit) credit = reprise_credit_new (role, person, NULL);

      reprise_film_add_credit (from, credit);
    }
  reprise_credits_replace (film, role, from);
}
