#include "exchange/reprise-vocabulary.h"

#include "exchange/reprise-chance.h"

#include <string.h>

/* One draw is one look into a table, where a word stands as often as it is used. It is long enough
 * for the rarest to stand there, about five times. */
#define DRAW_BITS 20
#define N_DRAWS   (1 << DRAW_BITS)

/* Which words are long: those that are rare. */
#define ONE_SYLLABLE  150
#define TWO_SYLLABLES 4000

/**
 * RepriseVocabulary:
 *
 * Made-up words that can be spoken, used as often as words are: the frequency of a word is in
 * inverse proportion to its rank (Zipf).
 */
struct _RepriseVocabulary
{
  char    *words[REPRISE_VOCABULARY_SIZE];    /* (owned) by rank, in small letters */
  guint8   lengths[REPRISE_VOCABULARY_SIZE];
  guint16  draws[N_DRAWS];                    /* ranks */
};

static const char * const onsets[] = {
  "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z",
  "br", "cl", "dr", "fl", "gr", "pl", "pr", "qu", "sh", "sl", "st", "th", "tr", "wh",
};

static const char * const vowels[] = { "a", "e", "i", "o", "u", "ai", "ea", "ie", "oo", "ou" };

static const char * const codas[] = { "", "", "", "l", "m", "n", "nd", "r", "s", "st", "t", "x" };

static const struct
{
  char        plain;
  const char *marked[3];
} marks[] = {
  { 'a', { "á", "à", "ä" } },
  { 'e', { "é", "è", "ê" } },
  { 'i', { "í", "î", "ï" } },
  { 'o', { "ó", "ô", "ö" } },
  { 'u', { "ú", "û", "ü" } },
  { 'c', { "ç", "ć", "č" } },
  { 's', { "š", "ś", "ş" } },
};

#define PICK(random, array) ((array)[reprise_chance_below ((random), G_N_ELEMENTS (array))])

static char *
make_word (GRand *random,
           guint  rank)
{
  const guint syllables = rank < ONE_SYLLABLE ? 1 : rank < TWO_SYLLABLES ? 2 : 3;
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < syllables; i++)
    {
      g_string_append (word, PICK (random, onsets));
      g_string_append (word, PICK (random, vowels));
    }
  g_string_append (word, PICK (random, codas));
  return g_string_free (word, FALSE);
}

/* Never the first letter, which a sentence may want as a capital. */
static char *
mark_word (GRand *random,
           char  *word)
{
  g_autofree char *plain = word;
  const gsize at = 1 + reprise_chance_below (random, (guint) strlen (plain) - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].plain == plain[at])
      return g_strdup_printf ("%.*s%s%s", (int) at, plain, PICK (random, marks[i].marked),
                              plain + at + 1);

  return g_steal_pointer (&plain);
}

/* No two words are the same without their marks either. */
static void
fill_words (RepriseVocabulary *self,
            GRand             *random)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint rank = 0; rank < REPRISE_VOCABULARY_SIZE; rank++)
    {
      g_autofree char *word = make_word (random, rank);

      while (g_hash_table_contains (known, word))
        {
          g_free (word);
          word = make_word (random, rank);
        }

      g_hash_table_add (known, g_strdup (word));
      if (reprise_chance_percent (random, 12))
        word = mark_word (random, g_steal_pointer (&word));
      self->lengths[rank] = (guint8) strlen (word);
      self->words[rank] = g_steal_pointer (&word);
    }
}

static void
fill_draws (RepriseVocabulary *self)
{
  double sum = 0;
  double before = 0;
  guint at = 0;

  for (guint rank = 0; rank < REPRISE_VOCABULARY_SIZE; rank++)
    sum += 1.0 / (rank + 1);

  for (guint rank = 0; rank < REPRISE_VOCABULARY_SIZE; rank++)
    {
      before += 1.0 / (rank + 1);
      while (at < N_DRAWS && at < before / sum * N_DRAWS)
        self->draws[at++] = (guint16) rank;
    }

  while (at < N_DRAWS)
    self->draws[at++] = 0;
}

static guint
draw (RepriseVocabulary *self,
      GRand             *random)
{
  return self->draws[g_rand_int (random) >> (32 - DRAW_BITS)];
}

