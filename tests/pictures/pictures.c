/* Pictures of every page and dialog of the sample journal, to look at.
 *
 * usage: pictures FOLDER [SCENE]… */

#include "scenes.h"

#include "gui/reprise-application.h"

#include <locale.h>
#include <stdlib.h>

static const struct
{
  int          width;  /* in pixels */
  SceneWidths  flag;
} widths[] = {
  { 360, SCENE_NARROW },
  { 1024, SCENE_MIDDLE },
  { 1600, SCENE_WIDE },
};

static const StageLook looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, 1, GTK_TEXT_DIR_LTR },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, 1, GTK_TEXT_DIR_LTR },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.5, GTK_TEXT_DIR_LTR },
  { "rtl", ADW_COLOR_SCHEME_FORCE_LIGHT, 1, GTK_TEXT_DIR_RTL },
};

static void
picture (GtkApplication  *application,
         const Scene     *scene,
         const StageLook *look,
         int              width,
         const char      *folder)
{
  g_autofree char *name = g_strdup_printf ("%s-%d-%s.png", scene->name, width, look->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (Stage) stage = stage_new (application, look, width);

  scene->play (stage);
  stage_settle (stage);
  stage_save_picture (stage, path);
  g_print ("%s\n", path);
}

static void
picture_all (GtkApplication *application,
             const Scene    *scene,
             const char     *folder)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++)
      if ((scene->widths & widths[j].flag) != 0)
        picture (application, scene, &looks[i], widths[j].width, folder);
}

static gboolean
is_wanted (const Scene *scene,
           char        *wanted[])
{
  return wanted[0] == NULL || g_strv_contains ((const char * const *) wanted, scene->name);
}

static void
picture_wanted (GtkApplication *application,
                const Scene     scenes[],
                gsize           n_scenes,
                char           *arguments[])
{
  for (gsize i = 0; i < n_scenes; i++)
    if (is_wanted (&scenes[i], arguments + 2))
      picture_all (application, &scenes[i], arguments[1]);
}

/* The font of texts is the desktop's, and where there is no desktop, GNOME's. */
static void
set_fonts (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_string (settings, "writing-font", "Cantarell 11");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RepriseApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc < 2 || g_mkdir_with_parents (argv[1], 0755) != 0)
    {
      g_printerr ("usage: pictures FOLDER [SCENE]…\n");
      return EXIT_FAILURE;
    }

  /* A journal tells of changes where its main context is at home. */
  g_assert_true (g_main_context_acquire (NULL));
  application = reprise_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  set_fonts ();

  picture_wanted (GTK_APPLICATION (application), journal_scenes, n_journal_scenes, argv);
  picture_wanted (GTK_APPLICATION (application), history_scenes, n_history_scenes, argv);
  picture_wanted (GTK_APPLICATION (application), feed_scenes, n_feed_scenes, argv);
  picture_wanted (GTK_APPLICATION (application), empty_scenes, n_empty_scenes, argv);
  return EXIT_SUCCESS;
}
