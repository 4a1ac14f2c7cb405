#include "gui/stills/reprise-writing-stills.h"

#include "gui/stills/reprise-still-intake.h"
#include "model/reprise-stills.h"

#include <glib/gi18n.h>

/**
 * RepriseWritingStills:
 *
 * How stills come into a text while it is written: by paste, by drop, and by file. Each is kept
 * first; only then a line in the text shows where it stands. Where that fails the text is as it
 * was.
 */
struct _RepriseWritingStills
{
  GObject                parent_instance;

  GtkTextView           *view;     /* (not owned): its page holds this one */
  RepriseStillProgress  *progress; /* (not owned) likewise */
  RepriseWritingSession *session;  /* (owned) (nullable) */
  GtkFileChooserNative  *chooser;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseWritingStills, reprise_writing_stills, G_TYPE_OBJECT)

/* Where stills are to stand, while they are on their way. */
typedef struct
{
  RepriseWritingStills  *stills;   /* (owned) */
  RepriseWritingSession *session;  /* (owned): whoever went to another text meant this one */
  GtkTextMark           *place;    /* (owned) */
} Arrival;

static void
arrival_free (Arrival *self)
{
  GtkTextBuffer *buffer = gtk_text_mark_get_buffer (self->place);

  if (buffer != NULL)
    gtk_text_buffer_delete_mark (buffer, self->place);
  g_object_unref (self->place);
  g_object_unref (self->session);
  g_object_unref (self->stills);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static Arrival *
arrival_new (RepriseWritingStills *self,
             const GtkTextIter    *at)
{
  Arrival *arrival = g_new0 (Arrival, 1);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (self->session));

  arrival->stills = g_object_ref (self);
  arrival->session = g_object_ref (self->session);
  arrival->place = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, at, FALSE));
  return arrival;
}

static Arrival *
arrival_new_at_caret (RepriseWritingStills *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (self->session));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return arrival_new (self, &caret);
}

static void
tell (RepriseWritingStills *self,
      const char           *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "win.tell", "s", words);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Arrival) arrival = data;
  g_autofree char *failure = NULL;
  g_autoptr (GPtrArray) stills =
    reprise_still_intake_run_finish (REPRISE_STILL_INTAKE (source), result, &failure);
  GtkTextBuffer *buffer =
    GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (arrival->session));
  GtkTextIter at;

  if (failure != NULL && arrival->stills->view != NULL)
    tell (arrival->stills, failure);
  if (stills->len == 0)
    return;

  reprise_writing_session_paste_stills (arrival->session, stills);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, arrival->place);
  reprise_writing_stills_insert (buffer, &at, stills);
  if (arrival->stills->view != NULL && arrival->stills->session == arrival->session)
    gtk_text_view_scroll_mark_onscreen (arrival->stills->view,
                                        gtk_text_buffer_get_insert (buffer));
}

static void
run (RepriseStillIntake *intake,
     Arrival            *arrival)
{
  g_autoptr (GCancellable) cancellable =
    arrival->stills->view != NULL
      ? reprise_still_progress_follow (arrival->stills->progress, intake) : NULL;

  reprise_still_intake_run_async (intake, cancellable, kept_cb, arrival);
}

/* What turned out to be no files is pasted as what it is. */
static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Arrival) arrival = data;
  RepriseStillIntake *intake = REPRISE_STILL_INTAKE (source);
  GtkTextView *view = arrival->stills->view;

  if (reprise_still_intake_paste_finish (intake, result, NULL))
    run (intake, g_steal_pointer (&arrival));
  else if (view != NULL)
    gtk_text_buffer_paste_clipboard (gtk_text_view_get_buffer (view),
                                     gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, TRUE);
}

static void
paste_cb (RepriseWritingStills *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->view));
  g_autoptr (RepriseStillIntake) intake = NULL;

  if (self->session == NULL || !reprise_still_intake_can_paste (clipboard))
    return;

  g_signal_stop_emission_by_name (self->view, "paste-clipboard");
  intake = reprise_still_intake_new (reprise_writing_session_get_journal (self->session));
  reprise_still_intake_paste_async (intake, clipboard, pasted_cb, arrival_new_at_caret (self));
}

static gboolean
drop_cb (RepriseWritingStills *self,
         const GValue         *value,
         double                x,
         double                y)
{
  g_autoptr (RepriseStillIntake) intake = NULL;
  GtkTextIter at;
  int buffer_x = 0;
  int buffer_y = 0;

  if (self->session == NULL)
    return FALSE;

  intake = reprise_still_intake_new (reprise_writing_session_get_journal (self->session));
  if (!reprise_still_intake_add_value (intake, value))
    return FALSE;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &at, buffer_x, buffer_y);
  run (intake, arrival_new (self, &at));
  return TRUE;
}

