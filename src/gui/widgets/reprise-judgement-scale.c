#include "gui/widgets/reprise-judgement-scale.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-judgement-keys.h"
#include "gui/widgets/reprise-judgement-typing.h"
#include "gui/widgets/reprise-stars.h"

#include <glib/gi18n.h>
#include <math.h>

/* So far behind the last star, in pixels, it is still meant. */
#define SLACK 6

/**
 * RepriseJudgementScale:
 *
 * A judgement to pass: five stars to point at, and the figure, or “not judged”, beside them.
 *
 * A click judges to the half that the pointer is in, with Shift to the tenth; a second one on the
 * same takes the judgement back, and one just before the first star is 0. A drag changes the
 * judgement when it ends. Where the widget has the focus, the wheel steps by halves; for the keys
 * see reprise_judgement_scale_class_bind_keys() and reprise_judgement_typing_take().
 *
 * It is a range because GTK 4.8 tells the accessibility bus a value of nothing else. The range's
 * value is the judgement, 0 where there is none; of a range's own looks and gestures nothing is
 * left.
 *
 * # CSS nodes
 *
 * `judgement`, with `stars`, and `label` in a `stack`
 */
struct _RepriseJudgementScale
{
  GtkRange                parent_instance;

  GtkWidget              *stars;
  GtkWidget              *words;
  GtkLabel               *figure;
  GtkWidget              *unjudged;

  int                     judgement;  /* 0–100, or REPRISE_UNJUDGED */
  int                     preview;    /* the same: what a click would make it */
  int                     settled;    /* the same: what the last click was on, without preview */
  RepriseScale            scale;

  gboolean                dragging;
  gboolean                moved;      /* whether a drag went farther than a hand trembles */
  double                  start;      /* where it began, in pixels */

  RepriseJudgementTyping  typing;
};

G_DEFINE_FINAL_TYPE (RepriseJudgementScale, reprise_judgement_scale, GTK_TYPE_RANGE)

enum
{
  PROP_JUDGEMENT = 1,
  PROP_SCALE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_mirrored (RepriseJudgementScale *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
show_words (RepriseJudgementScale *self)
{
  const gboolean tentative = self->preview != REPRISE_UNJUDGED && self->preview != self->judgement;
  const int shown = tentative ? self->preview : self->judgement;
  g_autofree char *figure = reprise_format_figure (shown, self->scale);

  gtk_label_set_label (self->figure, figure != NULL ? figure : "");
  gtk_label_set_xalign (self->figure, is_mirrored (self) ? 1 : 0);
  if (tentative)
    gtk_widget_add_css_class (GTK_WIDGET (self->figure), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "dim-label");
  gtk_stack_set_visible_child (GTK_STACK (self->words),
                               figure != NULL ? GTK_WIDGET (self->figure) : self->unjudged);
}

static void
tell_words (RepriseJudgementScale *self)
{
  g_autofree char *words = reprise_format_judgement_words (self->judgement, self->scale);
  /* Translators: what a screen reader calls the stars, as “Judgement: 8.5 out of 10” or
   * “Judgement: not judged”. */
  g_autofree char *label = g_strdup_printf (_("Judgement: %s"), words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  -1);
}

static void
set_preview (RepriseJudgementScale *self,
             int                    preview)
{
  if (self->preview == preview)
    return;

  self->preview = preview;
  reprise_stars_set_preview (REPRISE_STARS (self->stars), preview);
  show_words (self);
}

/* What is at a place: REPRISE_UNJUDGED where that is behind the stars. */
static int
find_judgement (RepriseJudgementScale *self,
                double                 x,
                RepriseGrain           grain)
{
  const int step = reprise_grain_get_size (grain, self->scale);
  graphene_point_t place;
  double past, share;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), self->stars,
                                 &GRAPHENE_POINT_INIT ((float) x, 0), &place))
    return REPRISE_UNJUDGED;

  past = is_mirrored (self) ? -place.x : place.x - gtk_widget_get_width (self->stars);
  if (past > SLACK && !self->dragging)
    return REPRISE_UNJUDGED;

  /* A hair's breadth past a half is still that half. */
  share = reprise_stars_find_share (REPRISE_STARS (self->stars), place.x);
  return MIN (step * (int) ceil (share * REPRISE_JUDGEMENT_MAX / step - 0.01),
              REPRISE_JUDGEMENT_MAX);
}

static RepriseGrain
find_grain (GtkEventController *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  return (state & GDK_SHIFT_MASK) != 0 ? REPRISE_GRAIN_TENTH : REPRISE_GRAIN_HALF;
}

