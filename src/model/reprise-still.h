#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL (reprise_still_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStill, reprise_still, REPRISE, STILL, GObject)

RepriseStill  *reprise_still_new             (const char    *sha256,
                                              const char    *media_type,
                                              int            width,
                                              int            height);
RepriseStill  *reprise_still_copy            (RepriseStill  *self);
gboolean       reprise_still_equal           (RepriseStill  *a,
                                              RepriseStill  *b);
const char    *reprise_still_get_uuid        (RepriseStill  *self);
void           reprise_still_set_uuid        (RepriseStill  *self,
                                              const char    *uuid);
const char    *reprise_still_get_sha256      (RepriseStill  *self);
const char    *reprise_still_get_media_type  (RepriseStill  *self);
int            reprise_still_get_width       (RepriseStill  *self);
int            reprise_still_get_height      (RepriseStill  *self);
const char    *reprise_still_get_caption     (RepriseStill  *self);
void           reprise_still_set_caption     (RepriseStill  *self,
                                              const char    *caption);
const char    *reprise_still_get_alt         (RepriseStill  *self);
void           reprise_still_set_alt         (RepriseStill  *self,
                                              const char    *alt);

G_END_DECLS
