#include "gui/journal/reprise-diary-pane.h"

#include "gui/journal/reprise-diary-list.h"
#include "gui/reprise-main-menu.h"

/**
 * RepriseDiaryPane:
 *
 * The diary under a header bar of its own; it tells what is chosen there.
 */
struct _RepriseDiaryPane
{
  AdwBin            parent_instance;

  RepriseJournal   *journal;  /* (owned) (nullable) */
  gboolean          folded;
  RepriseDiaryList *diary;
};

G_DEFINE_FINAL_TYPE (RepriseDiaryPane, reprise_diary_pane, ADW_TYPE_BIN)

enum
{
  PROP_CHOSEN = 1,
  PROP_FOLDED,
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
activated_cb (RepriseDiaryPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
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

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
      self->folded = g_value_get_boolean (value);
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
   * Whether the pane stands alone, so that a single click opens an entry and the header bar has the
   * window's buttons.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
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
  g_type_ensure (REPRISE_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-diary-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryPane, diary);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
reprise_diary_pane_init (RepriseDiaryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  model = reprise_diary_model_new (journal);
  reprise_diary_list_set_model (self->diary, model);
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
 * Returns: (transfer none) (nullable): the entry that is chosen
 */
RepriseDiaryItem *
reprise_diary_pane_get_chosen (RepriseDiaryPane *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_PANE (self), NULL);

  return reprise_diary_list_get_chosen (self->diary);
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

  return reprise_diary_list_get_view (self->diary);
}
