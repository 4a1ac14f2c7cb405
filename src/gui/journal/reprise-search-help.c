#include "gui/journal/reprise-search-help.h"

#include <glib/gi18n.h>

/**
 * RepriseSearchHelp:
 *
 * What can be asked for in a search, by examples that can be picked.
 */
struct _RepriseSearchHelp
{
  GtkPopover    parent_instance;

  GtkBox       *examples;
  GtkSizeGroup *first_column;
};

G_DEFINE_FINAL_TYPE (RepriseSearchHelp, reprise_search_help, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The search language is the same in every tongue; what it means is not. */
static const struct
{
  const char *example;
  const char *picked;   /* what is put into the search: an example to go on from is cut */
  const char *meaning;
} examples[] = {
  { "judgement:>=8", "judgement:>=8", N_("Judged 8 or better") },
  { "director:varda", "director:", N_("By a director; also cast, writer, score, person") },
  { "year:1990..1999", "year:1990..1999", N_("Films of these years") },
  { "watched:2026-03", "watched:", N_("Watched in a month, a year, on a day") },
  { "tag:noir", "tag:", N_("With a tag; also genre, country, film, title, artist, track") },
  { "state:draft", "state:draft", N_("Not finished yet") },
  { "kind:viewing", "kind:viewing", N_("Viewings that nothing was written about") },
  { "has:voice", "has:voice", N_("With a guest’s voice; also still, jukebox") },
  { "\"no way back\"", "\"", N_("These words, in this order") },
  { "-love", "-", N_("Without a word, or without what a filter finds") },
  { "heat OR thief", "OR ", N_("One or the other") },
  { "in:feeds lantern", "in:feeds ", N_("In what others write, in the feeds") },
  { "sort:judgement", "sort:judgement", N_("The best first; also watched, year, title, length") },
};

static void
picked_cb (GtkButton         *button,
           RepriseSearchHelp *self)
{
  const char *picked = g_object_get_data (G_OBJECT (button), "picked");

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, picked);
}

static GtkWidget *
create_example (RepriseSearchHelp *self,
                const char        *example,
                const char        *meaning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *first = gtk_label_new (example);
  GtkWidget *second = gtk_label_new (meaning);

  gtk_label_set_xalign (GTK_LABEL (first), 0);
  gtk_widget_add_css_class (first, "monospace");
  gtk_size_group_add_widget (self->first_column, first);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (second), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 20);
  gtk_widget_set_hexpand (second, TRUE);
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "dim-label");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
add_example (RepriseSearchHelp *self,
             const char        *example,
             const char        *picked,
             const char        *meaning)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", example, meaning);

  gtk_button_set_child (GTK_BUTTON (button), create_example (self, example, meaning));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "search-example");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data (G_OBJECT (button), "picked", (gpointer) picked);
  g_signal_connect (button, "clicked", G_CALLBACK (picked_cb), self);
  gtk_box_append (self->examples, button);
}

static void
reprise_search_help_class_init (RepriseSearchHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * RepriseSearchHelp::picked:
   * @text: what to put into the search
   */
  signals[PICKED] = g_signal_new ("picked", REPRISE_TYPE_SEARCH_HELP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-search-help.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchHelp, examples);
  gtk_widget_class_bind_template_child (widget_class, RepriseSearchHelp, first_column);
}

static void
reprise_search_help_init (RepriseSearchHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    add_example (self, examples[i].example, examples[i].picked, _(examples[i].meaning));
}