static gboolean
pointer_is_touch (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
end_drag (RepriseJudgementScale *self)
{
  self->dragging = FALSE;
  self->moved = FALSE;
  set_preview (self, REPRISE_UNJUDGED);
}

static void
motion_cb (RepriseJudgementScale *self,
           double                 x,
           double                 y,
           GtkEventController    *controller)
{
  const int judgement = find_judgement (self, x, find_grain (controller));

  if (self->dragging || pointer_is_touch (controller))
    return;
  if (judgement == self->settled && judgement != REPRISE_UNJUDGED)
    return;

  self->settled = REPRISE_UNJUDGED;
  set_preview (self, judgement);
}

static void
leave_cb (RepriseJudgementScale *self)
{
  self->settled = REPRISE_UNJUDGED;
  if (!self->dragging)
    set_preview (self, REPRISE_UNJUDGED);
}

/* A finger may be about to scroll the page, so its touch is not claimed before it goes sideways. */
static void
drag_begin_cb (RepriseJudgementScale *self,
               double                 x,
               double                 y,
               GtkGesture            *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  const int judgement = find_judgement (self, x, find_grain (controller));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (judgement == REPRISE_UNJUDGED)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->dragging = TRUE;
  self->start = x;
  set_preview (self, judgement);
  if (!pointer_is_touch (controller))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (RepriseJudgementScale *self,
                double                 x,
                double                 y,
                GtkGesture            *gesture)
{
  if (!self->dragging)
    return;

  if (gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, 0))
    {
      self->moved = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  set_preview (self, find_judgement (self, self->start + x,
                                     find_grain (GTK_EVENT_CONTROLLER (gesture))));
}

static void
drag_end_cb (RepriseJudgementScale *self,
             double                 x,
             double                 y,
             GtkGesture            *gesture)
{
  int judgement;

  if (!self->dragging)
    return;

  judgement = find_judgement (self, self->start + x, find_grain (GTK_EVENT_CONTROLLER (gesture)));
  self->settled = judgement;
  if (judgement == self->judgement && !self->moved)
    judgement = REPRISE_UNJUDGED;

  end_drag (self);
  reprise_judgement_scale_set_judgement (self, judgement);
}

/* Only where the focus is: a page that scrolls past under the pointer is no reason to judge. */
static gboolean
scroll_cb (RepriseJudgementScale *self,
           double                 x,
           double                 y)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  reprise_judgement_scale_set_judgement (self,
                                         reprise_grain_step (REPRISE_GRAIN_HALF, self->scale,
                                                             self->judgement, y < 0 ? 1 : -1));
  return GDK_EVENT_STOP;
}

static void
set_action (GtkWidget  *widget,
            const char *name,
            GVariant   *judgement)
{
  reprise_judgement_scale_set_judgement (REPRISE_JUDGEMENT_SCALE (widget),
                                         g_variant_get_int32 (judgement));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  reprise_judgement_scale_set_judgement (REPRISE_JUDGEMENT_SCALE (widget), REPRISE_UNJUDGED);
}

/* Up is always more; right is, where text goes right. */
static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (widget);
  gboolean sideways;
  int direction, grain;

  g_variant_get (parameter, "(iib)", &direction, &grain, &sideways);
  if (sideways && is_mirrored (self))
    direction = -direction;

  reprise_judgement_scale_set_judgement (self,
                                         reprise_grain_step ((RepriseGrain) grain, self->scale,
                                                             self->judgement, direction));
}

static void
type_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (widget);
  const char *digit = g_variant_get_string (parameter, NULL);
  int judgement;

  if (reprise_judgement_typing_take (&self->typing, *digit, g_get_monotonic_time (), self->scale,
                                     &judgement))
    reprise_judgement_scale_set_judgement (self, judgement);
  else
    gtk_widget_error_bell (widget);
}

/* What assistive technology set. */
static void
reprise_judgement_scale_value_changed (GtkRange *range)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (range);
  const int judgement = (int) lround (gtk_range_get_value (range));

  if (judgement != MAX (self->judgement, 0))
    reprise_judgement_scale_set_judgement (self, judgement);
}

/* A range's gestures know a trough and a slider; its key bindings are the class's, and stay. */
static void
silence_range (RepriseJudgementScale *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));
  const guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
add_controllers (RepriseJudgementScale *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
reprise_judgement_scale_constructed (GObject *object)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (object);

  G_OBJECT_CLASS (reprise_judgement_scale_parent_class)->constructed (object);

  silence_range (self);
  add_controllers (self);
  gtk_range_set_adjustment (GTK_RANGE (self),
                            gtk_adjustment_new (0, 0, REPRISE_JUDGEMENT_MAX, 5, 10, 0));
  tell_words (self);
}

