#include "gui/journal/reprise-entry-page-private.h"

#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-late-menu.h"

G_DEFINE_FINAL_TYPE (RepriseEntryPage, reprise_entry_page, ADW_TYPE_BIN)

enum
{
  PROP_FOLDED = 1,
  PROP_FOCUS_MODE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_header (RepriseEntryPage *self)
{
  const gboolean writing = reprise_entry_page_get_session (self) != NULL;

  if (self->folded)
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "tools");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "tools");
  gtk_widget_set_visible (self->back, self->folded && !writing);
  gtk_widget_set_visible (self->done, writing);
  gtk_widget_set_visible (self->edit, self->entry != NULL && !writing);
  reprise_writing_progress_set_brief (self->progress, self->folded);
  reprise_conflict_bar_set_narrow (self->conflict_bar, self->folded);
  gtk_widget_set_visible (self->menu_button, self->entry != NULL);
  reprise_entry_page_update_actions (self);
  reprise_entry_page_update_music (self);
}

static void
show_conflict (RepriseEntryPage *self)
{
  RepriseWritingSession *session = reprise_entry_page_get_session (self);
  RepriseReadingPage *reading = session == NULL ? self->reading : NULL;
  const char *elsewhere = NULL;
  const gboolean texts = session != NULL
                           ? reprise_writing_session_get_conflicted (session)
                           : reading != NULL &&
                             reprise_reading_page_get_conflicted (reading, &elsewhere);

  if (texts || elsewhere != NULL)
    reprise_conflict_bar_say (self->conflict_bar, texts, elsewhere);
  reprise_conflict_bar_set_revealed (self->conflict_bar, texts || elsewhere != NULL);
}

/* The reader finds the paragraph where the writer left it. */
static void
stop_writing (RepriseEntryPage *self)
{
  int y = 0;
  int line;

  if (reprise_entry_page_get_session (self) == NULL)
    return;

  self->leaving = FALSE;
  line = reprise_writing_page_get_source_line (self->writing, &y);
  reprise_writing_page_set_session (self->writing, NULL);
  reprise_writing_progress_set_session (self->progress, NULL);
  g_signal_group_set_target (self->signals, NULL);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  reprise_reading_page_put_source_line_at (self->reading, line, y);
  update_header (self);
  show_conflict (self);
}

/* What is read is what was written, from its first frame on. */
static void
reading_shown_cb (RepriseEntryPage *self)
{
  reprise_entry_page_update_actions (self);
  reprise_entry_page_update_music (self);
  reprise_entry_page_hear (self);
  if (!self->leaving)
    {
      show_conflict (self);
      return;
    }

  stop_writing (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reading));
}

static RepriseReadingPage *
ensure_reading (RepriseEntryPage *self)
{
  if (self->reading != NULL)
    return self->reading;

  self->reading = REPRISE_READING_PAGE (reprise_reading_page_new ());
  reprise_reading_page_set_masthead (self->reading, self->masthead);
  g_signal_connect_swapped (self->reading, "shown", G_CALLBACK (reading_shown_cb), self);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->reading), "reading");
  return self->reading;
}

static void
show_reading (RepriseEntryPage *self)
{
  if (self->reading != NULL)
    reprise_reading_page_show_entry (self->reading, self->journal, self->entry);
  gtk_stack_set_visible_child_name (self->stack, self->entry != NULL ? "reading" : "nothing");
  show_conflict (self);
}

static gboolean
first_read_cb (gpointer data)
{
  RepriseEntryPage *self = data;

  self->first_read = 0;
  ensure_reading (self);
  if (reprise_entry_page_get_session (self) == NULL)
    show_reading (self);
  return G_SOURCE_REMOVE;
}

/* Who opens a journal sees the diary before the page is even made that the first text is on. */
static void
read_entry (RepriseEntryPage *self)
{
  if (self->reading != NULL || self->entry == NULL)
    show_reading (self);
  else if (self->first_read == 0)
    self->first_read = g_idle_add (first_read_cb, self);
}

/* The entry may be a newer one than was read before it was written. */
static void
read_again (RepriseEntryPage *self)
{
  reprise_reading_page_show_entry (self->reading, self->journal, self->entry);
  reprise_reading_page_reload (self->reading);
}

