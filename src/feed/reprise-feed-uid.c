#include "feed/reprise-feed-uid.h"

#include "feed/reprise-feed-address.h"

#include <string.h>

static void
hash_text (GChecksum             *checksum,
           const RepriseFeedText *text)
{
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text->value, (gssize) strlen (text->value));
  g_checksum_update (checksum, (const guchar *) "", 1);
}

static char *
hash_entry (const RepriseFeedEntry *entry)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  hash_text (checksum, entry->subject.title);
  hash_text (checksum, entry->summary);
  for (guint i = 0; i < entry->content->len; i++)
    hash_text (checksum, entry->content->pdata[i]);
  return g_strdup (g_checksum_get_string (checksum));
}

static char *
strip_or_null (const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/* What the entry says of itself, whether another one says the same or not. */
static char *
name_entry (RepriseFeedEntry *entry)
{
  char *uid = strip_or_null (entry->subject.id);

  if (uid != NULL)
    return uid;

  if (entry->subject.link != NULL && *entry->subject.link != '\0')
    {
      entry->id_source = REPRISE_FEED_ID_LINK;
      return reprise_feed_address_normalise (entry->subject.link);
    }

  entry->id_source = REPRISE_FEED_ID_HASH;
  return hash_entry (entry);
}

/* A uid that none of @taken is, made of one that is: the entry's link is added, then its place
 * among those that are named alike. */
static char *
tell_apart (GHashTable             *taken,
            const RepriseFeedEntry *entry,
            const char             *uid)
{
  g_autofree char *longer = NULL;

  if (entry->subject.link != NULL && entry->id_source != REPRISE_FEED_ID_LINK)
    {
      g_autofree char *link = reprise_feed_address_normalise (entry->subject.link);

      longer = g_strdup_printf ("%s %s", uid, link);
      if (!g_hash_table_contains (taken, longer))
        return g_steal_pointer (&longer);
    }
  else
    {
      longer = g_strdup (uid);
    }

  for (;;)
    {
      const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (taken, longer)) + 1;
      g_autofree char *numbered = g_strdup_printf ("%s %u", longer, place);

      g_hash_table_insert (taken, g_strdup (longer), GUINT_TO_POINTER (place));
      if (!g_hash_table_contains (taken, numbered))
        return g_steal_pointer (&numbered);
    }
}

/**
 * reprise_feed_uid_give:
 * @entries: (element-type RepriseFeedEntry): the entries of one document, in its order
 *
 * Gives each entry the `uid` that it is known by from one reading of its feed to the next, and no
 * other of them has: the id it has in its format, trimmed; else its link; else a hash of its title
 * and content. Never its date. Where there is no id, `id_source` says what was taken for it.
 *
 * Of several with one id the first keeps it; the next ones add their links, then their places.
 */
void
reprise_feed_uid_give (GPtrArray *entries)
{
  g_autoptr (GHashTable) taken = NULL;

  g_return_if_fail (entries != NULL);

  /* Each uid, and how many were told apart from it. */
  taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      RepriseFeedEntry *entry = entries->pdata[i];
      g_autofree char *uid = name_entry (entry);

      g_free (entry->uid);
      if (g_hash_table_contains (taken, uid))
        entry->uid = tell_apart (taken, entry, uid);
      else
        entry->uid = g_steal_pointer (&uid);

      g_hash_table_insert (taken, g_strdup (entry->uid), GUINT_TO_POINTER (1));
    }
}
