/* What keys do to a judgement, and how far a step of it goes. */

#include "gui/widgets/reprise-judgement-keys.h"

static void
bind_steps (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint    keys[2];
    int      direction;
    gboolean sideways;
  } arrows[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1, TRUE },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1, TRUE },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, -1, FALSE },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (guint k = 0; k < G_N_ELEMENTS (arrows[i].keys); k++)
      {
        gtk_widget_class_add_binding_action (widget_class, arrows[i].keys[k], 0,
                                             "judgement.step", "(iib)", arrows[i].direction,
                                             REPRISE_GRAIN_HALF, arrows[i].sideways);
        gtk_widget_class_add_binding_action (widget_class, arrows[i].keys[k], GDK_SHIFT_MASK,
                                             "judgement.step", "(iib)", arrows[i].direction,
                                             REPRISE_GRAIN_TENTH, arrows[i].sideways);
      }

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "judgement.step",
                                       "(iib)", 1, REPRISE_GRAIN_WHOLE, FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "judgement.step",
                                       "(iib)", -1, REPRISE_GRAIN_WHOLE, FALSE);
}

static void
bind_digits (GtkWidgetClass *widget_class)
{
  static const guint points[] = {
    GDK_KEY_period, GDK_KEY_comma, GDK_KEY_KP_Decimal, GDK_KEY_KP_Separator,
  };

  for (guint i = 0; i < 10; i++)
    {
      const char digit[] = { (char) ('0' + i), '\0' };

      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, 0,
                                           "judgement.type", "s", digit);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, 0,
                                           "judgement.type", "s", digit);
    }

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    gtk_widget_class_add_binding_action (widget_class, points[i], 0, "judgement.type", "s", ".");
}

/**
 * reprise_grain_get_size:
 * @grain: how fine
 * @scale: what the judgement is shown in
 *
 * Returns: so much of a judgement, in tenths of a point
 */
int
reprise_grain_get_size (RepriseGrain grain,
                        RepriseScale scale)
{
  const int factor = scale == REPRISE_SCALE_STARS ? 2 : 1;

  switch (grain)
    {
    case REPRISE_GRAIN_TENTH:
      return 1;
    case REPRISE_GRAIN_HALF:
      return 5 * factor;
    case REPRISE_GRAIN_WHOLE:
      return 10 * factor;
    }

  g_return_val_if_reached (1);
}

/**
 * reprise_grain_step:
 * @grain: how far
 * @scale: what the judgement is shown in
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @direction: 1 for more, −1 for less
 *
 * From between two steps the next one is nearer, so that 8.3 goes up to 8.5. From no judgement it
 * goes up only, to the first step.
 *
 * Returns: 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_grain_step (RepriseGrain grain,
                    RepriseScale scale,
                    int          judgement,
                    int          direction)
{
  const int step = reprise_grain_get_size (grain, scale);
  int next;

  if (judgement == REPRISE_UNJUDGED)
    return direction > 0 ? step : REPRISE_UNJUDGED;

  next = direction > 0
           ? (judgement / step + 1) * step
           : ((judgement + step - 1) / step - 1) * step;
  return CLAMP (next, 0, REPRISE_JUDGEMENT_MAX);
}

/**
 * reprise_judgement_scale_class_bind_keys:
 * @widget_class: a class with the actions `judgement.set`, `.clear`, `.step` and `.type`
 *
 * Arrows step by a half, with Shift by a tenth, and the page keys by a whole; Home and End are 0
 * and all; digits are the figure; Delete and the backspace key take the judgement back.
 */
void
reprise_judgement_scale_class_bind_keys (GtkWidgetClass *widget_class)
{
  static const guint clear[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  bind_steps (widget_class);
  bind_digits (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (clear); i++)
    gtk_widget_class_add_binding_action (widget_class, clear[i], 0, "judgement.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "judgement.set", "i", 0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "judgement.set", "i",
                                       REPRISE_JUDGEMENT_MAX);
}
