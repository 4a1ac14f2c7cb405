/* Keys, mouse, clipboard and focus, through X itself. */

#include "support/e2e-seat.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gio/gio.h>
#include <string.h>

#define REST 25  /* milliseconds between one look and the next */

struct _E2eSeat
{
  Display *display;
  Window   root;
  Window   owner;    /* what the clipboard belongs to */
  GBytes  *offered;  /* (owned) (nullable) */
  char    *type;     /* (owned) (nullable): of an image that is offered; else it is a text */
};

static const struct
{
  const char *name;
  KeySym      symbol;
} modifiers[] = {
  { "Alt", XK_Alt_L },
  { "Ctrl", XK_Control_L },
  { "Shift", XK_Shift_L },
};

/* A window may go between being listed and being asked. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static Atom
atom (E2eSeat    *self,
      const char *name)
{
  return XInternAtom (self->display, name, False);
}

/* What shows; a popup is put to a window by the program itself, past any window manager. */
static gboolean
shows (E2eSeat  *self,
       Window    window,
       gboolean  popup)
{
  XWindowAttributes attributes = { 0 };

  return XGetWindowAttributes (self->display, window, &attributes) != 0 &&
         attributes.map_state == IsViewable &&
         (attributes.override_redirect != False) == popup &&
         attributes.class == InputOutput;
}

/* The uppermost of the windows, or of the popups, and how many there are. */
static Window
find_top (E2eSeat  *self,
          gboolean  popup,
          guint    *count)
{
  Window root = None;
  Window parent = None;
  Window top = None;
  Window *windows = NULL;
  unsigned int n_windows = 0;

  *count = 0;
  if (XQueryTree (self->display, self->root, &root, &parent, &windows, &n_windows) == 0)
    return None;

  for (unsigned int i = 0; i < n_windows; i++)
    if (shows (self, windows[i], popup))
      {
        top = windows[i];
        *count += 1;
      }
  if (windows != NULL)
    XFree (windows);

  return top;
}

static Window
get_top (E2eSeat *self)
{
  guint count = 0;

  return find_top (self, FALSE, &count);
}

static void
focus_top (E2eSeat *self)
{
  Window focused = None;
  Window top = get_top (self);
  int revert = 0;

  XGetInputFocus (self->display, &focused, &revert);
  if (top == None || focused == top)
    return;

  XSetInputFocus (self->display, top, RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
}

static void
answer_request (E2eSeat                *self,
                XSelectionRequestEvent *request)
{
  const Atom targets[] = { atom (self, "TARGETS"),
                           atom (self, self->type != NULL ? self->type : "UTF8_STRING"),
                           atom (self,
                                 self->type != NULL ? self->type : "text/plain;charset=utf-8") };
  gsize length = 0;
  const unsigned char *offered = g_bytes_get_data (self->offered, &length);
  XSelectionEvent answer = {
    .type = SelectionNotify,
    .requestor = request->requestor,
    .selection = request->selection,
    .target = request->target,
    .property = request->property,
    .time = request->time,
  };

  if (request->target == targets[0])
    XChangeProperty (self->display, request->requestor, request->property, XA_ATOM, 32,
                     PropModeReplace, (const unsigned char *) targets, G_N_ELEMENTS (targets));
  else if (request->target == targets[1] || request->target == targets[2])
    XChangeProperty (self->display, request->requestor, request->property, request->target, 8,
                     PropModeReplace, offered, (int) length);
  else
    answer.property = None;

  XSendEvent (self->display, request->requestor, False, NoEventMask, (XEvent *) &answer);
}

static void
answer_requests (E2eSeat *self)
{
  while (XPending (self->display) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);
      if (event.type == SelectionRequest && self->offered != NULL)
        answer_request (self, &event.xselectionrequest);
    }
  XFlush (self->display);
}

static void
turn_key (E2eSeat  *self,
          KeyCode   code,
          gboolean  down)
{
  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (self->display, code, down ? True : False, CurrentTime);
}

static void
strike (E2eSeat  *self,
        KeyCode   code,
        gboolean  shifted)
{
  const KeyCode shift = XKeysymToKeycode (self->display, XK_Shift_L);

  if (shifted)
    turn_key (self, shift, TRUE);
  turn_key (self, code, TRUE);
  turn_key (self, code, FALSE);
  if (shifted)
    turn_key (self, shift, FALSE);
}

static KeySym
symbol_of (gunichar character)
{
  if (character == '\n')
    return XK_Return;
  if (character == '\t')
    return XK_Tab;

  return character < 0x100 ? character : 0x01000000 | character;
}

