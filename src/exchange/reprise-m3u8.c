/* Lists of tracks as players exchange them: M3U in UTF-8.
 *
 * There is no standard. Lines are locations, but for those that begin with “#”: of them `#EXTM3U`,
 * `#EXTINF`, `#EXTALB`, `#EXTART` and `#PLAYLIST` are understood by many, others are passed over by
 * all. A track that has no location would be lost: it stands in lines of our own, which any player
 * takes for a remark, and which are read back. */

#include "exchange/reprise-m3u8.h"

#include "model/reprise-text.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

#define MAX_SECONDS (7 * 24 * 60 * 60)

/* What is said of the track that comes, and of one that has no location. */
#define INFO         "#EXTINF:"
#define ARTIST       "#EXTART:"
#define ALBUM        "#EXTALB:"
#define NAME         "#PLAYLIST:"
#define OWN_INFO     "#REPRISE-TRACK:"
#define OWN_ARTIST   "#REPRISE-ARTIST:"
#define OWN_ALBUM    "#REPRISE-ALBUM:"

/* A list that is being read. */
typedef struct
{
  RepriseM3u8 *list;     /* (owned) */
  const char  *folder;
  char        *words;    /* (owned) (nullable): of the track that comes: “Artist - Title” */
  char        *artist;   /* (owned) (nullable): the same; empty where it has none for sure */
  char        *album;    /* (owned) (nullable): the same */
  guint        seconds;
  gboolean     is_own;   /* what comes next has no location */
} Reader;

static char *
find_dash (const char *text,
           gsize      *length)
{
  static const char * const dashes[] = { " - ", " – ", " — " };
  char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      char *found = strstr (text, dashes[i]);

      if (found == NULL || (first != NULL && first < found))
        continue;
      first = found;
      *length = strlen (dashes[i]);
    }

  return first;
}

/* Where the artist is told, what is before the title is known; else it ends at the first dash. */
static void
take_words (RepriseM3u8Entry *entry,
            const char       *words,
            const char       *artist)
{
  gsize length = 0;
  const char *dash = find_dash (words, &length);
  const gsize known = artist != NULL ? strlen (artist) : 0;

  if (known > 0 && strncmp (words, artist, known) == 0 &&
      find_dash (words + known, &length) == words + known)
    words += known + length;
  else if (artist == NULL && dash != NULL && dash > words && dash[length] != '\0')
    {
      entry->artist = g_strndup (words, (gsize) (dash - words));
      words = dash + length;
    }
  if (known > 0)
    entry->artist = g_strdup (artist);
  entry->title = g_strdup (words);
}

/* What a file is called says what it is, but for its ending and its number on the record. */
static char *
words_of_path (const char *path)
{
  g_autofree char *display = g_filename_display_basename (path);
  char *dot = strrchr (display, '.');
  const char *begin = display;
  const char *behind = NULL;

  if (dot != NULL && dot > display && strlen (dot) <= 6)
    *dot = '\0';
  while (g_ascii_isdigit (*begin) && begin - display < 3)
    begin++;
  behind = begin + strspn (begin, " ");
  if (begin > display && (*display == '0' || (*behind != '\0' && strchr (".-_)", *behind) != NULL)))
    begin = behind + strspn (behind, " .-_)");
  else
    begin = display;

  return reprise_text_tidy (*begin != '\0' ? begin : display);
}

static gboolean
has_scheme (const char *location,
            const char *scheme)
{
  return g_ascii_strncasecmp (location, scheme, strlen (scheme)) == 0;
}

/* Other programs' ways to other things are not followed. A letter alone is a drive. */
static gboolean
is_foreign (const char *location)
{
  g_autofree char *scheme = g_uri_parse_scheme (location);

  return scheme != NULL && strstr (location, "://") != NULL && strlen (scheme) > 1;
}

static gboolean
is_on_drive (const char *location)
{
  return g_ascii_isalpha (location[0]) && location[1] == ':' &&
         (location[2] == '\\' || location[2] == '/');
}

/* Returns: (transfer full) (nullable): the file; %NULL where no file of this computer is meant */
static char *
resolve (const char *location,
         const char *folder)
{
  g_autofree char *slashed = NULL;

  if (has_scheme (location, "file:"))
    {
      g_autofree char *path = g_filename_from_uri (location, NULL, NULL);

      return path != NULL ? g_canonicalize_filename (path, folder) : NULL;
    }
  if (is_on_drive (location) || g_str_has_prefix (location, "\\\\"))
    return NULL;

  slashed = g_strdup (location);
  if (strchr (location, '/') == NULL)
    g_strdelimit (slashed, "\\", '/');
  return g_canonicalize_filename (slashed, folder);
}