static void
reprise_judgement_scale_direction_changed (GtkWidget        *widget,
                                           GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (reprise_judgement_scale_parent_class)->direction_changed (widget, previous);

  show_words (REPRISE_JUDGEMENT_SCALE (widget));
}

static void
reprise_judgement_scale_dispose (GObject *object)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (object);

  g_clear_pointer (&self->stars, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (reprise_judgement_scale_parent_class)->dispose (object);
}

static void
reprise_judgement_scale_get_property (GObject    *object,
                                      guint       id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (object);

  switch (id)
    {
    case PROP_JUDGEMENT:
      g_value_set_int (value, self->judgement);
      break;

    case PROP_SCALE:
      g_value_set_enum (value, (int) self->scale);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_judgement_scale_set_property (GObject      *object,
                                      guint         id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  RepriseJudgementScale *self = REPRISE_JUDGEMENT_SCALE (object);

  switch (id)
    {
    case PROP_JUDGEMENT:
      reprise_judgement_scale_set_judgement (self, g_value_get_int (value));
      break;

    case PROP_SCALE:
      reprise_judgement_scale_set_scale (self, (RepriseScale) g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_judgement_scale_class_init (RepriseJudgementScaleClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = reprise_judgement_scale_constructed;
  object_class->dispose = reprise_judgement_scale_dispose;
  object_class->get_property = reprise_judgement_scale_get_property;
  object_class->set_property = reprise_judgement_scale_set_property;
  widget_class->direction_changed = reprise_judgement_scale_direction_changed;
  GTK_RANGE_CLASS (klass)->value_changed = reprise_judgement_scale_value_changed;

  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL,
                      REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX, REPRISE_UNJUDGED, flags);
  properties[PROP_SCALE] =
    g_param_spec_enum ("scale", NULL, NULL, REPRISE_TYPE_SCALE, REPRISE_SCALE_TEN, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "judgement.set", "i", set_action);
  gtk_widget_class_install_action (widget_class, "judgement.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "judgement.step", "(iib)", step_action);
  gtk_widget_class_install_action (widget_class, "judgement.type", "s", type_action);
  reprise_judgement_scale_class_bind_keys (widget_class);

  g_type_ensure (REPRISE_TYPE_STARS);
  gtk_widget_class_set_css_name (widget_class, "judgement");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/widgets/reprise-judgement-scale.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseJudgementScale, stars);
  gtk_widget_class_bind_template_child (widget_class, RepriseJudgementScale, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseJudgementScale, figure);
  gtk_widget_class_bind_template_child (widget_class, RepriseJudgementScale, unjudged);
}

static void
reprise_judgement_scale_init (RepriseJudgementScale *self)
{
  self->judgement = REPRISE_UNJUDGED;
  self->preview = REPRISE_UNJUDGED;
  self->settled = REPRISE_UNJUDGED;

  /* All that there is now is the trough. */
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)), FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* “2½” and “85 %” begin with their number wherever text begins. */
  gtk_widget_set_direction (GTK_WIDGET (self->figure), GTK_TEXT_DIR_LTR);
  show_words (self);
}

/**
 * reprise_judgement_scale_new:
 *
 * Returns: (transfer floating): a scale without a judgement
 */
GtkWidget *
reprise_judgement_scale_new (void)
{
  return g_object_new (REPRISE_TYPE_JUDGEMENT_SCALE, NULL);
}

/**
 * reprise_judgement_scale_get_judgement:
 * @self: a scale
 *
 * Returns: 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_judgement_scale_get_judgement (RepriseJudgementScale *self)
{
  g_return_val_if_fail (REPRISE_IS_JUDGEMENT_SCALE (self), REPRISE_UNJUDGED);

  return self->judgement;
}

/**
 * reprise_judgement_scale_set_judgement:
 * @self: a scale
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 */
void
reprise_judgement_scale_set_judgement (RepriseJudgementScale *self,
                                       int                    judgement)
{
  g_return_if_fail (REPRISE_IS_JUDGEMENT_SCALE (self));
  g_return_if_fail (reprise_judgement_is_valid (judgement));

  if (self->judgement == judgement)
    return;

  self->judgement = judgement;
  reprise_stars_set_judgement (REPRISE_STARS (self->stars), judgement);
  gtk_range_set_value (GTK_RANGE (self), MAX (judgement, 0));
  show_words (self);
  tell_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGEMENT]);
}

/**
 * reprise_judgement_scale_set_scale:
 * @self: a scale
 * @scale: what the judgement shall be shown in, which decides what a half of it is, too
 */
void
reprise_judgement_scale_set_scale (RepriseJudgementScale *self,
                                   RepriseScale           scale)
{
  g_return_if_fail (REPRISE_IS_JUDGEMENT_SCALE (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  show_words (self);
  tell_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}
