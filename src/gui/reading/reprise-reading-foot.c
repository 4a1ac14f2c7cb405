#include "gui/reading/reprise-reading-foot.h"

#include "gui/queue/reprise-up-next-section.h"
#include "gui/reading/reprise-related-row.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-links.h"

#include <glib/gi18n.h>

#define ENTRIES_MAX  8  /* of a section: what is more is on the film's own page */
#define MENTIONS_MAX 5

/**
 * RepriseReadingFoot:
 *
 * What stands under the text of an entry: the other entries on its films, those that link to it,
 * and the films that it names; and in the place of a text that gives the story away, a card that
 * says so.
 *
 * It is read after the text is shown, so nobody waits for it.
 */
struct _RepriseReadingFoot
{
  AdwBin                 parent_instance;

  RepriseScale           scale;
  char                  *uuid;         /* (owned) (nullable): the entry */
  GCancellable          *relating;     /* (owned) (nullable) */
  GCancellable          *looking;      /* (owned) (nullable): for mentions */
  GtkBox                *sections;
  GtkWidget             *spoiler;
  RepriseReadingSection *also;
  RepriseReadingSection *backlinks;
  RepriseReadingSection *mentions;
  RepriseUpNextSection  *up_next;
};

G_DEFINE_FINAL_TYPE (RepriseReadingFoot, reprise_reading_foot, ADW_TYPE_BIN)

enum
{
  SIGNAL_REVEAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_entries (RepriseReadingFoot    *self,
              RepriseReadingSection *section,
              GPtrArray             *entries)
{
  reprise_reading_section_clear (section);
  for (guint i = 0; i < entries->len; i++)
    reprise_reading_section_append (section,
                                    reprise_related_row_new (entries->pdata[i], self->scale));
}

/* What cannot be read is left out: the text is what matters. */
static void
related_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseReadingFoot) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseRelated) related =
    reprise_journal_read_related_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->relating);
  if (related == NULL)
    return;

  show_entries (self, self->also, related->also);
  show_entries (self, self->backlinks, related->backlinks);
}

static void
mentions_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseReadingFoot) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) films =
    reprise_journal_list_mentions_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->looking);
  reprise_reading_section_clear (self->mentions);
  for (guint i = 0; films != NULL && i < films->len; i++)
    reprise_reading_section_append (self->mentions,
                                    reprise_mention_row_new (films->pdata[i], self->uuid));
}

static void
show_cb (RepriseReadingFoot *self)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0);
}

static void
add_section (RepriseReadingFoot     *self,
             RepriseReadingSection **section,
             const char             *title)
{
  *section = REPRISE_READING_SECTION (reprise_reading_section_new (title));
  reprise_reading_foot_add_section (self, *section);
}

static void
reprise_reading_foot_dispose (GObject *object)
{
  RepriseReadingFoot *self = REPRISE_READING_FOOT (object);

  reprise_request_cancel (&self->relating);
  reprise_request_cancel (&self->looking);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (reprise_reading_foot_parent_class)->dispose (object);
}

static void
reprise_reading_foot_class_init (RepriseReadingFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_reading_foot_dispose;

  /**
   * RepriseReadingFoot::reveal:
   * @self: a foot
   *
   * Somebody wants to see a text that gives the story away.
   */
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", REPRISE_TYPE_READING_FOOT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-reading-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingFoot, sections);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingFoot, spoiler);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
reprise_reading_foot_init (RepriseReadingFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_section (self, &self->also, _("Also on This Film"));
  add_section (self, &self->backlinks, _("Linked From"));
  add_section (self, &self->mentions, _("Mentioned Films"));
  self->up_next = REPRISE_UP_NEXT_SECTION (reprise_up_next_section_new ());
  gtk_box_append (self->sections, GTK_WIDGET (self->up_next));
}

/**
 * reprise_reading_foot_show_entry:
 * @self: a foot
 * @journal: whose entry it is
 * @entry: the entry whose text is shown
 * @scale: what to say judgements in
 *
 * Reads and shows what there is around an entry.
 */
void
reprise_reading_foot_show_entry (RepriseReadingFoot *self,
                                 RepriseJournal     *journal,
                                 RepriseEntry       *entry,
                                 RepriseScale        scale)
{
  RepriseRequest *request = NULL;
  gboolean same;

  g_return_if_fail (REPRISE_IS_READING_FOOT (self));
  g_return_if_fail (REPRISE_IS_ENTRY (entry));

  same = g_strcmp0 (self->uuid, reprise_entry_get_uuid (entry)) == 0;
  g_free (self->uuid);
  self->uuid = g_strdup (reprise_entry_get_uuid (entry));
  self->scale = scale;
  if (!same)
    {
      reprise_reading_section_clear (self->also);
      reprise_reading_section_clear (self->backlinks);
      reprise_reading_section_clear (self->mentions);
    }

  request = reprise_request_begin (self, &self->relating);
  reprise_journal_read_related_async (journal, self->uuid, ENTRIES_MAX,
                                      reprise_request_get_cancellable (request), related_cb,
                                      request);
  reprise_request_cancel (&self->looking);
  reprise_up_next_section_show (self->up_next, journal,
                                reprise_entry_is_viewing (entry) ? NULL : self->uuid);
  if (reprise_entry_is_viewing (entry))
    return;

  request = reprise_request_begin (self, &self->looking);
  reprise_journal_list_mentions_async (journal, self->uuid, MENTIONS_MAX,
                                       reprise_request_get_cancellable (request), mentions_cb,
                                       request);
}

/**
 * reprise_reading_foot_add_section:
 * @self: a foot
 * @section: what comes under all sections there are; whoever made it fills it
 */
void
reprise_reading_foot_add_section (RepriseReadingFoot    *self,
                                  RepriseReadingSection *section)
{
  g_return_if_fail (REPRISE_IS_READING_FOOT (self));
  g_return_if_fail (REPRISE_IS_READING_SECTION (section));

  gtk_box_append (self->sections, GTK_WIDGET (section));
}

/**
 * reprise_reading_foot_set_spoiler:
 * @self: a foot
 * @spoiler: whether a card shall stand in the place of the text
 */
void
reprise_reading_foot_set_spoiler (RepriseReadingFoot *self,
                                  gboolean            spoiler)
{
  g_return_if_fail (REPRISE_IS_READING_FOOT (self));

  gtk_widget_set_visible (self->spoiler, spoiler);
}

/**
 * reprise_reading_foot_get_spoiler:
 * @self: a foot
 *
 * Returns: whether a card stands in the place of the text
 */
gboolean
reprise_reading_foot_get_spoiler (RepriseReadingFoot *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_FOOT (self), FALSE);

  return gtk_widget_get_visible (self->spoiler);
}
