#include "gui/writing/reprise-writing-page.h"

#include "gui/book/reprise-book-page.h"
#include "gui/book/reprise-find-bar.h"
#include "gui/stills/reprise-writing-stills.h"
#include "gui/widgets/reprise-date-entry.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "gui/writing/reprise-focus-mode.h"
#include "gui/writing/reprise-link-completion.h"
#include "gui/writing/reprise-markdown-style.h"
#include "gui/writing/reprise-markup-keys.h"
#include "gui/writing/reprise-selection-popover.h"
#include "gui/writing/reprise-smart-keys.h"
#include "gui/writing/reprise-spelling.h"
#include "gui/writing/reprise-writing-changes.h"
#include "gui/writing/reprise-writing-view.h"

#include <glib/gi18n.h>

#define CARET_MARGIN 0.08  /* of the height of what is in view */

/**
 * RepriseWritingPage:
 *
 * The page on which an appraisal is written, in the column it is read in: its title, its judgement
 * and its day above its text in Markdown, lightly styled.
 */
struct _RepriseWritingPage
{
  AdwBin                 parent_instance;

  RepriseWritingSession *session;  /* (owned) (nullable) */
  GSignalGroup          *signals;  /* (owned): of the session */
  GSignalGroup          *typing;   /* (owned): of its buffer */
  guint                  room;     /* the source that makes room under the caret, or 0 */
  GSettings             *settings; /* (owned) */
  RepriseFocusMode      *focus;    /* (owned) */
  RepriseSmartKeys      *keys;     /* (owned) */
  GObject               *spelling; /* (owned) (nullable): where it can be checked */
  RepriseWritingStills  *stills;   /* (owned): how they come into the text */
  GtkWidget             *popover;  /* beside what is selected */
  GtkWidget             *completion;  /* under a link that is typed */
  RepriseFindBar        *find_bar;
  GtkScrolledWindow     *scroller;
  RepriseStillProgress  *still_progress;
  RepriseBookPage       *page;
  GtkSourceView         *view;
  GtkWidget             *film;
  GtkLabel              *film_label;
  GtkEntry              *title;
  RepriseJudgementScale *judgement;
  RepriseDateEntry      *watched;
  gboolean               showing;  /* what is shown follows the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (RepriseWritingPage, reprise_writing_page, ADW_TYPE_BIN)

static void
style_text (RepriseWritingPage *self)
{
  if (self->session != NULL)
    reprise_markdown_style_apply (reprise_writing_session_get_buffer (self->session),
                                  adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

static char *
name_films (RepriseAppraisal *appraisal)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < films->len; i++)
    {
      g_autofree char *label = reprise_film_dup_label (films->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", label);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_films (RepriseWritingPage *self,
            RepriseAppraisal   *appraisal)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  g_autofree char *names = name_films (appraisal);
  const char *placeholder = films->len > 0 ? reprise_film_get_title (films->pdata[0])
                                           : _("Title");

  gtk_label_set_label (self->film_label, names);
  gtk_widget_set_visible (self->film, films->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->watched), films->len > 0);
  if (films->len > 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->film), "s",
                                      reprise_film_get_uuid (films->pdata[0]));
  gtk_entry_set_placeholder_text (self->title, placeholder);
}

static void
show_title (RepriseWritingPage *self,
            const char         *title)
{
  GtkEditable *editable = GTK_EDITABLE (self->title);

  if (g_strcmp0 (gtk_editable_get_text (editable), title != NULL ? title : "") != 0)
    gtk_editable_set_text (editable, title != NULL ? title : "");
}

static void
appraisal_cb (RepriseWritingPage *self)
{
  RepriseAppraisal *appraisal = reprise_writing_session_get_appraisal (self->session);
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);

  self->showing = TRUE;
  show_films (self, appraisal);
  show_title (self, reprise_appraisal_get_title (appraisal));
  g_object_set (self->judgement,
                "judgement", reprise_appraisal_get_judgement (appraisal), NULL);
  reprise_date_entry_set_date (self->watched,
                               viewing != NULL ? reprise_viewing_get_watched (viewing)
                                               : (RepriseDate) { 0 });
  self->showing = FALSE;
}

static void
title_changed_cb (RepriseWritingPage *self)
{
  if (self->session != NULL && !self->showing)
    reprise_writing_session_set_title (self->session,
                                       gtk_editable_get_text (GTK_EDITABLE (self->title)));
}

static void
title_activated_cb (RepriseWritingPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
judgement_changed_cb (RepriseWritingPage *self)
{
  int judgement = REPRISE_UNJUDGED;

  if (self->session == NULL || self->showing)
    return;

  g_object_get (self->judgement, "judgement", &judgement, NULL);
  reprise_writing_session_set_judgement (self->session, judgement);
}

static void
watched_changed_cb (RepriseWritingPage *self)
{
  if (self->session != NULL && !self->showing)
    reprise_writing_session_set_watched (self->session,
                                         reprise_date_entry_get_date (self->watched));
}

/* Whoever writes at the lower edge sees some room under what they write. */
static gboolean
make_room_cb (gpointer data)
{
  RepriseWritingPage *self = data;
  GtkTextView *view = GTK_TEXT_VIEW (self->view);

  self->room = 0;
  if (gtk_widget_has_focus (GTK_WIDGET (view)))
    gtk_text_view_scroll_to_mark (view,
                                  gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)),
                                  CARET_MARGIN, FALSE, 0, 0);
  return G_SOURCE_REMOVE;
}

