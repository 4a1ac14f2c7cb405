#include "gui/journal/reprise-drafts-bar.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-numbers.h"

#include <glib/gi18n.h>

/**
 * RepriseDraftsBar:
 *
 * A button above the diary that shows the drafts alone, and how many there are; where there are
 * none it is not there.
 */
struct _RepriseDraftsBar
{
  AdwBin           parent_instance;

  RepriseJournal  *journal;   /* (owned) (nullable) */
  GCancellable    *counting;  /* (owned) (nullable) */
  gint64           n_drafts;
  gboolean         active;
  GtkToggleButton *button;
};

G_DEFINE_FINAL_TYPE (RepriseDraftsBar, reprise_drafts_bar, ADW_TYPE_BIN)

enum
{
  PROP_ACTIVE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Whoever finished the last of them can still go back to the whole diary. */
static void
show_count (RepriseDraftsBar *self)
{
  g_autofree char *label =
    /* Translators: a button that shows the drafts alone; how many there are. */
    g_strdup_printf (ngettext ("%d Draft", "%d Drafts", (gulong) self->n_drafts),
                     (int) self->n_drafts);

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_drafts > 0 || self->active);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseDraftsBar) self = reprise_request_dup_asker (request);
  const gint64 count = reprise_journal_count_drafts_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->counting);
  if (count < 0)
    return;

  self->n_drafts = count;
  show_count (self);
}

static void
count (RepriseDraftsBar *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->counting);

  reprise_journal_count_drafts_async (self->journal, reprise_request_get_cancellable (request),
                                      counted_cb, request);
}

static void
reprise_drafts_bar_dispose (GObject *object)
{
  RepriseDraftsBar *self = REPRISE_DRAFTS_BAR (object);

  reprise_request_cancel (&self->counting);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_drafts_bar_parent_class)->dispose (object);
}

static void
reprise_drafts_bar_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_boolean (value, REPRISE_DRAFTS_BAR (object)->active);
}

static void
reprise_drafts_bar_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseDraftsBar *self = REPRISE_DRAFTS_BAR (object);
  const gboolean active = g_value_get_boolean (value);

  if (self->active == active)
    return;

  self->active = active;
  show_count (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
reprise_drafts_bar_class_init (RepriseDraftsBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_drafts_bar_dispose;
  object_class->get_property = reprise_drafts_bar_get_property;
  object_class->set_property = reprise_drafts_bar_set_property;

  /**
   * RepriseDraftsBar:active:
   *
   * Whether the drafts alone are to be shown.
   */
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-drafts-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDraftsBar, button);
}

static void
reprise_drafts_bar_init (RepriseDraftsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_drafts_bar_set_journal:
 * @self: a bar that has no journal yet
 * @journal: whose drafts it counts
 */
void
reprise_drafts_bar_set_journal (RepriseDraftsBar *self,
                                RepriseJournal   *journal)
{
  g_return_if_fail (REPRISE_IS_DRAFTS_BAR (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  count (self);
}
