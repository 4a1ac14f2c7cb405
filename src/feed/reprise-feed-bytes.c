/* Bytes to text, as a browser would read them (WHATWG Encoding Standard) and as RFC 7303 says whom
 * to believe: the byte order mark, then the server, then the XML declaration, then UTF-8. */

#include "feed/reprise-feed-bytes.h"

#include <errno.h>
#include <string.h>

/* What can be asked what a text is in: the byte order mark or the server, the declaration, UTF-8. */
#define LABELS_MAX 3

/* What a label means, and what iconv calls it. NULL: windows-1252, which is ours, since iconv's
 * refuses five bytes that a browser reads. */
typedef struct
{
  const char *name;     /* of the standard's, or as near as iconv comes */
  const char *charset;  /* (nullable) */
  const char *labels;   /* with blanks between and around */
} Encoding;

static const Encoding encodings[] = {
  { "utf-8", "UTF-8", " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 " },
  { "windows-1252", NULL,
    " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591"
    " iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 " },
  { "ibm866", "CP866", " 866 cp866 csibm866 ibm866 " },
  { "iso-8859-2", "ISO-8859-2",
    " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 " },
  { "iso-8859-3", "ISO-8859-3",
    " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 " },
  { "iso-8859-4", "ISO-8859-4",
    " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 " },
  { "iso-8859-5", "ISO-8859-5",
    " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5"
    " iso_8859-5:1988 " },
  { "iso-8859-6", "ISO-8859-6",
    " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e"
    " iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 " },
  { "iso-8859-7", "ISO-8859-7",
    " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597"
    " iso_8859-7 iso_8859-7:1987 sun_eu_greek " },
  { "iso-8859-8", "ISO-8859-8",
    " csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598"
    " iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical " },
  { "iso-8859-10", "ISO-8859-10",
    " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 " },
  { "iso-8859-13", "ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 " },
  { "iso-8859-14", "ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 " },
  { "iso-8859-15", "ISO-8859-15",
    " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin-9 " },
  { "iso-8859-16", "ISO-8859-16", " iso-8859-16 " },
  { "koi8-r", "KOI8-R", " cskoi8r koi koi8 koi8-r koi8_r " },
  { "koi8-u", "KOI8-U", " koi8-ru koi8-u " },
  { "macintosh", "MACINTOSH", " csmacintosh mac macintosh x-mac-roman " },
  { "windows-874", "CP874",
    " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 " },
  { "windows-1250", "CP1250", " cp1250 windows-1250 x-cp1250 " },
  { "windows-1251", "CP1251", " cp1251 windows-1251 x-cp1251 " },
  { "windows-1253", "CP1253", " cp1253 windows-1253 x-cp1253 " },
  { "windows-1254", "CP1254",
    " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5"
    " latin5 windows-1254 x-cp1254 " },
  { "windows-1255", "CP1255", " cp1255 windows-1255 x-cp1255 " },
  { "windows-1256", "CP1256", " cp1256 windows-1256 x-cp1256 " },
  { "windows-1257", "CP1257", " cp1257 windows-1257 x-cp1257 " },
  { "windows-1258", "CP1258", " cp1258 windows-1258 x-cp1258 " },
  { "x-mac-cyrillic", "MAC-UK", " x-mac-cyrillic x-mac-ukrainian " },
  { "gb18030", "GB18030",
    " chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 " },
  { "big5", "BIG5-HKSCS", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 " },
  { "euc-jp", "EUC-JP-MS", " cseucpkdfmtjapanese euc-jp x-euc-jp " },
  { "iso-2022-jp", "ISO-2022-JP", " csiso2022jp iso-2022-jp " },
  { "shift_jis", "CP932",
    " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis " },
  { "euc-kr", "CP949",
    " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601"
    " ksc_5601 windows-949 " },
  { "utf-16be", "UTF-16BE", " utf-16be unicodefffe " },
  { "utf-16le", "UTF-16LE",
    " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le " },
  { "utf-32be", "UTF-32BE", " utf-32be utf-32 " },
  { "utf-32le", "UTF-32LE", " utf-32le " },
};

/* What the first bytes give away: a byte order mark, or how wide “<” is. */
static const struct
{
  const char *bytes;
  gsize       length;
  gsize       skip;  /* of them, the mark */
  const char *label;
} signatures[] = {
  { "\0\0\xFE\xFF", 4, 4, "utf-32be" },
  { "\xFF\xFE\0\0", 4, 4, "utf-32le" },
  { "\xEF\xBB\xBF", 3, 3, "utf-8" },
  { "\xFE\xFF", 2, 2, "utf-16be" },
  { "\xFF\xFE", 2, 2, "utf-16le" },
  { "\0\0\0<", 4, 0, "utf-32be" },
  { "<\0\0\0", 4, 0, "utf-32le" },
  { "\0<\0", 3, 0, "utf-16be" },
  { "<\0", 2, 0, "utf-16le" },
};

/* What windows-1252 has where Unicode has control characters. */
static const gunichar high_characters[32] = {
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
  0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

static const Encoding *
find_encoding (const char *label)
{
  g_autofree char *wanted = g_strdup_printf (" %s ", label);

  if (strchr (label, ' ') != NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (strstr (encodings[i].labels, wanted) != NULL)
      return &encodings[i];
  return NULL;
}

static gboolean
is_wide (const Encoding *encoding)
{
  return g_str_has_prefix (encoding->name, "utf-16") || g_str_has_prefix (encoding->name, "utf-32");
}

static char *
take_label (const char *start,
            gsize       length)
{
  g_autofree char *label = g_ascii_strdown (start, (gssize) length);

  g_strstrip (label);
  return *label != '\0' && g_utf8_validate (label, -1, NULL) ? g_steal_pointer (&label) : NULL;
}

/* The charset parameter of a media type, or NULL. */
static char *
get_charset (const char *content_type)
{
  g_auto (GStrv) parameters = g_strsplit (content_type, ";", -1);

  for (guint i = 0; parameters[0] != NULL && parameters[i + 1] != NULL; i++)
    {
      const char *parameter = g_strstrip (parameters[i + 1]);
      const char *value = strchr (parameter, '=');

      if (value == NULL || g_ascii_strncasecmp (parameter, "charset", 7) != 0)
        continue;

      value++;
      value += strspn (value, " \t\"'");
      return take_label (value, strcspn (value, "\"'"));
    }

  return NULL;
}

/* The encoding that an XML declaration names, or NULL. @data may have blanks before it. */
static char *
get_declared (const char *data,
              gsize       length)
{
  g_autofree char *head = NULL;
  const char *p = data;
  const char *found = NULL;
  char quote[2] = { 0 };

  while (length > 0 && g_ascii_isspace (*p))
    {
      p++;
      length--;
    }
  if (length < 5 || memcmp (p, "<?xml", 5) != 0)
    return NULL;

  head = g_strndup (p, MIN (length, 1024));
  if (strstr (head, "?>") == NULL)
    return NULL;
  *strstr (head, "?>") = '\0';

  found = strstr (head, "encoding");
  if (found == NULL)
    return NULL;

  found += strlen ("encoding");
  found += strspn (found, " \t\r\n=");
  if (*found != '"' && *found != '\'')
    return NULL;

  quote[0] = *found;
  return take_label (found + 1, strcspn (found + 1, quote));
}

static GString *
decode_western (const char *data,
                gsize       length)
{
  GString *out = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) data[i] < 0x80)
        g_string_append_c (out, data[i]);
      else
        g_string_append_unichar (out, reprise_feed_bytes_get_western ((guchar) data[i]));
    }

  return out;
}

