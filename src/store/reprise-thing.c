#include "store/reprise-thing.h"

#include "store/reprise-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A number names appraisals alone, and one that is not in the bin before one that is. */
#define FIND_BY_NUMBER                                                      \
  "SELECT 2, id, uuid FROM appraisal"                                       \
  " WHERE number = :number"                                                 \
  "   AND (binned_at IS NULL OR NOT EXISTS (SELECT 1 FROM appraisal"        \
  "                                          WHERE number = :number AND binned_at IS NULL))"

/* U+007F sorts behind every character of a UUID. */
#define FIND_BY_UUID                                                        \
  "SELECT 0, id, uuid FROM film WHERE uuid BETWEEN :uuid AND :uuid || char(127)"       \
  " UNION ALL "                                                             \
  "SELECT 1, id, uuid FROM viewing WHERE uuid BETWEEN :uuid AND :uuid || char(127)"    \
  " UNION ALL "                                                             \
  "SELECT 2, id, uuid FROM appraisal WHERE uuid BETWEEN :uuid AND :uuid || char(127)"  \
  " UNION ALL "                                                             \
  "SELECT 3, id, uuid FROM list WHERE uuid BETWEEN :uuid AND :uuid || char(127)"       \
  " UNION ALL "                                                             \
  "SELECT 4, id, uuid FROM feed WHERE uuid BETWEEN :uuid AND :uuid || char(127)"       \
  " LIMIT 8"

static RepriseThing *
thing_from_row (RepriseStatement *statement)
{
  RepriseThing *self = g_new0 (RepriseThing, 1);

  self->kind = (RepriseThingKind) reprise_statement_get_int64 (statement, 0);
  self->id = reprise_statement_get_int64 (statement, 1);
  self->uuid = g_strdup (reprise_statement_get_text (statement, 2));
  return self;
}

static RepriseThing *
the_only_one (RepriseStatement  *statement,
              const char        *text,
              GError           **error)
{
  g_autoptr (RepriseThing) thing = NULL;
  g_autoptr (GString) others = NULL;
  RepriseStep step;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      if (thing == NULL)
        {
          thing = thing_from_row (statement);
          others = g_string_new (thing->uuid);
          continue;
        }
      g_string_append_printf (others, ", %s", reprise_statement_get_text (statement, 2));
      g_clear_pointer (&thing->uuid, g_free);
    }

  if (step == REPRISE_STEP_ERROR)
    return NULL;

  if (thing == NULL)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                   _("There is nothing “%s” in this journal"), text);
      return NULL;
    }

  if (thing->uuid == NULL)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_AMBIGUOUS,
                   _("“%s” may be any of these: %s"), text, others->str);
      return NULL;
    }

  return g_steal_pointer (&thing);
}

static char *
dup_message (RepriseThingKind  kind,
             const char       *uuid)
{
  switch (kind)
    {
    case REPRISE_THING_FILM:
      return g_strdup_printf (_("%s is no film"), uuid);
    case REPRISE_THING_VIEWING:
      return g_strdup_printf (_("%s is no viewing"), uuid);
    case REPRISE_THING_APPRAISAL:
      return g_strdup_printf (_("%s is no appraisal"), uuid);
    case REPRISE_THING_LIST:
      return g_strdup_printf (_("%s is no list"), uuid);
    case REPRISE_THING_FEED:
      return g_strdup_printf (_("%s is no feed"), uuid);
    }

  g_assert_not_reached ();
}

/**
 * reprise_thing_find:
 * @database: a connection
 * @text: an appraisal's number, all digits; or a UUID or the beginning of one
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, %REPRISE_STORE_ERROR_AMBIGUOUS or
 *   another #RepriseStoreError
 *
 * Finds what somebody names, in the bin too.
 *
 * Returns: (transfer full) (nullable): what it names
 */
RepriseThing *
reprise_thing_find (RepriseDatabase  *database,
                    const char       *text,
                    GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autofree char *uuid = NULL;
  guint64 number = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text != '\0' && strspn (text, "0123456789") == strlen (text))
    {
      statement = reprise_database_prepare (database, error, FIND_BY_NUMBER);
      if (statement == NULL)
        return NULL;
      g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL);
      reprise_statement_bind_int64 (statement, ":number", (gint64) number);
      return the_only_one (statement, text, error);
    }

  statement = reprise_database_prepare (database, error, FIND_BY_UUID);
  if (statement == NULL)
    return NULL;

  uuid = g_ascii_strdown (text, -1);
  reprise_statement_bind_text (statement, ":uuid", *uuid != '\0' ? uuid : "?");
  return the_only_one (statement, text, error);
}

/**
 * reprise_thing_find_of_kind:
 * @database: a connection
 * @text: what names a thing; see reprise_thing_find()
 * @kind: what kind of thing it has to be
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, where it is another kind too, or
 *   another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what it names
 */
RepriseThing *
reprise_thing_find_of_kind (RepriseDatabase   *database,
                            const char        *text,
                            RepriseThingKind   kind,
                            GError           **error)
{
  g_autoptr (RepriseThing) thing = reprise_thing_find (database, text, error);
  g_autofree char *message = NULL;

  if (thing == NULL || thing->kind == kind)
    return g_steal_pointer (&thing);

  message = dup_message (kind, thing->uuid);
  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND, message);
  return NULL;
}

/**
 * reprise_thing_free:
 * @self: (transfer full): a thing
 */
void
reprise_thing_free (RepriseThing *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uuid);
  g_free (self);
}
