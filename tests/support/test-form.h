#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void      test_form_present           (GtkWindow  **dialog,
                                       GtkWidget   *made,
                                       int          width,
                                       int          height);
void      test_form_wait_until_shown  (GtkWindow   *dialog);
void      test_form_wait_until_told   (GtkWindow   *dialog);
void      test_form_wait_until_gone   (GtkWindow  **dialog);
gboolean  test_form_is_told           (GtkWindow   *dialog);
void      test_form_save              (GtkWindow   *dialog);
void      test_form_answer            (const char  *label);
void      test_form_close             (GtkWindow  **dialog);

G_END_DECLS