/* UTF-8, and what is none byte by byte as windows-1252: so a text in that is read as it is meant,
 * and one cut off in the midst of a character loses nothing but that. */
static GString *
decode_mixed (const char *data,
              gsize       length)
{
  GString *out = g_string_sized_new (length + 16);
  const char *end = data + length;

  while (data < end)
    {
      const char *valid = NULL;

      if (g_utf8_validate_len (data, (gsize) (end - data), &valid))
        valid = end;
      g_string_append_len (out, data, valid - data);
      if (valid < end && *valid != '\0')
        g_string_append_unichar (out, reprise_feed_bytes_get_western ((guchar) *valid));
      data = MIN (valid + 1, end);
    }

  return out;
}

static gboolean
ends_unread (const GString *text)
{
  return text->len >= 3 && memcmp (text->str + text->len - 3, "\xEF\xBF\xBD", 3) == 0;
}

/* One byte, or as many as one unit has, that mean nothing. */
static void
skip_unit (GString        *out,
           const Encoding *encoding,
           char          **in,
           gsize          *left)
{
  const gsize width = g_str_has_prefix (encoding->name, "utf-16") ? 2 : is_wide (encoding) ? 4 : 1;
  const gsize skipped = MIN (width, *left);

  /* Once for many of them. */
  if (!ends_unread (out))
    g_string_append (out, "\xEF\xBF\xBD");
  *in += skipped;
  *left -= skipped;
}

/* How much is converted at once: what is broken is tried again for each byte of it. */
#define PIECE_LENGTH 1024

