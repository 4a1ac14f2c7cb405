#include "model/reprise-part.h"

/**
 * reprise_part_find:
 * @parts: (element-type GObject): the voices, stills or tracks of an appraisal
 * @uuid: (nullable): the UUID of one of them
 *
 * Returns: (transfer none) (nullable): the one that has it; none has %NULL
 */
gpointer
reprise_part_find (GPtrArray  *parts,
                   const char *uuid)
{
  g_return_val_if_fail (parts != NULL, NULL);

  for (guint i = 0; uuid != NULL && i < parts->len; i++)
    {
      g_autofree char *own = NULL;

      g_object_get (parts->pdata[i], "uuid", &own, NULL);
      if (g_strcmp0 (own, uuid) == 0)
        return parts->pdata[i];
    }

  return NULL;
}