/* Gives a character that the layout does not have a key that nobody uses, and leaves it there: a
 * program reads the layout when it meets the key, which may be later. */
static KeyCode
find_key (E2eSeat  *self,
          KeySym    symbol,
          gboolean *shifted)
{
  int first = 0;
  int last = 0;
  int width = 0;
  int unused = -1;
  int found = -1;
  KeySym *layout = NULL;

  XDisplayKeycodes (self->display, &first, &last);
  layout = XGetKeyboardMapping (self->display, (KeyCode) first, last - first + 1, &width);
  for (int i = 0; i <= last - first && found < 0; i++)
    {
      const KeySym *key = layout + (gsize) i * (gsize) width;

      *shifted = key[0] != symbol;
      if (key[0] == symbol || key[1] == symbol)
        found = first + i;
      if (key[0] == NoSymbol && key[1] == NoSymbol)
        unused = first + i;
    }
  XFree (layout);

  if (found < 0)
    {
      KeySym symbols[] = { symbol, symbol };

      g_assert_cmpint (unused, >, 0);
      XChangeKeyboardMapping (self->display, unused, G_N_ELEMENTS (symbols), symbols, 1);
      XSync (self->display, False);
      *shifted = FALSE;
      found = unused;
    }
  return (KeyCode) found;
}

static void
offer (E2eSeat    *self,
       GBytes     *bytes,
       const char *type)
{
  const Atom clipboard = atom (self, "CLIPBOARD");

  g_clear_pointer (&self->offered, g_bytes_unref);
  g_free (self->type);
  self->offered = g_bytes_ref (bytes);
  self->type = g_strdup (type);
  XSetSelectionOwner (self->display, clipboard, None, CurrentTime);
  XSetSelectionOwner (self->display, clipboard, self->owner, CurrentTime);
  g_assert_cmpuint (XGetSelectionOwner (self->display, clipboard), ==, self->owner);
}

/**
 * e2e_seat_new:
 *
 * Returns: (transfer full): a seat at the display that the environment names; its mouse lies where
 *   it points at nothing
 */
E2eSeat *
e2e_seat_new (void)
{
  E2eSeat *self = g_new0 (E2eSeat, 1);

  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  XSetErrorHandler (ignore_error_cb);
  self->root = DefaultRootWindow (self->display);
  self->owner = XCreateSimpleWindow (self->display, self->root, -1, -1, 1, 1, 0, 0, 0);
  XTestFakeMotionEvent (self->display, -1, DisplayWidth (self->display, 0) - 1,
                        DisplayHeight (self->display, 0) - 1, CurrentTime);
  XSync (self->display, False);
  return self;
}

/**
 * e2e_seat_free:
 * @self: (transfer full): a seat
 */
void
e2e_seat_free (E2eSeat *self)
{
  XCloseDisplay (self->display);
  g_clear_pointer (&self->offered, g_bytes_unref);
  g_free (self->type);
  g_free (self);
}

/**
 * e2e_seat_rest:
 * @self: a seat
 *
 * Gives others a moment, a new window the keyboard, and whoever asks for the clipboard an answer:
 * what is to be done between one look at something that is waited for and the next.
 */
void
e2e_seat_rest (E2eSeat *self)
{
  GPollFD display = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };

  focus_top (self);
  answer_requests (self);
  g_poll (&display, 1, REST);
  answer_requests (self);
}

/**
 * e2e_seat_key:
 * @self: a seat
 * @keys: a key by its name in X, after “Ctrl+”, “Shift+” and “Alt+” as needed
 *
 * Strikes a key in the window on top.
 */
void
e2e_seat_key (E2eSeat    *self,
              const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  const guint n_names = g_strv_length (names);
  KeyCode held[G_N_ELEMENTS (modifiers)] = { 0 };
  gboolean shifted = FALSE;
  KeyCode code = find_key (self, XStringToKeysym (names[n_names - 1]), &shifted);

  focus_top (self);
  for (guint i = 0; i + 1 < n_names; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (modifiers); j++)
      if (g_str_equal (names[i], modifiers[j].name))
        held[j] = XKeysymToKeycode (self->display, modifiers[j].symbol);

  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    if (held[i] != 0)
      turn_key (self, held[i], TRUE);
  strike (self, code, shifted);
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    if (held[i] != 0)
      turn_key (self, held[i], FALSE);
  XSync (self->display, False);
}

/**
 * e2e_seat_type:
 * @self: a seat
 * @text: what to type; it may have characters that no key has
 *
 * Types into the window on top.
 */
