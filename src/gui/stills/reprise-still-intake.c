#include "gui/stills/reprise-still-intake.h"

#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

/**
 * RepriseStillIntake:
 *
 * Images that were chosen, dropped or pasted, several at once: they are kept one after another.
 * What is no image that can be kept stops none of the others.
 */
struct _RepriseStillIntake
{
  GObject         parent_instance;

  RepriseJournal *journal;  /* (owned) */
  GQueue          sources;  /* (owned) of Source: not looked at yet */
  GPtrArray      *stills;   /* (owned) (element-type RepriseStill): kept */
  GPtrArray      *reasons;  /* (owned) (element-type utf8): why others are not */
  guint           size;
  guint           done;
};

G_DEFINE_FINAL_TYPE (RepriseStillIntake, reprise_still_intake, G_TYPE_OBJECT)

enum
{
  SIGNAL_PROGRESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const media_types[] = {
  "image/png", "image/jpeg", "image/webp", "image/gif", NULL,
};

typedef struct
{
  GFile      *file;     /* (owned) (nullable) */
  GBytes     *bytes;    /* (owned) (nullable) */
  GdkTexture *texture;  /* (owned) (nullable) */
} Source;

static void
source_free (Source *source)
{
  g_clear_object (&source->file);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_clear_object (&source->texture);
  g_free (source);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)

static Source *
add_source (RepriseStillIntake *self)
{
  Source *source = g_new0 (Source, 1);

  g_queue_push_tail (&self->sources, source);
  self->size++;
  return source;
}

static void keep_next (GTask *task);

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  RepriseStillIntake *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  RepriseStill *still =
    reprise_journal_keep_image_finish (REPRISE_JOURNAL (object), result, &error);

  if (still != NULL)
    g_ptr_array_add (self->stills, still);
  else
    g_ptr_array_add (self->reasons, g_strdup (error->message));
  self->done++;
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0, self->done, self->size);
  keep_next (g_steal_pointer (&task));
}

/* What another program has only as pixels becomes a file as good as they are. */
static void
encode_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (data),
                         (GDestroyNotify) g_bytes_unref);
}

static void
encoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  RepriseStillIntake *self = g_task_get_source_object (data);
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  reprise_journal_keep_image_async (self->journal, bytes, g_task_get_cancellable (data), kept_cb,
                                    data);
}

static void
encode (GdkTexture *texture,
        GTask      *keeping)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, encoded_cb, keeping);

  g_task_set_task_data (task, g_object_ref (texture), g_object_unref);
  g_task_run_in_thread (task, encode_thread);
}

static void
keep_next (GTask *task)
{
  RepriseStillIntake *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (Source) source = g_queue_pop_head (&self->sources);

  if (source == NULL || g_cancellable_is_cancelled (cancellable))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
  else if (source->file != NULL)
    {
      reprise_journal_keep_file_async (self->journal, source->file, cancellable, kept_cb, task);
    }
  else if (source->bytes != NULL)
    {
      reprise_journal_keep_image_async (self->journal, source->bytes, cancellable, kept_cb, task);
    }
  else
    {
      encode (source->texture, task);
    }
}

static void
reprise_still_intake_finalize (GObject *object)
{
  RepriseStillIntake *self = REPRISE_STILL_INTAKE (object);

  g_queue_clear_full (&self->sources, (GDestroyNotify) source_free);
  g_ptr_array_unref (self->stills);
  g_ptr_array_unref (self->reasons);
  g_object_unref (self->journal);

  G_OBJECT_CLASS (reprise_still_intake_parent_class)->finalize (object);
}

static void
reprise_still_intake_class_init (RepriseStillIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_still_intake_finalize;

  /**
   * RepriseStillIntake::progress:
   * @self: the intake
   * @done: how many have been looked at
   * @size: of how many
   */
  signals[SIGNAL_PROGRESS] =
    g_signal_new ("progress", REPRISE_TYPE_STILL_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
reprise_still_intake_init (RepriseStillIntake *self)
{
  self->stills = g_ptr_array_new_with_free_func (g_object_unref);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  g_queue_init (&self->sources);
}

/* Files that another program copied come with their names as text; it is the files that are
 * meant. */
static void
files_pasted_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  if (value == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, reprise_still_intake_add_value (g_task_get_source_object (task),
                                                                 value));
}

static void
spliced_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (object));
  reprise_still_intake_add_bytes (g_task_get_source_object (task), bytes);
  g_task_return_boolean (task, TRUE);
}

static void
stream_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  GTask *task = data;
  GError *error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);
  g_autoptr (GOutputStream) bytes = NULL;

  if (stream == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  bytes = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (bytes, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, task);
}

static gboolean
has_files (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
         gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

static gboolean
has_text (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  return gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
         gdk_content_formats_contain_mime_type (formats, "text/plain") ||
         gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8");
}

static gboolean
has_image (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  for (guint i = 0; media_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, media_types[i]))
      return TRUE;

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE);
}

/**
 * reprise_still_intake_new:
 * @journal: where the images are to be kept
 *
 * Returns: (transfer full): an intake with nothing in it
 */