static void
forget (Reader *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->artist, g_free);
  g_clear_pointer (&self->album, g_free);
  self->seconds = 0;
  self->is_own = FALSE;
}

static void
add (Reader     *self,
     const char *location)
{
  g_autoptr (RepriseM3u8Entry) entry = reprise_m3u8_entry_new ();
  g_autofree char *slashed = g_strdelimit (g_strdup (location != NULL ? location : ""), "\\", '/');
  g_autofree char *called = NULL;

  if (location != NULL && (has_scheme (location, "http://") || has_scheme (location, "https://")))
    entry->address = reprise_text_tidy (location);
  else if (location != NULL)
    entry->path = resolve (location, self->folder);

  if (self->words == NULL || *self->words == '\0')
    called = entry->address != NULL ? g_strdup (entry->address)
                                    : words_of_path (entry->path != NULL ? entry->path : slashed);
  take_words (entry, called != NULL ? called : self->words, self->artist);
  entry->album = g_steal_pointer (&self->album);
  entry->seconds = self->seconds;
  if (*entry->title != '\0' && self->list->entries->len < REPRISE_M3U8_MAX_ENTRIES)
    g_ptr_array_add (self->list->entries, g_steal_pointer (&entry));
  forget (self);
}

/* One of our own ends where something else begins. */
static void
end_own (Reader *self)
{
  if (self->is_own)
    add (self, NULL);
}

/* “242,Artist - Title”; some write more behind the length, with commas in quotes. */
static void
read_info (Reader     *self,
           const char *info)
{
  const double seconds = g_ascii_strtod (info, NULL);
  gboolean quoted = FALSE;

  while (*info != '\0' && (quoted || *info != ','))
    {
      quoted ^= *info == '"';
      info++;
    }

  forget (self);
  self->seconds = seconds > 0 && seconds <= MAX_SECONDS ? (guint) (seconds + 0.5) : 0;
  self->words = *info == ',' ? reprise_text_tidy (info + 1) : NULL;
}

static const char *
after (const char *line,
       const char *prefix)
{
  const gsize length = strlen (prefix);

  return g_ascii_strncasecmp (line, prefix, length) == 0 ? line + length : NULL;
}

static void
set_tidy (char       **text,
          const char  *value)
{
  g_free (*text);
  *text = reprise_text_tidy (value);
}

static void
read_remark (Reader     *self,
             const char *line)
{
  const char *value = NULL;

  if ((value = after (line, INFO)) != NULL)
    {
      end_own (self);
      read_info (self, value);
    }
  else if ((value = after (line, OWN_INFO)) != NULL)
    {
      end_own (self);
      read_info (self, value);
      self->is_own = TRUE;
    }
  else if ((value = after (line, self->is_own ? OWN_ARTIST : ARTIST)) != NULL)
    set_tidy (&self->artist, value);
  else if ((value = after (line, self->is_own ? OWN_ALBUM : ALBUM)) != NULL)
    set_tidy (&self->album, value);
  else if ((value = after (line, NAME)) != NULL)
    set_tidy (&self->list->name, value);
}

static void
read_line (Reader     *self,
           const char *line)
{
  const char *begin = line + strspn (line, " \t");

  if (*begin == '\0')
    return;

  if (*begin == '#')
    read_remark (self, begin);
  else if (!is_foreign (begin) || has_scheme (begin, "http") || has_scheme (begin, "file:"))
    {
      end_own (self);
      add (self, begin);
    }
  else
    {
      end_own (self);
      forget (self);
    }
}

