#include "gui/stills/reprise-writing-thumbs.h"

#include "gui/stills/reprise-still-loader.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"

#define TAG    "still"
#define HEIGHT 96
#define ABOVE  6   /* between the line and its picture */
#define BELOW  12  /* between the picture and the next line */
#define RADIUS 6
#define USUAL_RATIO (16.0 / 9)

/* Of what is not there or not loaded, and of a picture beside the paragraph that is written. */
#define PLACE_ALPHA 0.06f
#define DIM_ALPHA   0.32

/**
 * RepriseWritingThumbs:
 *
 * Small pictures in a text that is written: one under each line that is nothing but the place of a
 * still.
 *
 * The text stays as it is typed. A tag on the line makes room for the picture, which is drawn
 * there. Only lines that change are looked at, and only what is in view is loaded.
 */
struct _RepriseWritingThumbs
{
  GObject                parent_instance;

  GtkTextView           *view;      /* (not owned): it holds this one */
  GSignalGroup          *text;      /* (owned): of its buffer */
  GSignalGroup          *signals;   /* (owned): of the session */
  RepriseWritingSession *session;   /* (owned) (nullable) */
  GHashTable            *asked_for; /* (owned) (element-type utf8): what was, and did not come */
  GCancellable          *loading;   /* (owned): of this session */
  guint                  drawn;     /* the last time */
  int                    drawn_at;  /* the sum of where, the last time */
};

G_DEFINE_FINAL_TYPE (RepriseWritingThumbs, reprise_writing_thumbs, G_TYPE_OBJECT)

static GtkTextTag *
ensure_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG);

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, TAG,
                                      "pixels-below-lines", ABOVE + HEIGHT + BELOW, NULL);
  return tag;
}

/* Most lines begin otherwise, and are not looked at any further. */
static gboolean
may_be_still (const GtkTextIter *line)
{
  GtkTextIter iter = *line;

  while (gtk_text_iter_get_char (&iter) == ' ')
    gtk_text_iter_forward_char (&iter);

  return gtk_text_iter_get_char (&iter) == '!';
}

static char *
dup_target_at (const GtkTextIter *line)
{
  GtkTextIter end = *line;
  g_autofree char *text = NULL;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_slice (line, &end);
  return reprise_writing_thumbs_dup_target (text);
}

static gboolean
is_tagged (GtkTextTag        *tag,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  GtkTextIter toggle = *start;

  return gtk_text_iter_has_tag (start, tag) ||
         (gtk_text_iter_forward_to_tag_toggle (&toggle, tag) &&
          gtk_text_iter_compare (&toggle, end) < 0);
}

/* A tag lays its line out anew, so it is set only where it is not. It counts where the line
 * begins. */
static void
look_at_line (GtkTextBuffer     *buffer,
              GtkTextTag        *tag,
              const GtkTextIter *line)
{
  g_autofree char *target = may_be_still (line) ? dup_target_at (line) : NULL;
  GtkTextIter end = *line;

  gtk_text_iter_forward_line (&end);
  if (target == NULL && is_tagged (tag, line, &end))
    gtk_text_buffer_remove_tag (buffer, tag, line, &end);
  else if (target != NULL && !gtk_text_iter_has_tag (line, tag))
    gtk_text_buffer_apply_tag (buffer, tag, line, &end);
}

static void
look_at_lines (GtkTextBuffer     *buffer,
               const GtkTextIter *from,
               const GtkTextIter *to)
{
  GtkTextTag *tag = ensure_tag (buffer);
  const int last = gtk_text_iter_get_line (to);
  GtkTextIter line = *from;

  gtk_text_iter_set_line_offset (&line, 0);
  do
    look_at_line (buffer, tag, &line);
  while (gtk_text_iter_forward_line (&line) && gtk_text_iter_get_line (&line) <= last);
}

static void
inserted_cb (RepriseWritingThumbs *self,
             GtkTextIter          *end,
             const char           *text,
             int                   length,
             GtkTextBuffer        *buffer)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  look_at_lines (buffer, &start, end);
}

static void
deleted_cb (RepriseWritingThumbs *self,
            GtkTextIter          *start,
            GtkTextIter          *end,
            GtkTextBuffer        *buffer)
{
  look_at_lines (buffer, start, end);
}

