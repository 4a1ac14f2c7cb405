#pragma once

#include "gui/book/reprise-book-page.h"
#include "gui/stills/reprise-distant-image.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DISTANT_IMAGES (reprise_distant_images_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDistantImages, reprise_distant_images, REPRISE, DISTANT_IMAGES,
                      GObject)

RepriseDistantImages  *reprise_distant_images_new          (RepriseBookPage          *page,
                                                            GtkTextView              *prose,
                                                            gboolean                  for_keeps);
void                   reprise_distant_images_set_journal  (RepriseDistantImages     *self,
                                                            RepriseJournal           *journal);
void                   reprise_distant_images_clear        (RepriseDistantImages     *self);
void                   reprise_distant_images_forget       (RepriseDistantImages     *self);
GtkWidget             *reprise_distant_images_place        (RepriseDistantImages     *self,
                                                            const RepriseProseStill  *place);
void                   reprise_distant_images_find         (RepriseDistantImages     *self);
void                   reprise_distant_images_fetch        (RepriseDistantImages     *self);
guint                  reprise_distant_images_count        (RepriseDistantImages     *self,
                                                            RepriseDistance           distance);
gboolean               reprise_distant_images_can_fetch    (RepriseDistantImages     *self);

G_END_DECLS
