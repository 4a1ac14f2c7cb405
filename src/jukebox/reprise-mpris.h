#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_MPRIS (reprise_mpris_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMpris, reprise_mpris, REPRISE, MPRIS, GObject)

RepriseMpris  *reprise_mpris_new (RepriseJukebox *jukebox,
                                  const char     *bus_name_suffix,
                                  const char     *desktop_entry,
                                  const char     *identity);

G_END_DECLS
