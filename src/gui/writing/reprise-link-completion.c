#include "gui/writing/reprise-link-completion.h"

#include "gui/reprise-request.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-links.h"

#include <glib/gi18n.h>

#define LIMIT     6    /* suggestions: as many as are read at a glance */
#define TYPED_MAX 100  /* characters: nobody types a longer title */
#define GAP       6    /* pixels between the line and the list */

/**
 * RepriseLinkCompletion:
 *
 * What a link may lead to, under the caret of somebody who has typed `[[`.
 *
 * The text keeps the focus and every key but those that go through the list: Up and Down, Return
 * and Tab, which take what is chosen, and Escape, which closes it until another link is begun.
 */
struct _RepriseLinkCompletion
{
  GtkPopover      parent_instance;

  GtkTextView    *view;       /* (unowned): outlives it */
  RepriseJournal *journal;    /* (owned) (nullable) */
  char           *appraisal;  /* (owned) (nullable): the UUID of that whose text it is */
  GSignalGroup   *buffer;     /* (owned): the signals of the view's text */
  GCancellable   *asking;     /* (owned) (nullable) */
  GtkListBox     *list;
  int             refused;    /* where the link begins that nobody wants help with, or −1 */
  gboolean        composing;  /* an input method has the keys */
  gboolean        writing;    /* the text changes by a choice, not by typing */
};

G_DEFINE_FINAL_TYPE (RepriseLinkCompletion, reprise_link_completion, GTK_TYPE_POPOVER)

static GtkTextBuffer *
get_buffer (RepriseLinkCompletion *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static gboolean
is_open (RepriseLinkCompletion *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

static gboolean
is_bracket (const GtkTextIter *iter,
            gunichar           bracket)
{
  GtkTextIter next = *iter;

  return gtk_text_iter_get_char (iter) == bracket && gtk_text_iter_forward_char (&next) &&
         gtk_text_iter_get_char (&next) == bracket;
}

/* Where the label begins that the caret is in, if it is in one that is still to be closed. */
static gboolean
find_label (RepriseLinkCompletion *self,
            GtkTextIter           *start,
            GtkTextIter           *caret)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
  *start = *caret;
  if (gtk_text_buffer_get_has_selection (buffer))
    return FALSE;

  for (int i = 0; i < TYPED_MAX && !gtk_text_iter_starts_line (start); i++)
    {
      gtk_text_iter_backward_char (start);
      if (is_bracket (start, ']'))
        return FALSE;
      if (!is_bracket (start, '[') || gtk_text_iter_get_offset (start) + 2 >
                                        gtk_text_iter_get_offset (caret))
        continue;

      gtk_text_iter_forward_chars (start, 2);
      return gtk_text_iter_get_offset (start) != self->refused;
    }

  return FALSE;
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* (nullable): what there is to say of what is no film */
static const char *
get_detail (const RepriseLink *link)
{
  switch (link->kind)
    {
    case REPRISE_LINK_APPRAISAL:
      return g_strcmp0 (link->title, link->label) != 0 ? link->title : _("Appraisal");
    case REPRISE_LINK_TRACK:
      return *link->title != '\0' ? link->title : _("Track");
    case REPRISE_LINK_NOWHERE:
    case REPRISE_LINK_FILM:
    case REPRISE_LINK_BINNED:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

static GtkWidget *
create_row (const RepriseLink *link)
{
  const char *words = get_detail (link);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_OPTION,
                                 "focusable", FALSE,
                                 "child", box,
                                 NULL);

  gtk_box_append (GTK_BOX (box), create_label (link->label));
  if (words != NULL)
    {
      GtkWidget *detail = create_label (words);

      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, link->label,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "label", g_strdup (link->label), g_free);
  return row;
}

static void
select_row (RepriseLinkCompletion *self,
            int                    position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

/* At the beginning of the label, so that it stays where it is while somebody types, and clear of
 * all that is typed: over the line, where there is no room under it. */
static gboolean
point_to (RepriseLinkCompletion *self,
          const GtkTextIter     *start,
          const GtkTextIter     *caret)
{
  GdkRectangle place;
  GdkRectangle end;
  graphene_point_t point;
  int x = 0;
  int y = 0;

  gtk_text_view_get_iter_location (self->view, start, &place);
  gtk_text_view_get_iter_location (self->view, caret, &end);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x,
                                         &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), gtk_widget_get_parent (GTK_WIDGET (self)),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  place.height = end.y + end.height - place.y + 2 * GAP;
  place.x = (int) point.x;
  place.y = (int) point.y - GAP;
  place.width = 1;
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  return TRUE;
}

static void
show_links (RepriseLinkCompletion *self,
            GPtrArray             *links)
{
  GtkTextIter start;
  GtkTextIter caret;
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < links->len; i++)
    gtk_list_box_append (self->list, create_row (links->pdata[i]));

  if (links->len == 0 || !find_label (self, &start, &caret) || !point_to (self, &start, &caret))
    {
      reprise_link_completion_close (self);
      return;
    }

  select_row (self, 0);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_popover_present (GTK_POPOVER (self));
}

static void
suggested_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseLinkCompletion) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) links =
    reprise_journal_suggest_links_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (links != NULL)
    show_links (self, links);
  else
    reprise_link_completion_close (self);
}