/* Returns NULL where a byte means nothing and @strict. */
static GString *
decode_by_iconv (const char     *data,
                 gsize           length,
                 const Encoding *encoding,
                 gboolean        strict)
{
  GString *out = NULL;
  GIConv converter = g_iconv_open ("UTF-8", encoding->charset);
  char *in = (char *) data;
  gsize left = length;
  char buffer[4096];

  if (converter == (GIConv) -1)
    return NULL;

  out = g_string_sized_new (length + length / 4);
  while (left > 0)
    {
      char *to = buffer;
      gsize room = sizeof buffer;
      const gsize piece = MIN (left, PIECE_LENGTH);
      gsize unread = piece;
      const gsize result = g_iconv (converter, &in, &unread, &to, &room);
      const int reason = errno;

      g_string_append_len (out, buffer, to - buffer);
      left -= piece - unread;
      if (result != (gsize) -1 || reason == E2BIG)
        continue;

      /* The piece ends in the midst of a character. */
      if (reason == EINVAL && unread < piece && unread < left)
        continue;

      if (strict)
        {
          g_string_free (out, TRUE);
          out = NULL;
          break;
        }
      skip_unit (out, encoding, &in, &left);
    }

  g_iconv_close (converter);
  return out;
}

/* Eight bytes at a time: most texts are hardly anything else.
 *
 * Returns: behind the plain letters, digits and signs of ASCII that begin at @p; maybe some too few
 *   by seven */
static inline const char *
skip_plain (const char *p,
            const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  for (; end - p >= 8; p += 8)
    {
      guint64 eight;

      memcpy (&eight, p, sizeof eight);
      /* The high bit of each byte: whether it has one, or is less than a blank. */
      if (((eight | (eight - ones * ' ')) & (ones * 0x80)) != 0)
        break;
    }

  return p;
}

static inline gboolean
is_ascii (char c)
{
  return (guchar) c < 0x80;
}

/* g_utf8_validate_len(), but for what is ASCII, where there is nothing to look at but NULs. */
static gboolean
is_utf8 (const char *data,
         gsize       length)
{
  const char *end = data + length;
  const char *p = data;

  while ((p = skip_plain (p, end)) < end)
    {
      const char *from = p;

      while (p < end && p - from < 8 && is_ascii (*p))
        if (*p++ == '\0')
          return FALSE;
      for (from = p; p < end && !is_ascii (*p); p++)
        continue;
      if (p > from && !g_utf8_validate_len (from, (gsize) (p - from), NULL))
        return FALSE;
    }

  return TRUE;
}

/* Returns NULL where the bytes are not what @label says. */
static GString *
decode_strictly (const char *data,
                 gsize       length,
                 const char *label)
{
  const Encoding *encoding = find_encoding (label);

  if (encoding == NULL)
    return NULL;

  if (g_str_equal (encoding->name, "utf-8"))
    return is_utf8 (data, length) ? g_string_new_len (data, (gssize) length) : NULL;

  /* Servers say this of what they have not looked at. */
  if (strstr (label, "ascii") != NULL)
    for (gsize i = 0; i < length; i++)
      if ((guchar) data[i] >= 0x80)
        return NULL;

  return encoding->charset == NULL ? decode_western (data, length)
                                   : decode_by_iconv (data, length, encoding, TRUE);
}

/* What nothing else could make sense of. */
static GString *
decode_anyhow (const char *data,
               gsize       length,
               const char *label)
{
  const Encoding *encoding = label != NULL ? find_encoding (label) : NULL;
  GString *out = NULL;

  if (encoding != NULL && encoding->charset != NULL && !g_str_equal (encoding->name, "utf-8"))
    out = decode_by_iconv (data, length, encoding, FALSE);
  return out != NULL ? out : decode_mixed (data, length);
}

/* Returns: how many bytes the character has that XML forbids and that begins here, or 0 */
static inline gsize
measure_control (const char *p,
                 const char *end)
{
  if ((guchar) *p < 0x20)
    return *p != '\t' && *p != '\n' && *p != '\r' ? 1 : 0;

  return (guchar) *p == 0xEF && end - p >= 3 && (guchar) p[1] == 0xBF && (guchar) p[2] >= 0xBE ? 3
                                                                                              : 0;
}

/* Drops the control characters that XML forbids. Most texts have none, and are not moved. Returns
 * whether there were any. */
