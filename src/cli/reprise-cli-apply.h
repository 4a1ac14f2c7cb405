#pragma once

#include "cli/reprise-cli-options.h"

G_BEGIN_DECLS

gboolean  reprise_cli_speaks_of_film       (const RepriseCliOptions  *options);
gboolean  reprise_cli_speaks_of_viewing    (const RepriseCliOptions  *options);
gboolean  reprise_cli_speaks_of_appraisal  (const RepriseCliOptions  *options);
void      reprise_cli_apply_to_film        (const RepriseCliOptions  *options,
                                            RepriseFilm              *film);
void      reprise_cli_apply_to_viewing     (const RepriseCliOptions  *options,
                                            RepriseViewing           *viewing);
void      reprise_cli_apply_to_appraisal   (const RepriseCliOptions  *options,
                                            RepriseAppraisal         *appraisal);

G_END_DECLS
