#include "gui/jukebox/reprise-near-file-row.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-line.h"
#include "jukebox/reprise-track-match.h"

#include <glib/gi18n.h>

#define PROBABLE 70  /* the score from which on a file is rather the one than not */

/**
 * RepriseNearFileRow:
 *
 * A file that may be the track that was looked for, and a button that says it is: the action
 * `find.use-file` (ay) with its path.
 */
struct _RepriseNearFileRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *rest;
  GtkLabel      *path;
  GtkLabel      *doubt;
  GtkWidget     *use;
};

G_DEFINE_FINAL_TYPE (RepriseNearFileRow, reprise_near_file_row, GTK_TYPE_LIST_BOX_ROW)

/* How sure it is that a file is what was looked for. */
static const char *
get_doubt (const RepriseMusicFile *file)
{
  if (file->score >= REPRISE_TRACK_MATCH_SURE)
    /* Translators: how sure it is that a file is the track that was looked for. */
    return _("Almost certainly");
  if (file->score >= PROBABLE)
    /* Translators: how sure it is that a file is the track that was looked for. */
    return _("Probably");

  /* Translators: how sure it is that a file is the track that was looked for. */
  return _("Maybe");
}

/* Whose it is, on which album, and how long. */
static char *
dup_line (const RepriseMusicFile *file)
{
  g_autofree char *length =
    file->length > 0 ? reprise_music_words_time (file->length * G_TIME_SPAN_SECOND) : NULL;

  return reprise_format_joined (file->artist != NULL ? file->artist : "",
                                file->album != NULL ? file->album : "",
                                length != NULL ? length : "", NULL);
}

static void
reprise_near_file_row_class_init (RepriseNearFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-near-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNearFileRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseNearFileRow, rest);
  gtk_widget_class_bind_template_child (widget_class, RepriseNearFileRow, path);
  gtk_widget_class_bind_template_child (widget_class, RepriseNearFileRow, doubt);
  gtk_widget_class_bind_template_child (widget_class, RepriseNearFileRow, use);
}

static void
reprise_near_file_row_init (RepriseNearFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_near_file_row_new:
 * @file: a file
 *
 * Returns: (transfer floating): a row that offers it
 */
GtkWidget *
reprise_near_file_row_new (const RepriseMusicFile *file)
{
  RepriseNearFileRow *self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_NEAR_FILE_ROW, NULL);
  name = file->title != NULL ? g_strdup (file->title) : g_filename_display_basename (file->path);
  shown = g_filename_display_name (file->path);
  rest = dup_line (file);
  /* Translators: %s is the title of a track in a file. */
  words = g_strdup_printf (_("Use This File: “%s”"), name);
  gtk_label_set_label (self->title, name);
  reprise_line_show (self->rest, rest);
  gtk_label_set_label (self->path, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->path), shown);
  gtk_label_set_label (self->doubt, get_doubt (file));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->use), "^ay", file->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return GTK_WIDGET (self);
}
