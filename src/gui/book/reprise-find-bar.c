#include "gui/book/reprise-find-bar.h"

#include "gui/book/reprise-find-origin.h"
#include "gui/book/reprise-found-mark.h"
#include "gui/book/reprise-hit-color.h"
#include "gui/book/reprise-replace-row.h"
#include "gui/reprise-request.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

#define HIT_MARGIN 0.15  /* how far from an edge a hit is brought, as a share of what is in view */

/**
 * RepriseFindBar:
 *
 * Finds words in the text of a page, be it read or written: what is typed is looked for from where
 * the reader was, and every place that has it is marked while the bar is open. In a text that is
 * written, other words can take their place.
 */
struct _RepriseFindBar
{
  AdwBin                  parent_instance;

  GtkTextView            *view;      /* (unowned) (nullable): weak */
  GtkWidget              *page;      /* (unowned) (nullable): weak */
  GtkEventController     *keys;      /* (owned) (nullable): on the page */
  GtkSourceSearchContext *context;   /* (owned) (nullable): while open */
  GtkTextMark            *origin;    /* (owned) (nullable): where looking began, while open */
  GCancellable           *finding;   /* (owned) (nullable) */
  GtkRevealer            *revealer;
  GtkEditable            *entry;
  GtkLabel               *count;
  GtkWidget              *previous;
  GtkWidget              *next;
  RepriseReplaceRow      *replace_row;
  gboolean                match_case;
  gboolean                whole_words;
  gboolean                replacing;
};

G_DEFINE_FINAL_TYPE (RepriseFindBar, reprise_find_bar, ADW_TYPE_BIN)

enum
{
  PROP_MATCH_CASE = 1,
  PROP_WHOLE_WORDS,
  PROP_REPLACING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
has_focus (RepriseFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static gboolean
has_words (RepriseFindBar *self)
{
  return *gtk_editable_get_text (self->entry) != '\0';
}

static int
count_hits (RepriseFindBar *self)
{
  return self->context != NULL && has_words (self)
           ? gtk_source_search_context_get_occurrences_count (self->context) : 0;
}

/* 0 where no hit is selected, or it is not known yet. */
static int
get_position (RepriseFindBar *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (self->context == NULL || self->view == NULL ||
      !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &start, &end))
    return 0;

  return MAX (gtk_source_search_context_get_occurrence_position (self->context, &start, &end), 0);
}

static char *
describe_count (int hits,
                int position)
{
  if (hits == 0)
    return g_strdup (_("Not found"));
  if (position == 0)
    /* Translators: how often a word was found in a text. */
    return g_strdup_printf (ngettext ("%d place", "%d places", (gulong) hits), hits);

  /* Translators: which of the places a word was found at, and how many there are. */
  return g_strdup_printf (_("%d of %d"), position, hits);
}

static void
show_count (RepriseFindBar *self)
{
  const int hits = count_hits (self);
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->previous, hits > 0);
  gtk_widget_set_sensitive (self->next, hits > 0);
  reprise_replace_row_allow (self->replace_row, hits > 0);
  /* While the text is still being looked through, what is said does not flicker. */
  if (hits < 0)
    return;

  words = has_words (self) ? describe_count (hits, get_position (self)) : g_strdup ("");
  gtk_label_set_label (self->count, words);
  if (hits == 0 && has_words (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
select_hit (RepriseFindBar    *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  reprise_found_mark_clear (buffer);
  reprise_found_mark_set (self->view, start, end);
  gtk_text_buffer_select_range (buffer, start, end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), HIT_MARGIN,
                                FALSE, 0, 0);
  show_count (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFindBar) self = reprise_request_dup_asker (request);
  GtkTextIter start;
  GtkTextIter end;

  /* Whichever way it was looked for, the answer is read alike. */
  if (self != NULL && self->view != NULL &&
      gtk_source_search_context_forward_finish (GTK_SOURCE_SEARCH_CONTEXT (source), result,
                                                &start, &end, NULL, NULL))
    select_hit (self, &start, &end);
}

static void
find_from (RepriseFindBar    *self,
           const GtkTextIter *iter,
           gboolean           forward)
{
  RepriseRequest *request = reprise_request_begin (self, &self->finding);
  GCancellable *cancellable = reprise_request_get_cancellable (request);

  if (forward)
    gtk_source_search_context_forward_async (self->context, iter, cancellable, found_cb,
                                             request);
  else
    gtk_source_search_context_backward_async (self->context, iter, cancellable, found_cb,
                                              request);
}

/* The entry tells of what was typed only after a moment. */
static gboolean
are_new (RepriseFindBar *self)
{
  GtkSourceSearchSettings *settings = NULL;
  const char *sought = NULL;

  if (self->context == NULL)
    return FALSE;

  settings = gtk_source_search_context_get_settings (self->context);
  sought = gtk_source_search_settings_get_search_text (settings);
  return g_strcmp0 (sought != NULL ? sought : "", gtk_editable_get_text (self->entry)) != 0;
}

static void
words_changed_cb (RepriseFindBar *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  if (self->view == NULL || !are_new (self))
    return;

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_source_search_settings_set_search_text (
    gtk_source_search_context_get_settings (self->context), gtk_editable_get_text (self->entry));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, self->origin);
  reprise_found_mark_clear (buffer);
  if (has_words (self))
    find_from (self, &iter, TRUE);
  else
    reprise_request_cancel (&self->finding);
  show_count (self);
}

static void
find (RepriseFindBar *self,
      gboolean        forward)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!reprise_find_bar_is_open (self))
    {
      reprise_find_bar_open (self);
      return;
    }
  if (are_new (self))
    {
      words_changed_cb (self);
      return;
    }
  if (!has_words (self))
    return;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &start, &end);
  find_from (self, forward ? &end : &start, forward);
}

