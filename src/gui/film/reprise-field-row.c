#include "gui/film/reprise-field-row.h"

#include "model/reprise-text.h"

#include <glib/gi18n.h>

/**
 * RepriseFieldRow:
 *
 * Something that is known of a film, to be written: its title, its year, or a fact.
 *
 * What was typed stays as it was typed. Where it cannot be what the row is for, the row says so
 * once it is left, and as soon as it can, no more.
 */
struct _RepriseFieldRow
{
  RepriseEntryRow  parent_instance;

  char          *(*normalise) (RepriseFieldRow *self,
                               const char      *text);
  RepriseFact      fact;  /* of a row for a fact */
  char            *hint;  /* (owned) (nullable): how it is written; %NULL where anything will do */
};

G_DEFINE_FINAL_TYPE (RepriseFieldRow, reprise_field_row, REPRISE_TYPE_ENTRY_ROW)

static char *
normalise_title (RepriseFieldRow *self,
                 const char      *text)
{
  g_autofree char *tidy = reprise_text_tidy (text);

  return *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

static char *
normalise_year (RepriseFieldRow *self,
                const char      *text)
{
  g_autofree char *tidy = reprise_text_tidy (text);

  if (*tidy == '\0' || g_ascii_string_to_unsigned (tidy, 10, 1000, 9999, NULL, NULL))
    return g_steal_pointer (&tidy);

  return NULL;
}

static char *
normalise_fact (RepriseFieldRow *self,
                const char      *text)
{
  return reprise_fact_normalise (self->fact, text, NULL);
}

static char *
create_fact_label (RepriseFact fact)
{
  const char *label = reprise_fact_get_label (fact);

  if (reprise_fact_get_kind (fact) == REPRISE_FACT_KIND_MINUTES)
    /* Translators: a fact that is a time, as “Running time”. */
    return g_strdup_printf (_("%s in minutes"), label);

  return g_strdup (label);
}

/* Returns: (transfer full) (nullable): how a fact is written; %NULL where anything will do */
static char *
create_fact_hint (RepriseFact fact)
{
  const char *label = reprise_fact_get_label (fact);

  switch (reprise_fact_get_kind (fact))
    {
    case REPRISE_FACT_KIND_DATE:
      /* Translators: how a fact, as “Release date”, is written. Shown where it was not. */
      return g_strdup_printf (_("%s: as 1995, 1995-10 or 1995-10-27"), label);
    case REPRISE_FACT_KIND_MINUTES:
      /* Translators: how a fact, as “Running time”, is written. Shown where it was not. The
       * letters h and m stay as they are. */
      return g_strdup_printf (_("%s: as 112 or 1h 52m"), label);
    case REPRISE_FACT_KIND_COUNT:
      /* Translators: how a fact, as “Earlier views”, is written. Shown where it was not. */
      return g_strdup_printf (_("%s: a whole number"), label);
    case REPRISE_FACT_KIND_TEXT:
    case REPRISE_FACT_KIND_LIST:
      return NULL;
    }

  g_assert_not_reached ();
}

static void
changed_cb (RepriseFieldRow *self)
{
  if (reprise_entry_row_get_error (REPRISE_ENTRY_ROW (self)) != NULL)
    reprise_field_row_check (self);
}

static void
left_cb (RepriseFieldRow *self)
{
  reprise_field_row_check (self);
}

static void
reprise_field_row_finalize (GObject *object)
{
  RepriseFieldRow *self = REPRISE_FIELD_ROW (object);

  g_free (self->hint);

  G_OBJECT_CLASS (reprise_field_row_parent_class)->finalize (object);
}

static void
reprise_field_row_class_init (RepriseFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_field_row_finalize;
}

static void
reprise_field_row_init (RepriseFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

static GtkWidget *
create_row (const char *label,
            char       *hint,
            char       *(*normalise) (RepriseFieldRow *self,
                                      const char      *text))
{
  RepriseFieldRow *self = g_object_new (REPRISE_TYPE_FIELD_ROW, "title", label, NULL);

  self->hint = hint;
  self->normalise = normalise;
  return GTK_WIDGET (self);
}

/**
 * reprise_field_row_new_title:
 *
 * Returns: (transfer floating): a row for the title, which cannot be empty
 */
GtkWidget *
reprise_field_row_new_title (void)
{
  return create_row (_("Title"), g_strdup (_("A film needs a title")), normalise_title);
}

/**
 * reprise_field_row_new_year:
 *
 * Returns: (transfer floating): a row for the year
 */
GtkWidget *
reprise_field_row_new_year (void)
{
  GtkWidget *self = create_row (_("Year"), g_strdup (_("Year: four digits, as 1995")),
                                normalise_year);

  g_object_set (self, "input-purpose", GTK_INPUT_PURPOSE_DIGITS, NULL);
  return self;
}

/**
 * reprise_field_row_new_fact:
 * @fact: a fact
 *
 * Returns: (transfer floating): a row for a fact
 */
GtkWidget *
reprise_field_row_new_fact (RepriseFact fact)
{
  g_autofree char *label = create_fact_label (fact);
  GtkWidget *self = create_row (label, create_fact_hint (fact), normalise_fact);

  REPRISE_FIELD_ROW (self)->fact = fact;
  return self;
}

/**
 * reprise_field_row_dup_value:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what it says, as it is kept, empty where it says nothing;
 *   %NULL where it cannot be what the row is for
 */
char *
reprise_field_row_dup_value (RepriseFieldRow *self)
{
  g_return_val_if_fail (REPRISE_IS_FIELD_ROW (self), NULL);

  return self->normalise (self, gtk_editable_get_text (GTK_EDITABLE (self)));
}

/**
 * reprise_field_row_check:
 * @self: a row
 *
 * Shows whether what was typed can be what the row is for.
 *
 * Returns: whether it can
 */
gboolean
reprise_field_row_check (RepriseFieldRow *self)
{
  g_autofree char *value = reprise_field_row_dup_value (self);

  reprise_entry_row_set_error (REPRISE_ENTRY_ROW (self), value == NULL ? self->hint : NULL);
  return value != NULL;
}
