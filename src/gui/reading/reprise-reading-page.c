#include "gui/reading/reprise-reading-page.h"

#include "gui/reading/reprise-prose-buffer.h"
#include "gui/reading/reprise-reading.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"

#define MEASURE 66  /* characters a line: what a book page has */

/**
 * RepriseReadingPage:
 *
 * An entry of the diary, set like a page of a book.
 */
struct _RepriseReadingPage
{
  AdwBin             parent_instance;

  RepriseEntry      *entry;    /* (owned) (nullable) */
  GCancellable      *reading;  /* (owned) (nullable) */
  GtkStack          *stack;
  AdwStatusPage     *failure;
  GtkScrolledWindow *scroller;
  AdwClamp          *clamp;
  GtkLabel          *series;
  GtkLabel          *title;
  GtkWidget         *judgement;
  GtkLabel          *figure;
  GtkLabel          *stars;
  GtkLabel          *facts;
  GtkLabel          *viewing;
  GtkTextView       *prose;
  guint              resize;
};

G_DEFINE_FINAL_TYPE (RepriseReadingPage, reprise_reading_page, ADW_TYPE_BIN)

/* The text view would take these keys for a cursor that nobody sees. */
static const struct
{
  guint         key;
  GtkScrollType scroll;
} scroll_keys[] = {
  { GDK_KEY_Up, GTK_SCROLL_STEP_UP },
  { GDK_KEY_Down, GTK_SCROLL_STEP_DOWN },
  { GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP },
  { GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN },
  { GDK_KEY_space, GTK_SCROLL_PAGE_DOWN },
  { GDK_KEY_Home, GTK_SCROLL_START },
  { GDK_KEY_End, GTK_SCROLL_END },
};

static void
add_scroll_keys (RepriseReadingPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (scroll_keys); i++)
    {
      GtkShortcut *shortcut =
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (scroll_keys[i].key, 0),
                                         gtk_signal_action_new ("scroll-child"),
                                         "(ib)", (int) scroll_keys[i].scroll, FALSE);

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), controller);
}

static void
keep_measure (RepriseReadingPage *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->prose));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width =
    PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * MEASURE);

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  pango_font_metrics_unref (metrics);
}

static void
show_line (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_title (RepriseReadingPage *self,
            RepriseReading     *reading)
{
  g_autofree char *title = g_markup_escape_text (reading->title, -1);
  g_autofree char *year = NULL;
  g_autofree char *both = NULL;

  year = reading->year > 0
           ? g_strdup_printf (" <span weight=\"normal\" alpha=\"55%%\">%d</span>", reading->year)
           : g_strdup ("");
  both = g_strconcat (title, year, NULL);
  gtk_label_set_markup (self->title, both);
}

static void
show_judgement (RepriseReadingPage *self,
                int                 judgement)
{
  g_autofree char *figure = reprise_format_figure (judgement, REPRISE_SCALE_TEN);
  g_autofree char *stars = reprise_format_stars (judgement);
  g_autofree char *words = reprise_format_judgement_words (judgement, REPRISE_SCALE_TEN);

  gtk_widget_set_visible (self->judgement, figure != NULL);
  show_line (self->figure, figure);
  show_line (self->stars, stars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->judgement),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/* Outside of a scrolled window a text view learns how high its text is some time after it was given
 * it, and asks for that height by itself only where the text is long. */
static gboolean
resize_prose_cb (gpointer data)
{
  RepriseReadingPage *self = data;

  self->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->prose));
  return G_SOURCE_REMOVE;
}

static void
show_reading (RepriseReadingPage *self,
              RepriseReading     *reading)
{
  show_line (self->series, reading->series);
  show_title (self, reading);
  show_judgement (self, reading->judgement);
  show_line (self->facts, reading->facts);
  show_line (self->viewing, reading->viewing);
  reprise_prose_buffer_set_blocks (gtk_text_view_get_buffer (self->prose), reading->blocks);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), reading->blocks->len > 0);
  keep_measure (self);
  gtk_stack_set_visible_child_name (self->stack, "page");
  if (self->resize == 0)
    self->resize = g_timeout_add (50, resize_prose_cb, self);
}

static void
show_failure (RepriseReadingPage *self,
              const GError       *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* Whether it is the entry shown, be it in another version: its reader stays where they are. */
static gboolean
is_same (RepriseReadingPage *self,
         RepriseEntry       *entry)
{
  return self->entry != NULL && entry != NULL &&
         reprise_entry_get_id (self->entry) == reprise_entry_get_id (entry);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseReadingPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseReading) reading =
    reprise_reading_load_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  if (reading != NULL)
    show_reading (self, reading);
  else
    show_failure (self, error);
}

static void
reprise_reading_page_dispose (GObject *object)
{
  RepriseReadingPage *self = REPRISE_READING_PAGE (object);

  reprise_request_cancel (&self->reading);
  g_clear_handle_id (&self->resize, g_source_remove);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (reprise_reading_page_parent_class)->dispose (object);
}

static void
reprise_reading_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_reading_page_parent_class)->map (widget);

  keep_measure (REPRISE_READING_PAGE (widget));
}

static gboolean
reprise_reading_page_grab_focus (GtkWidget *widget)
{
  RepriseReadingPage *self = REPRISE_READING_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->prose))
                                  ? GTK_WIDGET (self->prose)
                                  : GTK_WIDGET (self->scroller));
}

static void
reprise_reading_page_class_init (RepriseReadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_reading_page_dispose;
  widget_class->map = reprise_reading_page_map;
  widget_class->grab_focus = reprise_reading_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-reading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, series);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, judgement);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, figure);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, stars);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, facts);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, viewing);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingPage, prose);
}

static void
reprise_reading_page_init (RepriseReadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_scroll_keys (self);
}

/**
 * reprise_reading_page_new:
 *
 * Returns: (transfer floating): a page that is blank until it is told what to show
 */
GtkWidget *
reprise_reading_page_new (void)
{
  return g_object_new (REPRISE_TYPE_READING_PAGE, NULL);
}

/**
 * reprise_reading_page_show_entry:
 * @self: a page
 * @journal: (nullable): whose entry it is
 * @entry: (nullable): what to show
 *
 * Reads and shows an entry; what was shown before stays until it is read.
 */
void
reprise_reading_page_show_entry (RepriseReadingPage *self,
                                 RepriseJournal     *journal,
                                 RepriseEntry       *entry)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_READING_PAGE (self));
  g_return_if_fail (entry == NULL || REPRISE_IS_JOURNAL (journal));

  if (self->entry == entry)
    return;

  if (!is_same (self, entry))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_set_object (&self->entry, entry);

  if (entry == NULL)
    {
      reprise_request_cancel (&self->reading);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  request = reprise_request_begin (self, &self->reading);
  reprise_reading_load_async (journal, entry, reprise_request_get_cancellable (request), read_cb,
                              request);
}
