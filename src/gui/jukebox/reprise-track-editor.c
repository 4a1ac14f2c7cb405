#include "gui/jukebox/reprise-track-editor.h"

#include "gui/jukebox/reprise-several-lines.h"
#include "gui/jukebox/reprise-track-details.h"
#include "gui/jukebox/reprise-track-location.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-field.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-known-suggestions.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

#define MARGIN 12  /* above and below what is scrolled to, in pixels */

/**
 * RepriseTrackEditor:
 *
 * A track of a jukebox, to be typed: who plays it and what it is called on one line, and all else
 * under it when that is asked for.
 *
 * One that is removed says so and can be had back for as long as the row is there.
 */
struct _RepriseTrackEditor
{
  AdwBin               parent_instance;

  RepriseTrack        *track;     /* (owned): what it was made from */
  gboolean             kept;      /* which the journal has */
  guint                number;    /* which of the jukebox, from 1 */
  GtkStack            *stack;
  GtkWidget           *handle;
  GtkLabel            *place;
  GtkEntry            *artist;
  GtkEntry            *title;
  GtkToggleButton     *more;
  GtkLabel            *summary;
  GtkRevealer         *revealer;
  RepriseTrackDetails *details;   /* (nullable): made when they are asked for */
  guint                frames;    /* until what was opened is scrolled to */
  GtkLabel            *gone;
  GtkWidget           *undo;
};

G_DEFINE_FINAL_TYPE (RepriseTrackEditor, reprise_track_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_MOVE,
  SIGNAL_NEXT,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full): what it is called by whoever speaks of it; maybe empty */
static char *
dup_name (RepriseTrackEditor *self)
{
  g_autofree char *artist = reprise_field_dup_tidy (self->artist);
  g_autofree char *title = reprise_field_dup_tidy (self->title);

  if (*artist == '\0' || *title == '\0')
    return g_strconcat (artist, title, NULL);

  /* Translators: who plays a track, and what it is called. */
  return g_strdup_printf (C_("artist and title", "%s – %s"), artist, title);
}

/* What is around the fields is named by what it is. */
static void
name_row (RepriseTrackEditor *self)
{
  g_autofree char *name = dup_name (self);
  /* Translators: %u is the number of a track in a jukebox, %s what it is called. */
  g_autofree char *words = *name != '\0' ? g_strdup_printf (_("Track %u: %s"), self->number, name)
                                         : g_strdup (_("A new track"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* What it says besides, on one line, as long as that is not open. */
static void
show_summary (RepriseTrackEditor *self)
{
  g_autoptr (RepriseTrack) track = reprise_track_editor_dup_track (self);
  g_autofree char *composer = NULL;
  g_autofree char *location = NULL;
  g_autofree char *words = NULL;

  if (track != NULL && !gtk_toggle_button_get_active (self->more))
    {
      const char *album = reprise_track_get_album (track);
      const char *scene = reprise_track_get_scene (track);
      const char *note = reprise_track_get_note (track);
      const gboolean cue = reprise_track_get_kind (track) == REPRISE_TRACK_KIND_CUE;

      if (reprise_track_get_composer (track) != NULL)
        /* Translators: %s is somebody’s name. */
        composer = g_strdup_printf (_("composed by %s"), reprise_track_get_composer (track));
      location = reprise_track_location_show (reprise_track_get_location (track));
      words = reprise_format_joined (album != NULL ? album : "", composer != NULL ? composer : "",
                                     cue ? _("Score Cue") : "", note != NULL ? note : "",
                                     scene != NULL ? scene : "", location, NULL);
    }

  reprise_line_show (self->summary, words);
}

static void
changed_cb (RepriseTrackEditor *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->title), "error"))
    reprise_track_editor_check (self);
  name_row (self);
}

static void
artist_activated_cb (RepriseTrackEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

static void
title_activated_cb (RepriseTrackEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

/* What was opened may be below the edge of the window. It has its place one frame after it was laid
 * out. */
static gboolean
show_all_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  RepriseTrackEditor *self = REPRISE_TRACK_EDITOR (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *page = viewport != NULL ? gtk_widget_get_first_child (viewport) : NULL;
  graphene_rect_t area;

  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;

  if (page != NULL && gtk_widget_compute_bounds (widget, page, &area))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               area.origin.y - MARGIN, area.origin.y + area.size.height + MARGIN);
  return G_SOURCE_REMOVE;
}

static void
revealed_cb (RepriseTrackEditor *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer))
    return;

  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_all_cb, NULL, NULL);
  self->frames = 3;
}

