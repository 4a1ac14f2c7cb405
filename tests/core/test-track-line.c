#include "model/reprise-track-line.h"

#include "model/reprise-text.h"

#define SONG REPRISE_TRACK_LINE_SONG
#define SCORE REPRISE_TRACK_LINE_SCORE
#define UNKNOWN REPRISE_TRACK_LINE_UNKNOWN

#define N_RANDOM 20000u

static const struct
{
  const char           *typed;
  const char           *artist;
  const char           *title;
  const char           *album;
  RepriseTrackLineKind  kind;
  const char           *composer;
  const char           *note;
  const char           *link;
  guint                 year;
  guint                 length;
} rows[] = {
  { "[1] Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[12] Nina Vale \"Harbour Lights\"", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "(3) Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale, “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale: “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale – “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale’s “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale „Harbour Lights“", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale «Harbour Lights»", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale ‘Harbour Lights’", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale 'Harbour Lights'", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale - 'Harbour Lights'", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale 'Don't Go'", "Nina Vale", "Don't Go", NULL, SONG },
  { "1. Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1) Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1: Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1.) Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "01 Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "01 - Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1 – Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "#4 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "№ 4 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "No. 4: Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Track 4: Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "A1. Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "iv. Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "① Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "• Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "* Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "♫ Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- 2. Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "  Nina Vale   –  Harbour Lights  ", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale -- Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale | Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale / Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale\tHarbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale ‒ Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale—Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale –Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale- Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale – Harbour Lights\r", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "3. Nina Vale: Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  /* Hyphens and numbers that belong to names. */
  { "Jean-Luc Or - Half-Light", "Jean-Luc Or", "Half-Light", NULL, SONG },
  { "Jay-Q “Half-Light”", "Jay-Q", "Half-Light", NULL, SONG },
  { "311 - Amber", "311", "Amber", NULL, SONG },
  { "50 Cent – Heat", "50 Cent", "Heat", NULL, SONG },
  { "Nena – 99 Luftballons", "Nena", "99 Luftballons", NULL, SONG },
  { "2. Nena – 99 Luftballons", "Nena", "99 Luftballons", NULL, SONG },
  { "The Who – 5:15", "The Who", "5:15", NULL, SONG },
  { "Prince – 1999", "Prince", "1999", NULL, SONG },
  { "Guns N' Roses – Don't Cry", "Guns N' Roses", "Don't Cry", NULL, SONG },
  { "“Weird Al” Yankovic – Eat It", "“Weird Al” Yankovic", "Eat It", NULL, SONG },
  { "“Weird Al” Yankovic “Eat It”", "“Weird Al” Yankovic", "Eat It", NULL, SONG },
  { "[4] The The “This Is the Day”", "The The", "This Is the Day", NULL, SONG },
  { "The The \"Uncertain Smile\"", "The The", "Uncertain Smile", NULL, SONG },
  { "The B-52’s “Roam”", "The B-52’s", "Roam", NULL, SONG },
  /* The title first. */
  { "“Harbour Lights” by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights,” by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights”, Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” – Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” (Nina Vale)", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” performed by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "'Harbour Lights' by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "4. Stand by Me by Nina Vale", "Nina Vale", "Stand by Me", NULL, SONG },
  { "4. Stand by Me", NULL, "Stand by Me", NULL, SONG },
  { "4. Harbour Lights", NULL, "Harbour Lights", NULL, SONG },
  { "• Harbour Lights", NULL, "Harbour Lights", NULL, SONG },
  { "“Harbour Lights”", NULL, "Harbour Lights", NULL, SONG },
  /* Albums. */
  { "Nina Vale – Harbour Lights (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale – Harbour Lights [Tidewater]", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale “Harbour Lights” (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale “Harbour Lights” from “Tidewater”", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "“Harbour Lights” by Nina Vale (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "“Harbour Lights” by Nina Vale from Tidewater", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "Nina Vale – Harbour Lights – Tidewater", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale – Harbour Lights (from “Tidewater”)", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "Nina Vale – Harbour Lights (Tidewater, 1995)", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG, NULL, NULL, NULL, 1995 },
  /* What belongs to the title. */
  { "Nina Vale – Harbour Lights (Live)", "Nina Vale", "Harbour Lights (Live)", NULL, SONG },
  { "Nina Vale – Harbour Lights - Live", "Nina Vale", "Harbour Lights - Live", NULL, SONG },
  { "Nina Vale – Harbour Lights (Remastered 2009)", "Nina Vale",
    "Harbour Lights (Remastered 2009)", NULL, SONG },
  { "Nina Vale – Harbour Lights (feat. Otto)", "Nina Vale", "Harbour Lights (feat. Otto)", NULL,
    SONG },
  { "Nina Vale feat. Otto – Harbour Lights", "Nina Vale feat. Otto", "Harbour Lights", NULL, SONG },
  { "Nina Vale ft. Otto “Harbour Lights”", "Nina Vale ft. Otto", "Harbour Lights", NULL, SONG },
  { "Nina Vale “Grey (La La Lay)”", "Nina Vale", "Grey (La La Lay)", NULL, SONG },
  { "1. Grey (La La Lay)", NULL, "Grey (La La Lay)", NULL, SONG },
  /* Years, lengths, addresses. */
  { "Nina Vale – Harbour Lights (1995)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 1995 },
  { "Nina Vale “Harbour Lights”, 1995", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 1995 },
  { "Nina Vale – Harbour Lights (4:02)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 242 },
  { "Nina Vale – Harbour Lights 4:02", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 242 },
  { "1. Nina Vale – Harbour Lights – 1:04:02", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    NULL, NULL, 0, 3842 },
  { "Nina Vale – Harbour Lights (1995) [4:02]", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    NULL, NULL, 1995, 242 },
  { "Nina Vale – Harbour Lights (Tidewater) 4:02", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG, NULL, NULL, NULL, 0, 242 },
  { "Nina Vale – Harbour Lights https://example.org/a?b=1", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a?b=1" },
  { "Nina Vale – Harbour Lights (https://example.org/a)", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a" },
  /* Score and composers. */
  { "Ida Holm – The Drowned Pier (score)", "Ida Holm", "The Drowned Pier", NULL, SCORE },
  { "Nina Vale – Harbour Lights (composed by Ida Holm)", "Nina Vale", "Harbour Lights", NULL, SONG,
    "Ida Holm" },
  { "“The Drowned Pier” composed by Ida Holm", NULL, "The Drowned Pier", NULL, SCORE, "Ida Holm" },
  { "“The Drowned Pier” (music by Ida Holm)", NULL, "The Drowned Pier", NULL, SCORE, "Ida Holm" },
  /* Notes. */
  { "Nina Vale – Harbour Lights – when the boat comes in", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, "when the boat comes in" },
  { "Nina Vale “Harbour Lights” – when the boat comes in", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, "when the boat comes in" },
  { "“Harbour Lights” by Nina Vale – over the end", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, "over the end" },
  { "Nina Vale — “Harbour Lights” — Tidewater — over the end", "Nina Vale", "Harbour Lights",
    "Tidewater", SONG, NULL, "over the end" },
  { "**Nina Vale** – *Harbour Lights*", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[1] Nina Vale “Harbour Lights” plays twice", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    "plays twice" },
  { "Nina Vale - Tidewater - 03 - Harbour Lights", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  /* Lists, as Markdown, record sleeves and people have them. */
  { "- [ ] Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- [x] Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "+ Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "> Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "•Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "♪ “Harbour Lights” – Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "🎵 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "* “Harbour Lights” by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- *Harbour Lights* by **Nina Vale**", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1. Nina Vale – _Harbour Lights_", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1. **Harbour Lights**", NULL, "Harbour Lights", NULL, SONG },
  { "01. Harbour Lights 3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "01 Harbour Lights 3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "1. Harbour Lights (3:45)", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "1. Harbour Lights - 3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "01\tHarbour Lights\t3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "01\tNina Vale\tHarbour Lights\t3:45", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 225 },
  { "Nina Vale\tHarbour Lights\tTidewater\t3:45", "Nina Vale", "Harbour Lights", "Tidewater", SONG,
    NULL, NULL, NULL, 0, 225 },
  { "A1. Harbour Lights", NULL, "Harbour Lights", NULL, SONG },
  { "B2) Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "A1 Harbour Lights 3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "A1 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "A1 – Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "A1\tHarbour Lights\t3:45", NULL, "Harbour Lights", NULL, SONG, NULL, NULL, NULL, 0, 225 },
  { "2-04 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Song 4: Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "00:00 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1:02:33 - Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[12:33] Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale feat. Otto – Harbour Lights [3:45]", "Nina Vale feat. Otto", "Harbour Lights", NULL,
    SONG, NULL, NULL, NULL, 0, 225 },
  { "Nina Vale – Harbour Lights (3′45″)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 225 },
  { "Nina Vale – Harbour Lights, 3:45 min", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 225 },
  { "Nina Vale – Harbour Lights – 1995", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 1995 },
  { "Nina Vale – Harbour Lights – Tidewater (1995)", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG, NULL, NULL, NULL, 1995 },
  { "Nina Vale – Harbour Lights – Live", "Nina Vale", "Harbour Lights – Live", NULL, SONG },
  { "Nina Vale: Harbour Lights", NULL, NULL, NULL, UNKNOWN },
  { "• Nina Vale: Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights · Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights · Nina Vale · Tidewater", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale → Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  /* Hyphens within names, and dashes without blanks. */
  { "Jay-Q - 99 Harbours", "Jay-Q", "99 Harbours", NULL, SONG },
  { "3. Jay-Q - 99 Harbours", "Jay-Q", "99 Harbours", NULL, SONG },
  { "Jay-Q – Half-Light – Low-Fi", "Jay-Q", "Half-Light", "Low-Fi", SONG },
  { "Nina Vale–Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "3. Half-Light", NULL, "Half-Light", NULL, SONG },
  { "Jay-Q Half-Light", NULL, NULL, NULL, UNKNOWN },
  { "1. The Years 1990–1995", NULL, "The Years 1990–1995", NULL, SONG },
  { "Nina Vale — 1990–1995", "Nina Vale", "1990–1995", NULL, SONG },
  /* Other people's quotes, brackets and letters. */
  { "Nina Vale: „Harbour Lights“", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "„Harbour Lights“ von Nina Vale", NULL, "Harbour Lights", NULL, SONG, NULL, "von Nina Vale" },
  { "Nina Vale – ‚Harbour Lights‘", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale »Harbour Lights«", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale ›Harbour Lights‹", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale « Harbour Lights »", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale — «\u00a0Harbour Lights\u00a0», 1995", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, NULL, NULL, 1995 },
  { "«Harbour Lights», Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "森の人「港の灯」", "森の人", "港の灯", NULL, SONG },
  { "森の人『港の灯』", "森の人", "港の灯", NULL, SONG },
  { "森の人 – 港の灯（ライブ盤）", "森の人", "港の灯", "ライブ盤", SONG },
  { "１．森の人「港の灯」", "森の人", "港の灯", NULL, SONG },
  { "林海《港灯》", "林海", "港灯", NULL, SONG },
  { "Нина Вале – Огни гавани", "Нина Вале", "Огни гавани", NULL, SONG },
  { "3. Нина Вале «Огни гавани»", "Нина Вале", "Огни гавани", NULL, SONG },
  { "נינה ואל – אורות הנמל", "נינה ואל", "אורות הנמל", NULL, SONG },
  { "\u200f1. נינה ואל – אורות הנמל", "נינה ואל", "אורות הנמל", NULL, SONG },
  { "نينا فال «أضواء الميناء»", "نينا فال", "أضواء الميناء", NULL, SONG },
  { "\u2067نينا فال\u2069 - أضواء الميناء", "نينا فال", "أضواء الميناء", NULL, SONG },
  /* Addresses, as they are pasted. */
  { "Nina Vale – Harbour Lights – https://youtu.be/a-B_c?t=1", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://youtu.be/a-B_c?t=1" },
  { "Nina Vale – Harbour Lights: https://example.org/a", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, NULL, "https://example.org/a" },
  { "Nina Vale – Harbour Lights <https://example.org/a>", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, NULL, "https://example.org/a" },
  { "Nina Vale – Harbour Lights https://example.org/Lights_(song)", "Nina Vale", "Harbour Lights",
    NULL, SONG, NULL, NULL, "https://example.org/Lights_(song)" },
  { "Nina Vale – Harbour Lights youtu.be/aBc", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    NULL, "https://youtu.be/aBc" },
  { "Nina Vale – Harbour Lights (https://example.org/a) – over the end", "Nina Vale",
    "Harbour Lights", NULL, SONG, NULL, "over the end", "https://example.org/a" },
  { "https://example.org/a Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, NULL, "https://example.org/a" },
  { "- [Nina Vale – Harbour Lights](https://example.org/a)", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a" },
  { "1. Nina Vale – [Harbour Lights](https://example.org/a)", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a" },
  { "Nina Vale – Harbour Lights (Official Video)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    "Official Video" },
  { "Nina Vale - Harbour Lights [Official Music Video] (HD)", "Nina Vale",
    "Harbour Lights [Official Music Video]", NULL, SONG, NULL, "HD" },
  { "https://example.org/a", NULL, NULL, NULL, UNKNOWN },
  /* Films. */
  { "“Harbour Lights” (from the film “Tidewater”)", NULL, "Harbour Lights", "Tidewater", SONG },
  { "“Harbour Lights” (from the film Tidewater, 1995)", NULL, "Harbour Lights", "Tidewater", SONG,
    NULL, NULL, NULL, 1995 },
  { "Nina Vale – Harbour Lights (from the soundtrack Tidewater)", "Nina Vale", "Harbour Lights",
    "Tidewater", SONG },
  { "Harbour Lights (from Tidewater)", NULL, "Harbour Lights", "Tidewater", SONG },
  { "Harbour Lights (from the film Tidewater) by Nina Vale", "Nina Vale",
    "Harbour Lights (from the film Tidewater)", NULL, SONG },
  /* Credits. */
  { "Harbour Lights, by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights – by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights performed by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights, sung by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights (performed by Nina Vale)", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” written by Ida Holm, performed by Nina Vale", "Nina Vale", "Harbour Lights",
    NULL, SONG, "Ida Holm" },
  { "“Harbour Lights” by Nina Vale, written by Ida Holm", "Nina Vale", "Harbour Lights", NULL, SONG,
    "Ida Holm" },
  { "“Harbour Lights” Written by Ida Holm Performed by Nina Vale Courtesy of Tide Records",
    "Nina Vale", "Harbour Lights", NULL, SONG, "Ida Holm", "Courtesy of Tide Records" },
  { "“Harbour Lights” Music by Ida Holm, Lyrics by Per Lund", NULL, "Harbour Lights", NULL, SCORE,
    "Ida Holm", "Lyrics by Per Lund" },
  { "The Drowned Pier – composed by Ida Holm", NULL, "The Drowned Pier", NULL, SCORE, "Ida Holm" },
  { "Nina Vale – Harbour Lights (words and music by Ida Holm)", "Nina Vale", "Harbour Lights", NULL,
    SONG, "Ida Holm" },
  /* As a page of one's own has it. */
  { "### “Harbour Lights”", NULL, "Harbour Lights", NULL, SONG },
  { "## Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[[♫ Harbour Lights]]", NULL, "Harbour Lights", NULL, SONG },
  { "[[♫ Nina Vale – Harbour Lights]]", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "## With a ticket for the ferry", NULL, NULL, NULL, UNKNOWN },
  { "- the rain, which is always on the same bit of wall", NULL, NULL, NULL, UNKNOWN },
  { "- the rain, always on that wall;", NULL, NULL, NULL, UNKNOWN },
  { "- The ferry. It drips! And still nobody asks", NULL, NULL, NULL, UNKNOWN },
  { "- St. James Harbour Blues", NULL, "St. James Harbour Blues", NULL, SONG },
  { "3. St. James and the Long Night at the Harbour", NULL,
    "St. James and the Long Night at the Harbour", NULL, SONG },
  { "- the sea again", NULL, "the sea again", NULL, SONG },
  { "- Ah! The Sea", NULL, "Ah! The Sea", NULL, SONG },
  /* What is not understood. */
  { "Directed by Ida Holm", NULL, NULL, NULL, UNKNOWN },
  { "Based on a story by Ida Holm", NULL, NULL, NULL, UNKNOWN },
  { "The “Tidewater” record was well received.", NULL, NULL, NULL, UNKNOWN },
  { "Suggested listening ♫", NULL, NULL, NULL, UNKNOWN },
  { "Harbour Lights", NULL, NULL, NULL, UNKNOWN },
  { "***", NULL, NULL, NULL, UNKNOWN },
  { "–", NULL, NULL, NULL, UNKNOWN },
  { "1.", NULL, NULL, NULL, UNKNOWN },
  { "“”", NULL, NULL, NULL, UNKNOWN },
  { "Encore:", NULL, NULL, NULL, UNKNOWN },
  { "Side A", NULL, NULL, NULL, UNKNOWN },
  { "Screenplay by Ida Holm", NULL, NULL, NULL, UNKNOWN },
  { "Release Date: October 27, 1995", NULL, NULL, NULL, UNKNOWN },
  { "Budget: $3,600,000", NULL, NULL, NULL, UNKNOWN },
  { "I have listened to all of them again this winter.", NULL, NULL, NULL, UNKNOWN },
  { "What stays with me after all these years is the song “Harbour Lights” at the end.", NULL, NULL,
    NULL, UNKNOWN },
  { "I went to see it once more on a wet evening in March – and wept again.", NULL, NULL, NULL,
    UNKNOWN },
};

/* Words that may go: they only say how what stands around them belongs together. */
static const char * const joints[] = {
  "by", "from", "off", "the", "film", "album", "movie", "musical", "soundtrack", "as", "performed",
  "played", "recorded", "sung", "composed", "written", "composer", "comp", "music", "words",
  "lyrics", "and", "original", "score", "cue", "min", "s", NULL,
};

/* Counts the letters and digits of a text that stand outside of joints. */
static void
count_letters (GHashTable *letters,
               const char *text,
               int         by)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *key = reprise_text_key (valid);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
      {
        const gpointer c = GUINT_TO_POINTER (g_utf8_get_char (p));
        const int n = GPOINTER_TO_INT (g_hash_table_lookup (letters, c));

        if (by > 0 || !g_strv_contains (joints, words[i]))
          g_hash_table_insert (letters, c, GINT_TO_POINTER (n + by));
      }
}

static void
assert_nothing_lost (const RepriseTrackLine *line)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  g_autofree char *year = g_strdup_printf ("%u", line->year);
  const char *fields[] = {
    line->number, line->artist, line->title, line->album, line->composer, line->note, line->link,
    year,
  };
  GHashTableIter iter;
  gpointer c = NULL;
  gpointer n = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    count_letters (letters, fields[i] != NULL ? fields[i] : "", 1);
  count_letters (letters, line->typed, -1);

  g_hash_table_iter_init (&iter, letters);
  while (g_hash_table_iter_next (&iter, &c, &n))
    {
      const gunichar letter = GPOINTER_TO_UINT (c);
      const gboolean time = line->length > 0 && g_unichar_isdigit (letter);

      if (GPOINTER_TO_INT (n) < 0 && !time && g_unichar_isalnum (letter))
        g_error ("%d × U+%04X of “%s” lost", -GPOINTER_TO_INT (n), letter, line->typed);
    }
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseTrackLine) line = reprise_track_line_parse (rows[i].typed);

      g_test_message ("“%s”: “%s” – “%s” (%s) %s", rows[i].typed, line->artist, line->title,
                      line->album, line->note);
      g_assert_cmpstr (line->typed, ==, rows[i].typed);
      g_assert_cmpint (line->kind, ==, rows[i].kind);
      g_assert_cmpstr (line->artist, ==, rows[i].artist);
      g_assert_cmpstr (line->title, ==, rows[i].title);
      g_assert_cmpstr (line->album, ==, rows[i].album);
      g_assert_cmpstr (line->composer, ==, rows[i].composer);
      g_assert_cmpstr (line->note, ==, rows[i].note);
      g_assert_cmpstr (line->link, ==, rows[i].link);
      g_assert_cmpuint (line->year, ==, rows[i].year);
      g_assert_cmpuint (line->length, ==, rows[i].length);
      if (line->kind != UNKNOWN)
        assert_nothing_lost (line);
    }
}

static void
test_lines (void)
{
  g_autoptr (GPtrArray) lines = reprise_track_lines_parse ("[1] Nina Vale “Harbour Lights”\r\n"
                                                           "\n \n"
                                                           "  something else\n"
                                                           "2. Otto – Salt");

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[0])->title, ==, "Harbour Lights");
  g_assert_cmpint (((RepriseTrackLine *) lines->pdata[1])->kind, ==, UNKNOWN);
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[1])->typed, ==, "  something else");
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[2])->number, ==, "2.");
}

/* Returns: (transfer full): something that a person might type, or might not */
static char *
type_anything (void)
{
  static const char * const pieces[] = {
    "Nina", "Vale", "harbour", "Lights", "Otto", "港の灯", "Огни", "אורות", "é", "99", "1995", "5:15",
    " ", " ", " ", " ", " – ", " - ", " – ", "-", "–", "—", " / ", " · ", ": ", ", ", "\t", "*",
    "_",
    "“", "”", "\"", "'", "’", "„", "«", "»", "「", "」", "（", "）", "(", ")", "[", "]", "\xff",
    "[1] ", "1. ", "2) ", "A1. ", "01 ", "• ", "- ", "* ", "[ ] ", "iv. ", "0:00 ", "№ 4 ",
    " by ", " from ", " from the film ", " feat. ", " written by ", " performed by ", " (score)",
    " (from ", " (1995)", " 4:02", " [3:45]", " https://example.org/a_(b)", " (Live)", " the ",
    "](https://example.org)", "\u200f", "\u2067",
  };
  GString *typed = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 14); n > 0; n--)
    g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (typed, FALSE);
}

/* Whatever is typed comes back, what is made of it is text, and no letter of it is lost. */
static void
test_anything (void)
{
  guint n_understood = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *typed = type_anything ();
      g_autoptr (RepriseTrackLine) line = reprise_track_line_parse (typed);

      g_assert_cmpstr (line->typed, ==, typed);
      g_assert_true ((line->title != NULL) == (line->kind != UNKNOWN));
      g_assert_true (line->title == NULL || g_utf8_validate (line->title, -1, NULL));
      g_assert_true (line->artist == NULL || g_utf8_validate (line->artist, -1, NULL));
      if (line->kind != UNKNOWN)
        {
          n_understood++;
          assert_nothing_lost (line);
        }
    }

  g_test_message ("%u of %u lines understood", n_understood, N_RANDOM);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track-line/table", test_table);
  g_test_add_func ("/track-line/lines", test_lines);
  g_test_add_func ("/track-line/anything", test_anything);

  return g_test_run ();
}
