#pragma once

#include "model/reprise-film.h"

G_BEGIN_DECLS

GPtrArray  *reprise_named_films_read_up_next  (const char *text);

G_END_DECLS
