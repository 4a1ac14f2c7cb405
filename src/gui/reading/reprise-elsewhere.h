#pragma once

#include "model/reprise-judgement.h"

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_elsewhere_describe   (GPtrArray     *conflicts,
                                         RepriseScale   scale);
gboolean   reprise_elsewhere_has_texts  (GPtrArray     *conflicts);

G_END_DECLS
