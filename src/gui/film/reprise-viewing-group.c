#include "gui/film/reprise-viewing-group.h"

#include "gui/film/reprise-note-row.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-date-entry.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-known-suggestions.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-masthead.h"

#include <glib/gi18n.h>

/**
 * RepriseViewingGroup:
 *
 * All that can be known of a viewing but its film, to be written: when it was, whether the film was
 * seen before, and in detail what it was like.
 *
 * Whether the film was seen before follows from what the journal knows, until somebody sets it.
 */
struct _RepriseViewingGroup
{
  AdwBin                 parent_instance;

  RepriseViewing        *shown;      /* (owned): what it said before anybody changed it */
  GCancellable          *reading;    /* (owned) (nullable): the masthead */
  int                    views;      /* what the journal knows of the film */
  RepriseDate            earliest;
  gboolean               deriving;   /* the switch is set by what the journal knows */
  gboolean               decided;    /* it was set by hand */
  gboolean               detailed;
  RepriseDateEntry      *watched;
  AdwActionRow          *rewatch_row;
  GtkSwitch             *rewatch;
  GtkSwitch             *unfinished;
  RepriseJudgementScale *judgement;
  GtkEditable           *place;
  RepriseNoteRow        *note;
};

G_DEFINE_FINAL_TYPE (RepriseViewingGroup, reprise_viewing_group, ADW_TYPE_BIN)

enum
{
  PROP_DETAILED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Of a film that was seen since, the viewing that is remembered now may be the first. */
static void
derive_rewatch (RepriseViewingGroup *self)
{
  const RepriseDate watched = reprise_date_entry_get_date (self->watched);
  const gboolean first = reprise_date_is_known (watched) &&
                         reprise_date_is_known (self->earliest) &&
                         reprise_date_compare (watched, self->earliest) < 0;

  if (self->decided)
    return;

  self->deriving = TRUE;
  gtk_switch_set_active (self->rewatch, self->views > 0 && !first);
  self->deriving = FALSE;
}

static void
rewatch_cb (RepriseViewingGroup *self)
{
  if (!self->deriving)
    self->decided = TRUE;
}

static RepriseViewing *
dup_viewing (RepriseViewingGroup *self)
{
  RepriseViewing *viewing = reprise_viewing_copy (self->shown);

  reprise_viewing_group_write (self, viewing);
  return viewing;
}

/* What the fields make of what they were given is what nobody has changed yet. */
static void
remember (RepriseViewingGroup *self)
{
  g_autoptr (RepriseViewing) shown = dup_viewing (self);

  g_set_object (&self->shown, shown);
}

static void
read_masthead_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseViewingGroup) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseMasthead) masthead =
    reprise_journal_load_masthead_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  if (masthead != NULL)
    reprise_judgement_scale_set_scale (self->judgement, reprise_masthead_get_scale (masthead));
}

static gboolean
reprise_viewing_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_VIEWING_GROUP (widget)->watched));
}

static void
reprise_viewing_group_dispose (GObject *object)
{
  RepriseViewingGroup *self = REPRISE_VIEWING_GROUP (object);

  reprise_request_cancel (&self->reading);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (reprise_viewing_group_parent_class)->dispose (object);
}

static void
reprise_viewing_group_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  RepriseViewingGroup *self = REPRISE_VIEWING_GROUP (object);

  switch (id)
    {
    case PROP_DETAILED:
      g_value_set_boolean (value, self->detailed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_viewing_group_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  RepriseViewingGroup *self = REPRISE_VIEWING_GROUP (object);

  switch (id)
    {
    case PROP_DETAILED:
      self->detailed = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REPRISE_TYPE_DATE_ENTRY);
  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  g_type_ensure (REPRISE_TYPE_JUDGEMENT_SCALE);
  g_type_ensure (REPRISE_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-viewing-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, watched);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, rewatch_row);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, rewatch);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, unfinished);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, judgement);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, place);
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingGroup, note);
  gtk_widget_class_bind_template_callback (widget_class, rewatch_cb);
}