/* After the view asked for the caret to be just in view, which would take the place of this. */
static void
typed_cb (RepriseWritingPage *self)
{
  if (self->room == 0)
    self->room = g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_room_cb, self, NULL);
}

/* Whoever goes elsewhere may not come back. */
static void
left_cb (RepriseWritingPage *self)
{
  if (self->session != NULL)
    reprise_writing_session_save (self->session);
}

static void
toggle_span (GtkWidget  *widget,
             const char *action_name,
             GVariant   *mark)
{
  RepriseWritingPage *self = REPRISE_WRITING_PAGE (widget);

  reprise_markup_toggle_span (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                              g_variant_get_string (mark, NULL));
}

static void
toggle_quote (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseWritingPage *self = REPRISE_WRITING_PAGE (widget);

  reprise_markup_toggle_quote (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
}

static void
make_link (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseWritingPage *self = REPRISE_WRITING_PAGE (widget);

  reprise_markup_make_link (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
}

static void
reprise_writing_page_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_writing_page_parent_class)->css_changed (widget, change);

  if (REPRISE_WRITING_PAGE (widget)->focus != NULL)
    reprise_focus_mode_follow_style (REPRISE_WRITING_PAGE (widget)->focus);
}

static void
add_stills (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  reprise_writing_stills_choose (REPRISE_WRITING_PAGE (widget)->stills);
}

static gboolean
reprise_writing_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_WRITING_PAGE (widget)->view));
}

static void
reprise_writing_page_dispose (GObject *object)
{
  RepriseWritingPage *self = REPRISE_WRITING_PAGE (object);

  g_clear_handle_id (&self->room, g_source_remove);
  g_clear_object (&self->typing);
  g_clear_object (&self->stills);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->completion, gtk_widget_unparent);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->spelling);
  g_clear_object (&self->focus);
  g_clear_object (&self->keys);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reprise_writing_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "writing.span", "s", toggle_span);
  gtk_widget_class_install_action (widget_class, "writing.quote", NULL, toggle_quote);
  gtk_widget_class_install_action (widget_class, "writing.link", NULL, make_link);
  gtk_widget_class_install_action (widget_class, "writing.stills", NULL, add_stills);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_I,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "writing.stills", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "writing.span",
                                       "s", "**");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "writing.span",
                                       "s", "*");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "writing.link",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_greater,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "writing.quote", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "writing.quote", NULL);
}

static void
reprise_writing_page_class_init (RepriseWritingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_writing_page_dispose;
  widget_class->css_changed = reprise_writing_page_css_changed;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_writing_page_grab_focus;

  g_type_ensure (REPRISE_TYPE_BOOK_PAGE);
  g_type_ensure (REPRISE_TYPE_DATE_ENTRY);
  g_type_ensure (REPRISE_TYPE_FIND_BAR);
  g_type_ensure (REPRISE_TYPE_JUDGEMENT_SCALE);
  g_type_ensure (REPRISE_TYPE_STILL_PROGRESS);
  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  g_type_ensure (REPRISE_TYPE_WRITING_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/writing/reprise-writing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, still_progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, page);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, film);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, film_label);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, judgement);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingPage, watched);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, judgement_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, watched_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  install_actions (widget_class);
}

static void
attach_popovers (RepriseWritingPage *self)
{
  self->popover = reprise_selection_popover_new (GTK_TEXT_VIEW (self->view));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (reprise_selection_popover_dismiss), self->popover,
                           G_CONNECT_SWAPPED);

  self->completion = reprise_link_completion_new (GTK_TEXT_VIEW (self->view));
  gtk_widget_set_parent (self->completion, GTK_WIDGET (self));
}

static void
attach_aids (RepriseWritingPage *self)
{
  self->focus = reprise_focus_mode_new (GTK_TEXT_VIEW (self->view));
  g_settings_bind (self->settings, "focus-mode", self->focus, "enabled", G_SETTINGS_BIND_GET);
  self->keys = reprise_smart_keys_new (GTK_TEXT_VIEW (self->view));
  g_settings_bind (self->settings, "smart-quotes", self->keys, "enabled", G_SETTINGS_BIND_GET);
  self->spelling = reprise_spelling_attach (self->view, self->settings);
}

