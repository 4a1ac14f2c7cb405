#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WORD_COUNT (reprise_word_count_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWordCount, reprise_word_count, REPRISE, WORD_COUNT, GObject)

RepriseWordCount  *reprise_word_count_new        (GtkTextBuffer     *buffer);
guint              reprise_word_count_get_words  (RepriseWordCount  *self);
void               reprise_word_count_touch      (RepriseWordCount  *self);

G_END_DECLS