/* What is no UTF-8 was written by an old program, in what was usual then. */
static char *
to_utf8 (const char *text)
{
  return g_utf8_validate (text, -1, NULL)
           ? g_strdup (text)
           : g_convert (text, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

/* Bytes of nothing end a line as a line's end does. */
static char *
dup_text (const char *bytes,
          gsize       length)
{
  gsize end = MIN (length, REPRISE_M3U8_MAX_BYTES);
  g_autofree char *copy = NULL;

  while (end < length && end > 0 && bytes[end] != '\n' && bytes[end] != '\r')
    end--;
  copy = g_strndup ("", end);
  for (gsize i = 0; i < end; i++)
    copy[i] = bytes[i] != '\0' ? bytes[i] : '\n';

  return to_utf8 (copy);
}

/* What stands in a line must not end it. */
static char *
one_line (const char *text)
{
  return reprise_text_tidy (text != NULL ? text : "");
}

/* Returns: (transfer full): a path as a line that is read back as the same */
static char *
write_path (const char *path,
            const char *folder)
{
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  const gsize length = strlen (whole);
  const char *relative = path;
  gboolean is_plain = g_utf8_validate (path, -1, NULL);

  for (const char *p = path; is_plain && *p != '\0'; p++)
    is_plain = !g_ascii_iscntrl (*p) && *p != '\\';
  if (!is_plain)
    return g_filename_to_uri (path, NULL, NULL);

  if (strncmp (path, whole, length) == 0 && path[length] == '/')
    relative = path + length + 1;
  return relative == path || (strchr ("# \t", *relative) == NULL && strchr (relative, ':') == NULL)
           ? g_strdup (relative)
           : g_strconcat ("./", relative, NULL);
}

static void
write_entry (GString                *text,
             const RepriseM3u8Entry *entry,
             const char             *folder)
{
  g_autofree char *path = entry->path != NULL ? write_path (entry->path, folder) : NULL;
  g_autofree char *address = one_line (entry->address);
  const char *location = path != NULL ? path : address;
  const gboolean is_own = *location == '\0';
  g_autofree char *artist = one_line (entry->artist);
  g_autofree char *title = one_line (entry->title);
  g_autofree char *album = one_line (entry->album);
  gsize length = 0;

  g_string_append (text, is_own ? OWN_INFO : INFO);
  if (entry->seconds > 0)
    g_string_append_printf (text, "%u", entry->seconds);
  else
    g_string_append (text, "-1");
  g_string_append_printf (text, ",%s%s%s\n", artist, *artist != '\0' ? " - " : "", title);
  if (*artist != '\0' || find_dash (title, &length) != NULL)
    g_string_append_printf (text, "%s%s\n", is_own ? OWN_ARTIST : ARTIST, artist);
  if (*album != '\0')
    g_string_append_printf (text, "%s%s\n", is_own ? OWN_ALBUM : ALBUM, album);
  if (!is_own)
    g_string_append_printf (text, "%s\n", location);
}

/**
 * reprise_m3u8_new:
 * @name: (nullable): what it is called
 *
 * Returns: (transfer full): a list without tracks
 */
RepriseM3u8 *
reprise_m3u8_new (const char *name)
{
  RepriseM3u8 *self = g_new0 (RepriseM3u8, 1);

  self->name = g_strdup (name);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_m3u8_entry_free);
  return self;
}

/**
 * reprise_m3u8_free:
 * @self: (transfer full): a list
 */
void
reprise_m3u8_free (RepriseM3u8 *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * reprise_m3u8_entry_new:
 *
 * Returns: (transfer full): a track of which nothing is known
 */
RepriseM3u8Entry *
reprise_m3u8_entry_new (void)
{
  return g_new0 (RepriseM3u8Entry, 1);
}

/**
 * reprise_m3u8_entry_free:
 * @self: (transfer full): a track of a list
 */
void
reprise_m3u8_entry_free (RepriseM3u8Entry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->address);
  g_free (self->artist);
  g_free (self->title);
  g_free (self->album);
  g_free (self);
}

/**
 * reprise_m3u8_read:
 * @bytes: (array length=length): what a file has
 * @length: how many
 * @folder: the folder of the file, absolute: paths may be relative to it
 *
 * Reads a list of tracks: UTF-8 with or without a mark, else Latin-1; lines ended in any way.
 * Whatever the bytes are, there is a list; what is no track is not in it. A file that is named need
 * not be there.
 *
 * Returns: (transfer full): the list
 */
RepriseM3u8 *
reprise_m3u8_read (const char *bytes,
                   gsize       length,
                   const char *folder)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Reader reader = { reprise_m3u8_new (NULL), folder, NULL, NULL, NULL, 0, FALSE };

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (g_path_is_absolute (folder), NULL);

  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (bytes, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      bytes += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  text = dup_text (bytes, length);
  lines = g_strsplit_set (text, "\r\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    read_line (&reader, lines[i]);

  end_own (&reader);
  forget (&reader);
  return reader.list;
}

/**
 * reprise_m3u8_write:
 * @self: a list
 * @folder: the folder of the file that it is for, absolute; files in it are named from there
 *
 * Writes a list of tracks. One that has neither a file nor an address is kept in remarks, which
 * reprise_m3u8_read() understands and players pass over.
 *
 * Returns: (transfer full): what the file shall have
 */
char *
reprise_m3u8_write (const RepriseM3u8 *self,
                    const char        *folder)
{
  g_autoptr (GString) text = g_string_new ("#EXTM3U\n");
  g_autofree char *name = one_line (self->name);

  if (*name != '\0')
    g_string_append_printf (text, NAME "%s\n", name);
  for (guint i = 0; i < self->entries->len; i++)
    write_entry (text, self->entries->pdata[i], folder);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
