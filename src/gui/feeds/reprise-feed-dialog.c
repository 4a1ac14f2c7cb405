#include "gui/feeds/reprise-feed-dialog.h"

#include "follow/reprise-diary-async.h"
#include "follow/reprise-follower.h"
#include "gui/feeds/reprise-group-suggestions.h"
#include "gui/reprise-request.h"
#include "gui/reprise-when.h"
#include "gui/widgets/reprise-drop-down.h"
#include "gui/widgets/reprise-entry-row.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-feeds.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n.h>

/**
 * RepriseFeedDialog:
 *
 * What the user says of a feed: what it is called, its group, whose it is, whether it shows images
 * and how often it is asked; and how it was the last time.
 */
struct _RepriseFeedDialog
{
  RepriseFormDialog  parent_instance;

  RepriseJournal    *journal;   /* (owned) */
  char              *uuid;      /* (owned) */
  RepriseFeed       *feed;      /* (owned) (nullable): as it was read */
  GCancellable      *asking;    /* (owned) (nullable) */
  GCancellable      *counting;  /* (owned) (nullable): the questions */
  GCancellable      *looking;   /* (owned) (nullable): for what has come in */
  const char        *next;      /* (nullable): what the window is to do once this is gone */
  GtkEditable       *name;
  GtkEditable       *group;
  GtkEditable       *address;
  AdwComboRow       *interval;
  GtkSwitch         *mine;
  AdwActionRow      *questions;
  GtkWidget         *come;
  GtkSwitch         *images;
  GtkWidget         *trouble;
  GtkLabel          *trouble_words;
  AdwActionRow      *answered;
};

G_DEFINE_FINAL_TYPE (RepriseFeedDialog, reprise_feed_dialog, REPRISE_TYPE_FORM_DIALOG)

/* What comes after it. */
#define ANSWER    "win.diary-questions"
#define TAKE_BACK "win.take-diary-back"

/* In seconds, as they stand in the list to choose from; 0 is the feed's own. */
static const struct
{
  int         seconds;
  const char *title;
} intervals[] = {
  { 0, NC_("update interval", "As the Feed Asks For") },
  { 3600, NC_("update interval", "Every Hour") },
  { 3 * 3600, NC_("update interval", "Every 3 Hours") },
  { 6 * 3600, NC_("update interval", "Every 6 Hours") },
  { 12 * 3600, NC_("update interval", "Twice a Day") },
  { 24 * 3600, NC_("update interval", "Once a Day") },
};

static guint
find_interval (int seconds)
{
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (seconds <= intervals[i].seconds)
      return i;

  return G_N_ELEMENTS (intervals) - 1;
}

/* What is said in another way is what was said before. */
static int
get_interval (RepriseFeedDialog *self)
{
  const guint chosen = adw_combo_row_get_selected (self->interval);
  const int before = reprise_feed_get_interval (self->feed);

  return chosen == find_interval (before) || chosen >= G_N_ELEMENTS (intervals)
           ? before : intervals[chosen].seconds;
}

