#include "gui/reading/reprise-prose-links.h"

#include "gui/reading/reprise-prose-link-menu.h"
#include "gui/reading/reprise-prose-link-words.h"
#include "gui/reading/reprise-prose-spoiler.h"

#define NONE (-1)

/**
 * RepriseProseLinks:
 *
 * Lets the links of a text view be opened: by the pointer, by Tab and Enter, and from its menu.
 *
 * A text view knows characters and no links, so here is what a toolkit does for a button: what is
 * under the pointer, what has the focus, what says where it leads.
 */
struct _RepriseProseLinks
{
  GObject              parent_instance;

  GtkTextView         *view;     /* (unowned): it has what calls this, and this goes with it */
  GArray              *links;    /* (owned) (nullable) (element-type RepriseProseLink) */
  RepriseProseLinkMenu menu;
  int                  focused;  /* of links, or NONE */
};

G_DEFINE_FINAL_TYPE (RepriseProseLinks, reprise_prose_links, G_TYPE_OBJECT)

enum
{
  SIGNAL_OPEN,
  SIGNAL_OPEN_FILM,
  SIGNAL_OPEN_TRACK,
  SIGNAL_HIDDEN_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RepriseProseLink *
get_link (RepriseProseLinks *self,
          int                position)
{
  if (self->links == NULL || position < 0 || position >= (int) self->links->len)
    return NULL;

  return &g_array_index (self->links, RepriseProseLink, position);
}

/* What lies in a spoiler that is hidden cannot be reached. */
static gboolean
is_covered (RepriseProseLinks *self,
            int                position)
{
  const RepriseProseLink *link = get_link (self, position);

  for (int i = position - 1; link != NULL && i >= 0; i--)
    {
      const RepriseProseLink *around = &g_array_index (self->links, RepriseProseLink, i);

      if (around->hidden != NULL && around->start <= link->start && around->end >= link->end)
        return TRUE;
    }

  return FALSE;
}

static int
find_link_at (RepriseProseLinks *self,
              double             x,
              double             y)
{
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;
  int offset;
  int found = NONE;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y))
    return NONE;

  offset = gtk_text_iter_get_offset (&iter);
  for (int i = 0; get_link (self, i) != NULL && get_link (self, i)->start <= offset; i++)
    if (offset < get_link (self, i)->end && !is_covered (self, i))
      found = i;

  return found;
}

/* A screen reader hears of a view what has the focus, and of its description when that changes. */
static void
say_where (RepriseProseLinks *self)
{
  g_autofree char *words = reprise_prose_link_dup_words (get_link (self, self->focused));

  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
open_link (RepriseProseLinks *self,
           RepriseProseLink  *link)
{
  if (link == NULL)
    return;

  switch ((int) link->kind)
    {
    case REPRISE_SPAN_SPOILER:
      reprise_prose_spoiler_set_hidden (gtk_text_view_get_buffer (self->view), link,
                                        link->hidden == NULL);
      g_signal_emit (self, signals[SIGNAL_HIDDEN_CHANGED], 0);
      say_where (self);
      break;

    case REPRISE_SPAN_FILM:
      g_signal_emit (self, signals[SIGNAL_OPEN_FILM], 0, link->target);
      break;

    case REPRISE_SPAN_TRACK:
      g_signal_emit (self, signals[SIGNAL_OPEN_TRACK], 0, link->target);
      break;

    default:
      g_signal_emit (self, signals[SIGNAL_OPEN], 0, link->target);
      break;
    }
}

static GtkTextTag *
ensure_focus_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "focused-link");
  GdkRGBA accent = { 0.5f, 0.5f, 0.5f, 1 };

  if (tag != NULL)
    return tag;

  accent.alpha = 0.3f;
  return gtk_text_buffer_create_tag (buffer, "focused-link", "background-rgba", &accent, NULL);
}

/* As strong as the focus of a button, in the colour of the theme. */
static void
color_focus_tag (RepriseProseLinks *self,
                 GtkTextTag        *tag)
{
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                       "accent_color", &accent))
    return;

  accent.alpha = 0.3f;
  g_object_set (tag, "background-rgba", &accent, NULL);
}

