#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-judgement-typing.h"
#include "gui/widgets/reprise-stars.h"

#include "support/test-gui.h"

#define NOTHING (-2)

static const struct
{
  const char *typed;
  int         judgements[3];  /* by RepriseScale; NOTHING where it is none */
} typings[] = {
  { "0", { 0, 0, 0 } },
  { "1", { 10, 20, 1 } },
  { "5", { 50, 100, 5 } },
  { "6", { 60, NOTHING, 6 } },
  { "8", { 80, NOTHING, 8 } },
  { "10", { 100, 20, 10 } },
  { "1.0", { 10, 20, NOTHING } },
  { "10.", { 100, NOTHING, NOTHING } },
  { "10.0", { 100, NOTHING, NOTHING } },
  { "10.1", { NOTHING, NOTHING, NOTHING } },
  { "100", { NOTHING, 20, 100 } },
  { "101", { NOTHING, NOTHING, NOTHING } },
  { "05", { 5, 10, 5 } },
  { "0.5", { 5, 10, NOTHING } },
  { "11", { 11, 22, 11 } },
  { "42", { 42, 84, 42 } },
  { "45", { 45, 90, 45 } },
  { "4.5", { 45, 90, NOTHING } },
  { "415", { NOTHING, 83, NOTHING } },
  { "4.15", { NOTHING, 83, NOTHING } },
  { "4.16", { NOTHING, NOTHING, NOTHING } },
  { "51", { 51, NOTHING, 51 } },
  { "85", { 85, NOTHING, 85 } },
  { "8.", { 80, NOTHING, NOTHING } },
  { "8.5", { 85, NOTHING, NOTHING } },
  { "85.", { NOTHING, NOTHING, NOTHING } },
  { "8.5.", { NOTHING, NOTHING, NOTHING } },
  { "853", { NOTHING, NOTHING, NOTHING } },
  { "1000", { NOTHING, NOTHING, NOTHING } },
  { ".", { NOTHING, NOTHING, NOTHING } },
  { ".5", { NOTHING, NOTHING, NOTHING } },
  { "", { NOTHING, NOTHING, NOTHING } },
};

static void
test_typing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    for (RepriseScale scale = REPRISE_SCALE_TEN; scale <= REPRISE_SCALE_PERCENT; scale++)
      {
        int judgement = NOTHING;
        const gboolean read = reprise_judgement_typing_read (typings[i].typed, scale, &judgement);

        g_test_message ("“%s” in scale %d", typings[i].typed, (int) scale);
        g_assert_cmpint (judgement, ==, typings[i].judgements[scale]);
        g_assert_cmpint (read, ==, judgement != NOTHING);
      }
}

/* Keys and the milliseconds before each, and the judgement after all of them. */
static const struct
{
  const char *keys;
  int         pauses[5];
  int         judgement;
} series[] = {
  { "85", { 0, 600 }, 85 },
  { "85", { 0, 800 }, 50 },
  { "10", { 0, 100 }, 100 },
  { "1.0", { 0, 100, 100 }, 10 },
  { "8.5", { 0, 600, 600 }, 85 },
  { "853", { 0, 100, 100 }, 30 },
  { "8532", { 0, 100, 100, 100 }, 32 },
  { ".5", { 0, 100 }, 50 },
  { "8..", { 0, 100, 100 }, NOTHING },
};

static void
test_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      RepriseJudgementTyping typing = { 0 };
      gint64 now = G_TIME_SPAN_HOUR;
      int judgement = NOTHING;

      for (guint k = 0; series[i].keys[k] != '\0'; k++)
        {
          now += series[i].pauses[k] * G_TIME_SPAN_MILLISECOND;
          if (!reprise_judgement_typing_take (&typing, series[i].keys[k], now, REPRISE_SCALE_TEN,
                                              &judgement))
            judgement = NOTHING;
        }

      g_test_message ("“%s”", series[i].keys);
      g_assert_cmpint (judgement, ==, series[i].judgement);
    }
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *count)
{
  (*count)++;
}

/* The one that listens: a range has others, which must not. */
static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkEventController *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!G_TYPE_CHECK_INSTANCE_TYPE (controller, type) ||
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_NONE)
        continue;
      g_assert_null (found);
      found = controller;
    }

  g_assert_nonnull (found);
  return found;
}

static RepriseJudgementScale *
present (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scale = reprise_judgement_scale_new ();

  gtk_widget_set_halign (scale, GTK_ALIGN_START);
  gtk_widget_set_valign (scale, GTK_ALIGN_START);
  adw_window_set_content (ADW_WINDOW (window), scale);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (window);
  return REPRISE_JUDGEMENT_SCALE (scale);
}

static void
destroy (RepriseJudgementScale *scale)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (scale)));

  g_object_add_weak_pointer (G_OBJECT (scale), (gpointer *) &scale);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (scale);
}

/* Where so much of the stars is, from the start of the text. */
static double
find_x (RepriseJudgementScale *scale,
        double                 share)
{
  GtkWidget *stars = test_find (GTK_WIDGET (scale), REPRISE_TYPE_STARS);
  const gboolean mirrored = gtk_widget_get_direction (stars) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (stars, GTK_WIDGET (scale), &bounds));
  return bounds.origin.x + bounds.size.width * (mirrored ? 1 - share : share);
}