static void
reprise_viewing_group_class_init (RepriseViewingGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_viewing_group_dispose;
  object_class->get_property = reprise_viewing_group_get_property;
  object_class->set_property = reprise_viewing_group_set_property;
  GTK_WIDGET_CLASS (klass)->focus = reprise_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = reprise_viewing_group_grab_focus;

  /**
   * RepriseViewingGroup:detailed:
   *
   * Whether it asks for more than what an appraisal of the viewing would not say: its day, and
   * whether the film was seen before.
   */
  properties[PROP_DETAILED] =
    g_param_spec_boolean ("detailed", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
reprise_viewing_group_init (RepriseViewingGroup *self)
{
  g_autoptr (RepriseFilm) nothing = reprise_film_new ("", 0);

  self->detailed = TRUE;
  self->shown = reprise_viewing_new (nothing);
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_date_entry_set_date (self->watched, reprise_date_today ());
  g_signal_connect_object (self->watched, "notify::text-date", G_CALLBACK (derive_rewatch), self,
                           G_CONNECT_SWAPPED);
  remember (self);
}

/**
 * reprise_viewing_group_set_journal:
 * @self: a group
 * @journal: whose judgements are passed on its scale, and whose places are suggested
 *
 * Not to be called twice.
 */
void
reprise_viewing_group_set_journal (RepriseViewingGroup *self,
                                   RepriseJournal      *journal)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_VIEWING_GROUP (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  request = reprise_request_begin (self, &self->reading);
  reprise_journal_load_masthead_async (journal, reprise_request_get_cancellable (request),
                                       read_masthead_cb, request);
  reprise_known_suggestions_attach_places (self->place, journal);
}

/**
 * reprise_viewing_group_show_viewing:
 * @self: a group
 * @viewing: what it is to say; not changed
 */
void
reprise_viewing_group_show_viewing (RepriseViewingGroup *self,
                                    RepriseViewing      *viewing)
{
  const char *place = NULL;

  g_return_if_fail (REPRISE_IS_VIEWING_GROUP (self));
  g_return_if_fail (REPRISE_IS_VIEWING (viewing));

  place = reprise_viewing_get_place (viewing);
  reprise_date_entry_set_date (self->watched, reprise_viewing_get_watched (viewing));
  gtk_switch_set_active (self->rewatch, reprise_viewing_get_rewatch (viewing));
  gtk_switch_set_active (self->unfinished, reprise_viewing_get_unfinished (viewing));
  reprise_judgement_scale_set_judgement (self->judgement,
                                         reprise_viewing_get_judgement (viewing));
  gtk_editable_set_text (self->place, place != NULL ? place : "");
  reprise_note_row_set_note (self->note, reprise_viewing_get_note (viewing));
  self->decided = TRUE;
  remember (self);
}

/**
 * reprise_viewing_group_show_views:
 * @self: a group
 * @views: how often the journal knows that the film was seen, or 0
 * @earliest: when it was seen first, or the unknown date
 */
void
reprise_viewing_group_show_views (RepriseViewingGroup *self,
                                  int                  views,
                                  RepriseDate          earliest)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_VIEWING_GROUP (self));

  if (views > 0)
    /* Translators: how often a film was seen, as the journal knows. */
    words = g_strdup_printf (ngettext ("%d time in this journal",
                                      "%d times in this journal", (gulong) views), views);

  adw_action_row_set_subtitle (self->rewatch_row, words != NULL ? words : "");
  self->views = views;
  self->earliest = earliest;
  derive_rewatch (self);
}

/**
 * reprise_viewing_group_write:
 * @self: a group
 * @viewing: what is to be as the group says
 */
void
reprise_viewing_group_write (RepriseViewingGroup *self,
                             RepriseViewing      *viewing)
{
  g_autofree char *place = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (REPRISE_IS_VIEWING_GROUP (self));
  g_return_if_fail (REPRISE_IS_VIEWING (viewing));

  place = reprise_text_tidy (gtk_editable_get_text (self->place));
  note = reprise_note_row_dup_note (self->note);
  reprise_viewing_set_watched (viewing, reprise_date_entry_get_date (self->watched));
  reprise_viewing_set_rewatch (viewing, gtk_switch_get_active (self->rewatch));
  reprise_viewing_set_unfinished (viewing, gtk_switch_get_active (self->unfinished));
  reprise_viewing_set_judgement (viewing,
                                 reprise_judgement_scale_get_judgement (self->judgement));
  reprise_viewing_set_place (viewing, *place != '\0' ? place : NULL);
  reprise_viewing_set_note (viewing, note);
}

/**
 * reprise_viewing_group_is_changed:
 * @self: a group
 *
 * Returns: whether somebody changed what it says
 */
gboolean
reprise_viewing_group_is_changed (RepriseViewingGroup *self)
{
  g_autoptr (RepriseViewing) viewing = NULL;

  g_return_val_if_fail (REPRISE_IS_VIEWING_GROUP (self), FALSE);

  viewing = dup_viewing (self);
  if (!self->decided)
    reprise_viewing_set_rewatch (viewing, reprise_viewing_get_rewatch (self->shown));
  return !reprise_date_entry_is_understood (self->watched) ||
         !reprise_viewing_equal (viewing, self->shown);
}

/**
 * reprise_viewing_group_check:
 * @self: a group
 * @words: (out) (optional) (transfer none): what is wrong
 *
 * Returns: (transfer none) (nullable): what cannot be kept as it is
 */
GtkWidget *
reprise_viewing_group_check (RepriseViewingGroup  *self,
                             const char          **words)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING_GROUP (self), NULL);

  if (reprise_date_entry_is_understood (self->watched))
    return NULL;

  if (words != NULL)
    *words = _("The date cannot be understood. It may be left empty.");
  return GTK_WIDGET (self->watched);
}
