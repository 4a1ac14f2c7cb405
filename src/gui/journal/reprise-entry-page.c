#include "gui/journal/reprise-entry-page.h"

#include "gui/journal/reprise-conflict-bar.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/writing/reprise-writing-page.h"
#include "gui/writing/reprise-writing-progress.h"
#include "store/reprise-journal-past.h"

#include <glib/gi18n.h>

/**
 * RepriseEntryPage:
 *
 * An entry of the diary, to be read, and to be written in the same place.
 */
struct _RepriseEntryPage
{
  AdwBin                 parent_instance;

  RepriseJournal        *journal;     /* (owned) (nullable) */
  RepriseDesk           *desk;        /* (owned) (nullable) */
  RepriseMasthead       *masthead;    /* (owned) (nullable) */
  RepriseEntry          *entry;       /* (owned) (nullable) */
  char                  *to_write;    /* (owned) (nullable): written as soon as it is shown */
  GSignalGroup          *signals;     /* (owned): of the session on the writing page */
  GCancellable          *opening;     /* (owned) (nullable) */
  AdwHeaderBar          *header;
  GtkWidget             *back;
  GtkWidget             *done;
  GtkWidget             *edit;
  GtkWidget             *menu_button;
  RepriseWritingProgress *progress;
  RepriseConflictBar    *conflict_bar;
  GtkStack              *stack;
  RepriseReadingPage    *reading;
  RepriseWritingPage    *writing;     /* (nullable): before something is written */
  gboolean               folded;
  gboolean               leaving;     /* back to reading, once it is saved */
};

G_DEFINE_FINAL_TYPE (RepriseEntryPage, reprise_entry_page, ADW_TYPE_BIN)