static void
drag (RepriseJudgementScale *scale,
      double                 from,
      double                 to)
{
  GtkEventController *gesture = find_controller (GTK_WIDGET (scale), GTK_TYPE_GESTURE_DRAG);
  const double start = find_x (scale, from);
  const double offset = find_x (scale, to) - start;

  g_signal_emit_by_name (gesture, "drag-begin", start, 10.0);
  g_signal_emit_by_name (gesture, "drag-update", offset, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", offset, 0.0);
}

static void
click (RepriseJudgementScale *scale,
       double                 share)
{
  drag (scale, share, share);
}

static void
type (RepriseJudgementScale *scale,
      const char            *digits)
{
  for (const char *p = digits; *p != '\0'; p++)
    {
      g_autofree char *digit = g_strndup (p, 1);

      gtk_widget_activate_action (GTK_WIDGET (scale), "judgement.type", "s", digit);
    }
}

static void
step (RepriseJudgementScale *scale,
      int                    direction,
      int                    grain,
      gboolean               sideways)
{
  gtk_widget_activate_action (GTK_WIDGET (scale), "judgement.step", "(iib)",
                              direction, grain, sideways);
}

#define assert_judgement(scale, expected) \
  g_assert_cmpint (reprise_judgement_scale_get_judgement (scale), ==, expected)

static void
test_properties (void)
{
  RepriseJudgementScale *scale = g_object_ref_sink (g_object_new (REPRISE_TYPE_JUDGEMENT_SCALE,
                                                                  NULL));
  GtkWidget *widget = GTK_WIDGET (scale);
  int count = 0;

  gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Judgement: not judged");
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "not judged");
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0);

  g_signal_connect (scale, "notify::judgement", G_CALLBACK (count_cb), &count);
  reprise_judgement_scale_set_judgement (scale, REPRISE_UNJUDGED);
  g_assert_cmpint (count, ==, 0);
  reprise_judgement_scale_set_judgement (scale, 0);
  g_assert_cmpint (count, ==, 1);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Judgement: 0 out of 10");
  reprise_judgement_scale_set_judgement (scale, 85);
  reprise_judgement_scale_set_judgement (scale, 85);
  g_assert_cmpint (count, ==, 2);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 85.0);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "8.5 out of 10");

  g_object_set (scale, "scale", REPRISE_SCALE_PERCENT, NULL);
  g_assert_cmpint (count, ==, 2);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Judgement: 85 percent");

  g_assert_finalize_object (scale);
}

/* As assistive technology does. */
static void
test_value (void)
{
  RepriseJudgementScale *scale = present ();
  int count = 0;

  g_signal_connect (scale, "notify::judgement", G_CALLBACK (count_cb), &count);
  gtk_range_set_value (GTK_RANGE (scale), 72.6);
  assert_judgement (scale, 73);
  g_assert_cmpint (count, ==, 1);
  gtk_range_set_value (GTK_RANGE (scale), 0);
  assert_judgement (scale, 0);
  destroy (scale);
}

static void
test_keys (void)
{
  RepriseJudgementScale *scale = present ();

  step (scale, -1, 1, TRUE);
  assert_judgement (scale, REPRISE_UNJUDGED);
  step (scale, 1, 1, TRUE);
  assert_judgement (scale, 5);
  step (scale, 1, 0, FALSE);
  assert_judgement (scale, 6);
  step (scale, 1, 1, TRUE);
  assert_judgement (scale, 10);
  reprise_judgement_scale_set_judgement (scale, 83);
  step (scale, -1, 1, TRUE);
  assert_judgement (scale, 80);
  step (scale, 1, 2, FALSE);
  assert_judgement (scale, 90);
  gtk_widget_activate_action (GTK_WIDGET (scale), "judgement.set", "i", 100);
  step (scale, 1, 0, FALSE);
  assert_judgement (scale, 100);

  reprise_judgement_scale_set_scale (scale, REPRISE_SCALE_STARS);
  reprise_judgement_scale_set_judgement (scale, 83);
  step (scale, 1, 1, TRUE);
  assert_judgement (scale, 90);

  gtk_widget_set_direction (GTK_WIDGET (scale), GTK_TEXT_DIR_RTL);
  step (scale, 1, 1, TRUE);
  assert_judgement (scale, 80);
  step (scale, 1, 1, FALSE);
  assert_judgement (scale, 90);

  gtk_widget_activate_action (GTK_WIDGET (scale), "judgement.clear", NULL);
  assert_judgement (scale, REPRISE_UNJUDGED);
  destroy (scale);
}

static void
test_digits (void)
{
  RepriseJudgementScale *scale = present ();

  type (scale, "85");
  assert_judgement (scale, 85);
  type (scale, "0");
  assert_judgement (scale, 0);
  destroy (scale);
}