/* What was refused is forgotten with the brackets that it began with. */
static void
forget_refused (RepriseLinkCompletion *self)
{
  GtkTextIter start;

  if (self->refused < 0)
    return;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, self->refused);
  if (gtk_text_iter_get_offset (&start) != self->refused ||
      !gtk_text_iter_backward_chars (&start, 2) || !is_bracket (&start, '['))
    self->refused = -1;
}

static void
typed_cb (RepriseLinkCompletion *self)
{
  RepriseRequest *request = NULL;
  GtkTextIter start;
  GtkTextIter caret;
  g_autofree char *typed = NULL;

  if (self->writing || self->journal == NULL || !gtk_widget_is_focus (GTK_WIDGET (self->view)))
    return;

  forget_refused (self);
  if (!find_label (self, &start, &caret))
    {
      reprise_link_completion_close (self);
      return;
    }

  typed = gtk_text_iter_get_text (&start, &caret);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_suggest_links_async (self->journal, self->appraisal, typed, LIMIT,
                                       reprise_request_get_cancellable (request), suggested_cb,
                                       request);
}

static void
mark_set_cb (RepriseLinkCompletion *self,
             const GtkTextIter     *place,
             GtkTextMark           *mark,
             GtkTextBuffer         *buffer)
{
  GtkTextIter start;
  GtkTextIter caret;

  if (mark == gtk_text_buffer_get_insert (buffer) && is_open (self) &&
      !find_label (self, &start, &caret))
    reprise_link_completion_close (self);
}

/* Takes what is chosen for what was typed. What closes the link may be there already. */
static void
take (RepriseLinkCompletion *self,
      GtkListBoxRow         *row)
{
  GtkTextBuffer *buffer = get_buffer (self);
  const char *label = row != NULL ? g_object_get_data (G_OBJECT (row), "label") : NULL;
  g_autofree char *text = label != NULL ? g_strconcat (label, "]]", NULL) : NULL;
  GtkTextIter start;
  GtkTextIter caret;

  if (text != NULL && find_label (self, &start, &caret))
    {
      if (is_bracket (&caret, ']'))
        gtk_text_iter_forward_chars (&caret, 2);
      self->writing = TRUE;
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete (buffer, &start, &caret);
      gtk_text_buffer_insert (buffer, &start, text, -1);
      gtk_text_buffer_end_user_action (buffer);
      self->writing = FALSE;
    }
  reprise_link_completion_close (self);
}

static void
row_activated_cb (RepriseLinkCompletion *self,
                  GtkListBoxRow         *row)
{
  take (self, row);
}

static void
refuse (RepriseLinkCompletion *self)
{
  GtkTextIter start;
  GtkTextIter caret;

  if (find_label (self, &start, &caret))
    self->refused = gtk_text_iter_get_offset (&start);
  reprise_link_completion_close (self);
}

static gboolean
key_cb (RepriseLinkCompletion *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int position = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (!is_open (self) || self->composing ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_row (self, position - 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_row (self, position + 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      take (self, row);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      refuse (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
preedit_cb (RepriseLinkCompletion *self,
            const char            *preedit)
{
  self->composing = *preedit != '\0';
}

static void
buffer_cb (RepriseLinkCompletion *self)
{
  self->refused = -1;
  reprise_link_completion_close (self);
  g_signal_group_set_target (self->buffer, get_buffer (self));
}

static void
reprise_link_completion_dispose (GObject *object)
{
  RepriseLinkCompletion *self = REPRISE_LINK_COMPLETION (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->buffer);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->appraisal, g_free);

  G_OBJECT_CLASS (reprise_link_completion_parent_class)->dispose (object);
}

static void
reprise_link_completion_class_init (RepriseLinkCompletionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_link_completion_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/writing/reprise-link-completion.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseLinkCompletion, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
reprise_link_completion_init (RepriseLinkCompletion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->refused = -1;
  self->buffer = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (self->buffer, "mark-set", G_CALLBACK (mark_set_cb), self);
  g_signal_group_connect_swapped (self->buffer, "changed", G_CALLBACK (typed_cb), self);
}

/**
 * reprise_link_completion_new:
 * @view: what is typed in; it outlives the popover
 *
 * Returns: (transfer floating): a popover, to be given a parent within which @view is scrolled
 */
GtkWidget *
reprise_link_completion_new (GtkTextView *view)
{
  RepriseLinkCompletion *self = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (REPRISE_TYPE_LINK_COMPLETION, NULL);
  self->view = view;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (reprise_link_completion_close), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (view, "preedit-changed", G_CALLBACK (preedit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                           G_CONNECT_SWAPPED);
  buffer_cb (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_link_completion_set_journal:
 * @self: a popover
 * @journal: (nullable): whose films and appraisals are to be suggested
 * @appraisal: (nullable): the UUID of that whose tracks are to be suggested, too
 */
void
reprise_link_completion_set_journal (RepriseLinkCompletion *self,
                                     RepriseJournal        *journal,
                                     const char            *appraisal)
{
  g_return_if_fail (REPRISE_IS_LINK_COMPLETION (self));

  g_set_object (&self->journal, journal);
  reprise_text_replace (&self->appraisal, appraisal);
}

/**
 * reprise_link_completion_close:
 * @self: a popover
 *
 * Takes it away until somebody types on in a link.
 */
void
reprise_link_completion_close (RepriseLinkCompletion *self)
{
  g_return_if_fail (REPRISE_IS_LINK_COMPLETION (self));

  reprise_request_cancel (&self->asking);
  if (!is_open (self))
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->view),
                                 GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  gtk_popover_popdown (GTK_POPOVER (self));
}