static void
chosen_cb (RepriseWritingStills *self,
           int                   response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) files = NULL;
  g_autoptr (RepriseStillIntake) intake = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;

  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  intake = reprise_still_intake_new (reprise_writing_session_get_journal (self->session));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      reprise_still_intake_add_file (intake, file);
    }
  run (intake, arrival_new_at_caret (self));
}

static void
view_gone_cb (gpointer  data,
              GObject  *view)
{
  ((RepriseWritingStills *) data)->view = NULL;
}

static void
reprise_writing_stills_dispose (GObject *object)
{
  RepriseWritingStills *self = REPRISE_WRITING_STILLS (object);

  if (self->view != NULL)
    g_object_weak_unref (G_OBJECT (self->view), view_gone_cb, self);
  self->view = NULL;
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (reprise_writing_stills_parent_class)->dispose (object);
}

static void
reprise_writing_stills_class_init (RepriseWritingStillsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_writing_stills_dispose;
}

static void
reprise_writing_stills_init (RepriseWritingStills *self)
{
}

/* How many line ends are before, or behind, a place; two are enough. */
static int
count_line_ends (const GtkTextIter *at,
                 gboolean           behind)
{
  GtkTextIter iter = *at;
  int count = 0;

  while (count < 2)
    {
      if (!behind && !gtk_text_iter_backward_char (&iter))
        return 2;
      if (gtk_text_iter_get_char (&iter) != '\n')
        return count;
      count++;
      if (behind && !gtk_text_iter_forward_char (&iter))
        return count;
    }

  return count;
}

/**
 * reprise_writing_stills_new:
 * @view: what texts are written in
 * @progress: beside it, to show how far they are
 *
 * Returns: (transfer full): what brings stills into it
 */
RepriseWritingStills *
reprise_writing_stills_new (GtkTextView          *view,
                            RepriseStillProgress *progress)
{
  RepriseWritingStills *self = g_object_new (REPRISE_TYPE_WRITING_STILLS, NULL);
  GtkDropTarget *target = reprise_still_intake_new_drop_target ();

  self->view = view;
  self->progress = progress;
  g_object_weak_ref (G_OBJECT (view), view_gone_cb, self);
  g_signal_connect_object (view, "paste-clipboard", G_CALLBACK (paste_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
  return self;
}

/**
 * reprise_writing_stills_set_session:
 * @self: what brings stills into a text
 * @session: (nullable): the text
 */
void
reprise_writing_stills_set_session (RepriseWritingStills  *self,
                                    RepriseWritingSession *session)
{
  g_return_if_fail (REPRISE_IS_WRITING_STILLS (self));

  g_set_object (&self->session, session);
}

/**
 * reprise_writing_stills_choose:
 * @self: what brings stills into a text
 *
 * Asks for files, which come in where the caret is.
 */
void
reprise_writing_stills_choose (RepriseWritingStills *self)
{
  g_return_if_fail (REPRISE_IS_WRITING_STILLS (self));

  if (self->session == NULL || self->chooser != NULL)
    return;

  self->chooser = reprise_still_intake_new_chooser (GTK_WIDGET (self->view));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * reprise_writing_stills_insert:
 * @buffer: a text in Markdown
 * @at: a place in it; within a line that line stays whole, and they come behind it
 * @stills: (element-type RepriseStill): stills
 *
 * Writes a line for each still, a paragraph of its own, in one step that can be undone; the caret
 * comes behind.
 */
void
reprise_writing_stills_insert (GtkTextBuffer *buffer,
                               GtkTextIter   *at,
                               GPtrArray     *stills)
{
  static const char * const line_ends[] = { "\n\n", "\n", "" };
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (stills->len > 0);

  if (!gtk_text_iter_starts_line (at) && !gtk_text_iter_ends_line (at))
    gtk_text_iter_forward_to_line_end (at);

  g_string_append (text, line_ends[count_line_ends (at, FALSE)]);
  for (guint i = 0; i < stills->len; i++)
    {
      g_autofree char *mark = reprise_stills_dup_mark (stills->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", mark);
    }
  g_string_append (text, line_ends[count_line_ends (at, TRUE)]);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, at, text->str, (int) text->len);
  gtk_text_buffer_place_cursor (buffer, at);
  gtk_text_buffer_end_user_action (buffer);
}