static void
find_next_cb (RepriseFindBar *self)
{
  find (self, TRUE);
}

static void
find_previous_cb (RepriseFindBar *self)
{
  find (self, FALSE);
}

static void
replace_cb (RepriseFindBar *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (self->context == NULL || self->view == NULL || are_new (self) || get_position (self) == 0)
    {
      find (self, TRUE);
      return;
    }

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &start, &end);
  gtk_source_search_context_replace (self->context, &start, &end,
                                     reprise_replace_row_get_text (self->replace_row), -1, NULL);
  find_from (self, &end, TRUE);
}

/* One step to undo. */
static void
replace_all_cb (RepriseFindBar *self)
{
  if (self->context == NULL || !has_words (self))
    return;

  if (are_new (self))
    words_changed_cb (self);
  reprise_request_cancel (&self->finding);
  gtk_source_search_context_replace_all (self->context,
                                         reprise_replace_row_get_text (self->replace_row), -1,
                                         NULL);
  show_count (self);
}

static void
apply_options (RepriseFindBar *self)
{
  GtkSourceSearchSettings *settings = NULL;

  if (self->context == NULL)
    return;

  settings = gtk_source_search_context_get_settings (self->context);
  gtk_source_search_settings_set_case_sensitive (settings, self->match_case);
  gtk_source_search_settings_set_at_word_boundaries (settings, self->whole_words);
}

static void
begin (RepriseFindBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (GtkSourceSearchSettings) settings = gtk_source_search_settings_new ();

  gtk_source_search_settings_set_wrap_around (settings, TRUE);
  self->context = gtk_source_search_context_new (GTK_SOURCE_BUFFER (buffer), settings);
  g_signal_connect_object (self->context, "notify::occurrences-count", G_CALLBACK (show_count),
                           self, G_CONNECT_SWAPPED);
  reprise_hit_color_follow (self->context);
  apply_options (self);
  self->origin = reprise_find_origin_mark (self->view);
}

static void
end (RepriseFindBar *self)
{
  reprise_request_cancel (&self->finding);
  if (self->context != NULL)
    {
      GtkSourceBuffer *buffer = gtk_source_search_context_get_buffer (self->context);

      if (buffer != NULL)
        reprise_found_mark_clear (GTK_TEXT_BUFFER (buffer));
      gtk_source_search_context_set_highlight (self->context, FALSE);
      g_signal_handlers_disconnect_by_data (self->context, self);
    }
  if (self->origin != NULL && !gtk_text_mark_get_deleted (self->origin))
    gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (self->origin), self->origin);
  g_clear_object (&self->origin);
  g_clear_object (&self->context);
}

static void
take_selection (RepriseFindBar *self)
{
  g_autofree char *words = reprise_find_origin_dup_words (self->view);

  if (words != NULL)
    gtk_editable_set_text (self->entry, words);
}

/* Another text is looked through from its beginning. */
static void
buffer_cb (RepriseFindBar *self)
{
  if (reprise_find_bar_is_open (self))
    reprise_find_bar_close (self);
}

static void
leave_view (RepriseFindBar *self)
{
  end (self);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (self->view, buffer_cb, self);
  if (self->page != NULL && self->keys != NULL)
    gtk_widget_remove_controller (self->page, self->keys);
  g_clear_object (&self->keys);
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->page);
}

static gboolean
is_writable (RepriseFindBar *self)
{
  return self->view != NULL && gtk_text_view_get_editable (self->view);
}

