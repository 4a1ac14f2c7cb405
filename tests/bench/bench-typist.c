/* Somebody at the keyboard: a thread that presses keys through X, at their own pace, whatever the
 * window is busy with. */

#include "bench-typist.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

typedef struct
{
  Display *display;  /* the typist's own */
  GMutex   mutex;
  GCond    called;
  gboolean waits;
  void   (*function) (void);
  void   (*script) (void);
} Typist;

static Typist typist;

static gpointer
type_thread (gpointer data)
{
  typist.script ();
  g_print ("end 0\n");
  return NULL;
}

static gboolean
call_cb (gpointer data)
{
  typist.function ();

  g_mutex_lock (&typist.mutex);
  typist.waits = FALSE;
  g_cond_signal (&typist.called);
  g_mutex_unlock (&typist.mutex);
  return G_SOURCE_REMOVE;
}

/* Gives a widget's window the focus, which without a window manager nobody else does, and begins
 * the script in its thread. */
void
bench_typist_begin (GtkWidget  *widget,
                    void      (*script) (void))
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  typist.display = XOpenDisplay (NULL);
  g_assert_nonnull (typist.display);
  XSetInputFocus (typist.display, gdk_x11_surface_get_xid (surface), RevertToPointerRoot,
                  CurrentTime);
  XSync (typist.display, False);

  typist.script = script;
  g_thread_unref (g_thread_new ("typist", type_thread, NULL));
}

/* Calls a function in the main thread, and waits until it is done. */
void
bench_typist_call (void (*function) (void))
{
  typist.function = function;
  typist.waits = TRUE;
  g_main_context_invoke (NULL, call_cb, NULL);

  g_mutex_lock (&typist.mutex);
  while (typist.waits)
    g_cond_wait (&typist.called, &typist.mutex);
  g_mutex_unlock (&typist.mutex);
}

void
bench_typist_rest (guint milliseconds)
{
  g_usleep (milliseconds * 1000);
}

/* Presses a key of which the layout knows the symbol, and lets it go, while another is @held, or
 * 0. */
void
bench_typist_press (guint key,
                    guint held)
{
  const KeyCode code = XKeysymToKeycode (typist.display, key);
  const KeyCode held_code = XKeysymToKeycode (typist.display, held);

  g_assert_cmpuint (code, !=, 0);
  if (held_code != 0)
    XTestFakeKeyEvent (typist.display, held_code, True, CurrentTime);
  XTestFakeKeyEvent (typist.display, code, True, CurrentTime);
  XTestFakeKeyEvent (typist.display, code, False, CurrentTime);
  if (held_code != 0)
    XTestFakeKeyEvent (typist.display, held_code, False, CurrentTime);
  XFlush (typist.display);
}