static gboolean
drop_controls (GString *text)
{
  const char *end = text->str + text->len;
  const char *p = text->str;
  char *to = NULL;

  while ((p = skip_plain (p, end)) < end && measure_control (p, end) == 0)
    p++;
  if (p == end)
    return FALSE;

  to = text->str + (p - text->str);
  while (p < end)
    {
      const gsize length = measure_control (p, end);

      if (length == 0)
        *to++ = *p++;
      else
        p += length;
    }

  g_string_truncate (text, (gsize) (to - text->str));
  return TRUE;
}

/* What the document is said to be: the label kept is the declared one, but definite where that is
 * vague. */
static char *
name_encoding (const char *label)
{
  const Encoding *encoding = find_encoding (label);

  if (encoding == NULL || encoding->charset == NULL)
    return g_strdup (label);
  return g_strdup (encoding->name);
}

static const char *
find_signature (const char *data,
                gsize       length,
                gsize      *skip)
{
  *skip = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length &&
        memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      {
        *skip = signatures[i].skip;
        return signatures[i].label;
      }

  return NULL;
}

/* A declaration that can be read byte by byte is in no encoding of wider units. */
static char *
get_narrow (char *label)
{
  const Encoding *encoding = label != NULL ? find_encoding (label) : NULL;

  if (encoding == NULL || !is_wide (encoding))
    return label;

  g_free (label);
  return g_strdup ("utf-8");
}

/* What is asked, in the order of whom to believe; returns how many there are. */
static guint
list_labels (const char *mark,
             const char *charset,
             const char *declared,
             const char *labels[LABELS_MAX])
{
  guint n_labels = 0;

  if (mark != NULL)
    labels[n_labels++] = mark;
  else if (charset != NULL)
    labels[n_labels++] = charset;
  if (declared != NULL)
    labels[n_labels++] = declared;
  if (mark == NULL || n_labels > 1)
    labels[n_labels++] = "utf-8";

  return n_labels;
}

/**
 * reprise_feed_bytes_get_western:
 * @byte: a byte of a text in windows-1252
 *
 * Returns: the character it is; a control where it is none
 */
gunichar
reprise_feed_bytes_get_western (guchar byte)
{
  return byte < 0x80 || byte >= 0xA0 ? byte : high_characters[byte - 0x80];
}

/**
 * reprise_feed_bytes_decode:
 * @bytes: a document as it arrived
 * @content_type: (nullable): the media type a server gave it, with its parameters
 * @length: (out) (optional): how long the text is, in bytes
 * @encoding: (out) (optional) (transfer full): what the text was taken to be in, in lower case
 * @as_declared: (out) (optional): whether it was in what it was said to be in, and nothing had to
 *   be left out
 *
 * Reads bytes as text. Asked are, in this order: the byte order mark, the server, the XML
 * declaration, UTF-8. Labels mean what the WHATWG Encoding Standard says. Where the bytes do not
 * fit the first that is asked, the next is; and where they fit none, what cannot be read is read
 * as windows-1252, or shown to be missing. There is always a text.
 *
 * Control characters that XML forbids, the byte order mark, and NULs, are not in it.
 *
 * Returns: (transfer full) (not nullable): valid UTF-8
 */
char *
reprise_feed_bytes_decode (GBytes      *bytes,
                           const char  *content_type,
                           gsize       *length,
                           char       **encoding,
                           gboolean    *as_declared)
{
  gsize size = 0;
  gsize skip = 0;
  const char *data = NULL;
  const char *mark = NULL;
  const char *taken = NULL;
  GString *text = NULL;
  g_autofree char *charset = NULL;
  g_autofree char *declared = NULL;
  const char *labels[LABELS_MAX];
  guint n_labels = 0;
  gboolean faithful = TRUE;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (data == NULL)
    data = "";
  mark = find_signature (data, size, &skip);
  data += skip;
  size -= skip;

  if (content_type != NULL)
    charset = get_charset (content_type);
  if (mark == NULL || g_str_equal (mark, "utf-8"))
    declared = get_narrow (get_declared (data, size));

  n_labels = list_labels (mark, charset, declared, labels);
  for (guint i = 0; i < n_labels && text == NULL; i++)
    {
      text = decode_strictly (data, size, labels[i]);
      taken = labels[i];
      faithful = i == 0;
    }

  if (text == NULL)
    {
      text = decode_anyhow (data, size, labels[0]);
      taken = find_encoding (labels[0]) != NULL ? labels[0] : "windows-1252";
      faithful = FALSE;
    }

  if (drop_controls (text))
    faithful = FALSE;

  if (encoding != NULL)
    *encoding = name_encoding (taken);
  if (as_declared != NULL)
    *as_declared = faithful;
  if (length != NULL)
    *length = text->len;
  return g_string_free (text, FALSE);
}