static gboolean
key_cb (RepriseFindBar  *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (key == GDK_KEY_f && modifiers == GDK_CONTROL_MASK)
    reprise_find_bar_open (self);
  else if (key == GDK_KEY_h && modifiers == GDK_CONTROL_MASK && is_writable (self))
    reprise_find_bar_replace (self);
  else if (key == GDK_KEY_g && modifiers == GDK_CONTROL_MASK)
    find (self, TRUE);
  else if ((key == GDK_KEY_g || key == GDK_KEY_G) &&
           modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    find (self, FALSE);
  else if (key == GDK_KEY_Escape && modifiers == 0 && reprise_find_bar_is_open (self))
    reprise_find_bar_close (self);
  else
    return FALSE;

  return TRUE;
}

static void
reprise_find_bar_dispose (GObject *object)
{
  leave_view (REPRISE_FIND_BAR (object));

  G_OBJECT_CLASS (reprise_find_bar_parent_class)->dispose (object);
}

static gboolean *
find_option (RepriseFindBar *self,
             guint           id)
{
  return id == PROP_MATCH_CASE ? &self->match_case
                               : id == PROP_WHOLE_WORDS ? &self->whole_words : &self->replacing;
}

static void
reprise_find_bar_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, *find_option (REPRISE_FIND_BAR (object), id));
}

static void
reprise_find_bar_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RepriseFindBar *self = REPRISE_FIND_BAR (object);

  *find_option (self, id) = g_value_get_boolean (value);
  apply_options (self);
}

static void
install_properties (RepriseFindBarClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  properties[PROP_MATCH_CASE] = g_param_spec_boolean ("match-case", NULL, NULL, FALSE, flags);
  properties[PROP_WHOLE_WORDS] = g_param_spec_boolean ("whole-words", NULL, NULL, FALSE, flags);

  /**
   * RepriseFindBar:replacing:
   *
   * Whether other words can take the place of those that are found.
   */
  properties[PROP_REPLACING] = g_param_spec_boolean ("replacing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  gtk_widget_class_install_property_action (widget_class, "find.match-case", "match-case");
  gtk_widget_class_install_property_action (widget_class, "find.whole-words", "whole-words");
  gtk_widget_class_install_property_action (widget_class, "find.replacing", "replacing");
}

static void
reprise_find_bar_class_init (RepriseFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_find_bar_dispose;
  G_OBJECT_CLASS (klass)->get_property = reprise_find_bar_get_property;
  G_OBJECT_CLASS (klass)->set_property = reprise_find_bar_set_property;
  install_properties (klass);

  g_type_ensure (REPRISE_TYPE_REPLACE_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/book/reprise-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindBar, replace_row);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, reprise_find_bar_close);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
reprise_find_bar_init (RepriseFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_find_bar_set_view:
 * @self: a bar
 * @view: (nullable): what shows the text; its buffer is a #GtkSourceBuffer whenever the bar opens
 * @page: (nullable): the page with the text, on which Ctrl+F opens the bar and Ctrl+G finds the
 *   next place
 *
 * Says what text is looked through.
 */
void
reprise_find_bar_set_view (RepriseFindBar  *self,
                           GtkTextView     *view,
                           RepriseBookPage *page)
{
  g_return_if_fail (REPRISE_IS_FIND_BAR (self));
  g_return_if_fail (view == NULL || GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (page == NULL || REPRISE_IS_BOOK_PAGE (page));

  leave_view (self);
  g_set_weak_pointer (&self->view, view);
  g_set_weak_pointer (&self->page, GTK_WIDGET (page));
  if (view != NULL)
    g_signal_connect_object (view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.replacing", is_writable (self));
  if (page == NULL)
    return;

  self->keys = g_object_ref (gtk_event_controller_key_new ());
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->page, self->keys);
}

/**
 * reprise_find_bar_open:
 * @self: a bar with a view
 *
 * Shows the bar, for words to be typed into it; those that are selected in the text stand there
 * already.
 */
void
reprise_find_bar_open (RepriseFindBar *self)
{
  g_return_if_fail (REPRISE_IS_FIND_BAR (self));
  g_return_if_fail (self->view != NULL);

  if (!reprise_find_bar_is_open (self))
    {
      begin (self);
      gtk_revealer_set_reveal_child (self->revealer, TRUE);
      take_selection (self);
      words_changed_cb (self);
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * reprise_find_bar_replace:
 * @self: a bar with a view that can be written in
 *
 * Shows the bar, for words to be found and others to take their place.
 */
void
reprise_find_bar_replace (RepriseFindBar *self)
{
  g_return_if_fail (REPRISE_IS_FIND_BAR (self));

  reprise_find_bar_open (self);
  g_object_set (self, "replacing", TRUE, NULL);
  if (has_words (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->replace_row));
}

/**
 * reprise_find_bar_close:
 * @self: a bar
 *
 * Hides the bar; the place that was found last stays selected.
 */
void
reprise_find_bar_close (RepriseFindBar *self)
{
  gboolean had_focus;

  g_return_if_fail (REPRISE_IS_FIND_BAR (self));

  if (!reprise_find_bar_is_open (self))
    return;

  had_focus = has_focus (self);
  end (self);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (had_focus && self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * reprise_find_bar_is_open:
 * @self: a bar
 *
 * Returns: whether it shows
 */
gboolean
reprise_find_bar_is_open (RepriseFindBar *self)
{
  g_return_val_if_fail (REPRISE_IS_FIND_BAR (self), FALSE);

  return self->context != NULL;
}
