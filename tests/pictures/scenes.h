#pragma once

#include "stage.h"

G_BEGIN_DECLS

/**
 * SceneWidths:
 * @SCENE_NARROW: a telephone
 * @SCENE_MIDDLE: half a screen
 * @SCENE_WIDE: a screen
 *
 * At which widths a scene is worth a picture.
 */
typedef enum
{
  SCENE_NARROW = 1 << 0,
  SCENE_MIDDLE = 1 << 1,
  SCENE_WIDE = 1 << 2,
} SceneWidths;

/**
 * Scene:
 *
 * Something to picture, and how to bring it about.
 */
typedef struct
{
  const char   *name;
  void        (*play)  (Stage *stage);
  SceneWidths   widths;
} Scene;

extern const Scene  scenes[];
extern const gsize  n_scenes;

G_END_DECLS
