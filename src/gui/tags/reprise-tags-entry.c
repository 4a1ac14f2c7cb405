#include "gui/tags/reprise-tags-entry.h"

#include "gui/tags/reprise-tag-suggestions.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "model/reprise-tag.h"

#include <glib/gi18n.h>

/**
 * RepriseTagsEntry:
 *
 * Tags, each of which can be taken away, and an entry that adds more.
 *
 * A comma or Enter adds what was typed; Backspace at the beginning takes the last tag away.
 */
struct _RepriseTagsEntry
{
  AdwBin     parent_instance;

  GStrv      tags;   /* (owned) (not nullable) */
  GtkWidget *chips;
  GtkEntry  *entry;
};

G_DEFINE_FINAL_TYPE (RepriseTagsEntry, reprise_tags_entry, ADW_TYPE_BIN)

static const char * const none[] = { NULL };

static void
take_away (RepriseTagsEntry *self,
           const char       *tag)
{
  const char * const removed[] = { tag, NULL };
  g_auto (GStrv) tags =
    reprise_tags_change ((const char * const *) self->tags, none, removed);

  reprise_tags_entry_set_tags (self, (const char * const *) tags);
}

static void
remove_cb (RepriseTagsEntry *self,
           GtkButton        *chip)
{
  g_autofree char *tag = g_strdup (g_object_get_data (G_OBJECT (chip), "tag"));

  take_away (self, tag);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkWidget *
create_chip (RepriseTagsEntry *self,
             const char       *tag)
{
  /* Translators: %s is a tag. */
  g_autofree char *words = g_strdup_printf (_("Remove tag “%s”"), tag);
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, words);
  gtk_widget_add_css_class (chip, "tag");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (chip), "tag", g_strdup (tag), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
show_chips (RepriseTagsEntry *self)
{
  GtkWidget *chip = NULL;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);
  for (gsize i = 0; self->tags[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->chips), create_chip (self, self->tags[i]));
  gtk_widget_set_visible (self->chips, self->tags[0] != NULL);
}

/* What stands before a comma is a tag; what is behind the last may go on. */
static void
changed_cb (RepriseTagsEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *last = strrchr (text, ',');
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;

  if (last == NULL)
    return;

  whole = g_strndup (text, (gsize) (last - text));
  rest = g_strchug (g_strdup (last + 1));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), rest);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  reprise_tags_entry_add (self, whole);
}

static void
chosen_cb (RepriseTagsEntry *self)
{
  reprise_tags_entry_commit (self);
}

/* Enter with nothing typed is for the window. */
static gboolean
key_cb (RepriseTagsEntry *self,
        guint             key,
        guint             code,
        GdkModifierType   modifiers)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const guint n = g_strv_length (self->tags);

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && *text != '\0')
    {
      reprise_tags_entry_commit (self);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_BackSpace && *text == '\0' && n > 0)
    {
      g_autofree char *tag = g_strdup (self->tags[n - 1]);

      take_away (self, tag);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
reprise_tags_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_TAGS_ENTRY (widget)->entry));
}

static void
reprise_tags_entry_finalize (GObject *object)
{
  g_strfreev (REPRISE_TAGS_ENTRY (object)->tags);

  G_OBJECT_CLASS (reprise_tags_entry_parent_class)->finalize (object);
}

static void
reprise_tags_entry_class_init (RepriseTagsEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_tags_entry_finalize;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_tags_entry_grab_focus;

  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/tags/reprise-tags-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsEntry, chips);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
reprise_tags_entry_init (RepriseTagsEntry *self)
{
  self->tags = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_tags_entry_set_journal:
 * @self: an entry that has none yet
 * @journal: a journal, whose tags are suggested
 */
void
reprise_tags_entry_set_journal (RepriseTagsEntry *self,
                                RepriseJournal   *journal)
{
  RepriseSuggestions *suggestions = NULL;
  GtkEventController *keys = NULL;

  g_return_if_fail (REPRISE_IS_TAGS_ENTRY (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  suggestions = reprise_tag_suggestions_attach (GTK_EDITABLE (self->entry), journal);
  g_signal_connect_object (suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  /* After the suggestions, which choose by the same keys. */
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                             keys);
}

/**
 * reprise_tags_entry_get_tags:
 * @self: an entry
 *
 * Returns: (transfer none): the tags, %NULL-terminated
 */
const char * const *
reprise_tags_entry_get_tags (RepriseTagsEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_TAGS_ENTRY (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * reprise_tags_entry_set_tags:
 * @self: an entry
 * @tags: tags, %NULL-terminated
 */
void
reprise_tags_entry_set_tags (RepriseTagsEntry   *self,
                             const char * const *tags)
{
  GStrv copy = NULL;

  g_return_if_fail (REPRISE_IS_TAGS_ENTRY (self));
  g_return_if_fail (tags != NULL);

  copy = reprise_tags_unique (tags);
  g_strfreev (self->tags);
  self->tags = copy;
  show_chips (self);
}

/**
 * reprise_tags_entry_add:
 * @self: an entry
 * @text: tags, with commas between them
 *
 * Adds those that are not there yet.
 */
void
reprise_tags_entry_add (RepriseTagsEntry *self,
                        const char       *text)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) added = NULL;
  g_auto (GStrv) tags = NULL;

  g_return_if_fail (REPRISE_IS_TAGS_ENTRY (self));
  g_return_if_fail (text != NULL);

  parts = g_strsplit (text, ",", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *tag = reprise_tag_normalise (parts[i]);

      if (tag != NULL)
        g_strv_builder_add (builder, tag);
    }
  added = g_strv_builder_end (builder);
  tags = reprise_tags_change ((const char * const *) self->tags, (const char * const *) added,
                              none);
  reprise_tags_entry_set_tags (self, (const char * const *) tags);
}

/**
 * reprise_tags_entry_is_typing:
 * @self: an entry
 *
 * Returns: whether something was typed that is no tag yet
 */
gboolean
reprise_tags_entry_is_typing (RepriseTagsEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_TAGS_ENTRY (self), FALSE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

/**
 * reprise_tags_entry_commit:
 * @self: an entry
 *
 * Adds what was typed last: nobody has to press Enter for it.
 */
void
reprise_tags_entry_commit (RepriseTagsEntry *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (REPRISE_IS_TAGS_ENTRY (self));

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  reprise_tags_entry_add (self, text);
}
