/* Images that the texts of an appraisal show from elsewhere become stills of its own, in the same
 * places, and what the texts call them stays. */

#include "store/reprise-still-place.h"

#include "markup/reprise-markdown-image.h"
#include "model/reprise-stills.h"
#include "store/reprise-appraisal-store.h"

#include <string.h>

/* Has the images in all texts of an appraisal that lead to the one address lead to the other. */
static gboolean
lead (RepriseAppraisal *appraisal,
      const char       *from,
      const char       *to)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  g_autoptr (GPtrArray) led_voices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *body =
    reprise_markdown_lead_images (reprise_appraisal_get_body (appraisal), from, to);
  gboolean is_led = body != NULL;

  if (body != NULL)
    reprise_appraisal_set_body (appraisal, body);

  for (guint i = 0; i < voices->len; i++)
    {
      RepriseVoice *voice = reprise_voice_copy (voices->pdata[i]);
      g_autofree char *said =
        reprise_markdown_lead_images (reprise_voice_get_body (voice), from, to);

      is_led |= said != NULL;
      if (said != NULL)
        reprise_voice_set_body (voice, said);
      g_ptr_array_add (led_voices, voice);
    }

  if (is_led)
    reprise_appraisal_take_voices (appraisal, g_steal_pointer (&led_voices));
  return is_led;
}

static gboolean
is_called (RepriseAppraisal *appraisal,
           const char       *target)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);

  if (strstr (reprise_appraisal_get_body (appraisal), target) != NULL)
    return TRUE;
  for (guint i = 0; i < voices->len; i++)
    if (strstr (reprise_voice_get_body (voices->pdata[i]), target) != NULL)
      return TRUE;

  return FALSE;
}

static void
place (RepriseAppraisal *edited,
       const char       *address,
       RepriseStill     *still,
       RepriseUndo      *undo)
{
  g_autofree char *target = reprise_stills_dup_target (still);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!lead (edited, address, target))
    return;

  g_ptr_array_add (one, still);
  reprise_appraisal_take_stills (edited,
                                 reprise_stills_join (reprise_appraisal_get_stills (edited), one));
  reprise_undo_note_placed (undo, reprise_appraisal_get_id (edited), address, target);
  reprise_undo_count_thing (undo);
}

/**
 * reprise_still_place:
 * @database: a connection that may write
 * @appraisal: the UUID of an appraisal
 * @addresses: addresses that images in its texts lead to
 * @stills: (element-type RepriseStill): what was found there, one by one; nobody changes them any
 *   more
 * @error: return location for a #RepriseStoreError
 *
 * Gives an appraisal stills in place of images elsewhere. One that no text shows any more is not
 * given.
 *
 * Returns: (transfer full) (nullable): what takes it back; it counts the stills
 */
RepriseUndo *
reprise_still_place (RepriseDatabase     *database,
                     const char          *appraisal,
                     const char * const  *addresses,
                     GPtrArray           *stills,
                     GError             **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, appraisal, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseAppraisal) loaded =
    thing != NULL ? reprise_appraisal_load (database, thing->id, error) : NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();

  if (loaded == NULL)
    return NULL;

  edited = reprise_appraisal_copy (loaded);
  for (guint i = 0; i < stills->len; i++)
    place (edited, addresses[i], stills->pdata[i], undo);

  if (reprise_undo_get_count (undo) > 0 &&
      (!reprise_appraisal_save (deed, database, edited, loaded, error) ||
       !reprise_deed_settle (deed, error)))
    return NULL;

  return g_steal_pointer (&undo);
}

/**
 * reprise_still_place_undo:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @address: where an image was
 * @target: how its texts call the still that took its place
 * @left: (out): whether no text calls it any more, and all was left as it is
 * @error: return location for a #RepriseStoreError
 *
 * Has the texts show the image from where it was. The still goes, unless somebody described it.
 *
 * Returns: whether that went well
 */
gboolean
reprise_still_place_undo (RepriseDeed      *deed,
                          RepriseDatabase  *database,
                          gint64            appraisal,
                          const char       *address,
                          const char       *target,
                          gboolean         *left,
                          GError          **error)
{
  g_autoptr (RepriseAppraisal) loaded = reprise_appraisal_load (database, appraisal, error);
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *before = NULL;
  int placed;

  if (loaded == NULL)
    return FALSE;

  edited = reprise_appraisal_copy (loaded);
  *left = !lead (edited, target, address);
  if (*left)
    return TRUE;

  before = reprise_appraisal_get_stills (edited);
  placed = reprise_stills_find (before, target);
  for (guint i = 0; i < before->len; i++)
    if ((int) i != placed || is_called (edited, target) ||
        reprise_still_get_caption (before->pdata[i]) != NULL)
      g_ptr_array_add (stills, g_object_ref (before->pdata[i]));
  reprise_appraisal_take_stills (edited, g_steal_pointer (&stills));
  return reprise_appraisal_save (deed, database, edited, loaded, error);
}
