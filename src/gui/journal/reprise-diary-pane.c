#include "gui/journal/reprise-diary-pane-private.h"

#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "store/reprise-journal-hits.h"

#define USUAL_WIDTH 412  /* in pixels */

G_DEFINE_FINAL_TYPE (RepriseDiaryPane, reprise_diary_pane, ADW_TYPE_BIN)

enum
{
  PROP_CHOSEN = 1,
  PROP_FOLDED,
  PROP_SEARCHING,
  PROP_N_SELECTED,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
chosen_cb (RepriseDiaryPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
selected_cb (RepriseDiaryPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
activated_cb (RepriseDiaryPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
choose_found_id (RepriseDiaryPane *self,
                 gint64            id)
{
  RepriseDiaryList *list = reprise_diary_pane_get_list_in_view (self);
  guint position = reprise_diary_model_find (reprise_diary_list_get_model (list), id);

  if (position == G_MAXUINT && list != self->diary)
    {
      list = self->diary;
      position = reprise_diary_model_find (reprise_diary_list_get_model (list), id);
    }
  if (position == G_MAXUINT)
    return;

  g_clear_pointer (&self->wanted, g_free);
  if (list == self->diary)
    reprise_search_bar_set_active (self->search, FALSE);
  reprise_diary_list_choose (list, position);
}

static void
wanted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseDiaryPane) self = reprise_request_dup_asker (request);
  const gint64 id =
    reprise_journal_find_entry_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->finding);
  if (id != 0)
    choose_found_id (self, id);
}

/* What is not there yet may come with the next reading. */
static void
find_wanted_cb (RepriseDiaryPane *self)
{
  RepriseRequest *request = NULL;

  if (self->wanted == NULL || self->journal == NULL)
    return;

  request = reprise_request_begin (self, &self->finding);
  reprise_journal_find_entry_async (self->journal, self->wanted,
                                    reprise_request_get_cancellable (request), wanted_cb, request);
}

static gboolean
reprise_diary_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (reprise_diary_pane_get_list (REPRISE_DIARY_PANE (widget)));
}

static void
reprise_diary_pane_dispose (GObject *object)
{
  RepriseDiaryPane *self = REPRISE_DIARY_PANE (object);

  g_clear_pointer (&self->jump, gtk_widget_unparent);
  reprise_request_cancel (&self->finding);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_diary_pane_parent_class)->dispose (object);
}

static void
reprise_diary_pane_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseDiaryPane *self = REPRISE_DIARY_PANE (object);

  switch (id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, reprise_diary_pane_get_chosen (self));
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, reprise_search_bar_get_active (self->search));
      break;

    case PROP_N_SELECTED:
      g_value_set_int (value, reprise_diary_pane_get_n_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_folded (RepriseDiaryPane *self,
            gboolean          folded)
{
  self->folded = folded;
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

static void
reprise_diary_pane_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseDiaryPane *self = REPRISE_DIARY_PANE (object);

  switch (id)
    {
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;

    case PROP_SEARCHING:
      reprise_diary_pane_set_searching (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CHOSEN] =
    g_param_spec_object ("chosen", NULL, NULL, REPRISE_TYPE_DIARY_ITEM,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryPane:folded:
   *
   * Whether the pane stands alone, so that a single click opens an entry.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryPane:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] =
    g_param_spec_int ("n-selected", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_pane_class_init (RepriseDiaryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_diary_pane_dispose;
  object_class->get_property = reprise_diary_pane_get_property;
  object_class->set_property = reprise_diary_pane_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_diary_pane_grab_focus;
  install_properties (object_class);

  /**
   * RepriseDiaryPane::activated:
   *
   * What is chosen shall be opened.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_DIARY_PANE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REPRISE_TYPE_DIARY_LIST);
  g_type_ensure (REPRISE_TYPE_DRAFTS_BAR);
  g_type_ensure (REPRISE_TYPE_FOUND_POSTS);
  g_type_ensure (REPRISE_TYPE_NOTHING_FOUND);
  g_type_ensure (REPRISE_TYPE_SEARCH_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-diary-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, diary);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, drafts);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, found);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, jump_button);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, posts);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback_full (
    widget_class, "heading_clicked_cb", G_CALLBACK (reprise_diary_pane_jump_from));
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);

  reprise_diary_pane_install_actions (widget_class);
  reprise_diary_pane_install_search (widget_class);
}

/* As wide as it is, nothing that comes and goes in it, rows or a search, moves what is beside. */
static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, USUAL_WIDTH);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static void
reprise_diary_pane_init (RepriseDiaryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure, allocate));
  reprise_search_bar_capture_keys (self->search, GTK_WIDGET (self));
}

/**
 * reprise_diary_pane_new:
 *
 * Returns: (transfer floating): a pane without a journal
 */
GtkWidget *
reprise_diary_pane_new (void)
{
  return g_object_new (REPRISE_TYPE_DIARY_PANE, NULL);
}

/**
 * reprise_diary_pane_set_journal:
 * @self: a pane that has no journal yet
 * @journal: a journal
 *
 * Shows a journal's diary.
 */
void
reprise_diary_pane_set_journal (RepriseDiaryPane *self,
                                RepriseJournal   *journal)
{
  g_autoptr (RepriseDiaryModel) model = NULL;

  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  reprise_drafts_bar_set_journal (self->drafts, journal);
  model = reprise_diary_model_new (journal, "");
  reprise_diary_list_set_model (self->diary, model);
  g_signal_connect_object (model, "notify::ready", G_CALLBACK (find_wanted_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_diary_pane_set_masthead:
 * @self: a pane that has a journal, and no masthead yet
 * @masthead: how the journal presents itself; its scale is followed
 */
void
reprise_diary_pane_set_masthead (RepriseDiaryPane *self,
                                 RepriseMasthead  *masthead)
{
  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));
  g_return_if_fail (REPRISE_IS_MASTHEAD (masthead));
  g_return_if_fail (self->journal != NULL);
  g_return_if_fail (self->masthead == NULL);

  self->masthead = g_object_ref (masthead);
  reprise_diary_model_set_masthead (reprise_diary_pane_get_diary (self), masthead);
  if (reprise_diary_list_get_model (self->found) != NULL)
    reprise_diary_model_set_masthead (reprise_diary_list_get_model (self->found), masthead);
}

/**
 * reprise_diary_pane_get_diary:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the whole diary, searched or not; %NULL without a journal
 */
RepriseDiaryModel *
reprise_diary_pane_get_diary (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), NULL);

  return reprise_diary_list_get_model (self->diary);
}

/**
 * reprise_diary_pane_get_chosen:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the entry that is chosen: of what was found, if any, else of
 *   the diary
 */
RepriseDiaryItem *
reprise_diary_pane_get_chosen (RepriseDiaryPane *self)
{
  RepriseDiaryItem *found = NULL;

  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), NULL);

  found = reprise_diary_list_get_chosen (self->found);
  return found != NULL ? found : reprise_diary_list_get_chosen (self->diary);
}

