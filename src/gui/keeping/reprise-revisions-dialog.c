#include "gui/keeping/reprise-revisions-dialog.h"

#include "gui/keeping/reprise-past-text.h"
#include "gui/reprise-failure.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-tab-group.h"
#include "markup/reprise-markdown.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-past.h"

#include <glib/gi18n.h>

#define LINE_HEIGHT 1.5f

/**
 * RepriseRevisionsDialog:
 *
 * The earlier texts of an appraisal, of its guests and on its tracks, and those written elsewhere
 * meanwhile, to be read and to be taken back.
 *
 * It saves nothing: whoever writes the appraisal gets the text by #RepriseRevisionsDialog::restore,
 * and can undo it as anything else that was written; that of a guest and that on a track come by
 * #RepriseRevisionsDialog::restore-part.
 */
struct _RepriseRevisionsDialog
{
  AdwWindow           parent_instance;

  RepriseJournal     *journal;    /* (owned) (not nullable) */
  char               *uuid;       /* (owned) (not nullable): of the appraisal */
  int                 words_now;
  RepriseAppraisal   *appraisal;  /* (owned) (nullable): as it is now */
  GListStore         *texts;      /* (owned) (not nullable) of ReprisePastText */
  GCancellable       *asking;     /* (owned) (nullable) */
  GtkStack           *stack;
  AdwStatusPage      *failure;
  AdwLeaflet         *leaflet;
  GtkListView        *list;
  GtkSingleSelection *selection;
  AdwWindowTitle     *title;
  GtkWidget          *settle;
  GtkTextView        *text;
};

G_DEFINE_FINAL_TYPE (RepriseRevisionsDialog, reprise_revisions_dialog, ADW_TYPE_WINDOW)

enum
{
  RESTORE,
  RESTORE_PART,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
count_words (const char *body)
{
  guint words = 0;

  reprise_markdown_summarise (body, -1, 0, &words, NULL);
  return (int) words;
}

static void
show_failure (RepriseRevisionsDialog *self,
              const GError           *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
show_texts (RepriseRevisionsDialog *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->texts)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "texts" : "empty");
  if (any && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
conflicts_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseRevisionsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts =
    reprise_journal_list_conflicts_finish (REPRISE_JOURNAL (source), result, &error);
  guint n_texts = 0;

  if (self == NULL)
    return;
  if (conflicts == NULL)
    {
      show_failure (self, error);
      return;
    }

  /* Of what was written elsewhere only a text is of use here. */
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autoptr (ReprisePastText) text =
        reprise_past_text_new_conflict (conflicts->pdata[i], self->appraisal, now);

      if (text != NULL)
        g_list_store_insert (self->texts, n_texts++, text);
    }

  gtk_single_selection_set_selected (self->selection, 0);
  show_texts (self);
}

static void
revisions_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseRevisionsDialog) self = reprise_request_dup_asker (request);
  GCancellable *cancellable = reprise_request_get_cancellable (request);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    reprise_journal_list_revisions_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;
  if (revisions == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_list_store_remove_all (self->texts);
  for (guint i = 0; i < revisions->len; i++)
    {
      g_autoptr (ReprisePastText) text =
        reprise_past_text_new_revision (revisions->pdata[i], self->words_now, now);

      g_list_store_append (self->texts, text);
    }

  reprise_journal_list_conflicts_async (self->journal, self->uuid,
                                        cancellable, conflicts_cb, g_steal_pointer (&request));
}

