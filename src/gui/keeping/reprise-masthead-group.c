#include "gui/keeping/reprise-masthead-group.h"

#include "gui/reprise-failure.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-entry-row.h"
#include "model/reprise-template.h"

#include <glib/gi18n.h>

#define PAUSE_MS 500

/**
 * RepriseMastheadGroup:
 *
 * The preferences that are kept in a journal: how it presents itself. A change shows at once, and
 * is saved after a short pause in the typing.
 */
struct _RepriseMastheadGroup
{
  AdwPreferencesGroup  parent_instance;

  RepriseJournal      *journal;   /* (owned) (nullable) */
  RepriseMasthead     *masthead;  /* (owned) (nullable) */
  GBindingGroup       *shown;     /* (owned) (not nullable): the masthead in the rows */
  guint                pause;     /* the source that will save; 0 where all is saved */
  AdwComboRow         *scale;
  RepriseEntryRow     *series_name;
  RepriseEntryRow     *pen_name;
  GtkSpinButton       *numbering_start;
  GtkSpinButton       *still_limit;
  RepriseEntryRow     *closing_line;
  GtkLabel            *closing_preview;
};

G_DEFINE_FINAL_TYPE (RepriseMastheadGroup, reprise_masthead_group, ADW_TYPE_PREFERENCES_GROUP)

/* The group may be saving what was left while it goes, so a save cannot hold it. */
static GWeakRef *
refer_weakly (RepriseMastheadGroup *self)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  return reference;
}

static gpointer
end_reference (GWeakRef *reference)
{
  gpointer self = g_weak_ref_get (reference);

  g_weak_ref_clear (reference);
  g_free (reference);
  return self;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseMastheadGroup) self = end_reference (data);
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_save_masthead_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_failure_present (GTK_WIDGET (self), _("These Preferences Are Not Saved"), error);
}

static void
save (RepriseMastheadGroup *self)
{
  reprise_journal_save_masthead_async (self->journal, self->masthead, NULL, saved_cb,
                                       refer_weakly (self));
}

static gboolean
pause_cb (gpointer data)
{
  RepriseMastheadGroup *self = data;

  self->pause = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

/* Of an appraisal that could be any. */
static char *
write_example (RepriseMasthead *masthead)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *verdict = reprise_format_verdict (90, reprise_masthead_get_scale (masthead));

  /* Translators: the title of a film, as an example. */
  g_ptr_array_add (films, reprise_film_new (_("House of Games"), 1987));
  reprise_appraisal_take_films (appraisal, films);
  reprise_appraisal_set_number (appraisal, reprise_masthead_get_numbering_start (masthead));
  return reprise_template_sign (masthead, appraisal, verdict);
}

static void
show_closing_line (RepriseMastheadGroup *self)
{
  const gboolean empty = reprise_masthead_get_closing_line (self->masthead) == NULL;
  g_autofree char *line = write_example (self->masthead);
  const char *words = line;

  if (line == NULL)
    /* Translators: what stands in braces is not translated. */
    words = empty ? _("Stands under each text that passes a judgement, as “{pen-name} gives it "
                      "{judgement}”. There are {title}, {year}, {number}, {series} and {date}, too.")
                  : _("It names something that is not known, so it is not shown.");
  gtk_label_set_label (self->closing_preview, words);
  if (line != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->closing_preview), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->closing_preview), "dim-label");
}

static void
changed_cb (RepriseMastheadGroup *self)
{
  show_closing_line (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* A name that is absent is an empty entry. */
static gboolean
show_name (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      data)
{
  const char *name = g_value_get_string (from);

  g_value_set_string (to, name != NULL ? name : "");
  return TRUE;
}

/* The choices stand in the order of the scales. */
static gboolean
show_scale (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
take_scale (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      data)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

static void
bind (RepriseMastheadGroup  *self,
      const char            *property,
      gpointer               widget,
      const char            *widget_property,
      GBindingTransformFunc  show,
      GBindingTransformFunc  take)
{
  g_binding_group_bind_full (self->shown, property, widget, widget_property,
                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, show, take,
                             NULL, NULL);
}

static void
reprise_masthead_group_dispose (GObject *object)
{
  RepriseMastheadGroup *self = REPRISE_MASTHEAD_GROUP (object);

  reprise_masthead_group_edit (self, NULL, NULL);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (reprise_masthead_group_parent_class)->dispose (object);
}

static void
reprise_masthead_group_class_init (RepriseMastheadGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_masthead_group_dispose;

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-masthead-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, scale);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, series_name);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, pen_name);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, numbering_start);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, still_limit);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, closing_line);
  gtk_widget_class_bind_template_child (widget_class, RepriseMastheadGroup, closing_preview);
}

static void
reprise_masthead_group_init (RepriseMastheadGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->shown = g_binding_group_new ();
  bind (self, "scale", self->scale, "selected", show_scale, take_scale);
  bind (self, "series-name", self->series_name, "text", show_name, NULL);
  bind (self, "pen-name", self->pen_name, "text", show_name, NULL);
  bind (self, "closing-line", self->closing_line, "text", show_name, NULL);
  bind (self, "numbering-start", self->numbering_start, "value", NULL, NULL);
  bind (self, "still-limit", self->still_limit, "value", NULL, NULL);
}

/**
 * reprise_masthead_group_edit:
 * @self: a group
 * @journal: (nullable): a journal
 * @masthead: (nullable): how it presents itself; it changes as it is edited, for all who show it
 *
 * Edits another masthead, or none. What is not saved yet of the one before is saved.
 */
void
reprise_masthead_group_edit (RepriseMastheadGroup *self,
                             RepriseJournal       *journal,
                             RepriseMasthead      *masthead)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD_GROUP (self));
  g_return_if_fail ((journal == NULL) == (masthead == NULL));

  reprise_masthead_group_flush (self);
  if (self->masthead != NULL)
    g_signal_handlers_disconnect_by_func (self->masthead, changed_cb, self);

  g_set_object (&self->journal, journal);
  g_set_object (&self->masthead, masthead);
  g_binding_group_set_source (self->shown, masthead);
  if (masthead == NULL)
    return;

  g_signal_connect_object (masthead, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_closing_line (self);
}

/**
 * reprise_masthead_group_flush:
 * @self: a group
 *
 * Saves what is not saved yet, without waiting for a pause.
 */
void
reprise_masthead_group_flush (RepriseMastheadGroup *self)
{
  g_return_if_fail (REPRISE_IS_MASTHEAD_GROUP (self));

  if (self->pause == 0)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  save (self);
}
