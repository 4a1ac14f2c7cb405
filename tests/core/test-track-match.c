#include "jukebox/reprise-track-index.h"

/* Long enough that a search through all would be felt. */
#define N_FILES 50000
#define N_WANTED 20000

typedef struct
{
  RepriseTrackMatchLevel expected;
  RepriseTrackTags       wanted;
  RepriseTrackTags       file;
} Row;

#define CERTAIN REPRISE_TRACK_MATCH_CERTAIN
#define NEAR REPRISE_TRACK_MATCH_NEAR
#define NONE REPRISE_TRACK_MATCH_NONE

/* Artist and title as written, and in the file. */
#define PLAIN(level, artist, title, file_artist, file_title) \
  { level, { artist, title }, { file_artist, file_title } }

static const Row rows[] = {
  /* As it is. */
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "nina vale", "HARBOUR LIGHTS", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "  Nina  Vale ", "Harbour  Lights ", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "Björk", "Jóga", "Bjork", "Joga"),
  PLAIN (CERTAIN, "Sigur Ros", "Hoppipolla", "Sigur Rós", "Hoppípolla"),
  PLAIN (CERTAIN, "Édith Piaf", "Non, je ne regrette rien", "Edith Piaf",
         "Non je ne regrette rien"),
  PLAIN (CERTAIN, "MO", "Final Song", "MØ", "Final Song"),
  PLAIN (CERTAIN, "Czeslaw Niemen", "Dziwny jest ten swiat", "Czesław Niemen",
         "Dziwny jest ten świat"),
  PLAIN (CERTAIN, "Agnes Obel", "Aventine", "AGNES OBEL", "aventine"),
  PLAIN (CERTAIN, "Кино", "Группа крови", "КИНО", "Группа Крови"),
  PLAIN (CERTAIN, "坂本龍一", "戦場のメリークリスマス", "坂本龍一", "戦場のメリークリスマス"),
  PLAIN (CERTAIN, "Amiina", "Ame\xcc\x81lie", "Amiina", "Amélie"),
  PLAIN (CERTAIN, "Ｎｉｎａ", "Ｗａｖｅ", "Nina", "Wave"),
  /* Marks that are letters, and marks that are not. */
  PLAIN (NONE, "Nina Vale", "ガキ", "Nina Vale", "カキ"),
  PLAIN (NONE, "Nina Vale", "ばす", "Nina Vale", "はす"),
  PLAIN (NONE, "Nina Vale", "ぱす", "Nina Vale", "ばす"),
  PLAIN (NONE, "ガキ", "海", "カキ", "海"),
  PLAIN (CERTAIN, "Nina Vale", "ガキ", "Nina Vale", "カ\u3099キ"),
  PLAIN (CERTAIN, "Nina Vale", "ガキ", "Nina Vale", "ｶﾞｷ"),
  PLAIN (NONE, "Nina Vale", "กา", "Nina Vale", "กี"),
  PLAIN (NONE, "Nina Vale", "दिल", "Nina Vale", "दल"),
  PLAIN (CERTAIN, "Nina Vale", "दिल", "Nina Vale", "दिल"),
  PLAIN (NONE, "Nina Vale", "Мой", "Nina Vale", "Мои"),
  PLAIN (CERTAIN, "Nina Vale", "Её", "Nina Vale", "Ее"),
  PLAIN (CERTAIN, "Nina Vale", "שָׁלוֹם", "Nina Vale", "שלום"),
  PLAIN (CERTAIN, "Nina Vale", "سَلام", "Nina Vale", "سلام"),
  PLAIN (CERTAIN, "Nina Vale", "Ήλιος", "Nina Vale", "ΗΛΙΟΣ"),
  /* Punctuation. */
  PLAIN (CERTAIN, "Sinéad O’Connor", "Don't Cry", "Sinead O'Connor", "Don’t Cry"),
  PLAIN (CERTAIN, "Sinead OConnor", "Dont Cry", "Sinéad O’Connor", "Don’t Cry"),
  PLAIN (CERTAIN, "R.E.M.", "Nightswimming", "REM", "Nightswimming"),
  PLAIN (CERTAIN, "AC/DC", "Thunderstruck", "ACDC", "Thunderstruck"),
  PLAIN (CERTAIN, "AC DC", "Thunderstruck", "AC/DC", "Thunderstruck"),
  PLAIN (CERTAIN, "Jay-Z", "Encore", "Jay Z", "Encore"),
  PLAIN (CERTAIN, "a-ha", "Take On Me", "A‐ha", "Take on Me"),
  PLAIN (CERTAIN, "Nina Vale", "Good-bye Summer", "Nina Vale", "Goodbye Summer"),
  PLAIN (CERTAIN, "Nina Vale", "Good-bye Summer", "Nina Vale", "Good bye, Summer!"),
  PLAIN (CERTAIN, "Nina Vale", "What's Up?", "Nina Vale", "Whats Up"),
  PLAIN (CERTAIN, "P!nk", "So What", "Pink", "So What"),
  PLAIN (CERTAIN, "Kesha", "Praying", "Ke$ha", "Praying"),
  PLAIN (CERTAIN, "Mr. Miller", "Hello… Hello", "Mr Miller", "Hello, Hello"),
  PLAIN (CERTAIN, "Nina Vale", "No. 5", "Nina Vale", "№ 5"),
  PLAIN (CERTAIN, "Nina Vale", "10,000 Miles", "Nina Vale", "10000 Miles"),
  PLAIN (CERTAIN, "!!!", "Heart of Hearts", "!!!", "Heart of Hearts"),
  PLAIN (CERTAIN, "Nina Vale", "???", "Nina Vale", "???"),
  PLAIN (CERTAIN, "Nina Vale", "“Harbour Lights”", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "'Round the Corner", "Nina Vale", "Round the Corner"),
  /* And. */
  PLAIN (CERTAIN, "Simon & Garfunkel", "America", "Simon and Garfunkel", "America"),
  PLAIN (CERTAIN, "Nina Vale", "Salt & Smoke", "Nina Vale", "Salt and Smoke"),
  PLAIN (CERTAIN, "Florence + The Machine", "Cosmic Love", "Florence and the Machine",
         "Cosmic Love"),
  PLAIN (CERTAIN, "Guns N' Roses", "Patience", "Guns and Roses", "Patience"),
  PLAIN (CERTAIN, "Nina Vale", "Rock 'n' Roll Radio", "Nina Vale", "Rock and Roll Radio"),
  PLAIN (CERTAIN, "Crosby, Stills & Nash", "Helplessly Hoping", "Crosby Stills and Nash",
         "Helplessly Hoping"),
  /* The. */
  PLAIN (CERTAIN, "The Beatles", "Something", "Beatles", "Something"),
  PLAIN (CERTAIN, "Beatles", "Something", "Beatles, The", "Something"),
  PLAIN (CERTAIN, "The The", "Lonely Planet", "The The", "Lonely Planet"),
  PLAIN (CERTAIN, "Nina Vale", "The Long Walk", "Nina Vale", "Long Walk"),
  PLAIN (CERTAIN, "The Who", "Sunrise", "the who", "Sunrise"),
  PLAIN (CERTAIN, "Dinah Washington", "This Bitter Earth", "Washington, Dinah",
         "This Bitter Earth"),
  /* Guests. */
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale feat. Otto", "Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale ft. Otto", "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale featuring Otto", "Harbour Lights", "Nina Vale",
         "Harbour Lights (feat. Otto)"),
  PLAIN (CERTAIN, "Nina Vale with Otto", "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights [ft. Otto]"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights feat. Otto"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (with Otto)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights (Duet with Otto)", "Nina Vale", "Harbour Lights"),
  PLAIN (CERTAIN, "Little Feat", "Willin’", "Little Feat", "Willin'"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (feat. Otto)", "Nina Vale",
         "Harbour Lights (feat. Mara)"),
  PLAIN (NEAR, "Nina Vale feat. Otto", "Harbour Lights", "Nina Vale ft. Mara", "Harbour Lights"),
  /* The same recording, said otherwise. */
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Remastered 2009)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights - 2009 Remaster"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights [Remastered]"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Digital Remaster)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (2011 Remastered Version)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Album Version)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights - Mono"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Bonus Track)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights [Explicit]"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Original Mix)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (1987)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (feat. Otto) [Remastered 2009]"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights – Remastered – Stereo"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (From “Tidewater”)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights (From \"Tidewater\")", "Nina Vale",
         "Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Love Theme from Tidewater)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights - From \"Tidewater\" Soundtrack"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights (from Tidewater)", "Nina Vale",
         "Harbour Lights (From the Motion Picture “Tidewater”)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (from Tidewater)", "Nina Vale",
         "Harbour Lights (From “Northbound”)"),
  /* Numbers of tracks. */
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "04 Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "04 - Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "4. Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "[4] Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "Nina Vale", "Nina Vale - Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", NULL, "Nina Vale - Harbour Lights"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights", "", "Nina Vale - Harbour Lights"),
  PLAIN (CERTAIN, "Nena", "99 Luftballons", "Nena", "99 Luftballons"),
  PLAIN (NONE, "Nena", "Luftballons", "Nena", "99 Luftballons"),
  PLAIN (CERTAIN, "Nina Vale", "5:15", "Nina Vale", "5.15"),
  PLAIN (NONE, "Nina Vale", "5:15", "Nina Vale", "15"),
  PLAIN (CERTAIN, "Nina Vale", "1979", "Nina Vale", "1979 (Remastered)"),
  /* Parts. */
  PLAIN (CERTAIN, "Nina Vale", "Tide, Pt. 2", "Nina Vale", "Tide Part II"),
  PLAIN (CERTAIN, "Nina Vale", "Tide (Part Two)", "Nina Vale", "Tide, Pt. 2"),
  PLAIN (NONE, "Nina Vale", "Tide, Pt. 2", "Nina Vale", "Tide, Pt. 1"),
  PLAIN (NONE, "Nina Vale", "Tide (Part 2)", "Nina Vale", "Tide (Part 1)"),
  PLAIN (NONE, "Nina Vale", "Tide", "Nina Vale", "Tide (Part 2)"),
  PLAIN (NONE, "Nina Vale", "Tide Part 2", "Nina Vale", "Tide Part 12"),
  PLAIN (NONE, "Nina Vale", "Symphony No. 5", "Nina Vale", "Symphony No. 6"),
  PLAIN (NONE, "Nina Vale", "Song 2", "Nina Vale", "Song 3"),
  PLAIN (NONE, "Nina Vale", "Tide I", "Nina Vale", "Tide II"),
  PLAIN (NONE, "Nina Vale", "Tide (I)", "Nina Vale", "Tide (II)"),
  PLAIN (NONE, "Nina Vale", "Tide I", "Nina Vale", "Tide III"),
  PLAIN (NONE, "Nina Vale", "Tide, Part I", "Nina Vale", "Tide, Part II"),
  PLAIN (NONE, "Nina Vale", "Tide, Part One", "Nina Vale", "Tide, Part Two"),
  PLAIN (NONE, "Nina Vale", "Tide, Vol. 1", "Nina Vale", "Tide, Vol. 2"),
  PLAIN (NONE, "Nina Vale", "Tide: Chapter 1", "Nina Vale", "Tide: Chapter 2"),
  PLAIN (NONE, "Nina Vale", "Tide Act One", "Nina Vale", "Tide Act Two"),
  PLAIN (NONE, "Nina Vale", "Tide (Part 1)", "Nina Vale", "Tide (Parts 1–3)"),
  PLAIN (NONE, "Nina Vale", "Tide, Part I", "Nina Vale", "Tide"),
  PLAIN (NONE, "Ida Holm", "Nocturne Op. 9 No. 1", "Ida Holm", "Nocturne Op. 9 No. 2"),
  PLAIN (NONE, "Ida Holm", "Prelude in C Major", "Ida Holm", "Prelude in D Minor"),
  PLAIN (NONE, "Nina Vale", "Harbour Lights A", "Nina Vale", "Harbour Lights B"),
  PLAIN (CERTAIN, "Nina Vale", "Tide, Part IV", "Nina Vale", "Tide (Pt. 4)"),
  /* Other recordings by the same artist. */
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Live)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights - Live"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights [Live at the Pier]"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights - Live - Remastered 2009"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Live / Remastered 2009)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Otto Remix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (2019 Mix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Instrumental)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Acoustic Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Demo)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights - Radio Edit"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Karaoke Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Take 3)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Alternate Take)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Nina’s Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Extended)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (A Cappella)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Reprise)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Unplugged)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (with Strings)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Re-Recorded)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights (Orchestral Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Live Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (En Vivo)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Ao Vivo)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Live à Bergen)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (MTV Unplugged Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Otto Brandt Club Mix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Dub)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Slowed + Reverb)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Sped Up)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Piano Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Single Edit)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Demo 1995)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Rehearsal Take)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (BBC Session)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Alternative Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Early Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Otto Brandt Cover)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Karaoke)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Instrumental Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Acoustic Live)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Lullaby Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (2019 Remix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Extended Mix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Otto Brandt Bootleg)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (Stripped)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale",
         "Harbour Lights (German Version)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Lights – Acoustic"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Acoustic)", "Nina Vale",
         "Harbour Lights (Instrumental)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Instrumental)", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Remix)", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Otto Remix)", "Nina Vale",
         "Harbour Lights (Mara Remix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Live 1995)", "Nina Vale",
         "Harbour Lights (Demo 1995)"),
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Karaoke Hits" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Tidewater (Demos)" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Live" } },
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Live)", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Live)", "Nina Vale", "Harbour Lights (Remix)"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights (Live at the Pier)", "Nina Vale",
         "Harbour Lights (Live in Bergen)"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights (Live)", "Nina Vale", "Harbour Lights - Live"),
  PLAIN (CERTAIN, "Nina Vale", "Harbour Lights (Acoustic)", "Nina Vale",
         "Harbour Lights [Acoustic Version]"),
  PLAIN (CERTAIN, "Nina Vale", "Live and Let Go", "Nina Vale", "Live and Let Go"),
  PLAIN (CERTAIN, "Nina Vale", "Remix", "Nina Vale", "Remix"),
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Live at the Pier" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "MTV Unplugged" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "The Remixes" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Nina Vale in Concert" } },
  { CERTAIN, { "Nina Vale", "Harbour Lights", "Live at the Pier" },
    { "Nina Vale", "Harbour Lights", "Live at the Pier" } },
  { CERTAIN, { "Nina Vale", "Harbour Lights" },
    { "Nina Vale", "Harbour Lights", "Alive Again" } },
  /* Others with the same title. */
  PLAIN (NONE, "Nina Vale", "Harbour Lights", "Otto Brandt", "Harbour Lights"),
  PLAIN (NONE, "Sting", "Angel Eyes", "ABBA", "Angel Eyes"),
  PLAIN (NONE, "Nina Vale", "Crazy", "The Harbour Masters", "Crazy"),
  PLAIN (NONE, "Nina Vale", "Crazy", "Karaoke Stars", "Crazy (In the Style of Nina Vale)"),
  PLAIN (NONE, "Nina Vale", "Crazy", "Tribute Players", "Crazy (Made Famous by Nina Vale)"),
  PLAIN (NONE, "Nina Vale", "Crazy", "Otto Brandt", "Crazy (Nina Vale Cover)"),
  PLAIN (NONE, "Prince", "Kiss", "Tom Jones", "Kiss"),
  PLAIN (NONE, "Simon & Garfunkel", "America", "Neil Diamond", "America"),
  PLAIN (NONE, "Heart", "Alone", "Heartless", "Alone"),
  PLAIN (NONE, "Pink", "Try", "Blink", "Try"),
  PLAIN (NONE, "Nina Vale", "Harbour Lights", "Nina Simone", "Harbour Lights"),
  PLAIN (NONE, "Yes", "Changes", "Yusuf", "Changes"),
  PLAIN (NONE, "Air", "Run", "Aura", "Run"),
  PLAIN (NONE, "Air", "Run", "Air Supply", "Run"),
  PLAIN (NONE, "Queen", "Run", "Queens of the Stone Age", "Run"),
  PLAIN (NONE, "Queen", "Run", "Queensrÿche", "Run"),
  PLAIN (NONE, "Nina", "Run", "Nina Vale", "Run"),
  PLAIN (NONE, "Nina Vale", "Run", "Nina", "Run"),
  PLAIN (NONE, "Toto", "Run", "Toto Cutugno", "Run"),
  PLAIN (NONE, "America", "Run", "American Authors", "Run"),
  PLAIN (NONE, "The Band", "Run", "The Band Perry", "Run"),
  PLAIN (NONE, "Chic", "Run", "Chicago", "Run"),
  PLAIN (NONE, "Kiss", "Run", "Kissing the Pink", "Run"),
  PLAIN (NONE, "Europe", "Run", "European Men", "Run"),
  PLAIN (NONE, "Genesis", "Run", "Genesis Owusu", "Run"),
  PLAIN (NONE, "Elvis Presley", "Run", "Elvis Costello", "Run"),
  PLAIN (NONE, "Nick Cave", "Run", "Nick Drake", "Run"),
  PLAIN (NONE, "Paul Simon", "Run", "Paul Young", "Run"),
  PLAIN (NEAR, "Bush", "Run", "Kate Bush", "Run"),
  PLAIN (NONE, "Blur", "Run", "Slur", "Run"),
  PLAIN (NONE, "U2", "One", "U2 Tribute", "One"),
  PLAIN (NONE, "Nina Vale", "Run", "Nina Vale Tribute Band", "Run"),
  PLAIN (NONE, "Nina Vale", "Run", "Vitamin Strings", "Run"),
  PLAIN (NONE, "Nina Vale", "Run", "The Karaoke Channel", "Run (Karaoke)"),
  PLAIN (NONE, "Nina Vale", "Run", "Otto Brandt", "Run (Originally by Nina Vale)"),
  PLAIN (NONE, "Nina Vale", "Run", "Otto Brandt", "Run (Tribute to Nina Vale)"),
  PLAIN (NONE, "Nina Vale", "Hello", "Otto Brandt", "Hello"),
  PLAIN (NONE, "Nina Vale", "Hello", "Otto Brandt", "Hello (Live)"),
  PLAIN (NONE, "Nina Vale", "Home", "Mara Lind", "Home"),
  PLAIN (NONE, "Nina Vale", "Hurt", "Per Lund", "Hurt"),
  PLAIN (NONE, "Nina Vale", "One", "Per Lund", "One"),
  PLAIN (NONE, "Nina Vale", "The Power of Love", "Per Lund", "The Power of Love"),
  PLAIN (NONE, "Nina Vale", "Come Rain or Come Shine", "Mara Lind", "Come Rain or Come Shine"),
  PLAIN (NONE, "Nina Vale feat. Otto", "Hello", "Mara Lind feat. Otto", "Hello"),
  PLAIN (NONE, "DJ Nina", "Hello", "DJ Otto", "Hello"),
  PLAIN (NONE, "MC Nina", "Hello", "Nina Vale", "Hello"),
  /* The same thing in another language, and other things that sound alike. */
  PLAIN (NONE, "Nina Vale", "99 Luftballons", "Nina Vale", "99 Red Balloons"),
  PLAIN (NONE, "Nina Vale", "La Mer", "Nina Vale", "The Sea"),
  PLAIN (NONE, "Nina Vale", "Helden", "Nina Vale", "Heroes"),
  PLAIN (NONE, "Nina Vale", "Das Modell", "Nina Vale", "The Model"),
  PLAIN (NONE, "Nina Vale", "Le Vent", "Nina Vale", "Le Temps"),
  PLAIN (NONE, "Nina Vale", "Angel", "Nina Vale", "Angel Eyes"),
  PLAIN (NONE, "Nina Vale", "Angel Eyes", "Nina Vale", "Angels"),
  PLAIN (NONE, "Nina Vale", "Tonight", "Nina Vale", "Tonight, Tonight"),
  PLAIN (NONE, "Nina Vale", "Not Tonight", "Nina Vale", "Tonight"),
  PLAIN (NONE, "Nina Vale", "Love", "Nina Vale", "Lover"),
  PLAIN (NONE, "Nina Vale", "Rain", "Nina Vale", "Pain"),
  PLAIN (NONE, "Nina Vale", "In the Sea", "Nina Vale", "By the Sea"),
  PLAIN (NONE, "Nina Vale", "Lights Out", "Nina Vale", "Lights On"),
  /* Themes. */
  PLAIN (NONE, "Ida Holm", "Theme from Tidewater", "Ida Holm", "Tidewater"),
  PLAIN (NONE, "Ida Holm", "Theme from Tidewater", "Ida Holm", "Theme from Northbound"),
  PLAIN (NONE, "Ida Holm", "Tidewater Theme", "Ida Holm", "Northbound Theme"),
  PLAIN (NONE, "Ida Holm", "Love Theme from Tidewater", "Ida Holm", "Theme from Tidewater"),
  PLAIN (NONE, "Ida Holm", "Love Theme", "Ida Holm", "Main Theme"),
  PLAIN (NEAR, "Ida Holm", "Love Theme", "Ida Holm", "Love Theme"),
  PLAIN (NEAR, "Ida Holm", "Tidewater", "Ida Holm", "Tidewater (Reprise)"),
  PLAIN (NONE, "Ida Holm", "Tidewater", "Ida Holm", "Tidewater Reprise"),
  PLAIN (NEAR, "Ida Holm", "Tidewater", "Ida Holm", "Tidewater - Reprise"),
  PLAIN (NONE, "Ida Holm", "Tidewater Suite", "Ida Holm", "Tidewater"),
  { NEAR, { "Ida Holm", "End Titles", "Tidewater" }, { "Ida Holm", "End Titles", "Tidewater II" } },
  { NONE, { "Ida Holm", "Main Title", "Tidewater" }, { "Per Lund", "Main Title", "Tidewater" } },
  { NONE, { "Nina Vale", "Crazy", "Tidewater" }, { "Otto Brandt", "Crazy", "Tidewater" } },
  PLAIN (NEAR, "Nina Vale", "Crazy", "Nina Vale Tribute Band; Nina Vale", "Crazy"),
  /* One of several, a family name, somebody unknown. */
  PLAIN (NEAR, "Nick Cave", "Into My Arms", "Nick Cave & The Bad Seeds", "Into My Arms"),
  PLAIN (NEAR, "Prince and the Revolution", "Kiss", "Prince", "Kiss"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Nina Vale; Otto Brandt", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Otto Brandt / Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Vale", "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, NULL, "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", NULL, "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Various Artists", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Lights", "Unknown Artist", "Harbour Lights"),
  { CERTAIN, { "Nina Vale", "Harbour Lights" },
    { NULL, "Harbour Lights", NULL, NULL, "Nina Vale" } },
  { NONE, { "Nina Vale", "Harbour Lights" },
    { NULL, "Harbour Lights", NULL, NULL, "Otto Brandt" } },
  /* Slips of the pen. */
  PLAIN (NEAR, "Nina Vale", "Harbor Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Vale", "Harbour Light", "Nina Vale", "Harbour Lights"),
  PLAIN (NEAR, "Nina Valle", "Harbour Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (NONE, "Nina Valle", "Harbor Lights", "Nina Vale", "Harbour Lights"),
  PLAIN (NONE, "Nina Vale", "Home", "Nina Vale", "Hope"),
  PLAIN (NONE, "Nina Vale", "Harbour Lights", "Nina Vale", "Harbour Nights at Sea"),
  PLAIN (NEAR, "Nina Vale", "Now Here", "Nina Vale", "Nowhere"),
  /* Brackets that belong to the title. */
  PLAIN (CERTAIN, "Nina Vale", "Grey (La La Lay)", "Nina Vale", "Grey (La La Lay)"),
  PLAIN (NEAR, "Nina Vale", "Grey", "Nina Vale", "Grey (La La Lay)"),
  PLAIN (CERTAIN, "Nina Vale", "I Won’t Sleep Tonight", "Nina Vale", "(I Won't) Sleep Tonight"),
  PLAIN (NEAR, "Nina Vale", "Sleep Tonight", "Nina Vale", "(I Won't) Sleep Tonight"),
  PLAIN (NONE, "Nina Vale", "Grey (La La Lay)", "Nina Vale", "Grey (So It Goes)"),
  /* Nothing at all. */
  PLAIN (NONE, "Nina Vale", "", "Nina Vale", ""),
  PLAIN (NONE, NULL, NULL, NULL, NULL),
  PLAIN (NONE, "Nina Vale", "Harbour Lights", "Nina Vale", NULL),
  PLAIN (NONE, "Nina Vale", "Harbour Lights", "Nina Vale", "Salt and Smoke"),
  PLAIN (NONE, "Nina Vale", "\xff\xfe", "Nina Vale", "Harbour Lights"),
  /* Score cues. */
  { CERTAIN, { NULL, "The Drowned Pier", NULL, "Ida Holm" },
    { NULL, "The Drowned Pier", NULL, "Ida Holm" } },
  { CERTAIN, { NULL, "The Drowned Pier", NULL, "Ida Holm" },
    { "Ida Holm", "The Drowned Pier", "Tidewater" } },
  { CERTAIN, { "Ida Holm", "The Drowned Pier" },
    { "Various Artists", "The Drowned Pier", "Tidewater", "Ida Holm" } },
  { NEAR, { "Ida Holm", "The Drowned Pier" },
    { "Bergen Philharmonic", "The Drowned Pier", NULL, "Ida Holm" } },
  { NEAR, { NULL, "The Drowned Pier", NULL, "Ida Holm" },
    { "Bergen Philharmonic", "The Drowned Pier", NULL, "Ida Holm" } },
  { NEAR, { NULL, "The Drowned Pier", NULL, "Holm" },
    { "Ida Holm", "The Drowned Pier" } },
  { NONE, { NULL, "The Drowned Pier", NULL, "Ida Holm" },
    { "Per Lund", "The Drowned Pier", NULL, "Per Lund" } },
  { NEAR, { "Nina Vale", "Harbour Lights" },
    { "Otto Brandt", "Harbour Lights", NULL, "Nina Vale" } },
  /* Every film has one of these. */
  PLAIN (NEAR, "Ida Holm", "Main Title", "Ida Holm", "Main Title"),
  PLAIN (NEAR, "Ida Holm", "End Credits", "Ida Holm", "End Credits"),
  { NEAR, { "Ida Holm", "Main Title", "Tidewater" }, { "Ida Holm", "Main Title", "Northbound" } },
  { CERTAIN, { "Ida Holm", "Main Title", "Tidewater" }, { "Ida Holm", "Main Title", "Tidewater" } },
  { CERTAIN, { "Ida Holm", "Main Title", "Tidewater" },
    { "Ida Holm", "Main Title", "Tidewater (Original Motion Picture Soundtrack)" } },
  { CERTAIN, { "Ida Holm", "Main Title", "Tidewater" },
    { "Ida Holm", "Main Title (From “Tidewater”)", "Best of Ida Holm" } },
  PLAIN (NEAR, "Ida Holm", "Main Title (from Tidewater)", "Ida Holm",
         "Main Title (from Northbound)"),
  { CERTAIN, { NULL, "Prologue", "Tidewater OST", "Ida Holm" },
    { "Ida Holm", "Prologue", "Tidewater: Original Score" } },
  /* Albums and lengths. */
  { CERTAIN, { "Nina Vale", "Harbour Lights", "First" },
    { "Nina Vale", "Harbour Lights", "The Very Best" } },
  { CERTAIN, { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 240 },
    { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 248 } },
  { NEAR, { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 240 },
    { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 420 } },
  { NEAR, { "Nina Vale", "Harbour Lights", "First", NULL, NULL, 240 },
    { "Nina Vale", "Harbour Lights", "Second", NULL, NULL, 300 } },
  { NEAR, { "Nina Vale", "Harbour Lights", "First", NULL, NULL, 300 },
    { "Nina Vale", "Harbour Lights", "First", NULL, NULL, 180 } },
  { CERTAIN, { "Nina Vale", "Harbour Lights", "First", NULL, NULL, 240 },
    { "Nina Vale", "Harbour Lights", "Second", NULL, NULL, 241 } },
  { NEAR, { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 60 },
    { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 76 } },
  { NONE, { "Nina Vale", "Harbour Lights", NULL, NULL, NULL, 240 },
    { "Otto Brandt", "Harbour Lights", NULL, NULL, NULL, 240 } },
  { NEAR, { NULL, "Harbour Lights", "Greatest Hits" },
    { "Nina Vale", "Harbour Lights", "Greatest Hits" } },
};

