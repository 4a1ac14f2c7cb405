#include "gui/widgets/reprise-suggestions.h"

#include "gui/reprise-request.h"

#include <glib/gi18n.h>

#define LIMIT     6    /* suggestions: as many as are read at a glance */
#define MIN_WIDTH 200  /* pixels */

/**
 * RepriseSuggestions:
 *
 * A list of what may be meant, under an entry that somebody types in.
 *
 * The entry keeps the focus, and what was typed stays unless a suggestion is chosen: none is at
 * first. Up and Down go through the list and back to what was typed, Return and Tab choose, Escape
 * closes. It lives as long as its entry.
 */
struct _RepriseSuggestions
{
  GtkPopover                     parent_instance;

  GtkEditable                   *entry;      /* (unowned) (nullable): the parent */
  GtkWidget                     *text;       /* (unowned): what has the focus when somebody types */
  GtkAccessible                 *told;       /* (unowned): what a screen reader takes for it */
  const RepriseSuggestionSource *source;
  GObject                       *asked;      /* (owned) (nullable) */
  GCancellable                  *asking;     /* (owned) (nullable) */
  GtkListBox                    *list;
  gboolean                       composing;  /* an input method has the keys */
  gboolean                       writing;    /* the text changes by a choice, not by typing */
};

G_DEFINE_FINAL_TYPE (RepriseSuggestions, reprise_suggestions, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_open (RepriseSuggestions *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* As wide as the list, and never a reason for it to be wider. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
name_row (GtkWidget         *row,
          RepriseSuggestion *suggestion)
{
  const char *text = reprise_suggestion_get_text (suggestion);
  const char *detail = reprise_suggestion_get_detail (suggestion);
  /* Translators: a suggestion and what tells it from others, as a screen reader says them. */
  g_autofree char *both = detail != NULL ? g_strdup_printf (_("%s, %s"), text, detail) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, both != NULL ? both : text,
                                  -1);
}

static GtkWidget *
create_row (RepriseSuggestion *suggestion)
{
  const char *detail = reprise_suggestion_get_detail (suggestion);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_OPTION,
                                 "focusable", FALSE,
                                 "child", box,
                                 NULL);

  gtk_box_append (GTK_BOX (box), create_label (reprise_suggestion_get_text (suggestion)));
  if (detail != NULL)
    {
      GtkWidget *label = create_label (detail);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  name_row (row, suggestion);
  g_object_set_data_full (G_OBJECT (row), "suggestion", g_object_ref (suggestion), g_object_unref);
  return row;
}

static void
select_row (RepriseSuggestions *self,
            GtkListBoxRow      *row)
{
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_update_relation (self->told,
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row,
                                    -1);
  else
    gtk_accessible_reset_relation (self->told,
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
fill (RepriseSuggestions *self,
      GPtrArray          *suggestions)
{
  GtkListBoxRow *row = NULL;

  select_row (self, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < suggestions->len; i++)
    gtk_list_box_append (self->list, create_row (suggestions->pdata[i]));
}

static void
open_list (RepriseSuggestions *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->entry));

  gtk_widget_set_size_request (GTK_WIDGET (self), MAX (width, MIN_WIDTH), -1);
  gtk_accessible_update_state (self->told,
                               GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_popover_present (GTK_POPOVER (self));
}

/* Where the one thing to suggest is what was typed, there is nothing to say. */
static gboolean
is_worth_showing (RepriseSuggestions *self,
                  GPtrArray          *suggestions)
{
  RepriseSuggestion *first = NULL;

  if (suggestions == NULL || suggestions->len == 0 || !gtk_widget_is_focus (self->text))
    return FALSE;

  first = suggestions->pdata[0];
  return suggestions->len > 1 || reprise_suggestion_get_detail (first) != NULL ||
         g_strcmp0 (reprise_suggestion_get_text (first), gtk_editable_get_text (self->entry)) != 0;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseSuggestions) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) suggestions = NULL;

  if (self == NULL || self->entry == NULL)
    return;

  /* Who types does so without suggestions, too: that there are none is not worth an alarm. */
  suggestions = self->source->ask_finish (source, result, NULL);
  g_clear_object (&self->asking);
  if (!is_worth_showing (self, suggestions))
    {
      reprise_suggestions_close (self);
      return;
    }

  fill (self, suggestions);
  open_list (self);
}

static void
ask (RepriseSuggestions *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  RepriseRequest *request = NULL;

  if (*text == '\0')
    {
      reprise_suggestions_close (self);
      return;
    }

  request = reprise_request_begin (self, &self->asking);
  self->source->ask_async (self->asked, text, LIMIT, reprise_request_get_cancellable (request),
                           answered_cb, request);
}

/* Text that somebody else sets, while nobody types there, asks for nothing. */
static void
changed_cb (RepriseSuggestions *self)
{
  if (!self->writing && gtk_widget_is_focus (self->text))
    ask (self);
}

