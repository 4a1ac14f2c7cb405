/* What people call the roles of credits, and which role they mean. */

#include "gui/film/reprise-role.h"

#include "model/reprise-credit.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *role;
  const char *label;
} labels[] = {
  { "director", N_("Director") },
  { "producer", N_("Producer") },
  { "writer", N_("Writer") },
  /* Translators: heads the names of those whose work a film is based on. */
  { "based-on", N_("Author of the Original") },
  { "cinematography", N_("Cinematography") },
  /* Translators: heads the names of those who wrote a film's music. */
  { "score", N_("Score") },
  { "editing", N_("Editing") },
  { "cast", N_("Cast") },
};

static gboolean
means (const char *key,
       const char *text)
{
  g_autofree char *other = reprise_text_key (text);

  return g_str_equal (key, other);
}

/**
 * reprise_role_dup_label:
 * @role: a role of a credit
 *
 * Returns: (transfer full): what people call it; a role without a name of its own is called what it
 *   was called when it was written, with a capital
 */
char *
reprise_role_dup_label (const char *role)
{
  g_autofree char *first = NULL;

  g_return_val_if_fail (role != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].role, role))
      return g_strdup (_(labels[i].label));

  if (*role == '\0')
    return g_strdup ("");

  first = g_utf8_strup (role, g_utf8_next_char (role) - role);
  return g_strconcat (first, g_utf8_next_char (role), NULL);
}

/**
 * reprise_role_from_text:
 * @text: what somebody calls a role
 *
 * Returns: (transfer full): the role that is called so, else @text as a role of its own; empty
 *   where @text says nothing
 */
char *
reprise_role_from_text (const char *text)
{
  g_autofree char *tidy = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  tidy = reprise_text_tidy (text);
  key = reprise_text_key (tidy);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (means (key, labels[i].role) || means (key, labels[i].label) ||
        means (key, _(labels[i].label)))
      return g_strdup (labels[i].role);

  return g_steal_pointer (&tidy);
}
