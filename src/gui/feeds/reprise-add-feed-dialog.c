#include "gui/feeds/reprise-add-feed-dialog.h"

#include "feed/reprise-feed-discovery.h"
#include "gui/feeds/reprise-group-suggestions.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-entry-row.h"
#include "model/reprise-address.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>
#include <string.h>

#define PULSE_MS 120

/**
 * RepriseAddFeedDialog:
 *
 * Where the address of a feed, or of a site that has some, is pasted. The feeds of the site are
 * looked for; where there are several one is chosen.
 */
struct _RepriseAddFeedDialog
{
  RepriseFormDialog     parent_instance;

  RepriseJournal       *journal;    /* (owned) */
  RepriseFollowing     *following;  /* (owned) */
  GCancellable         *asking;     /* (owned) (nullable) */
  GPtrArray            *found;      /* (owned) (nullable) of RepriseFeedCandidate: to choose from */
  RepriseFeedCandidate *chosen;     /* (unowned) (nullable): of these */
  GCancellable         *saving;     /* (owned) (nullable) */
  guint                 pulse;
  GtkEditable          *address;
  GtkEditable          *group;
  GtkWidget            *import;
  GtkProgressBar       *progress;
  GtkWidget            *choices;
  GtkListBox           *rows;
};

G_DEFINE_FINAL_TYPE (RepriseAddFeedDialog, reprise_add_feed_dialog, REPRISE_TYPE_FORM_DIALOG)

enum
{
  SIGNAL_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_filled_in (RepriseAddFeedDialog *self)
{
  g_autofree char *typed = reprise_text_tidy (gtk_editable_get_text (self->address));

  return *typed != '\0';
}

/* Nobody has to ask the web to know that words are none. */
static gboolean
is_address (RepriseAddFeedDialog *self)
{
  g_autofree char *typed = reprise_text_tidy (gtk_editable_get_text (self->address));

  return strchr (typed, ' ') == NULL;
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (REPRISE_ADD_FEED_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
set_looking (RepriseAddFeedDialog *self,
             gboolean              looking)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (looking)
    self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), looking);
}

static void
refuse (RepriseAddFeedDialog *self,
        const char           *words)
{
  set_looking (self, FALSE);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), NULL);
  reprise_form_dialog_refuse (REPRISE_FORM_DIALOG (self), words, GTK_WIDGET (self->address));
}

/* Who does not say how it is to be asked for has it asked in the safer way, where there is one. */
static gboolean
is_plain (RepriseAddFeedDialog *self,
          RepriseFeed          *feed)
{
  return strstr (gtk_editable_get_text (self->address), "://") == NULL &&
         g_str_has_prefix (reprise_feed_get_address (feed), "http://");
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseAddFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFeed) feed =
    reprise_journal_save_feed_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->saving);
  set_looking (self, FALSE);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (feed == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_ADDED], 0, reprise_feed_get_uuid (feed),
                 reprise_feed_get_label (feed), is_plain (self, feed));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save (RepriseAddFeedDialog *self)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_new (self->chosen->href);
  g_autofree char *group = reprise_text_tidy (gtk_editable_get_text (self->group));
  RepriseRequest *request = reprise_request_begin (self, &self->saving);

  reprise_feed_set_title (feed, self->chosen->title);
  if (*group != '\0')
    reprise_feed_set_group (feed, group);
  reprise_journal_save_feed_async (self->journal, feed, NULL,
                                   reprise_request_get_cancellable (request), saved_cb, request);
}

static RepriseFeed *
find_followed (GPtrArray  *feeds,
               const char *address)
{
  for (guint i = 0; i < feeds->len; i++)
    if (g_strcmp0 (reprise_feed_get_address (feeds->pdata[i]), address) == 0)
      return feeds->pdata[i];

  return NULL;
}