static void
saving_cb (RepriseEntryPage *self)
{
  RepriseWritingSession *session = reprise_entry_page_get_session (self);
  const RepriseSaving saving = reprise_writing_session_get_saving (session);

  if (!self->leaving)
    return;

  if (saving == REPRISE_SAVING_SAVED)
    read_again (self);
  else if (saving == REPRISE_SAVING_FAILED)
    self->leaving = FALSE;
}

/* Who opens a journal reads first. */
static void
make_writing_page (RepriseEntryPage *self)
{
  if (self->writing != NULL)
    return;

  self->writing = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  reprise_writing_page_set_masthead (self->writing, self->masthead);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->writing), "writing");
}

static void
start_writing (RepriseEntryPage      *self,
               RepriseWritingSession *session)
{
  int y = 0;
  const int line = reprise_reading_page_get_source_line (ensure_reading (self), &y);

  g_signal_group_set_target (self->signals, session);
  make_writing_page (self);
  reprise_writing_page_set_session (self->writing, session);
  reprise_writing_progress_set_session (self->progress, session);
  show_conflict (self);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  if (self->beginning)
    reprise_writing_page_to_end (self->writing);
  else if (line > 0)
    reprise_writing_page_put_source_line_at (self->writing, line, y);
  self->beginning = FALSE;
  update_header (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->writing));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseEntryPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseWritingSession) session =
    reprise_desk_open_finish (REPRISE_DESK (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->opening);
  if (session != NULL)
    start_writing (self, session);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
reprise_entry_page_dispose (GObject *object)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (object);

  self->reading = NULL;
  self->writing = NULL;
  g_clear_handle_id (&self->first_read, g_source_remove);
  reprise_request_cancel (&self->opening);
  g_clear_object (&self->settings);
  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->masthead);
  g_clear_object (&self->desk);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_entry_page_parent_class)->dispose (object);
}

static void
reprise_entry_page_finalize (GObject *object)
{
  g_free (REPRISE_ENTRY_PAGE (object)->to_write);

  G_OBJECT_CLASS (reprise_entry_page_parent_class)->finalize (object);
}

static void
reprise_entry_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_FOCUS_MODE:
      g_value_set_boolean (value, self->focus_mode);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_entry_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      update_header (self);
      break;

    case PROP_FOCUS_MODE:
      self->focus_mode = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
reprise_entry_page_grab_focus (GtkWidget *widget)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (reprise_entry_page_get_session (self) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->writing));

  return self->entry != NULL && gtk_widget_grab_focus (GTK_WIDGET (ensure_reading (self)));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, header);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, back);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, done);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, edit);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, play);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, play_content);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, appraisal_menu);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, stack);
}

