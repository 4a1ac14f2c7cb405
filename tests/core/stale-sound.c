/* What is left behind by another version of the program. */

#include "jukebox/reprise-sound.h"

#include <gmodule.h>

G_MODULE_EXPORT extern const RepriseSound reprise_sound;

const RepriseSound reprise_sound = { .version = "0.0.0" };