/* Returns: (transfer full) (nullable) */
static char *
dup_text (GtkEditable *editable)
{
  g_autofree char *text = reprise_text_tidy (gtk_editable_get_text (editable));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Who has not named it has it called what it calls itself. */
static char *
dup_name (RepriseFeedDialog *self)
{
  g_autofree char *name = dup_text (self->name);

  return g_strcmp0 (name, reprise_feed_get_title (self->feed)) == 0 &&
         reprise_feed_get_name (self->feed) == NULL ? NULL : g_steal_pointer (&name);
}

static RepriseFeed *
dup_feed (RepriseFeedDialog *self)
{
  RepriseFeed *feed = reprise_feed_copy (self->feed);
  g_autofree char *name = dup_name (self);
  g_autofree char *group = dup_text (self->group);
  g_autofree char *address = dup_text (self->address);

  reprise_feed_set_name (feed, name);
  reprise_feed_set_group (feed, group);
  if (address != NULL)
    reprise_feed_set_address (feed, address);
  reprise_feed_set_mine (feed, gtk_switch_get_active (self->mine));
  reprise_feed_set_shows_images (feed, gtk_switch_get_active (self->images));
  reprise_feed_set_interval (feed, get_interval (self));
  return feed;
}

static gboolean
reprise_feed_dialog_is_changed (RepriseFormDialog *dialog)
{
  RepriseFeedDialog *self = REPRISE_FEED_DIALOG (dialog);
  g_autoptr (RepriseFeed) feed = self->feed != NULL ? dup_feed (self) : NULL;

  return feed != NULL &&
         (g_strcmp0 (reprise_feed_get_name (feed), reprise_feed_get_name (self->feed)) != 0 ||
          g_strcmp0 (reprise_feed_get_group (feed), reprise_feed_get_group (self->feed)) != 0 ||
          g_strcmp0 (reprise_feed_get_address (feed),
                     reprise_feed_get_address (self->feed)) != 0 ||
          reprise_feed_is_mine (feed) != reprise_feed_is_mine (self->feed) ||
          reprise_feed_shows_images (feed) != reprise_feed_shows_images (self->feed) ||
          reprise_feed_get_interval (feed) != reprise_feed_get_interval (self->feed));
}

/* What it has posted before it was said to be the user's own comes into the journal, too. */
static void
take_in (RepriseFeedDialog *self,
         RepriseFeed       *kept)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (window != NULL && reprise_feed_is_mine (kept) && !reprise_feed_is_mine (self->feed))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.take-diary", "(ss)",
                                reprise_feed_get_uuid (kept), reprise_feed_get_label (kept));
}

/* Returns: (transfer full): of which feed the window is to do it */
static GVariant *
make_target (RepriseFeedDialog *self)
{
  GVariant *target = g_strcmp0 (self->next, ANSWER) == 0
                       ? g_variant_new ("s", self->uuid)
                       : g_variant_new ("(ss)", self->uuid, reprise_feed_get_label (self->feed));

  return g_variant_ref_sink (target);
}

/* It is done with, and gone. */
static void
leave (RepriseFeedDialog *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GVariant) target = make_target (self);
  const char *next = self->next;

  gtk_window_destroy (GTK_WINDOW (self));
  if (window != NULL && next != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), next, target);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFeed) kept =
    reprise_journal_save_feed_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (kept == NULL)
    {
      self->next = NULL;
      return;
    }

  take_in (self, kept);
  leave (self);
}

static gboolean
is_web_address (const char *address)
{
  const char *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static void
reprise_feed_dialog_save (RepriseFormDialog *dialog)
{
  RepriseFeedDialog *self = REPRISE_FEED_DIALOG (dialog);
  g_autoptr (RepriseFeed) feed = dup_feed (self);
  g_autofree char *address = dup_text (self->address);
  RepriseRequest *request = NULL;

  if (!is_web_address (address))
    {
      self->next = NULL;
      reprise_form_dialog_refuse (dialog, _("The address of a feed begins with https:// or "
                                            "http://."), GTK_WIDGET (self->address));
      return;
    }
  if (!reprise_feed_dialog_is_changed (dialog))
    {
      leave (self);
      return;
    }

  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_feed_async (self->journal, feed, self->feed,
                                   reprise_request_get_cancellable (request), saved_cb, request);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) questions =
    reprise_diary_list_questions_finish (REPRISE_JOURNAL (source), result, NULL);
  const guint n = questions != NULL ? questions->len : 0;
  g_autofree char *words =
    g_strdup_printf (ngettext ("You have to say which film %u post is about.",
                               "You have to say which films %u posts are about.", n), n);

  if (self == NULL)
    return;

  g_clear_object (&self->counting);
  adw_action_row_set_subtitle (self->questions, words);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), n > 0);
}

static void
count_questions (RepriseFeedDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->counting);

  reprise_diary_list_questions_async (self->journal, self->uuid,
                                      reprise_request_get_cancellable (request), counted_cb,
                                      request);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFeedDialog) self = reprise_request_dup_asker (request);
  const gboolean come = reprise_diary_has_come_finish (REPRISE_JOURNAL (source), result);

  if (self == NULL)
    return;

  g_clear_object (&self->looking);
  gtk_widget_set_visible (self->come, come);
}

static void
look_for_what_came (RepriseFeedDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->looking);

  reprise_diary_has_come_async (self->journal, self->uuid,
                                reprise_request_get_cancellable (request), looked_cb, request);
}

