#include "gui/writing/reprise-writing-view.h"

/**
 * RepriseWritingView:
 *
 * What a text is written in, with a small picture under each line that is the place of a still.
 */
struct _RepriseWritingView
{
  GtkSourceView         parent_instance;

  RepriseWritingThumbs *thumbs;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (RepriseWritingView, reprise_writing_view, GTK_SOURCE_TYPE_VIEW)

static void
reprise_writing_view_snapshot_layer (GtkTextView      *view,
                                     GtkTextViewLayer  layer,
                                     GtkSnapshot      *snapshot)
{
  GTK_TEXT_VIEW_CLASS (reprise_writing_view_parent_class)->snapshot_layer (view, layer, snapshot);

  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    reprise_writing_thumbs_draw (REPRISE_WRITING_VIEW (view)->thumbs, snapshot);
}

static void
reprise_writing_view_dispose (GObject *object)
{
  g_clear_object (&REPRISE_WRITING_VIEW (object)->thumbs);

  G_OBJECT_CLASS (reprise_writing_view_parent_class)->dispose (object);
}

static void
reprise_writing_view_class_init (RepriseWritingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_writing_view_dispose;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = reprise_writing_view_snapshot_layer;
}

static void
reprise_writing_view_init (RepriseWritingView *self)
{
  self->thumbs = reprise_writing_thumbs_new (GTK_TEXT_VIEW (self));
}

/**
 * reprise_writing_view_get_thumbs:
 * @self: a view
 *
 * Returns: (transfer none): the small pictures in it
 */
RepriseWritingThumbs *
reprise_writing_view_get_thumbs (RepriseWritingView *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_VIEW (self), NULL);

  return self->thumbs;
}