static void
reprise_entry_page_class_init (RepriseEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_entry_page_dispose;
  object_class->finalize = reprise_entry_page_finalize;
  object_class->get_property = reprise_entry_page_get_property;
  object_class->set_property = reprise_entry_page_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_entry_page_grab_focus;

  /**
   * RepriseEntryPage:folded:
   *
   * Whether it has the window to itself, and a button that leads back.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseEntryPage:focus-mode:
   *
   * Whether a text is dimmed around the paragraph that is written; that of the settings.
   */
  properties[PROP_FOCUS_MODE] =
    g_param_spec_boolean ("focus-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_CONFLICT_BAR);
  g_type_ensure (REPRISE_TYPE_WRITING_PROGRESS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-entry-page.ui");
  bind_children (widget_class);
  reprise_entry_page_install_actions (widget_class);
  reprise_entry_page_install_music (widget_class);
}

static void
reprise_entry_page_init (RepriseEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (REPRISE_TYPE_WRITING_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::saving", G_CALLBACK (saving_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::conflicted", G_CALLBACK (show_conflict),
                                  self);
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "focus-mode", self, "focus-mode", G_SETTINGS_BIND_DEFAULT);
  reprise_late_menu_attach (GTK_MENU_BUTTON (self->menu_button), self->appraisal_menu);
  reprise_focus_after_menu (GTK_MENU_BUTTON (self->menu_button), GTK_WIDGET (self));
  reprise_entry_page_update_actions (self);
  reprise_entry_page_follow_music (self);
}

/**
 * reprise_entry_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is being written on it
 */
RepriseWritingSession *
reprise_entry_page_get_session (RepriseEntryPage *self)
{
  return self->writing != NULL ? reprise_writing_page_get_session (self->writing) : NULL;
}

/**
 * reprise_entry_page_is_appraisal:
 * @self: a page
 *
 * Returns: whether it shows an appraisal, and not a viewing or nothing
 */
gboolean
reprise_entry_page_is_appraisal (RepriseEntryPage *self)
{
  return self->entry != NULL && !reprise_entry_is_viewing (self->entry);
}

/**
 * reprise_entry_page_open:
 * @self: a page with a journal
 * @uuid: the appraisal that it shows
 *
 * Lays an appraisal on the desk and lets it be written.
 */
void
reprise_entry_page_open (RepriseEntryPage *self,
                         const char       *uuid)
{
  RepriseRequest *request = reprise_request_begin (self, &self->opening);

  reprise_desk_open_async (self->desk, uuid, reprise_request_get_cancellable (request), opened_cb,
                           request);
}

/**
 * reprise_entry_page_leave:
 * @self: a page that is written on
 *
 * Goes back to reading, as soon as what was written is saved.
 */
void
reprise_entry_page_leave (RepriseEntryPage *self)
{
  RepriseWritingSession *session = reprise_entry_page_get_session (self);

  self->leaving = TRUE;
  reprise_writing_session_save (session);
  if (reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED)
    read_again (self);
}

/**
 * reprise_entry_page_new:
 *
 * Returns: (transfer floating): a page without a journal
 */
GtkWidget *
reprise_entry_page_new (void)
{
  return g_object_new (REPRISE_TYPE_ENTRY_PAGE, NULL);
}

/**
 * reprise_entry_page_set_journal:
 * @self: a page that has no journal yet
 * @journal: whose entries it shows
 * @desk: where they are written
 * @masthead: how the journal presents itself
 */
void
reprise_entry_page_set_journal (RepriseEntryPage *self,
                                RepriseJournal   *journal,
                                RepriseDesk      *desk,
                                RepriseMasthead  *masthead)
{
  g_return_if_fail (REPRISE_IS_ENTRY_PAGE (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->desk = g_object_ref (desk);
  self->masthead = g_object_ref (masthead);
}

/**
 * reprise_entry_page_get_entry:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseEntry *
reprise_entry_page_get_entry (RepriseEntryPage *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY_PAGE (self), NULL);

  return self->entry;
}

/**
 * reprise_entry_page_show_entry:
 * @self: a page with a journal
 * @entry: (nullable): what to show; what was being written is saved if it is another
 */
void
reprise_entry_page_show_entry (RepriseEntryPage *self,
                               RepriseEntry     *entry)
{
  g_autofree char *to_write = NULL;
  gboolean same;

  g_return_if_fail (REPRISE_IS_ENTRY_PAGE (self));
  g_return_if_fail (entry == NULL || self->journal != NULL);

  same = entry != NULL && self->entry != NULL &&
         reprise_entry_get_id (entry) == reprise_entry_get_id (self->entry);
  if (!same)
    {
      reprise_request_cancel (&self->opening);
      self->beginning = FALSE;
      stop_writing (self);
    }

  /* Each save brings the entry anew: what nobody reads while they write is not set for that. */
  g_set_object (&self->entry, entry);
  if (reprise_entry_page_get_session (self) == NULL || self->leaving)
    read_entry (self);
  update_header (self);

  if (entry == NULL || g_strcmp0 (self->to_write, reprise_entry_get_uuid (entry)) != 0)
    return;

  to_write = g_steal_pointer (&self->to_write);
  self->beginning = TRUE;
  reprise_entry_page_open (self, to_write);
}

/**
 * reprise_entry_page_write:
 * @self: a page with a journal
 * @uuid: an appraisal that was begun just now
 *
 * Lets an appraisal be written, from where its template ends, now or as soon as it is what the page
 * shows.
 */
void
reprise_entry_page_write (RepriseEntryPage *self,
                          const char       *uuid)
{
  g_return_if_fail (REPRISE_IS_ENTRY_PAGE (self));

  if (self->entry != NULL && g_strcmp0 (reprise_entry_get_uuid (self->entry), uuid) == 0)
    {
      self->beginning = TRUE;
      reprise_entry_page_open (self, uuid);
      return;
    }

  g_free (self->to_write);
  self->to_write = g_strdup (uuid);
}

/**
 * reprise_entry_page_set_page_only:
 * @self: a page
 * @page_only: whether to show nothing but the page
 */
void
reprise_entry_page_set_page_only (RepriseEntryPage *self,
                                  gboolean          page_only)
{
  g_return_if_fail (REPRISE_IS_ENTRY_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->header), !page_only);
}