static void
buffer_cb (RepriseWritingThumbs *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  g_signal_group_set_target (self->text, buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  look_at_lines (buffer, &start, &end);
}

static void
redraw (RepriseWritingThumbs *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

typedef struct
{
  RepriseWritingThumbs *thumbs;  /* (owned) */
  char                 *key;     /* (owned): of @asked_for */
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->thumbs);
  g_free (asking->key);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* What cannot be loaded stays an empty place; what is forgotten after a while may be asked for
 * again. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, NULL);

  if (texture == NULL)
    return;

  g_hash_table_remove (asking->thumbs->asked_for, asking->key);
  if (asking->thumbs->view != NULL)
    redraw (asking->thumbs);
}

static void
ask_for (RepriseWritingThumbs *self,
         const char           *path,
         int                   width,
         int                   height)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", width, height, path);
  Asking *asking = NULL;

  if (!g_hash_table_add (self->asked_for, g_strdup (key)))
    return;

  asking = g_new0 (Asking, 1);
  asking->thumbs = g_object_ref (self);
  asking->key = g_steal_pointer (&key);
  reprise_still_loader_load_async (path, width, height, self->loading, loaded_cb, asking);
}

static GdkTexture *
dup_texture (RepriseWritingThumbs *self,
             const char           *path,
             int                   width,
             int                   height)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self->view));
  GdkTexture *texture = reprise_still_loader_peek (path, width * scale, height * scale);

  if (texture == NULL)
    ask_for (self, path, width * scale, height * scale);
  return texture;
}

static RepriseStill *
find_still (RepriseWritingThumbs *self,
            const GtkTextIter    *line)
{
  g_autofree char *target = dup_target_at (line);

  return self->session != NULL && target != NULL
           ? reprise_writing_session_find_still (self->session, target) : NULL;
}

static void
get_size (RepriseStill *still,
          int           room,
          int          *width,
          int          *height)
{
  double ratio = USUAL_RATIO;
  double scale = 1;

  *height = HEIGHT;
  if (still != NULL)
    {
      ratio = (double) reprise_still_get_width (still) / MAX (reprise_still_get_height (still), 1);
      *height = CLAMP (reprise_still_get_height (still), 1, HEIGHT);
    }
  scale = MIN (1, room / (*height * ratio));
  *width = MAX ((int) (*height * ratio * scale + 0.5), 1);
  *height = MAX ((int) (*height * scale + 0.5), 1);
}

static void
append_picture (RepriseWritingThumbs  *self,
                GtkSnapshot           *snapshot,
                RepriseStill          *still,
                const graphene_rect_t *bounds)
{
  g_autofree char *path =
    still != NULL
      ? reprise_journal_dup_still_path (reprise_writing_session_get_journal (self->session),
                                        reprise_still_get_sha256 (still))
      : NULL;
  g_autoptr (GdkTexture) texture =
    path != NULL ? dup_texture (self, path, (int) bounds->size.width, (int) bounds->size.height)
                 : NULL;
  GdkRGBA place;

  if (texture != NULL)
    {
      gtk_snapshot_append_texture (snapshot, texture, bounds);
      return;
    }

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)), &place);
  place.alpha *= PLACE_ALPHA;
  gtk_snapshot_append_color (snapshot, &place, bounds);
}

/* What is beside the paragraph that is written steps back with its line. */
static gboolean
is_dim (GtkTextBuffer     *buffer,
        const GtkTextIter *line)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "dim");

  return tag != NULL && gtk_text_iter_has_tag (line, tag);
}

