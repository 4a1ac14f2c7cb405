/* Lists of tracks as players exchange them. */

#include "exchange/reprise-m3u8.h"

#include <string.h>

#define FOLDER "/home/ana/Lists"

/* An entry as a text: ARTIST|TITLE|ALBUM|SECONDS|WHERE, entries parted by line ends. */
static char *
describe (const RepriseM3u8 *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->entries->len; i++)
    {
      const RepriseM3u8Entry *entry = list->entries->pdata[i];

      g_string_append_printf (text, "%s%s|%s|%s|%u|%s%s", i > 0 ? "\n" : "",
                              entry->artist != NULL ? entry->artist : "", entry->title,
                              entry->album != NULL ? entry->album : "", entry->seconds,
                              entry->path != NULL ? entry->path : "",
                              entry->address != NULL ? entry->address : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_reads (void)
{
  static const struct
  {
    const char *bytes;
    const char *expected;
  } cases[] = {
    /* Nothing. */
    { "", "" },
    { "\n\n\r\n", "" },
    { "#EXTM3U\n", "" },
    { "# a remark\n#EXTVLCOPT:x\n", "" },
    { "#EXTINF:12,Ana - Song\n", "" },
    /* Locations. */
    { "/m/a.ogg", "|a||0|/m/a.ogg" },
    { "a.ogg\n", "|a||0|" FOLDER "/a.ogg" },
    { "sub/a.ogg\n", "|a||0|" FOLDER "/sub/a.ogg" },
    { "../Music/a.ogg", "|a||0|/home/ana/Music/a.ogg" },
    { "./a.ogg", "|a||0|" FOLDER "/a.ogg" },
    { "../../../../../../etc/a.ogg", "|a||0|/etc/a.ogg" },
    { "file:///m/an%20a.ogg", "|an a||0|/m/an a.ogg" },
    { "sub\\b\\a.ogg", "|a||0|" FOLDER "/sub/b/a.ogg" },
    { "C:\\Music\\Ana - Song.mp3", "Ana|Song||0|" },
    { "\\\\server\\Music\\Ana - Song.mp3", "Ana|Song||0|" },
    { "https://example.org/a", "|https://example.org/a||0|https://example.org/a" },
    { "HTTPS://example.org/a", "|HTTPS://example.org/a||0|HTTPS://example.org/a" },
    { "javascript://x\nspotify://track/1\nb.ogg", "|b||0|" FOLDER "/b.ogg" },
    { "#EXTINF:3,Bad\nrtsp://x/y\nb.ogg", "|b||0|" FOLDER "/b.ogg" },
    /* What is said of them. */
    { "#EXTM3U\n#EXTINF:242,Sting - Angel Eyes\na.ogg", "Sting|Angel Eyes||242|" FOLDER "/a.ogg" },
    { "#EXTINF:242,Sting – Angel Eyes\na.ogg", "Sting|Angel Eyes||242|" FOLDER "/a.ogg" },
    { "#EXTINF:242,Angel Eyes\na.ogg", "|Angel Eyes||242|" FOLDER "/a.ogg" },
    { "#EXTINF:-1,Sting - Angel Eyes\na.ogg", "Sting|Angel Eyes||0|" FOLDER "/a.ogg" },
    { "#EXTINF:12.6,X\na.ogg", "|X||13|" FOLDER "/a.ogg" },
    { "#EXTINF:99999999999999,X\na.ogg", "|X||0|" FOLDER "/a.ogg" },
    { "#EXTINF:nan,X\na.ogg", "|X||0|" FOLDER "/a.ogg" },
    { "#EXTINF:12 id=\"a,b\" logo=\"\",Ana - X\na.ogg", "Ana|X||12|" FOLDER "/a.ogg" },
    { "#EXTINF:12\na.ogg", "|a||12|" FOLDER "/a.ogg" },
    { "#EXTINF:12,\na.ogg", "|a||12|" FOLDER "/a.ogg" },
    { "#extinf:12,Ana - X\na.ogg", "Ana|X||12|" FOLDER "/a.ogg" },
    { "#EXTINF:12,Ana - X - Live\na.ogg", "Ana|X - Live||12|" FOLDER "/a.ogg" },
    { "#EXTINF:12,A - B - C\n#EXTART:A - B\na.ogg", "A - B|C||12|" FOLDER "/a.ogg" },
    { "#EXTINF:12,A - B\n#EXTART:\na.ogg", "|A - B||12|" FOLDER "/a.ogg" },
    { "#EXTART:Ana\n#EXTALB:Best\na.ogg", "Ana|a|Best|0|" FOLDER "/a.ogg" },
    { "#EXTINF:1,One\na.ogg\nb.ogg", "|One||1|" FOLDER "/a.ogg\n|b||0|" FOLDER "/b.ogg" },
    { "#EXTINF:1,One\n#EXTINF:2,Two\nb.ogg", "|Two||2|" FOLDER "/b.ogg" },
    { "  #EXTINF:1,One\n\t a.ogg", "|One||1|" FOLDER "/a.ogg" },
    /* What a file's name says. */
    { "Sting - Angel Eyes.flac", "Sting|Angel Eyes||0|" FOLDER "/Sting - Angel Eyes.flac" },
    { "03 - Sting - Angel Eyes.flac",
      "Sting|Angel Eyes||0|" FOLDER "/03 - Sting - Angel Eyes.flac" },
    { "03. Angel Eyes.flac", "|Angel Eyes||0|" FOLDER "/03. Angel Eyes.flac" },
    { "03 Angel Eyes.flac", "|Angel Eyes||0|" FOLDER "/03 Angel Eyes.flac" },
    { "1999.flac", "|1999||0|" FOLDER "/1999.flac" },
    { "99 Luftballons.ogg", "|99 Luftballons||0|" FOLDER "/99 Luftballons.ogg" },
    { "St. Louis Blues", "|St. Louis Blues||0|" FOLDER "/St. Louis Blues" },
    /* How it is written. */
    { "\xef\xbb\xbf#EXTM3U\r\n#EXTINF:1,Ana - Béni\r\na.ogg\r\n",
      "Ana|Béni||1|" FOLDER "/a.ogg" },
    { "#EXTINF:1,One\ra.ogg\r", "|One||1|" FOLDER "/a.ogg" },
    { "#EXTINF:1,Ana - B\xe9ni\nb\xe9ni.ogg", "Ana|Béni||1|" FOLDER "/béni.ogg" },
    { "#EXTINF:1,  One \t two \na.ogg", "|One two||1|" FOLDER "/a.ogg" },
    /* Without a location, in our own way. */
    { "#REPRISE-TRACK:12,Ana - X\n#REPRISE-ALBUM:Best\n#EXTINF:3,Bo - Y\nb.ogg",
      "Ana|X|Best|12|\nBo|Y||3|" FOLDER "/b.ogg" },
    { "#REPRISE-TRACK:-1,Ana - X\nb.ogg\n#REPRISE-TRACK:-1,Z",
      "Ana|X||0|\n|b||0|" FOLDER "/b.ogg\n|Z||0|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseM3u8) list =
        reprise_m3u8_read (cases[i].bytes, strlen (cases[i].bytes), FOLDER);
      g_autofree char *text = describe (list);

      g_test_message ("case %u", (guint) i);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
add (RepriseM3u8 *list,
     const char  *artist,
     const char  *title,
     const char  *album,
     const char  *path,
     const char  *address,
     guint        seconds)
{
  RepriseM3u8Entry *entry = reprise_m3u8_entry_new ();

  entry->artist = g_strdup (artist);
  entry->title = g_strdup (title);
  entry->album = g_strdup (album);
  entry->path = g_strdup (path);
  entry->address = g_strdup (address);
  entry->seconds = seconds;
  g_ptr_array_add (list->entries, entry);
}

static void
test_writes (void)
{
  g_autoptr (RepriseM3u8) list = reprise_m3u8_new ("Angel\nEyes");
  g_autofree char *text = NULL;

  add (list, "Sting", "Angel Eyes", "Leaving", FOLDER "/sub/a.ogg", NULL, 242);
  add (list, NULL, "Main Title", NULL, "/m/b.ogg", NULL, 0);
  add (list, "Ana", "X", NULL, NULL, "https://example.org/x", 0);
  add (list, "Bo", "Y", "Best", NULL, NULL, 12);
  text = reprise_m3u8_write (list, FOLDER);
  g_assert_cmpstr (text, ==,
                   "#EXTM3U\n"
                   "#PLAYLIST:Angel Eyes\n"
                   "#EXTINF:242,Sting - Angel Eyes\n"
                   "#EXTART:Sting\n"
                   "#EXTALB:Leaving\n"
                   "sub/a.ogg\n"
                   "#EXTINF:-1,Main Title\n"
                   "/m/b.ogg\n"
                   "#EXTINF:-1,Ana - X\n"
                   "#EXTART:Ana\n"
                   "https://example.org/x\n"
                   "#REPRISE-TRACK:12,Bo - Y\n"
                   "#REPRISE-ARTIST:Bo\n"
                   "#REPRISE-ALBUM:Best\n");
}

/* Whatever a track and its file are called, they come back. */
static void
test_round_trip (void)
{
  static const char * const names[] = {
    "a.ogg", "#1 hit.ogg", " blank.ogg", "a:b.ogg", "a\\b.ogg", "line\nend.ogg", "b\xe9ni.ogg",
    "100%20.ogg", "sub/#x.ogg", "http:a.ogg", "ünï.ogg",
  };
  static const char * const words[] = {
    "A", "A - B", "- B", "A -", "#EXTINF:1,x", "B – C", "\"q\", r", "1999",
  };
  g_autoptr (RepriseM3u8) list = reprise_m3u8_new ("Name");
  g_autoptr (RepriseM3u8) read = NULL;
  g_autofree char *written = NULL;
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (FOLDER, names[i], NULL);
      g_autofree char *outside = g_build_filename ("/m", names[i], NULL);

      add (list, "Ana", "X", NULL, path, NULL, 1);
      add (list, NULL, "X", NULL, outside, NULL, 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize j = 0; j <= G_N_ELEMENTS (words); j++)
      {
        const char *artist = j < G_N_ELEMENTS (words) ? words[j] : NULL;

        add (list, artist, words[i], "An Album", "/m/a.ogg", NULL, 5);
        add (list, artist, words[i], NULL, NULL, "https://example.org/x?a=1#b", 0);
        add (list, artist, words[i], "An Album", NULL, NULL, 0);
      }

  written = reprise_m3u8_write (list, FOLDER);
  read = reprise_m3u8_read (written, strlen (written), FOLDER);
  before = describe (list);
  now = describe (read);
  g_assert_cmpstr (now, ==, before);
  g_assert_cmpstr (read->name, ==, "Name");
}

static void
test_is_capped (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *long_line = g_malloc0 (REPRISE_M3U8_MAX_BYTES + 100);
  g_autoptr (RepriseM3u8) list = NULL;
  g_autoptr (RepriseM3u8) one = NULL;
  g_autoptr (RepriseM3u8) nothing = reprise_m3u8_read ("a\0b\0", 4, FOLDER);

  for (int i = 0; i < REPRISE_M3U8_MAX_ENTRIES + 10; i++)
    g_string_append (many, "a\n");
  list = reprise_m3u8_read (many->str, many->len, FOLDER);
  g_assert_cmpuint (list->entries->len, ==, REPRISE_M3U8_MAX_ENTRIES);

  memset (long_line, 'a', REPRISE_M3U8_MAX_BYTES + 99);
  memcpy (long_line, "b.ogg\n", 6);
  one = reprise_m3u8_read (long_line, REPRISE_M3U8_MAX_BYTES + 99, FOLDER);
  g_assert_cmpuint (one->entries->len, ==, 1);
  g_assert_cmpuint (nothing->entries->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/m3u8/reads", test_reads);
  g_test_add_func ("/m3u8/writes", test_writes);
  g_test_add_func ("/m3u8/round-trip", test_round_trip);
  g_test_add_func ("/m3u8/is-capped", test_is_capped);
  return g_test_run ();
}