/* What was changed here is kept first. */
static void
go_on (RepriseFeedDialog *self,
       const char        *action)
{
  self->next = action;
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static void
questions_cb (RepriseFeedDialog *self)
{
  go_on (self, ANSWER);
}

/* It is no diary of the user's own any more, and what it was to bring in just now does not come. */
static void
take_back_cb (RepriseFeedDialog *self)
{
  gtk_switch_set_active (self->mine, FALSE);
  go_on (self, TAKE_BACK);
}

static void
show_state (RepriseFeedDialog *self)
{
  const RepriseFeedTrouble trouble = reprise_feed_get_trouble (self->feed);
  const gint64 answered = reprise_feed_get_answered_at (self->feed);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = answered > 0 ? reprise_when_format (answered, now)
                                       : g_strdup (_("Not yet"));

  gtk_widget_set_visible (self->trouble, trouble != REPRISE_FEED_TROUBLE_NONE);
  if (trouble != REPRISE_FEED_TROUBLE_NONE)
    gtk_label_set_label (self->trouble_words, reprise_follower_say_trouble (self->feed));
  adw_action_row_set_subtitle (self->answered, when);
}

static void
show_feed (RepriseFeedDialog *self)
{
  const char *group = reprise_feed_get_group (self->feed);

  gtk_editable_set_text (self->name, reprise_feed_get_label (self->feed));
  gtk_editable_set_text (self->group, group != NULL ? group : "");
  gtk_editable_set_text (self->address, reprise_feed_get_address (self->feed));
  adw_combo_row_set_selected (self->interval,
                              find_interval (reprise_feed_get_interval (self->feed)));
  gtk_switch_set_active (self->mine, reprise_feed_is_mine (self->feed));
  gtk_switch_set_active (self->images, reprise_feed_shows_images (self->feed));
  show_state (self);
  count_questions (self);
  look_for_what_came (self);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), reprise_feed_get_label (self->feed));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFeedDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  for (guint i = 0; feeds != NULL && i < feeds->len; i++)
    if (g_strcmp0 (reprise_feed_get_uuid (feeds->pdata[i]), self->uuid) == 0)
      g_set_object (&self->feed, feeds->pdata[i]);

  if (feeds != NULL && self->feed == NULL)
    error = g_error_new_literal (REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                                 _("This feed is not followed any more."));
  if (self->feed != NULL)
    show_feed (self);
  else
    reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
}

static void
remove_cb (RepriseFeedDialog *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *uuid = g_strdup (self->uuid);
  g_autofree char *label = g_strdup (reprise_feed_get_label (self->feed));

  gtk_window_destroy (GTK_WINDOW (self));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-feed", "(ss)", uuid, label);
}

static void
reprise_feed_dialog_dispose (GObject *object)
{
  RepriseFeedDialog *self = REPRISE_FEED_DIALOG (object);

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->counting);
  reprise_request_cancel (&self->looking);
  g_clear_object (&self->feed);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (reprise_feed_dialog_parent_class)->dispose (object);
}

static void
reprise_feed_dialog_class_init (RepriseFeedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_feed_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_feed_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_feed_dialog_save;

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-feed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, group);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, address);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, interval);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, mine);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, come);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, images);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, trouble_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedDialog, answered);
  gtk_widget_class_bind_template_callback (widget_class, questions_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
reprise_feed_dialog_init (RepriseFeedDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++)
    gtk_string_list_append (titles, g_dpgettext2 (NULL, "update interval", intervals[i].title));
  adw_combo_row_set_model (self->interval, G_LIST_MODEL (titles));
}

/**
 * reprise_feed_dialog_new:
 * @journal: a journal
 * @uuid: one of its feeds
 *
 * Returns: (transfer none): a dialog for the feed; destroys itself
 */
GtkWidget *
reprise_feed_dialog_new (RepriseJournal *journal,
                         const char     *uuid)
{
  RepriseFeedDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_FEED_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->uuid = g_strdup (uuid);
  reprise_group_suggestions_attach (self->group, journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_feeds_async (journal, reprise_request_get_cancellable (request), loaded_cb,
                                    request);
  return GTK_WIDGET (self);
}