/**
 * reprise_diary_pane_choose:
 * @self: a pane
 * @uuid: an appraisal, or a viewing that nobody wrote about
 *
 * Chooses an entry and scrolls to it, now or as soon as the diary has it. A search that did not
 * find it ends.
 */
void
reprise_diary_pane_choose (RepriseDiaryPane *self,
                           const char       *uuid)
{
  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));
  g_return_if_fail (uuid != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (uuid);
  find_wanted_cb (self);
}

/**
 * reprise_diary_pane_get_searching:
 * @self: a pane
 *
 * Returns: whether the search is open
 */
gboolean
reprise_diary_pane_get_searching (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), FALSE);

  return reprise_search_bar_get_active (self->search);
}

/**
 * reprise_diary_pane_set_searching:
 * @self: a pane
 * @searching: whether the search shall be open
 *
 * Opens the search, or ends it: the diary is as it was before.
 */
void
reprise_diary_pane_set_searching (RepriseDiaryPane *self,
                                  gboolean          searching)
{
  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));

  if (reprise_search_bar_get_active (self->search) != searching)
    reprise_search_bar_set_active (self->search, searching);
}

/**
 * reprise_diary_pane_search:
 * @self: a pane
 * @query: what to search for, in the search language
 *
 * Opens the search with a query, as if it had been typed.
 */
void
reprise_diary_pane_search (RepriseDiaryPane *self,
                           const char       *query)
{
  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));
  g_return_if_fail (query != NULL);

  reprise_search_bar_set_text (self->search, query);
}

/**
 * reprise_diary_pane_get_list_in_view:
 * @self: a pane
 *
 * Returns: (transfer none): what was found, where that is in view, else the diary
 */
RepriseDiaryList *
reprise_diary_pane_get_list_in_view (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), NULL);

  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->found) ? self->found
                                                                               : self->diary;
}

/**
 * reprise_diary_pane_get_list:
 * @self: a pane
 *
 * Returns: (transfer none): the list that is in view, a #GtkListView
 */
GtkWidget *
reprise_diary_pane_get_list (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), NULL);

  return reprise_diary_list_get_view (reprise_diary_pane_get_list_in_view (self));
}

/**
 * reprise_diary_pane_get_n_selected:
 * @self: a pane
 *
 * Returns: how many entries are selected of what is in view; -1 while one is chosen
 */
int
reprise_diary_pane_get_n_selected (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), -1);

  return reprise_diary_list_get_n_selected (reprise_diary_pane_get_list_in_view (self));
}