static void
mark_link (RepriseProseLinks *self,
           int                position,
           gboolean           focused)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextTag *tag = ensure_focus_tag (buffer);
  const RepriseProseLink *link = get_link (self, position);
  GtkTextIter start;
  GtkTextIter end;

  if (link == NULL)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
  if (!focused)
    {
      gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
      return;
    }

  color_focus_tag (self, tag);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (buffer));
}

static void
focus_link (RepriseProseLinks *self,
            int                position)
{
  if (position == self->focused)
    return;

  mark_link (self, self->focused, FALSE);
  self->focused = get_link (self, position) != NULL ? position : NONE;
  mark_link (self, self->focused, TRUE);
  say_where (self);
}

/* From where nothing is focused, to the first link that is in view, or after it; backwards, to the
 * last that is, or before it. */
static int
find_link_from_view (RepriseProseLinks *self,
                     gboolean           forward)
{
  const int step = forward ? 1 : -1;
  GdkRectangle visible;
  GtkTextIter iter;
  int offset;
  int i = forward || self->links == NULL ? 0 : (int) self->links->len - 1;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_iter_at_location (self->view, &iter, forward ? 0 : visible.width,
                                      forward ? visible.y : visible.y + visible.height - 1);
  offset = gtk_text_iter_get_offset (&iter);
  while (get_link (self, i) != NULL &&
         (forward ? get_link (self, i)->start < offset : get_link (self, i)->start > offset))
    i += step;

  return i;
}

static gboolean
walk (RepriseProseLinks *self,
      gboolean           forward)
{
  const int step = forward ? 1 : -1;
  int next = self->focused != NONE ? self->focused + step : find_link_from_view (self, forward);

  while (get_link (self, next) != NULL && is_covered (self, next))
    next += step;
  focus_link (self, get_link (self, next) != NULL ? next : NONE);
  return self->focused != NONE;
}

static gboolean
key_cb (RepriseProseLinks     *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  /* What stands in the text and is none has keys of its own. */
  if (!gtk_widget_is_focus (GTK_WIDGET (self->view)))
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Tab:
      return modifiers == 0 && walk (self, TRUE);

    case GDK_KEY_ISO_Left_Tab:
      return modifiers == GDK_SHIFT_MASK && walk (self, FALSE);

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (modifiers != 0 || self->focused == NONE)
        return FALSE;
      open_link (self, get_link (self, self->focused));
      return TRUE;

    default:
      return FALSE;
    }
}

static void
left_cb (RepriseProseLinks *self)
{
  focus_link (self, NONE);
}

static void
motion_cb (RepriseProseLinks *self,
           double             x,
           double             y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view),
                                   find_link_at (self, x, y) != NONE ? "pointer" : "text");
}

/* Whoever selects a part of a link does not want to go where it leads. */
static void
released_cb (RepriseProseLinks *self,
             int                presses,
             double             x,
             double             y)
{
  if (presses == 1 &&
      !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->view)))
    open_link (self, get_link (self, find_link_at (self, x, y)));
}

static void
set_chosen (RepriseProseLinks *self,
            int                position)
{
  reprise_prose_link_menu_set_link (&self->menu, get_link (self, position));
}

/* A menu that is asked for by a key is about the link that has the focus. */
static void
pressed_any_cb (RepriseProseLinks *self,
                int                presses,
                double             x,
                double             y,
                GtkGesture        *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event))
    set_chosen (self, find_link_at (self, x, y));
  else
    focus_link (self, NONE);
}

static gboolean
menu_key_cb (RepriseProseLinks *self,
             guint              key)
{
  if (key == GDK_KEY_Menu || key == GDK_KEY_F10)
    set_chosen (self, self->focused);

  return FALSE;
}