static void
reprise_writing_page_init (RepriseWritingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "measure", self->page, "measure", G_SETTINGS_BIND_GET);

  reprise_find_bar_set_view (self->find_bar, GTK_TEXT_VIEW (self->view), self->page);

  attach_aids (self);
  self->stills = reprise_writing_stills_new (GTK_TEXT_VIEW (self->view), self->still_progress);
  /* Last, so that what is open has its keys first. */
  attach_popovers (self);

  self->signals = g_signal_group_new (REPRISE_TYPE_WRITING_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::appraisal", G_CALLBACK (appraisal_cb),
                                  self);
  self->typing = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (self->typing, "end-user-action", G_CALLBACK (typed_cb), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_text), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_writing_page_new:
 *
 * Returns: (transfer floating): a page on which nothing is written
 */
GtkWidget *
reprise_writing_page_new (void)
{
  return g_object_new (REPRISE_TYPE_WRITING_PAGE, NULL);
}

/**
 * reprise_writing_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is written on it
 */
RepriseWritingSession *
reprise_writing_page_get_session (RepriseWritingPage *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_PAGE (self), NULL);

  return self->session;
}

/**
 * reprise_writing_page_set_session:
 * @self: a page
 * @session: (nullable): what is to be written on it; what was before is saved
 */
void
reprise_writing_page_set_session (RepriseWritingPage    *self,
                                  RepriseWritingSession *session)
{
  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));
  g_return_if_fail (session == NULL || REPRISE_IS_WRITING_SESSION (session));

  if (self->session == session)
    return;

  left_cb (self);
  reprise_find_bar_close (self->find_bar);
  g_set_object (&self->session, session);
  reprise_writing_stills_set_session (self->stills, session);
  reprise_writing_thumbs_set_session (
    reprise_writing_view_get_thumbs (REPRISE_WRITING_VIEW (self->view)), session);
  g_signal_group_set_target (self->signals, session);
  g_signal_group_set_target (self->typing,
                             session != NULL ? reprise_writing_session_get_buffer (session) : NULL);
  reprise_link_completion_set_journal (
    REPRISE_LINK_COMPLETION (self->completion),
    session != NULL ? reprise_writing_session_get_journal (session) : NULL,
    session != NULL ? reprise_writing_session_get_uuid (session) : NULL);
  if (session == NULL)
    {
      gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view), NULL);
      return;
    }

  style_text (self);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view),
                            GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session)));
  appraisal_cb (self);
  reprise_book_page_to_top (self->page);
}

/**
 * reprise_writing_page_set_masthead:
 * @self: a page
 * @masthead: how its journal presents itself
 */
void
reprise_writing_page_set_masthead (RepriseWritingPage *self,
                                   RepriseMasthead    *masthead)
{
  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));
  g_return_if_fail (REPRISE_IS_MASTHEAD (masthead));

  g_object_bind_property (masthead, "scale", self->judgement, "scale", G_BINDING_SYNC_CREATE);
}

/**
 * reprise_writing_page_get_view:
 * @self: a page
 *
 * Returns: (transfer none): what the text is written in
 */
GtkTextView *
reprise_writing_page_get_view (RepriseWritingPage *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_PAGE (self), NULL);

  return GTK_TEXT_VIEW (self->view);
}

/**
 * reprise_writing_page_find:
 * @self: a page with a session
 *
 * Lets words be found in the text.
 */
void
reprise_writing_page_find (RepriseWritingPage *self)
{
  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));

  reprise_find_bar_open (self->find_bar);
}

/**
 * reprise_writing_page_replace:
 * @self: a page with a session
 *
 * Lets words be found in the text, and others take their place.
 */
void
reprise_writing_page_replace (RepriseWritingPage *self)
{
  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));

  reprise_find_bar_replace (self->find_bar);
}

/**
 * reprise_writing_page_get_source_line:
 * @self: a page
 * @y: (out): how far under the page's upper edge that line is, in pixels
 *
 * Returns: the line of the text with the caret, from 1
 */
int
reprise_writing_page_get_source_line (RepriseWritingPage *self,
                                      int                *y)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter caret;

  g_return_val_if_fail (REPRISE_IS_WRITING_PAGE (self), 1);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  *y = reprise_book_page_get_line_y (self->page, &caret);
  return gtk_text_iter_get_line (&caret) + 1;
}

/**
 * reprise_writing_page_to_end:
 * @self: a page with a session
 *
 * Puts the caret where the text ends.
 */
void
reprise_writing_page_to_end (RepriseWritingPage *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter end;

  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                      gtk_text_buffer_get_insert (buffer));
}

/**
 * reprise_writing_page_put_source_line_at:
 * @self: a page
 * @line: a line of the text, from 1
 * @y: where it shall be, in pixels under the page's upper edge
 *
 * Puts the caret to the beginning of a line, unless it is in that line, and the line at a height.
 */
void
reprise_writing_page_put_source_line_at (RepriseWritingPage *self,
                                         int                 line,
                                         int                 y)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter place;

  g_return_if_fail (REPRISE_IS_WRITING_PAGE (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  if (gtk_text_iter_get_line (&place) != line - 1)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &place, line - 1);
      gtk_text_buffer_place_cursor (buffer, &place);
    }
  reprise_book_page_put_line_at (self->page, &place, y);
}
