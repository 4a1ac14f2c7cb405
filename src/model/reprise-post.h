#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_POST (reprise_post_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePost, reprise_post, REPRISE, POST, GObject)

ReprisePost  *reprise_post_new             (gint64        id,
                                            const char   *uuid,
                                            gint64        sorted_at,
                                            gboolean      dated);
gint64        reprise_post_get_id          (ReprisePost  *self);
const char   *reprise_post_get_uuid        (ReprisePost  *self);
const char   *reprise_post_get_feed        (ReprisePost  *self);
const char   *reprise_post_get_feed_label  (ReprisePost  *self);
const char   *reprise_post_get_title       (ReprisePost  *self);
const char   *reprise_post_get_author      (ReprisePost  *self);
const char   *reprise_post_get_link        (ReprisePost  *self);
const char   *reprise_post_get_opening     (ReprisePost  *self);
gint64        reprise_post_get_sorted_at   (ReprisePost  *self);
gboolean      reprise_post_is_dated        (ReprisePost  *self);
gboolean      reprise_post_is_read         (ReprisePost  *self);
gboolean      reprise_post_is_starred      (ReprisePost  *self);
gboolean      reprise_post_shows_images    (ReprisePost  *self);
const char   *reprise_post_get_film_title  (ReprisePost  *self);
int           reprise_post_get_film_year   (ReprisePost  *self);
const char   *reprise_post_get_body        (ReprisePost  *self);
const char   *reprise_post_get_media_type  (ReprisePost  *self);
const char   *reprise_post_get_base        (ReprisePost  *self);

G_END_DECLS
