/* What the writing page changes of an appraisal beside its text, and what else changes of it. */

#include "gui/writing/reprise-edit.h"

#include "model/reprise-stills.h"

/**
 * reprise_edit_get_watched:
 * @appraisal: an appraisal
 *
 * Returns: when its film was watched; unknown where no viewing belongs to it
 */
RepriseDate
reprise_edit_get_watched (RepriseAppraisal *appraisal)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);

  return viewing != NULL ? reprise_viewing_get_watched (viewing) : (RepriseDate) { 0 };
}

/**
 * reprise_edit_set_watched:
 * @appraisal: an appraisal
 * @watched: when its film was watched; the first date makes the viewing that it is of
 */
void
reprise_edit_set_watched (RepriseAppraisal *appraisal,
                          RepriseDate       watched)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  g_autoptr (RepriseViewing) made = NULL;

  if (viewing == NULL && films->len > 0)
    {
      made = reprise_viewing_new (films->pdata[0]);
      reprise_appraisal_set_viewing (appraisal, made);
      viewing = made;
    }
  if (viewing != NULL)
    reprise_viewing_set_watched (viewing, watched);
}

static gboolean
has_still (RepriseAppraisal *appraisal,
           RepriseStill     *still)
{
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);

  for (guint i = 0; i < stills->len; i++)
    if (g_strcmp0 (reprise_still_get_uuid (stills->pdata[i]), reprise_still_get_uuid (still)) == 0)
      return TRUE;

  return FALSE;
}

/* Writing adds stills; what else happens to them happens elsewhere. */
static void
rebase_stills (RepriseAppraisal *edited,
               RepriseAppraisal *sent,
               RepriseAppraisal *rebased)
{
  GPtrArray *stills = reprise_appraisal_get_stills (edited);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < stills->len; i++)
    if (!has_still (sent, stills->pdata[i]))
      g_ptr_array_add (added, stills->pdata[i]);

  if (added->len > 0)
    reprise_appraisal_take_stills (rebased,
                                   reprise_stills_join (reprise_appraisal_get_stills (rebased),
                                                        added));
}

/**
 * reprise_edit_rebase:
 * @edited: an appraisal as it shall be
 * @sent: as it was to be when it was saved last, or read
 * @kept: as it is kept since
 *
 * Returns: (transfer full): what is kept, with what was changed since it was sent; its text apart
 */
RepriseAppraisal *
reprise_edit_rebase (RepriseAppraisal *edited,
                     RepriseAppraisal *sent,
                     RepriseAppraisal *kept)
{
  RepriseAppraisal *rebased = reprise_appraisal_copy (kept);
  const char *title = reprise_appraisal_get_title (edited);
  const int judgement = reprise_appraisal_get_judgement (edited);
  const RepriseDate watched = reprise_edit_get_watched (edited);
  const RepriseAppraisalState state = reprise_appraisal_get_state (edited);
  const RepriseAppraisalKind kind = reprise_appraisal_get_kind (edited);
  const int number = reprise_appraisal_get_number (edited);
  const char *byline = reprise_appraisal_get_byline (edited);

  if (g_strcmp0 (title, reprise_appraisal_get_title (sent)) != 0)
    reprise_appraisal_set_title (rebased, title);
  if (reprise_date_compare (watched, reprise_edit_get_watched (sent)) != 0)
    reprise_edit_set_watched (rebased, watched);
  if (judgement != reprise_appraisal_get_judgement (sent))
    reprise_appraisal_set_judgement (rebased, judgement);
  if (state != reprise_appraisal_get_state (sent))
    reprise_appraisal_set_state (rebased, state);
  if (kind != reprise_appraisal_get_kind (sent))
    reprise_appraisal_set_kind (rebased, kind);
  if (number != reprise_appraisal_get_number (sent))
    reprise_appraisal_set_number (rebased, number);
  if (g_strcmp0 (byline, reprise_appraisal_get_byline (sent)) != 0)
    reprise_appraisal_set_byline (rebased, byline);
  rebase_stills (edited, sent, rebased);

  return rebased;
}

/**
 * reprise_edit_paste_stills:
 * @appraisal: an appraisal
 * @pasted: (element-type RepriseStill): what was pasted into it so far; it grows
 * @stills: (element-type RepriseStill): images that are kept, which come after those there are
 *
 * Gives an appraisal stills that its text is about to have a place for.
 */
void
reprise_edit_paste_stills (RepriseAppraisal *appraisal,
                           GPtrArray        *pasted,
                           GPtrArray        *stills)
{
  GPtrArray *before = reprise_appraisal_get_stills (appraisal);
  GPtrArray *all = reprise_stills_join (before, stills);

  for (guint i = before->len; i < all->len; i++)
    g_ptr_array_add (pasted, g_object_ref (all->pdata[i]));
  reprise_appraisal_take_stills (appraisal, all);
}

/**
 * reprise_edit_settle_stills:
 * @appraisal: an appraisal
 * @pasted: (element-type RepriseStill): what was pasted into it
 * @text: its text
 *
 * Lets a still that came by paste stay for as long as it has its place.
 */
void
reprise_edit_settle_stills (RepriseAppraisal *appraisal,
                            GPtrArray        *pasted,
                            const char       *text)
{
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);

  if (pasted->len > 0)
    reprise_appraisal_take_stills (appraisal, reprise_stills_follow_text (stills, pasted, text));
}

/**
 * reprise_edit_find_still:
 * @appraisal: an appraisal
 * @pasted: (element-type RepriseStill): what was pasted into it, and may have lost its place
 * @target: how a text calls a still
 *
 * Returns: (transfer none) (nullable): that still
 */
RepriseStill *
reprise_edit_find_still (RepriseAppraisal *appraisal,
                         GPtrArray        *pasted,
                         const char       *target)
{
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);
  int index = reprise_stills_find (stills, target);

  if (index >= 0)
    return stills->pdata[index];

  index = reprise_stills_find (pasted, target);
  return index >= 0 ? pasted->pdata[index] : NULL;
}

/**
 * reprise_edit_is_told_of:
 * @appraisal: an appraisal
 * @uuids: what a journal tells has changed
 *
 * Returns: whether it is of the appraisal: of its viewing and its films a journal tells by their
 *   own names
 */
gboolean
reprise_edit_is_told_of (RepriseAppraisal   *appraisal,
                         const char * const *uuids)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  GPtrArray *films = reprise_appraisal_get_films (appraisal);

  if (uuids[0] == NULL || g_strv_contains (uuids, reprise_appraisal_get_uuid (appraisal)))
    return TRUE;
  for (guint i = 0; i < films->len; i++)
    if (g_strv_contains (uuids, reprise_film_get_uuid (films->pdata[i])))
      return TRUE;

  return viewing != NULL && g_strv_contains (uuids, reprise_viewing_get_uuid (viewing));
}