static guint
compare (const RepriseTrackTags *wanted,
         const RepriseTrackTags *file)
{
  g_autoptr (RepriseTrackSigns) wanted_signs = reprise_track_signs_new (wanted);
  g_autoptr (RepriseTrackSigns) file_signs = reprise_track_signs_new (file);

  return reprise_track_signs_compare (wanted_signs, file_signs);
}

static void
test_table (void)
{
  guint n_expected = 0;
  guint n_taken = 0;
  guint n_right = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const guint score = compare (&rows[i].wanted, &rows[i].file);
      const RepriseTrackMatchLevel level = reprise_track_match_level (score);
      g_autofree char *named =
        g_strdup_printf ("%s – %s / %s – %s", rows[i].wanted.artist, rows[i].wanted.title,
                         rows[i].file.artist, rows[i].file.title);
      /* Some are no UTF-8 on purpose. */
      g_autofree char *shown = g_utf8_make_valid (named, -1);

      g_test_message ("%s: %u", shown, score);
      g_assert_cmpuint (score, <=, 100);
      n_expected += rows[i].expected == CERTAIN ? 1 : 0;
      n_taken += level == CERTAIN ? 1 : 0;
      n_right += level == CERTAIN && rows[i].expected == CERTAIN ? 1 : 0;
      /* What is only to be offered is to be found, but what is something else is never offered. */
      g_assert_true (rows[i].expected != NONE || level == NONE);
      g_assert_true (rows[i].expected != NEAR || level == NEAR);
    }

  g_test_message ("%zu cases, precision %.1f %%, recall %.1f %%", G_N_ELEMENTS (rows),
                  100.0 * n_right / n_taken, 100.0 * n_right / n_expected);
  g_assert_cmpuint (n_right, ==, n_taken);
  g_assert_cmpuint (n_right, ==, n_expected);
}