static void
test_pointer (void)
{
  RepriseJudgementScale *scale = present ();
  int count = 0;

  g_signal_connect (scale, "notify::judgement", G_CALLBACK (count_cb), &count);
  click (scale, 0.84);
  assert_judgement (scale, 85);
  click (scale, 0.82);
  assert_judgement (scale, REPRISE_UNJUDGED);
  click (scale, 1.0);
  assert_judgement (scale, 100);
  click (scale, 1.01);
  assert_judgement (scale, REPRISE_UNJUDGED);
  click (scale, 1.3);
  assert_judgement (scale, REPRISE_UNJUDGED);
  click (scale, -0.02);
  assert_judgement (scale, 0);
  click (scale, -0.02);
  assert_judgement (scale, REPRISE_UNJUDGED);

  count = 0;
  drag (scale, 0.1, 0.69);
  assert_judgement (scale, 70);
  drag (scale, 0.1, 0.69);
  assert_judgement (scale, 70);
  drag (scale, 0.5, 1.5);
  assert_judgement (scale, 100);
  g_assert_cmpint (count, ==, 2);

  reprise_judgement_scale_set_scale (scale, REPRISE_SCALE_STARS);
  click (scale, 0.65);
  assert_judgement (scale, 70);
  click (scale, 0.78);
  assert_judgement (scale, 80);

  gtk_widget_set_direction (GTK_WIDGET (scale), GTK_TEXT_DIR_RTL);
  test_gui_wait_for_frame (GTK_WIDGET (scale));
  click (scale, 0.15);
  assert_judgement (scale, 20);
  destroy (scale);
}

static void
hover (RepriseJudgementScale *scale,
       double                 share)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (scale), GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "motion", find_x (scale, share), 10.0);
}

static void
scroll (RepriseJudgementScale *scale,
        double                 y)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_controller (GTK_WIDGET (scale), GTK_TYPE_EVENT_CONTROLLER_SCROLL),
                         "scroll", 0.0, y, &taken);
  g_assert_cmpint (taken, ==, gtk_widget_has_focus (GTK_WIDGET (scale)));
}

static const char *
get_shown_label (GtkWidget *stack)
{
  return gtk_label_get_label (GTK_LABEL (gtk_stack_get_visible_child (GTK_STACK (stack))));
}

static void
test_hover (void)
{
  RepriseJudgementScale *scale = present ();
  GtkWidget *stack = test_find (GTK_WIDGET (scale), GTK_TYPE_STACK);

  hover (scale, 0.69);
  g_assert_cmpstr (get_shown_label (stack), ==, "7");
  assert_judgement (scale, REPRISE_UNJUDGED);
  test_gui_picture (GTK_WIDGET (scale), "judgement-hover");
  hover (scale, 1.4);
  g_assert_cmpstr (get_shown_label (stack), ==, "not judged");

  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (scale))), NULL);
  scroll (scale, -1);
  assert_judgement (scale, REPRISE_UNJUDGED);
  gtk_widget_grab_focus (GTK_WIDGET (scale));
  scroll (scale, -1);
  assert_judgement (scale, 5);
  destroy (scale);
}

static GtkWidget *
add_scale (GtkBox       *box,
           int           judgement,
           RepriseScale  scale)
{
  GtkWidget *widget = reprise_judgement_scale_new ();

  g_object_set (widget, "judgement", judgement, "scale", scale, "halign", GTK_ALIGN_START, NULL);
  gtk_box_append (box, widget);
  return widget;
}

static void
picture (const char *name)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *hovered;

  g_object_set (box, "margin-start", 12, "margin-top", 12, "margin-end", 12, NULL);
  add_scale (GTK_BOX (box), REPRISE_UNJUDGED, REPRISE_SCALE_TEN);
  add_scale (GTK_BOX (box), 0, REPRISE_SCALE_TEN);
  add_scale (GTK_BOX (box), 83, REPRISE_SCALE_TEN);
  add_scale (GTK_BOX (box), 90, REPRISE_SCALE_STARS);
  add_scale (GTK_BOX (box), 100, REPRISE_SCALE_PERCENT);
  hovered = add_scale (GTK_BOX (box), 55, REPRISE_SCALE_TEN);
  gtk_widget_set_state_flags (add_scale (GTK_BOX (box), 85, REPRISE_SCALE_TEN),
                              GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 360);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (window);
  hover (REPRISE_JUDGEMENT_SCALE (hovered), 0.9);
  test_gui_picture (window, name);
  g_assert_cmpint (gtk_widget_get_allocated_height (hovered), >=, 34);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pictures (void)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  picture ("judgement-light");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  picture ("judgement-dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture ("judgement-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/judgement-scale/typing", test_typing);
  g_test_add_func ("/judgement-scale/series", test_series);
  g_test_add_func ("/judgement-scale/properties", test_properties);
  g_test_add_func ("/judgement-scale/value", test_value);
  g_test_add_func ("/judgement-scale/keys", test_keys);
  g_test_add_func ("/judgement-scale/digits", test_digits);
  g_test_add_func ("/judgement-scale/pointer", test_pointer);
  g_test_add_func ("/judgement-scale/hover", test_hover);
  g_test_add_func ("/judgement-scale/pictures", test_pictures);

  return g_test_run ();
}