static void
append_word (RepriseVocabulary *self,
             guint              rank,
             gboolean           capital,
             GString           *text)
{
  const gsize at = text->len;

  g_string_append_len (text, self->words[rank], self->lengths[rank]);
  if (capital)
    text->str[at] = g_ascii_toupper (text->str[at]);
}

static void
append_sentence (RepriseVocabulary *self,
                 GRand             *random,
                 guint              words,
                 GString           *text)
{
  for (guint i = 0; i < words; i++)
    {
      const guint chance = reprise_chance_below (random, 60);

      if (i > 0)
        g_string_append_len (text, chance < 7 ? ", " : " ", chance < 7 ? 2 : 1);
      if (chance == 59)
        g_string_append_c (text, '*');
      append_word (self, draw (self, random), i == 0, text);
      if (chance == 59)
        g_string_append_c (text, '*');
    }

  g_string_append_c (text, reprise_chance_percent (random, 6) ? '?' : '.');
}

static guint
append_heading (RepriseVocabulary *self,
                GRand             *random,
                guint              words,
                GString           *text)
{
  g_autofree char *heading = reprise_vocabulary_dup_name (self, random, words);

  g_string_append (text, "## ");
  g_string_append (text, heading);
  g_string_append (text, "\n\n");
  return words;
}

/**
 * reprise_vocabulary_new:
 * @random: a source of chance
 *
 * Returns: (transfer full): %REPRISE_VOCABULARY_SIZE words
 */
RepriseVocabulary *
reprise_vocabulary_new (GRand *random)
{
  RepriseVocabulary *self = g_new0 (RepriseVocabulary, 1);

  fill_words (self, random);
  fill_draws (self);
  return self;
}

/**
 * reprise_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void
reprise_vocabulary_free (RepriseVocabulary *self)
{
  g_return_if_fail (self != NULL);

  for (guint rank = 0; rank < REPRISE_VOCABULARY_SIZE; rank++)
    g_free (self->words[rank]);
  g_free (self);
}

/**
 * reprise_vocabulary_get_word:
 * @self: a vocabulary
 * @rank: 0 for the commonest word, below %REPRISE_VOCABULARY_SIZE
 *
 * Returns: the word, in small letters
 */
const char *
reprise_vocabulary_get_word (RepriseVocabulary *self,
                             guint              rank)
{
  g_return_val_if_fail (rank < REPRISE_VOCABULARY_SIZE, NULL);

  return self->words[rank];
}

/**
 * reprise_vocabulary_dup_name:
 * @self: a vocabulary
 * @random: a source of chance
 * @words: of how many words
 *
 * Makes a name, in which rare words are as likely as common ones.
 *
 * Returns: (transfer full): the name, in capitalised words
 */
char *
reprise_vocabulary_dup_name (RepriseVocabulary *self,
                             GRand             *random,
                             guint              words)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < words; i++)
    {
      if (i > 0)
        g_string_append_c (name, ' ');
      append_word (self, reprise_chance_below (random, REPRISE_VOCABULARY_SIZE), TRUE, name);
    }

  return g_string_free (name, FALSE);
}

/**
 * reprise_vocabulary_append_prose:
 * @self: a vocabulary
 * @random: a source of chance
 * @words: how many words
 * @text: where to append them
 *
 * Writes an essay in Markdown: paragraphs of sentences, a heading or a quotation now and then.
 */
void
reprise_vocabulary_append_prose (RepriseVocabulary *self,
                                 GRand             *random,
                                 guint              words,
                                 GString           *text)
{
  guint sentences = 0;

  while (words > 0)
    {
      const guint wanted = 6 + reprise_chance_below (random, 15);
      const guint length = MIN (words, wanted);

      if (sentences == 0)
        {
          const guint chance = reprise_chance_below (random, 24);

          sentences = 3 + reprise_chance_below (random, 6);
          if (text->len > 0)
            g_string_append (text, "\n\n");
          if (chance == 0 && words > length + 3)
            words -= append_heading (self, random, 3, text);
          else if (chance == 1)
            g_string_append (text, "> ");
        }
      else
        {
          g_string_append_c (text, ' ');
        }

      append_sentence (self, random, length, text);
      words -= length;
      sentences--;
    }

  g_string_append_c (text, '\n');
}