/* Every row's track among the files of all rows: nothing is certain but what the table says. */
static void
test_index_agrees (void)
{
  g_autoptr (RepriseTrackIndex) index = reprise_track_index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (reprise_track_index_add (index, &rows[i].file), ==, i);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) matches = reprise_track_index_find (index, &rows[i].wanted);
      gboolean found = FALSE;

      for (guint j = 0; j < matches->len; j++)
        {
          const RepriseTrackMatch *match = &g_array_index (matches, RepriseTrackMatch, j);

          g_assert_cmpuint (match->score, ==, compare (&rows[i].wanted, &rows[match->file].file));
          g_assert_true (j == 0 || match->score <= (match - 1)->score);
          found = found || match->file == i;
        }
      g_assert_true (found || rows[i].expected != CERTAIN);
    }
}

static void
test_index_finds_slips (void)
{
  g_autoptr (RepriseTrackIndex) index = reprise_track_index_new ();
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GArray) none = NULL;

  reprise_track_index_add (index, &(RepriseTrackTags) { "Nina Vale", "Salt and Smoke" });
  reprise_track_index_add (index, &(RepriseTrackTags) { "Nina Vale", "Harbour Lights" });

  matches = reprise_track_index_find (index, &(RepriseTrackTags) { "Nina Vale", "Harbor Lights" });
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpuint (g_array_index (matches, RepriseTrackMatch, 0).file, ==, 1);
  g_assert_cmpint (reprise_track_match_level (g_array_index (matches, RepriseTrackMatch, 0).score),
                   ==, NEAR);

  none = reprise_track_index_find (index, &(RepriseTrackTags) { "Otto", "Nothing" });
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_index_of_many (void)
{
  g_autoptr (RepriseTrackIndex) index = reprise_track_index_new ();
  const gint64 began = g_get_monotonic_time ();
  gint64 entered = 0;

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *artist = g_strdup_printf ("Artist %u", i % 997);
      g_autofree char *title = g_strdup_printf ("Night %u of the Tide (Remastered 2009)", i);

      reprise_track_index_add (index, &(RepriseTrackTags) { artist, title, "Tidewater" });
    }
  entered = g_get_monotonic_time ();

  for (guint i = 0; i < N_WANTED; i++)
    {
      const guint file = (i * 7919) % N_FILES;
      g_autofree char *artist = g_strdup_printf ("artist %u", file % 997);
      g_autofree char *title = g_strdup_printf ("Night %u of the tide", file);
      g_autoptr (GArray) matches = reprise_track_index_find (index, &(RepriseTrackTags) { artist,
                                                                                          title });

      g_assert_cmpuint (matches->len, ==, 1);
      g_assert_cmpuint (g_array_index (matches, RepriseTrackMatch, 0).file, ==, file);
    }

  g_test_message ("%d files entered in %.2f s, %d tracks found in %.2f s", N_FILES,
                  (double) (entered - began) / G_USEC_PER_SEC, N_WANTED,
                  (double) (g_get_monotonic_time () - entered) / G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track-match/table", test_table);
  g_test_add_func ("/track-match/index-agrees", test_index_agrees);
  g_test_add_func ("/track-match/index-finds-slips", test_index_finds_slips);
  g_test_add_func ("/track-match/index-of-many", test_index_of_many);

  return g_test_run ();
}