static void
appraisal_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseRevisionsDialog) self = reprise_request_dup_asker (request);
  GCancellable *cancellable = reprise_request_get_cancellable (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;
  if (appraisal == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_set_object (&self->appraisal, appraisal);
  self->words_now = count_words (reprise_appraisal_get_body (appraisal));
  reprise_journal_list_revisions_async (self->journal, self->uuid,
                                        cancellable, revisions_cb, g_steal_pointer (&request));
}

static void
read_texts (RepriseRevisionsDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_load_appraisal_async (self->journal, self->uuid,
                                        reprise_request_get_cancellable (request), appraisal_cb,
                                        request);
}

static ReprisePastText *
get_chosen (RepriseRevisionsDialog *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
set_body (RepriseRevisionsDialog *self,
          const char             *body)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_set_text (buffer, body, -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, "page", &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
chosen_cb (RepriseRevisionsDialog *self)
{
  ReprisePastText *chosen = get_chosen (self);

  adw_window_title_set_title (self->title,
                              chosen != NULL ? reprise_past_text_get_title (chosen) : "");
  adw_window_title_set_subtitle (self->title,
                                 chosen != NULL ? reprise_past_text_get_caption (chosen) : "");
  gtk_widget_set_visible (self->settle, chosen != NULL && reprise_past_text_is_conflict (chosen));
  set_body (self, chosen != NULL ? reprise_past_text_get_body (chosen) : "");
}

static void
activated_cb (RepriseRevisionsDialog *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_margin_top (row, 9);
  gtk_widget_set_margin_bottom (row, 9);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, i == 0 ? "heading" : "caption");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "dim-label");
  gtk_list_item_set_child (item, row);
}

/* A list row is named on the widget that stands for it in the list, not on its child. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  ReprisePastText *text = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *title = reprise_past_text_get_title (text);
  const char *caption = reprise_past_text_get_caption (text);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, caption);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
back (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  RepriseRevisionsDialog *self = REPRISE_REVISIONS_DIALOG (widget);

  if (adw_leaflet_get_folded (self->leaflet) &&
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RepriseRevisionsDialog *self = REPRISE_REVISIONS_DIALOG (widget);
  ReprisePastText *chosen = get_chosen (self);
  g_autoptr (GObject) part = NULL;

  if (chosen == NULL)
    return;

  part = reprise_past_text_dup_part (chosen);
  if (part != NULL)
    g_signal_emit (self, signals[RESTORE_PART], 0, part);
  else
    g_signal_emit (self, signals[RESTORE], 0, reprise_past_text_get_body (chosen));
  gtk_window_close (GTK_WINDOW (self));
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRevisionsDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (self->journal == NULL)
    return;

  if (reprise_journal_settle_conflicts_finish (REPRISE_JOURNAL (source), result, &error))
    read_texts (self);
  else
    reprise_failure_present (GTK_WIDGET (self), _("Still Among the Texts"), error);
}

static void
settle (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RepriseRevisionsDialog *self = REPRISE_REVISIONS_DIALOG (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  reprise_journal_settle_conflicts_async (self->journal, self->uuid, NULL, settled_cb,
                                          g_object_ref (self));
}

static void
reprise_revisions_dialog_dispose (GObject *object)
{
  RepriseRevisionsDialog *self = REPRISE_REVISIONS_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->texts);
  g_clear_object (&self->appraisal);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_revisions_dialog_parent_class)->dispose (object);
}

static void
reprise_revisions_dialog_finalize (GObject *object)
{
  g_free (REPRISE_REVISIONS_DIALOG (object)->uuid);

  G_OBJECT_CLASS (reprise_revisions_dialog_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * RepriseRevisionsDialog::restore:
   * @self: the dialog
   * @body: the text that is wanted back, in Markdown
   *
   * Somebody wants an earlier text back. The dialog closes then.
   */
  signals[RESTORE] =
    g_signal_new ("restore", REPRISE_TYPE_REVISIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RepriseRevisionsDialog::restore-part:
   * @self: the dialog
   * @part: the voice of a guest, or a track of the jukebox, as it was; it may be gone now
   *
   * Somebody wants back what a guest said, or what was said of a track. The dialog closes then.
   */
  signals[RESTORE_PART] =
    g_signal_new ("restore-part", REPRISE_TYPE_REVISIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
reprise_revisions_dialog_class_init (RepriseRevisionsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_revisions_dialog_dispose;
  object_class->finalize = reprise_revisions_dialog_finalize;

  install_signals ();
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-revisions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, settle);
  gtk_widget_class_bind_template_child (widget_class, RepriseRevisionsDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_install_action (widget_class, "revisions.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "revisions.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "revisions.settle", NULL, settle);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "revisions.back", NULL);
}

static void
reprise_revisions_dialog_init (RepriseRevisionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->texts = g_list_store_new (REPRISE_TYPE_PAST_TEXT);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->texts));
  gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->text), "page",
                              "line-height", LINE_HEIGHT,
                              NULL);
}

/**
 * reprise_revisions_dialog_new:
 * @journal: a journal
 * @uuid: an appraisal in it
 *
 * Returns: (transfer none): a window that shows its earlier texts; it is the caller's to make it
 *   transient and to present it
 */
RepriseRevisionsDialog *
reprise_revisions_dialog_new (RepriseJournal *journal,
                              const char     *uuid)
{
  RepriseRevisionsDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_REVISIONS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->uuid = g_strdup (uuid);
  read_texts (self);
  return self;
}

/**
 * reprise_revisions_dialog_get_appraisal:
 * @self: a dialog
 *
 * Returns: the UUID of the appraisal whose earlier texts it shows
 */
const char *
reprise_revisions_dialog_get_appraisal (RepriseRevisionsDialog *self)
{
  g_return_val_if_fail (REPRISE_IS_REVISIONS_DIALOG (self), NULL);

  return self->uuid;
}