void
e2e_seat_type (E2eSeat    *self,
               const char *text)
{
  focus_top (self);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean shifted = FALSE;
      KeyCode code = find_key (self, symbol_of (g_utf8_get_char (p)), &shifted);

      strike (self, code, shifted);
    }
  XSync (self->display, False);
}

/**
 * e2e_seat_click:
 * @self: a seat
 * @x: pixels from the left edge of the window on top
 * @y: pixels from its upper edge
 *
 * Clicks there.
 */
void
e2e_seat_click (E2eSeat *self,
                int      x,
                int      y)
{
  Window child = None;
  int root_x = 0;
  int root_y = 0;

  focus_top (self);
  XTranslateCoordinates (self->display, get_top (self), self->root, x, y, &root_x, &root_y, &child);
  XTestFakeMotionEvent (self->display, -1, root_x, root_y, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XSync (self->display, False);
}

/**
 * e2e_seat_offer:
 * @self: a seat
 * @text: a text
 *
 * Puts it onto the clipboard, as a program does in which it was copied.
 */
void
e2e_seat_offer (E2eSeat    *self,
                const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  offer (self, bytes, NULL);
}

/**
 * e2e_seat_offer_image:
 * @self: a seat
 * @image: the bytes of an image, no more than go through X at once
 * @type: its media type
 *
 * Puts it onto the clipboard, in the same way.
 */
void
e2e_seat_offer_image (E2eSeat    *self,
                      GBytes     *image,
                      const char *type)
{
  offer (self, image, type);
}

/**
 * e2e_seat_resize:
 * @self: a seat
 * @width: pixels
 * @height: pixels
 *
 * Resizes the window on top.
 */
void
e2e_seat_resize (E2eSeat *self,
                 int      width,
                 int      height)
{
  XResizeWindow (self->display, get_top (self), (unsigned int) width, (unsigned int) height);
  XSync (self->display, False);
}

/**
 * e2e_seat_close:
 * @self: a seat
 *
 * Asks the window on top to close, as the button of a title bar does.
 */
void
e2e_seat_close (E2eSeat *self)
{
  Window top = get_top (self);
  XEvent event = {
    .xclient = {
      .type = ClientMessage,
      .window = top,
      .message_type = atom (self, "WM_PROTOCOLS"),
      .format = 32,
      .data.l = { (long) atom (self, "WM_DELETE_WINDOW"), CurrentTime },
    },
  };

  XSendEvent (self->display, top, False, NoEventMask, &event);
  XSync (self->display, False);
}

/**
 * e2e_seat_count:
 * @self: a seat
 *
 * Returns: how many windows can be seen
 */
guint
e2e_seat_count (E2eSeat *self)
{
  guint count = 0;

  find_top (self, FALSE, &count);
  return count;
}

/**
 * e2e_seat_has_popup:
 * @self: a seat
 *
 * Returns: whether a menu or the like is open
 */
gboolean
e2e_seat_has_popup (E2eSeat *self)
{
  guint count = 0;

  return find_top (self, TRUE, &count) != None;
}

/**
 * e2e_seat_get_width:
 * @self: a seat
 *
 * Returns: how wide the window on top is, in pixels, its border included
 */
int
e2e_seat_get_width (E2eSeat *self)
{
  XWindowAttributes attributes = { 0 };

  XGetWindowAttributes (self->display, get_top (self), &attributes);
  return attributes.width;
}

/**
 * e2e_seat_dup_title:
 * @self: a seat
 *
 * Returns: (transfer full): the title of the window on top; "" where there is none
 */
char *
e2e_seat_dup_title (E2eSeat *self)
{
  Atom type = None;
  int format = 0;
  unsigned long length = 0;
  unsigned long rest = 0;
  unsigned char *data = NULL;
  char *title = NULL;

  if (XGetWindowProperty (self->display, get_top (self), atom (self, "_NET_WM_NAME"), 0, 1024,
                          False, atom (self, "UTF8_STRING"), &type, &format, &length, &rest,
                          &data) != Success || data == NULL)
    return g_strdup ("");

  title = g_strdup ((const char *) data);
  XFree (data);
  return title;
}

/**
 * e2e_seat_picture:
 * @self: a seat
 * @name: what to call the picture, which lies in `pictures` of the tests' build folder
 *
 * Takes a picture of the whole display, where ImageMagick is there.
 */
void
e2e_seat_picture (E2eSeat    *self,
                  const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GSubprocess) import = NULL;

  g_mkdir_with_parents (folder, 0755);
  import = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                             NULL, "import", "-silent", "-window", "root", path, NULL);
  if (import != NULL && g_subprocess_wait_check (import, NULL, NULL))
    g_test_message ("picture: %s", path);
}