RepriseStillIntake *
reprise_still_intake_new (RepriseJournal *journal)
{
  RepriseStillIntake *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_STILL_INTAKE, NULL);
  self->journal = g_object_ref (journal);
  return self;
}

/**
 * reprise_still_intake_add_file:
 * @self: an intake
 * @file: a file that may be an image
 */
void
reprise_still_intake_add_file (RepriseStillIntake *self,
                               GFile              *file)
{
  g_return_if_fail (REPRISE_IS_STILL_INTAKE (self));

  add_source (self)->file = g_object_ref (file);
}

/**
 * reprise_still_intake_add_bytes:
 * @self: an intake
 * @bytes: what may be an image
 */
void
reprise_still_intake_add_bytes (RepriseStillIntake *self,
                                GBytes             *bytes)
{
  g_return_if_fail (REPRISE_IS_STILL_INTAKE (self));

  add_source (self)->bytes = g_bytes_ref (bytes);
}

/**
 * reprise_still_intake_add_value:
 * @self: an intake
 * @value: what was dropped, or read from the clipboard: files, or a picture
 *
 * Returns: whether there was something in it
 */
gboolean
reprise_still_intake_add_value (RepriseStillIntake *self,
                                const GValue       *value)
{
  g_return_val_if_fail (REPRISE_IS_STILL_INTAKE (self), FALSE);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
      reprise_still_intake_add_file (self, l->data);
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE) && g_value_get_object (value) != NULL)
    add_source (self)->texture = g_value_dup_object (value);

  return self->size > 0;
}

/**
 * reprise_still_intake_get_size:
 * @self: an intake
 *
 * Returns: how many images it has been given
 */
guint
reprise_still_intake_get_size (RepriseStillIntake *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_INTAKE (self), 0);

  return self->size;
}

/**
 * reprise_still_intake_run_async:
 * @self: an intake
 * @cancellable: (nullable): a cancellable; where it is cancelled, none come in
 * @callback: called when all of them have been kept, or cannot be
 * @user_data: given to @callback
 *
 * Keeps the images, one after another.
 */
void
reprise_still_intake_run_async (RepriseStillIntake  *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (REPRISE_IS_STILL_INTAKE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_still_intake_run_async);
  g_task_set_check_cancellable (task, FALSE);
  keep_next (task);
}

/**
 * reprise_still_intake_run_finish:
 * @self: an intake
 * @result: the result given to the callback
 * @failure: (out) (transfer full) (nullable): why some are not kept, in words for people
 *
 * Returns: (transfer full) (element-type RepriseStill): stills of those that are kept, in order
 */
GPtrArray *
reprise_still_intake_run_finish (RepriseStillIntake  *self,
                                 GAsyncResult        *result,
                                 char               **failure)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  *failure = NULL;
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return g_ptr_array_new ();
  if (self->reasons->len > 0)
    {
      g_ptr_array_add (self->reasons, NULL);
      *failure = g_strjoinv ("\n", (char **) self->reasons->pdata);
    }
  return g_ptr_array_ref (self->stills);
}

/**
 * reprise_still_intake_can_paste:
 * @clipboard: a clipboard
 *
 * Returns: whether there is an image in it, or there are files; where it has a text as well it is
 *   the text that is meant, unless that is the names of the files
 */
gboolean
reprise_still_intake_can_paste (GdkClipboard *clipboard)
{
  return has_files (clipboard) || (has_image (clipboard) && !has_text (clipboard));
}

/**
 * reprise_still_intake_paste_async:
 * @self: an intake
 * @clipboard: a clipboard with something to paste
 * @callback: called when it has been read
 * @user_data: given to @callback
 *
 * Takes what is in a clipboard: of an image the bytes that it has, and not what somebody made of
 * them.
 */
void
reprise_still_intake_paste_async (RepriseStillIntake  *self,
                                  GdkClipboard        *clipboard,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (REPRISE_IS_STILL_INTAKE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, reprise_still_intake_paste_async);
  if (has_files (clipboard))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, task);
  else
    gdk_clipboard_read_async (clipboard, (const char **) media_types, G_PRIORITY_DEFAULT, NULL,
                              stream_cb, task);
}

/**
 * reprise_still_intake_paste_finish:
 * @self: an intake
 * @result: the result given to the callback
 * @error: return location for a #GIOError
 *
 * Returns: whether there was something to take
 */
gboolean
reprise_still_intake_paste_finish (RepriseStillIntake  *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * reprise_still_intake_new_drop_target:
 *
 * Returns: (transfer full): what takes images and files that are dropped on a widget, before what
 *   is in the widget does
 */
GtkDropTarget *
reprise_still_intake_new_drop_target (void)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  return target;
}

/**
 * reprise_still_intake_new_chooser:
 * @widget: who asks
 *
 * Returns: (transfer full): a dialog to choose images in, several at once
 */
GtkFileChooserNative *
reprise_still_intake_new_chooser (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Add Stills"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Images"));
  for (guint i = 0; media_types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, media_types[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}