enum
{
  PROP_FOLDED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static RepriseWritingSession *
get_session (RepriseEntryPage *self)
{
  return self->writing != NULL ? reprise_writing_page_get_session (self->writing) : NULL;
}

static gboolean
is_writing (RepriseEntryPage *self)
{
  return get_session (self) != NULL;
}

static gboolean
is_appraisal (RepriseEntryPage *self)
{
  return self->entry != NULL && !reprise_entry_is_viewing (self->entry);
}

static gboolean
is_draft (RepriseEntryPage *self)
{
  return is_appraisal (self) && g_strcmp0 (reprise_entry_get_state (self->entry), "draft") == 0;
}

/* The film of an entry that is about one film, or about several the first. */
static const char *
get_film (RepriseEntryPage *self)
{
  GPtrArray *films = self->entry != NULL ? reprise_entry_get_films (self->entry) : NULL;

  return films != NULL && films->len > 0 ? reprise_film_get_uuid (films->pdata[0]) : NULL;
}

static void
update_actions (RepriseEntryPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "page.edit", self->entry != NULL && !is_writing (self));
  gtk_widget_action_set_enabled (widget, "page.done", is_writing (self));
  gtk_widget_action_set_enabled (widget, "page.finish", is_draft (self));
  gtk_widget_action_set_enabled (widget, "page.reopen", is_appraisal (self) && !is_draft (self));
  gtk_widget_action_set_enabled (widget, "page.write-about",
                                 self->entry != NULL && !is_appraisal (self));
  gtk_widget_action_set_enabled (widget, "page.viewing",
                                 is_appraisal (self) &&
                                 reprise_reading_page_get_viewing (self->reading) != NULL);
  gtk_widget_action_set_enabled (widget, "page.revisions", is_appraisal (self));
  gtk_widget_action_set_enabled (widget, "page.first-facts", get_film (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.delete", self->entry != NULL);
  gtk_widget_action_set_enabled (widget, "page.find", self->entry != NULL);
}

static void
update_header (RepriseEntryPage *self)
{
  const gboolean writing = is_writing (self);

  gtk_widget_set_visible (self->back, self->folded && !writing);
  gtk_widget_set_visible (self->done, writing);
  gtk_widget_set_visible (self->edit, self->entry != NULL && !writing);
  reprise_writing_progress_set_brief (self->progress, self->folded);
  reprise_conflict_bar_set_narrow (self->conflict_bar, self->folded);
  gtk_widget_set_visible (self->menu_button,
                          self->entry != NULL && !(self->folded && writing));
  update_actions (self);
}

static void
show_conflict (RepriseEntryPage *self)
{
  RepriseWritingSession *session = get_session (self);

  reprise_conflict_bar_set_revealed (self->conflict_bar,
                                     session != NULL
                                       ? reprise_writing_session_get_conflicted (session)
                                       : reprise_reading_page_get_conflicted (self->reading));
}

/* The reader finds the paragraph where the writer left it. */
static void
stop_writing (RepriseEntryPage *self)
{
  int y = 0;
  int line;

  if (!is_writing (self))
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
  RepriseWritingSession *session = get_session (self);
  const RepriseSaving saving = reprise_writing_session_get_saving (session);

  if (!self->leaving)
    return;

  if (saving == REPRISE_SAVING_SAVED)
    read_again (self);
  else if (saving == REPRISE_SAVING_FAILED)
    self->leaving = FALSE;
}

/* What is read is what was written, from its first frame on. */
static void
reading_shown_cb (RepriseEntryPage *self)
{
  update_actions (self);
  if (!self->leaving)
    return;

  stop_writing (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reading));
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
  const int line = reprise_reading_page_get_source_line (self->reading, &y);

  g_signal_group_set_target (self->signals, session);
  make_writing_page (self);
  reprise_writing_page_set_session (self->writing, session);
  reprise_writing_progress_set_session (self->progress, session);
  show_conflict (self);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  if (line > 0)
    reprise_writing_page_put_source_line_at (self->writing, line, y);
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
open_on_desk (RepriseEntryPage *self,
              const char       *uuid)
{
  RepriseRequest *request = reprise_request_begin (self, &self->opening);

  reprise_desk_open_async (self->desk, uuid, reprise_request_get_cancellable (request), opened_cb,
                           request);
}

static void
edit_entry (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (is_appraisal (self))
    open_on_desk (self, reprise_entry_get_uuid (self->entry));
  else
    gtk_widget_activate_action (widget, "win.viewing", "s", reprise_entry_get_uuid (self->entry));
}

/* Of a viewing there is nothing to write on, so an appraisal that belongs to it is begun. */
static void
write_about (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.write-about", "s", reprise_entry_get_uuid (self->entry));
}

static void
edit_viewing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.viewing", "s",
                              reprise_reading_page_get_viewing (self->reading));
}

static void
stop_editing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);
  RepriseWritingSession *session = get_session (self);

  self->leaving = TRUE;
  reprise_writing_session_save (session);
  if (reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED)
    read_again (self);
}

static void
edit_facts (GtkWidget  *widget,
            const char *action_name,
            GVariant   *film)
{
  gtk_widget_activate_action_variant (widget, "win.facts", film);
}

static void
edit_first_facts (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.facts", "s", get_film (REPRISE_ENTRY_PAGE (widget)));
}

static void
see_revisions (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.revisions", "s", reprise_entry_get_uuid (self->entry));
}

static void
delete_entry (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  gtk_widget_activate_action (widget, "win.delete", "(ss)", reprise_entry_get_uuid (self->entry),
                              reprise_entry_get_title (self->entry));
}

typedef struct
{
  RepriseEntryPage      *page;   /* (owned) */
  RepriseAppraisalState  state;
} StateChange;

static void
state_change_free (StateChange *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StateChange, state_change_free)

static void
state_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (StateChange) change = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseWritingSession) session =
    reprise_desk_open_finish (REPRISE_DESK (source), result, &error);

  if (session != NULL)
    reprise_writing_session_set_state (session, change->state);
  else
    gtk_widget_activate_action (GTK_WIDGET (change->page), "win.tell", "s", error->message);
}

static void
set_state (RepriseEntryPage      *self,
           RepriseAppraisalState  state)
{
  StateChange *change = g_new0 (StateChange, 1);

  change->page = g_object_ref (self);
  change->state = state;
  reprise_desk_open_async (self->desk, reprise_entry_get_uuid (self->entry), NULL, state_opened_cb,
                           change);
}