static gboolean
query_tooltip_cb (RepriseProseLinks *self,
                  int                x,
                  int                y,
                  gboolean           keyboard,
                  GtkTooltip        *tooltip)
{
  g_autofree char *words =
    reprise_prose_link_dup_tooltip (get_link (self, keyboard ? self->focused
                                                             : find_link_at (self, x, y)));

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
open_chosen (RepriseProseLink *link,
             gpointer          data)
{
  open_link (data, link);
}

static void
add_pointer (RepriseProseLinks *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *any = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (any), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (any), GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (any, "pressed", G_CALLBACK (pressed_any_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (any));
}

static void
add_keyboard (RepriseProseLinks *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (menu_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

static void
reprise_prose_links_finalize (GObject *object)
{
  RepriseProseLinks *self = REPRISE_PROSE_LINKS (object);

  g_clear_pointer (&self->links, g_array_unref);
  reprise_prose_link_menu_clear (&self->menu);

  G_OBJECT_CLASS (reprise_prose_links_parent_class)->finalize (object);
}

static void
reprise_prose_links_class_init (RepriseProseLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_prose_links_finalize;

  signals[SIGNAL_OPEN] = g_signal_new ("open", REPRISE_TYPE_PROSE_LINKS, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN_FILM] = g_signal_new ("open-film", REPRISE_TYPE_PROSE_LINKS,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN_TRACK] = g_signal_new ("open-track", REPRISE_TYPE_PROSE_LINKS,
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_HIDDEN_CHANGED] = g_signal_new ("hidden-changed", REPRISE_TYPE_PROSE_LINKS,
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 0);
}

static void
reprise_prose_links_init (RepriseProseLinks *self)
{
  self->focused = NONE;
}

/**
 * reprise_prose_links_new:
 * @view: a view of a text set for reading; it outlives what is made here
 *
 * Returns: (transfer full): what lets the links of the text be opened, and its spoilers be seen: it
 *   has a signal `open` with the target, signals `open-film` and `open-track` with the label, and a
 *   signal `hidden-changed` for when spoilers were shown or hidden
 */
RepriseProseLinks *
reprise_prose_links_new (GtkTextView *view)
{
  RepriseProseLinks *self = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (REPRISE_TYPE_PROSE_LINKS, NULL);
  self->view = view;
  add_pointer (self);
  add_keyboard (self);
  reprise_prose_link_menu_init (&self->menu, view, open_chosen, self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_prose_links_set_links:
 * @self: links
 * @links: (element-type RepriseProseLink) (nullable): those of the text that is shown now
 */
void
reprise_prose_links_set_links (RepriseProseLinks *self,
                               GArray            *links)
{
  g_return_if_fail (REPRISE_IS_PROSE_LINKS (self));

  self->focused = NONE;
  say_where (self);
  set_chosen (self, NONE);
  g_clear_pointer (&self->links, g_array_unref);
  self->links = links != NULL ? g_array_ref (links) : NULL;
}

/**
 * reprise_prose_links_set_films:
 * @self: links
 * @films: (element-type RepriseLink) (nullable): what the labels among them lead to
 * @appraisal: whose text it is
 */
void
reprise_prose_links_set_films (RepriseProseLinks *self,
                               GPtrArray         *films,
                               const char        *appraisal)
{
  g_return_if_fail (REPRISE_IS_PROSE_LINKS (self));

  reprise_prose_link_menu_set_films (&self->menu, films, appraisal);
}

/**
 * reprise_prose_links_get_focused:
 * @self: links
 *
 * Returns: (nullable): where the link leads that has the focus
 */
const char *
reprise_prose_links_get_focused (RepriseProseLinks *self)
{
  const RepriseProseLink *link = NULL;

  g_return_val_if_fail (REPRISE_IS_PROSE_LINKS (self), NULL);

  link = get_link (self, self->focused);
  return link != NULL ? link->target : NULL;
}

/**
 * reprise_prose_links_say_again:
 * @self: links
 *
 * Says of the one that has the focus what is so now, as something about them has changed.
 */
void
reprise_prose_links_say_again (RepriseProseLinks *self)
{
  g_return_if_fail (REPRISE_IS_PROSE_LINKS (self));

  if (self->focused != NONE)
    say_where (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self->view));
}

/**
 * reprise_prose_links_set_hidden:
 * @self: links
 * @hidden: whether the spoilers of the text shall be hidden
 */
void
reprise_prose_links_set_hidden (RepriseProseLinks *self,
                                gboolean           hidden)
{
  int hidden_to = 0;

  g_return_if_fail (REPRISE_IS_PROSE_LINKS (self));

  for (int i = 0; get_link (self, i) != NULL; i++)
    {
      RepriseProseLink *link = get_link (self, i);

      if (link->kind != REPRISE_SPAN_SPOILER || link->start < hidden_to)
        continue;
      reprise_prose_spoiler_set_hidden (gtk_text_view_get_buffer (self->view), link, hidden);
      hidden_to = hidden ? link->end : 0;
    }
  g_signal_emit (self, signals[SIGNAL_HIDDEN_CHANGED], 0);
}