/* Returns: where it is, in pixels down the text */
static int
draw_thumb (RepriseWritingThumbs *self,
            const GtkTextIter    *line,
            GtkSnapshot          *snapshot)
{
  RepriseStill *still = find_still (self, line);
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  GdkRectangle visible;
  GskRoundedRect outline;
  graphene_rect_t bounds;
  int width, height, y, line_height;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_yrange (self->view, line, &y, &line_height);
  y += line_height - HEIGHT - BELOW;
  get_size (still, visible.width, &width, &height);
  graphene_rect_init (&bounds, (float) (mirrored ? visible.x + visible.width - width : visible.x),
                      (float) y, (float) width, (float) height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);

  gtk_snapshot_push_opacity (snapshot,
                             is_dim (gtk_text_view_get_buffer (self->view), line) ? DIM_ALPHA : 1);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_picture (self, snapshot, still, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
  return y;
}

static gboolean
draw_again_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

static void
reprise_writing_thumbs_dispose (GObject *object)
{
  RepriseWritingThumbs *self = REPRISE_WRITING_THUMBS (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->text);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (reprise_writing_thumbs_parent_class)->dispose (object);
}

static void
reprise_writing_thumbs_finalize (GObject *object)
{
  RepriseWritingThumbs *self = REPRISE_WRITING_THUMBS (object);

  g_object_unref (self->loading);
  g_hash_table_unref (self->asked_for);

  G_OBJECT_CLASS (reprise_writing_thumbs_parent_class)->finalize (object);
}

static void
reprise_writing_thumbs_class_init (RepriseWritingThumbsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_writing_thumbs_dispose;
  object_class->finalize = reprise_writing_thumbs_finalize;
}

static void
reprise_writing_thumbs_init (RepriseWritingThumbs *self)
{
  self->loading = g_cancellable_new ();
  self->asked_for = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->text = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_data (self->text, "insert-text", G_CALLBACK (inserted_cb), self, NULL,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_group_connect_data (self->text, "delete-range", G_CALLBACK (deleted_cb), self, NULL,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (REPRISE_TYPE_WRITING_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::appraisal", G_CALLBACK (redraw), self);
}

/**
 * reprise_writing_thumbs_new:
 * @view: what texts are written in, which is to hold what this returns, and to let it draw
 *
 * Returns: (transfer full): the small pictures in it
 */
RepriseWritingThumbs *
reprise_writing_thumbs_new (GtkTextView *view)
{
  RepriseWritingThumbs *self = g_object_new (REPRISE_TYPE_WRITING_THUMBS, NULL);

  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_writing_thumbs_set_session:
 * @self: the small pictures in a view
 * @session: (nullable): whose text it is
 */
void
reprise_writing_thumbs_set_session (RepriseWritingThumbs  *self,
                                    RepriseWritingSession *session)
{
  g_return_if_fail (REPRISE_IS_WRITING_THUMBS (self));

  g_cancellable_cancel (self->loading);
  g_object_unref (self->loading);
  self->loading = g_cancellable_new ();
  g_hash_table_remove_all (self->asked_for);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->signals, session);
}

/**
 * reprise_writing_thumbs_draw:
 * @self: the small pictures in a view
 * @snapshot: where the view draws, in its buffer's coordinates
 *
 * Draws those in view. While lines are laid out anew a line says where it was before: whatever has
 * moved is looked at once more.
 */
void
reprise_writing_thumbs_draw (RepriseWritingThumbs *self,
                             GtkSnapshot          *snapshot)
{
  GtkTextTag *tag = NULL;
  GdkRectangle visible;
  GtkTextIter line;
  GtkTextIter end;
  int drawn_at = 0;

  g_return_if_fail (REPRISE_IS_WRITING_THUMBS (self));

  tag = ensure_tag (gtk_text_view_get_buffer (self->view));
  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &line, visible.y, NULL);
  gtk_text_view_get_line_at_y (self->view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&end);

  self->drawn = 0;
  while (gtk_text_iter_has_tag (&line, tag) || gtk_text_iter_forward_to_tag_toggle (&line, tag))
    {
      if (gtk_text_iter_compare (&line, &end) > 0)
        break;
      if (gtk_text_iter_has_tag (&line, tag))
        {
          drawn_at += draw_thumb (self, &line, snapshot);
          self->drawn++;
        }
      if (!gtk_text_iter_forward_line (&line))
        break;
    }

  if (drawn_at != self->drawn_at)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->view), draw_again_cb, NULL, NULL);
  self->drawn_at = drawn_at;
}

/**
 * reprise_writing_thumbs_get_drawn:
 * @self: the small pictures in a view
 *
 * Returns: how many were in view when it was drawn last
 */
guint
reprise_writing_thumbs_get_drawn (RepriseWritingThumbs *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_THUMBS (self), 0);

  return self->drawn;
}

/**
 * reprise_writing_thumbs_dup_target:
 * @line: a line of Markdown
 *
 * Returns: (transfer full) (nullable): which still the line calls, if it does nothing else
 */
char *
reprise_writing_thumbs_dup_target (const char *line)
{
  static GRegex *regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  if (regex == NULL)
    regex = g_regex_new ("^ {0,3}!\\[(?:[^][\\\\]|\\\\.|\\[(?:[^][\\\\]|\\\\.)*\\])*+\\]"
                         "\\((still:[0-9a-f]{12,64})\\)[ \\t]*$",
                         G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  return g_regex_match (regex, line, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}