static void
known_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseAddFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);
  RepriseFeed *followed = NULL;
  g_autofree char *words = NULL;

  if (self == NULL)
    return;

  g_clear_object (&self->saving);
  if (feeds == NULL)
    {
      refuse (self, error->message);
      return;
    }

  followed = find_followed (feeds, self->chosen->href);
  if (followed == NULL)
    {
      save (self);
      return;
    }

  /* Translators: %s is what a feed is called. */
  words = g_strdup_printf (_("You follow this feed already, as “%s”."),
                           reprise_feed_get_label (followed));
  refuse (self, words);
}

/* What is followed already is not followed twice. */
static void
save_unless_followed (RepriseAddFeedDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->saving);

  reprise_journal_load_feeds_async (self->journal, reprise_request_get_cancellable (request),
                                    known_cb, request);
}

static void
chosen_cb (RepriseAddFeedDialog *self,
           GtkCheckButton       *check)
{
  if (gtk_check_button_get_active (check))
    self->chosen = g_object_get_data (G_OBJECT (check), "candidate");
}

static void
add_choice (RepriseAddFeedDialog *self,
            RepriseFeedCandidate *candidate,
            GtkCheckButton       *first)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *shown = reprise_address_dup_shown (candidate->href);
  const char *title = candidate->title != NULL && *candidate->title != '\0' ? candidate->title
                                                                            : shown;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
  g_object_set_data (G_OBJECT (check), "candidate", candidate);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->rows, row);
  if (first == NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* Returns: (nullable) */
static GtkCheckButton *
get_check (RepriseAddFeedDialog *self,
           int                   index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, index);

  return row != NULL
           ? GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)))
           : NULL;
}

static void
choose (RepriseAddFeedDialog *self,
        int                   index)
{
  GtkCheckButton *check = get_check (self, index);

  if (check == NULL)
    return;

  gtk_check_button_set_active (check, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (check));
}

/* The arrows choose, and what is chosen is added at once: each button would take the keys for
 * itself. */
static gboolean
rows_key_cb (RepriseAddFeedDialog *self,
             guint                 key)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  const int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    choose (self, index + 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    choose (self, index - 1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      choose (self, index);
      gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
clear_choices (RepriseAddFeedDialog *self)
{
  GtkListBoxRow *row = NULL;

  self->chosen = NULL;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  gtk_widget_set_visible (self->choices, FALSE);
  reprise_form_dialog_set_save_label (REPRISE_FORM_DIALOG (self), _("_Add"));
}

static void
show_choices (RepriseAddFeedDialog *self)
{
  for (guint i = 0; i < self->found->len; i++)
    add_choice (self, self->found->pdata[i], get_check (self, 0));

  gtk_widget_set_visible (self->choices, TRUE);
  set_looking (self, FALSE);
  /* As high as all that there is to choose from. */
  gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (get_check (self, 0)));
}

static void
discovered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseAddFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    reprise_follower_discover_finish (REPRISE_FOLLOWER (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_add_feed_dialog_take_found (self, found, error);
}

static void
address_cb (RepriseAddFeedDialog *self)
{
  clear_choices (self);
  gtk_widget_set_visible (self->import, !is_filled_in (self));
  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), is_filled_in (self));
}

static void
import_cb (RepriseAddFeedDialog *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.import-feeds", NULL);
}

/* An address is pasted again in no time. */
static gboolean
reprise_add_feed_dialog_is_changed (RepriseFormDialog *dialog)
{
  return FALSE;
}

static void
reprise_add_feed_dialog_save (RepriseFormDialog *dialog)
{
  RepriseAddFeedDialog *self = REPRISE_ADD_FEED_DIALOG (dialog);
  RepriseRequest *request = NULL;

  if (!is_address (self))
    {
      reprise_form_dialog_refuse (dialog, _("This is no address: there are blanks in it. One looks "
                                            "like “example.org”."), GTK_WIDGET (self->address));
      return;
    }

  reprise_form_dialog_begin_saving (dialog);
  set_looking (self, TRUE);
  if (self->chosen != NULL)
    {
      save_unless_followed (self);
      return;
    }

  request = reprise_request_begin (self, &self->asking);
  reprise_follower_discover_async (reprise_following_get_follower (self->following),
                                   gtk_editable_get_text (self->address),
                                   reprise_request_get_cancellable (request), discovered_cb,
                                   request);
}