/* Of forty tracks few are opened, so what is in them is made then. */
static void
more_cb (RepriseTrackEditor *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->more);

  if (open && self->details == NULL)
    {
      self->details = REPRISE_TRACK_DETAILS (reprise_track_details_new (self->track));
      gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->revealer), open);
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_button_set_icon_name (GTK_BUTTON (self->more), open ? "pan-up-symbolic"
                                                          : "pan-down-symbolic");
  show_summary (self);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, "track.move-up") ? -1 : 1);
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseTrackEditor *self = REPRISE_TRACK_EDITOR (widget);
  g_autofree char *artist = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->artist)));
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title)));

  gtk_editable_set_text (GTK_EDITABLE (self->artist), title);
  gtk_editable_set_text (GTK_EDITABLE (self->title), artist);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RepriseTrackEditor *self = REPRISE_TRACK_EDITOR (widget);
  g_autofree char *name = dup_name (self);
  /* Translators: %s is what a track is called that is taken away. */
  g_autofree char *words = *name != '\0' ? g_strdup_printf (_("“%s” is removed"), name)
                                         : g_strdup (_("The track is removed"));

  gtk_label_set_label (self->gone, words);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  gtk_widget_grab_focus (self->undo);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseTrackEditor *self = REPRISE_TRACK_EDITOR (widget);

  gtk_stack_set_visible_child_name (self->stack, "track");
  gtk_widget_grab_focus (widget);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static gboolean
reprise_track_editor_grab_focus (GtkWidget *widget)
{
  RepriseTrackEditor *self = REPRISE_TRACK_EDITOR (widget);

  return gtk_widget_grab_focus (reprise_track_editor_is_removed (self)
                                  ? self->undo : GTK_WIDGET (self->artist));
}

static void
reprise_track_editor_dispose (GObject *object)
{
  g_clear_object (&REPRISE_TRACK_EDITOR (object)->track);

  G_OBJECT_CLASS (reprise_track_editor_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * RepriseTrackEditor::move:
   * @self: a row
   * @step: how many places it goes down; up where that is negative
   */
  signals[SIGNAL_MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * RepriseTrackEditor::next:
   * @self: a row, in which all is typed
   */
  signals[SIGNAL_NEXT] = g_signal_new ("next", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  /**
   * RepriseTrackEditor::removed:
   * @self: a row whose track was removed, or is back
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "track.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "track.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "track.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "track.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "track.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "track.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "track.move-down", NULL);
}

static void
reprise_track_editor_class_init (RepriseTrackEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_track_editor_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_track_editor_grab_focus;
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, handle);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, place);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, artist);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, more);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, revealer);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, gone);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackEditor, undo);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, artist_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
reprise_track_editor_init (RepriseTrackEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  reprise_several_lines_watch (GTK_EDITABLE (self->artist));
  reprise_several_lines_watch (GTK_EDITABLE (self->title));
  reprise_field_tell_all (self->artist);
  reprise_field_tell_all (self->title);
  name_row (self);
}

/**
 * reprise_track_editor_new:
 * @journal: a journal, for the artists that it knows
 * @track: (nullable): what there is, which nobody changes any more; %NULL for a new one
 * @kept: whether the journal has it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
reprise_track_editor_new (RepriseJournal *journal,
                          RepriseTrack   *track,
                          gboolean        kept)
{
  RepriseTrackEditor *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (track != NULL || !kept, NULL);

  self = g_object_new (REPRISE_TYPE_TRACK_EDITOR, NULL);
  self->track = track != NULL ? g_object_ref (track) : reprise_track_new ("", "");
  self->kept = kept;
  gtk_editable_set_text (GTK_EDITABLE (self->artist), reprise_track_get_artist (self->track));
  gtk_editable_set_text (GTK_EDITABLE (self->title), reprise_track_get_title (self->track));
  reprise_known_suggestions_attach_artists (GTK_EDITABLE (self->artist), journal);
  show_summary (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_track_editor_get_kept:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the track that the journal has, if it has it
 */
RepriseTrack *
reprise_track_editor_get_kept (RepriseTrackEditor *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), NULL);

  return self->kept ? self->track : NULL;
}

/**
 * reprise_track_editor_dup_track:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it was removed, or says nothing
 */
RepriseTrack *
reprise_track_editor_dup_track (RepriseTrackEditor *self)
{
  g_autoptr (RepriseTrack) nothing = NULL;
  g_autoptr (RepriseTrack) track = NULL;
  g_autofree char *artist = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), NULL);

  if (reprise_track_editor_is_removed (self))
    return NULL;

  nothing = reprise_track_new ("", "");
  artist = reprise_field_dup_tidy (self->artist);
  title = reprise_field_dup_tidy (self->title);
  track = reprise_track_copy (self->track);
  reprise_track_set_artist (track, artist);
  reprise_track_set_title (track, title);
  if (self->details != NULL)
    reprise_track_details_apply (self->details, track);
  return reprise_track_equal (track, nothing) ? NULL : g_steal_pointer (&track);
}