static void
finish (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  set_state (REPRISE_ENTRY_PAGE (widget), REPRISE_APPRAISAL_STATE_FINISHED);
}

static void
reopen (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  set_state (REPRISE_ENTRY_PAGE (widget), REPRISE_APPRAISAL_STATE_DRAFT);
}

static void
find_in_text (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (is_writing (self))
    reprise_writing_page_find (self->writing);
  else
    reprise_reading_page_find (self->reading);
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseEntryPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_settle_conflicts_finish (REPRISE_JOURNAL (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  else if (self->reading != NULL)
    reprise_reading_page_reload (self->reading);
}

static void
keep_mine (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (is_writing (self))
    reprise_writing_session_settle_conflicts (get_session (self));
  else if (self->entry != NULL)
    reprise_journal_settle_conflicts_async (self->journal, reprise_entry_get_uuid (self->entry),
                                            NULL, settled_cb, g_object_ref (self));
}

static void
reprise_entry_page_dispose (GObject *object)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (object);

  self->writing = NULL;
  reprise_request_cancel (&self->opening);
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

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
reprise_entry_page_grab_focus (GtkWidget *widget)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  return gtk_widget_grab_focus (is_writing (self) ? GTK_WIDGET (self->writing)
                                                  : GTK_WIDGET (self->reading));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_entry);
  gtk_widget_class_install_action (widget_class, "page.write-about", NULL, write_about);
  gtk_widget_class_install_action (widget_class, "page.viewing", NULL, edit_viewing);
  gtk_widget_class_install_action (widget_class, "page.done", NULL, stop_editing);
  gtk_widget_class_install_action (widget_class, "page.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "page.reopen", NULL, reopen);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_in_text);
  gtk_widget_class_install_action (widget_class, "page.facts", "s", edit_facts);
  gtk_widget_class_install_action (widget_class, "page.first-facts", NULL, edit_first_facts);
  gtk_widget_class_install_action (widget_class, "page.revisions", NULL, see_revisions);
  gtk_widget_class_install_action (widget_class, "page.keep-mine", NULL, keep_mine);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_entry);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "page.find",
                                       NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, header);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, back);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, done);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, edit);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseEntryPage, reading);
  gtk_widget_class_bind_template_callback (widget_class, reading_shown_cb);
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
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_CONFLICT_BAR);
  g_type_ensure (REPRISE_TYPE_READING_PAGE);
  g_type_ensure (REPRISE_TYPE_WRITING_PROGRESS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-entry-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
reprise_entry_page_init (RepriseEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (REPRISE_TYPE_WRITING_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::saving", G_CALLBACK (saving_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::conflicted", G_CALLBACK (show_conflict),
                                  self);
  update_actions (self);
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
  reprise_reading_page_set_masthead (self->reading, masthead);
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
      stop_writing (self);
    }

  /* Each save brings the entry anew: what nobody reads while they write is not set for that. */
  g_set_object (&self->entry, entry);
  if (!is_writing (self) || self->leaving)
    reprise_reading_page_show_entry (self->reading, self->journal, entry);
  update_header (self);

  if (entry == NULL || g_strcmp0 (self->to_write, reprise_entry_get_uuid (entry)) != 0)
    return;

  to_write = g_steal_pointer (&self->to_write);
  open_on_desk (self, to_write);
}

/**
 * reprise_entry_page_write:
 * @self: a page with a journal
 * @uuid: an appraisal
 *
 * Lets an appraisal be written, now or as soon as it is what the page shows.
 */
void
reprise_entry_page_write (RepriseEntryPage *self,
                          const char       *uuid)
{
  g_return_if_fail (REPRISE_IS_ENTRY_PAGE (self));

  if (self->entry != NULL && g_strcmp0 (reprise_entry_get_uuid (self->entry), uuid) == 0)
    {
      open_on_desk (self, uuid);
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