/* Whoever does not want to wait for the web closes it. */
static gboolean
reprise_add_feed_dialog_close_request (GtkWindow *window)
{
  RepriseAddFeedDialog *self = REPRISE_ADD_FEED_DIALOG (window);

  if (self->asking != NULL)
    {
      reprise_request_cancel (&self->asking);
      reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), NULL);
    }

  return GTK_WINDOW_CLASS (reprise_add_feed_dialog_parent_class)->close_request (window);
}

static void
reprise_add_feed_dialog_dispose (GObject *object)
{
  RepriseAddFeedDialog *self = REPRISE_ADD_FEED_DIALOG (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->saving);
  g_clear_object (&self->following);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_add_feed_dialog_parent_class)->dispose (object);
}

static void
reprise_add_feed_dialog_finalize (GObject *object)
{
  g_clear_pointer (&REPRISE_ADD_FEED_DIALOG (object)->found, g_ptr_array_unref);

  G_OBJECT_CLASS (reprise_add_feed_dialog_parent_class)->finalize (object);
}

static void
reprise_add_feed_dialog_class_init (RepriseAddFeedDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_add_feed_dialog_dispose;
  object_class->finalize = reprise_add_feed_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_add_feed_dialog_close_request;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_add_feed_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_add_feed_dialog_save;

  /**
   * RepriseAddFeedDialog::added:
   * @self: the dialog, which goes now
   * @uuid: a feed
   * @label: what it is called
   * @plain: whether it is asked without encryption, which nobody had asked for
   */
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/feeds/reprise-add-feed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, address);
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, group);
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, RepriseAddFeedDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, address_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_key_cb);
}

static void
reprise_add_feed_dialog_init (RepriseAddFeedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_form_dialog_set_save_label (REPRISE_FORM_DIALOG (self), _("_Add"));
  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), FALSE);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->address));
}

/**
 * reprise_add_feed_dialog_new:
 * @journal: a journal
 *
 * Returns: (transfer none): a dialog that adds a feed to it; destroys itself
 */
GtkWidget *
reprise_add_feed_dialog_new (RepriseJournal *journal)
{
  RepriseAddFeedDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_ADD_FEED_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->following = reprise_following_dup_of (journal);
  reprise_group_suggestions_attach (self->group, journal);
  return GTK_WIDGET (self);
}

/**
 * reprise_add_feed_dialog_set_address:
 * @self: a dialog
 * @address: what stands there at first
 */
void
reprise_add_feed_dialog_set_address (RepriseAddFeedDialog *self,
                                     const char           *address)
{
  g_return_if_fail (REPRISE_IS_ADD_FEED_DIALOG (self));

  gtk_editable_set_text (self->address, address);
}

/**
 * reprise_add_feed_dialog_take_found:
 * @self: a dialog whose address was asked
 * @found: (nullable) (element-type RepriseFeedCandidate): the feeds there
 * @error: (nullable): why nobody knows
 *
 * Adds the feed that was found; where there are several, lets one be chosen.
 */
void
reprise_add_feed_dialog_take_found (RepriseAddFeedDialog *self,
                                    GPtrArray            *found,
                                    const GError         *error)
{
  g_return_if_fail (REPRISE_IS_ADD_FEED_DIALOG (self));

  if (found == NULL)
    {
      refuse (self, error->message);
      return;
    }
  if (found->len == 0)
    {
      refuse (self, _("There is no feed at this address. A site often says where its feed is: look "
                      "there for “RSS”, “Atom” or “Feed”."));
      return;
    }

  self->found = g_ptr_array_ref (found);
  self->chosen = found->pdata[0];
  if (found->len == 1)
    save_unless_followed (self);
  else
    show_choices (self);
}