/**
 * reprise_track_editor_is_changed:
 * @self: a row
 *
 * Returns: whether it says anything else than the journal does
 */
gboolean
reprise_track_editor_is_changed (RepriseTrackEditor *self)
{
  g_autoptr (RepriseTrack) track = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), FALSE);

  track = reprise_track_editor_dup_track (self);
  if (track == NULL || !self->kept)
    return (track == NULL) != !self->kept;

  return !reprise_track_equal (track, self->track);
}

/**
 * reprise_track_editor_is_removed:
 * @self: a row
 *
 * Returns: whether its track was removed
 */
gboolean
reprise_track_editor_is_removed (RepriseTrackEditor *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "gone") == 0;
}

/**
 * reprise_track_editor_check:
 * @self: a row
 *
 * Shows whether what was typed can be kept: a track without a title cannot, nor one that is heard
 * where nothing is.
 *
 * Returns: (transfer none) (nullable): the field that is to be put right; %NULL where all is well
 */
GtkWidget *
reprise_track_editor_check (RepriseTrackEditor *self)
{
  g_autoptr (RepriseTrack) track = NULL;
  gboolean nameless, nowhere;

  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), NULL);

  track = reprise_track_editor_dup_track (self);
  nameless = track != NULL && *reprise_track_get_title (track) == '\0';
  nowhere = track != NULL && self->details != NULL && !reprise_track_details_check (self->details);
  reprise_field_ask (self->title, nameless ? _("What is it called?") : NULL, _("Title"));
  if (nowhere)
    gtk_toggle_button_set_active (self->more, TRUE);

  if (nameless)
    return GTK_WIDGET (self->title);

  return nowhere ? GTK_WIDGET (self->details) : NULL;
}

/**
 * reprise_track_editor_open:
 * @self: a row
 *
 * Shows all that is said of the track.
 */
void
reprise_track_editor_open (RepriseTrackEditor *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_EDITOR (self));

  gtk_toggle_button_set_active (self->more, TRUE);
}

/**
 * reprise_track_editor_set_number:
 * @self: a row
 * @number: which of the jukebox it is, from 1
 */
void
reprise_track_editor_set_number (RepriseTrackEditor *self,
                                 guint               number)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_TRACK_EDITOR (self));

  words = g_strdup_printf ("%u", number);
  self->number = number;
  gtk_label_set_label (self->place, words);
  name_row (self);
}

/**
 * reprise_track_editor_let_move:
 * @self: a row
 * @up: whether there is one before it
 * @down: whether there is one behind it
 */
void
reprise_track_editor_let_move (RepriseTrackEditor *self,
                               gboolean            up,
                               gboolean            down)
{
  g_return_if_fail (REPRISE_IS_TRACK_EDITOR (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "track.move-up", up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "track.move-down", down);
  gtk_widget_set_visible (self->handle, up || down);
}

/**
 * reprise_track_editor_get_handle:
 * @self: a row
 *
 * Returns: (transfer none): what it is dragged by
 */
GtkWidget *
reprise_track_editor_get_handle (RepriseTrackEditor *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_EDITOR (self), NULL);

  return self->handle;
}