static void
choose (RepriseSuggestions *self,
        GtkListBoxRow      *row)
{
  g_autoptr (RepriseSuggestion) suggestion =
    g_object_ref (g_object_get_data (G_OBJECT (row), "suggestion"));

  reprise_suggestions_close (self);
  self->writing = TRUE;
  gtk_editable_set_text (self->entry, reprise_suggestion_get_text (suggestion));
  gtk_editable_set_position (self->entry, -1);
  self->writing = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, suggestion);
}

static void
row_activated_cb (RepriseSuggestions *self,
                  GtkListBoxRow      *row)
{
  choose (self, row);
}

/* Below the last and above the first suggestion is what was typed. */
static void
move (RepriseSuggestions *self,
      int                 step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  int index;

  if (row == NULL)
    index = step > 0 ? 0 : gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (last));
  else
    index = gtk_list_box_row_get_index (row) + step;

  select_row (self, index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL);
}

/* Returns: whether the key shall do nothing else */
static gboolean
use_key (RepriseSuggestions *self,
         guint               key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;

    case GDK_KEY_Escape:
      reprise_suggestions_close (self);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      if (row == NULL)
        {
          reprise_suggestions_close (self);
          return FALSE;
        }
      choose (self, row);
      return key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab;

    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (RepriseSuggestions *self,
                guint               key,
                guint               code,
                GdkModifierType     modifiers)
{
  if (self->composing || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (is_open (self))
    return use_key (self, key);

  if (key == GDK_KEY_Down && *gtk_editable_get_text (self->entry) != '\0')
    {
      ask (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
preedit_cb (RepriseSuggestions *self,
            const char         *preedit)
{
  self->composing = *preedit != '\0';
}

static void
entry_destroyed_cb (RepriseSuggestions *self)
{
  gtk_widget_unparent (GTK_WIDGET (self));
}

static void
attach_controllers (RepriseSuggestions *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (reprise_suggestions_close), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, focus);
}

/* An entry has a text inside, and a row an entry; what a text is in stands for it. */
static void
find_text (RepriseSuggestions *self)
{
  GtkEditable *text = self->entry;
  GtkEditable *inside = NULL;

  self->told = GTK_ACCESSIBLE (text);
  while ((inside = gtk_editable_get_delegate (text)) != NULL)
    {
      self->told = GTK_ACCESSIBLE (text);
      text = inside;
    }
  self->text = GTK_WIDGET (text);
}

static void
describe_entry (RepriseSuggestions *self)
{
  gtk_accessible_update_property (self->told,
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  gtk_accessible_update_relation (self->told,
                                  GTK_ACCESSIBLE_RELATION_CONTROLS, self->list, NULL,
                                  -1);
}

static void
reprise_suggestions_dispose (GObject *object)
{
  RepriseSuggestions *self = REPRISE_SUGGESTIONS (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->asked);
  self->entry = NULL;

  G_OBJECT_CLASS (reprise_suggestions_parent_class)->dispose (object);
}

static void
reprise_suggestions_class_init (RepriseSuggestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_suggestions_dispose;

  /**
   * RepriseSuggestions::chosen:
   * @self: the suggestions
   * @suggestion: what was chosen, and is written in the entry already
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REPRISE_TYPE_SUGGESTION);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/widgets/reprise-suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSuggestions, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
reprise_suggestions_init (RepriseSuggestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_suggestions_attach:
 * @entry: an entry of any kind, which is a widget
 * @source: where suggestions come from; not copied
 * @asked: (type GObject): what @source asks
 *
 * Makes an entry suggest what may be meant while somebody types in it.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_suggestions_attach (GtkEditable                   *entry,
                            const RepriseSuggestionSource *source,
                            gpointer                       asked)
{
  RepriseSuggestions *self = NULL;
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (G_IS_OBJECT (asked), NULL);

  self = g_object_new (REPRISE_TYPE_SUGGESTIONS, NULL);
  self->entry = entry;
  find_text (self);
  self->source = source;
  self->asked = g_object_ref (asked);

  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "destroy", G_CALLBACK (entry_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  if (GTK_IS_TEXT (self->text))
    g_signal_connect_object (self->text, "preedit-changed", G_CALLBACK (preedit_cb), self,
                             G_CONNECT_SWAPPED);
  attach_controllers (self);
  describe_entry (self);
  return self;
}

/**
 * reprise_suggestions_close:
 * @self: suggestions
 *
 * Shows none until somebody types again, and takes back what was asked.
 */
void
reprise_suggestions_close (RepriseSuggestions *self)
{
  g_return_if_fail (REPRISE_IS_SUGGESTIONS (self));

  reprise_request_cancel (&self->asking);
  if (self->entry == NULL || !is_open (self))
    return;

  select_row (self, NULL);
  gtk_accessible_update_state (self->told,
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  gtk_popover_popdown (GTK_POPOVER (self));
}
