/* Images that a source shows, and that somebody fetched here: the text is still what the source
 * said. */

#include "intake/reprise-said-images.h"

#include "markup/reprise-markdown-image.h"
#include "model/reprise-stills.h"

/* Image by image: a text in which there are more of them, or fewer, was written anew. */
static char *
lead_fetched (const char *text,
              GPtrArray  *there,
              GPtrArray  *here)
{
  char *led = g_strdup (text);

  for (guint i = 0; there->len == here->len && i < there->len; i++)
    {
      g_autofree char *next = NULL;

      if (!reprise_stills_is_elsewhere (there->pdata[i]) ||
          !reprise_stills_is_target (here->pdata[i]))
        continue;

      next = reprise_markdown_lead_images (led, there->pdata[i], here->pdata[i]);
      if (next == NULL)
        continue;
      g_free (led);
      led = g_steal_pointer (&next);
    }

  return led;
}

/**
 * reprise_said_images_dup_fetched:
 * @said: what a source says, or said before
 * @was: what it said before
 * @here: the appraisal as it is here
 *
 * Returns: (transfer full): what @said would be if the source showed the images that were fetched
 *   since as the stills that they are here
 */
RepriseAppraisal *
reprise_said_images_dup_fetched (RepriseAppraisal *said,
                                 RepriseAppraisal *was,
                                 RepriseAppraisal *here)
{
  RepriseAppraisal *copy = reprise_appraisal_copy (said);
  g_autoptr (GPtrArray) there = reprise_markdown_list_images (reprise_appraisal_get_body (was));
  g_autoptr (GPtrArray) stills = reprise_markdown_list_images (reprise_appraisal_get_body (here));
  g_autofree char *body = lead_fetched (reprise_appraisal_get_body (said), there, stills);

  reprise_appraisal_set_body (copy, body);
  return copy;
}
