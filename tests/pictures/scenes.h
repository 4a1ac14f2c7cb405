#pragma once

#include "stage.h"

G_BEGIN_DECLS

/**
 * SceneWidths:
 * @SCENE_NARROW: a telephone
 * @SCENE_MIDDLE: half a screen
 * @SCENE_WIDE: a screen
 * @SCENE_DIALOG: where a dialog may differ
 * @SCENE_ALL: all of them
 *
 * At which widths a scene is worth a picture.
 */
typedef enum
{
  SCENE_NARROW = 1 << 0,
  SCENE_MIDDLE = 1 << 1,
  SCENE_WIDE = 1 << 2,
  SCENE_DIALOG = SCENE_NARROW | SCENE_MIDDLE,
  SCENE_ALL = SCENE_NARROW | SCENE_MIDDLE | SCENE_WIDE,
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

extern const Scene  journal_scenes[];
extern const gsize  n_journal_scenes;
extern const Scene  history_scenes[];
extern const gsize  n_history_scenes;
extern const Scene  feed_scenes[];
extern const gsize  n_feed_scenes;
extern const Scene  empty_scenes[];
extern const gsize  n_empty_scenes;

G_END_DECLS
