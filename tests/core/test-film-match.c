/* Which film of a journal one is that comes from elsewhere: by a table. No row may ever be taken for
 * a film it is not; how many are found without a question is printed. */

#include "intake/reprise-film-index.h"
#include "store/reprise-film-store.h"
#include "support/test-store.h"

#include <string.h>

/* A film as it is written: what is not known is absent. */
typedef struct
{
  const char *title;
  int         year;
  const char *director;
  const char *facts;     /* key=value, by semicolons */
} Written;

static const Written journal[] = {
  { "The Matrix", 1999, "Lana Wachowski", "imdb=tt0133093;tmdb=603;letterboxd=the-matrix" },
  { "Heat", 1995, "Michael Mann", "tmdb=949" },
  { "Heat", 1986, "Dick Richards", NULL },
  { "Leaving Las Vegas", 1995, "Mike Figgis", NULL },
  { "House of Games", 1987, "David Mamet", NULL },
  { "Nosferatu", 1922, "F. W. Murnau", "original-title=Nosferatu, eine Symphonie des Grauens" },
  { "Nosferatu the Vampyre", 1979, "Werner Herzog",
    "original-title=Nosferatu: Phantom der Nacht" },
  { "Nosferatu", 2024, "Robert Eggers", "tmdb=426063" },
  { "A Star Is Born", 1937, "William A. Wellman", NULL },
  { "A Star Is Born", 1954, "George Cukor", NULL },
  { "A Star Is Born", 1976, "Frank Pierson", NULL },
  { "A Star Is Born", 2018, "Bradley Cooper", NULL },
  { "The Man Who Knew Too Much", 1934, "Alfred Hitchcock", NULL },
  { "The Man Who Knew Too Much", 1956, "Alfred Hitchcock", NULL },
  { "Funny Games", 1997, "Michael Haneke", NULL },
  { "Funny Games", 2007, "Michael Haneke", NULL },
  { "Whiplash", 2014, "Damien Chazelle", "form=feature;runtime=107" },
  { "Whiplash", 2013, "Damien Chazelle", "form=short;runtime=18" },
  { "Frankenweenie", 1984, "Tim Burton", "form=short;runtime=29" },
  { "Frankenweenie", 2012, "Tim Burton", "form=feature;runtime=87" },
  { "9", 2009, "Shane Acker", "form=feature;runtime=79" },
  { "9", 2005, "Shane Acker", "form=short;runtime=11" },
  { "Pinocchio", 2022, "Guillermo del Toro", "tmdb=555604;imdb=tt1488589" },
  { "Pinocchio", 2022, "Robert Zemeckis", "tmdb=532639;imdb=tt4593060" },
  { "Pinocchio", 2019, "Matteo Garrone", NULL },
  { "Amélie", 2001, "Jean-Pierre Jeunet",
    "original-title=Le Fabuleux Destin d’Amélie Poulain;imdb=tt0211915" },
  { "Das Boot", 1981, "Wolfgang Petersen", "runtime=149" },
  { "Die Büchse der Pandora", 1929, "G. W. Pabst", "original-title=Pandora’s Box" },
  { "Die bitteren Tränen der Petra von Kant", 1972, "Rainer Werner Fassbinder", NULL },
  { "Häxan", 1922, "Benjamin Christensen", NULL },
  { "Smultronstället", 1957, "Ingmar Bergman", "original-title=Wild Strawberries" },
  { "Seven Samurai", 1954, "Akira Kurosawa", "original-title=七人の侍" },
  { "Tokyo Story", 1953, "Yasujirō Ozu", "original-title=東京物語" },
  { "Se7en", 1995, "David Fincher", "imdb=tt0114369" },
  { "Ocean’s Eleven", 2001, "Steven Soderbergh", NULL },
  { "Ocean’s 11", 1960, "Lewis Milestone", NULL },
  { "Spider-Man", 2002, "Sam Raimi", NULL },
  { "Rocky II", 1979, "Sylvester Stallone", NULL },
  { "Rocky III", 1982, "Sylvester Stallone", NULL },
  { "Thelma & Louise", 1991, "Ridley Scott", NULL },
  { "Romeo and Juliet", 1968, "Franco Zeffirelli", NULL },
  { "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964,
    "Stanley Kubrick", "letterboxd=dr-strangelove" },
  { "The Thing", 1982, "John Carpenter", NULL },
  { "The Thing", 2011, "Matthijs van Heijningen Jr.", NULL },
  { "The Thing from Another World", 1951, "Christian Nyby", NULL },
  { "Solaris", 1972, "Andrei Tarkovsky", "original-title=Солярис" },
  { "Solaris", 2002, "Steven Soderbergh", NULL },
  { "La Jetée", 1962, "Chris Marker", "form=short;runtime=28" },
  { "Cléo de 5 à 7", 1962, "Agnès Varda", "original-title=Cleo from 5 to 7" },
  { "À bout de souffle", 1960, "Jean-Luc Godard", "original-title=Breathless" },
  { "Breathless", 1983, "Jim McBride", NULL },
  { "Crash", 1996, "David Cronenberg", NULL },
  { "Crash", 2004, "Paul Haggis", NULL },
  { "Suspiria", 1977, "Dario Argento", NULL },
  { "Suspiria", 2018, "Luca Guadagnino", NULL },
  { "Home Movie of a Garden", 0, NULL, NULL },
  { "A Reel from the Attic", 0, "Aunt Clara", NULL },
  { "Fanny and Alexander", 1982, "Ingmar Bergman", "form=feature;runtime=188" },
  { "Fanny and Alexander", 1983, "Ingmar Bergman", "form=series;runtime=312" },
  { "Psycho", 1960, "Alfred Hitchcock", "imdb=tt0054215" },
  { "Psycho", 1998, "Gus Van Sant", "imdb=tt0155975" },
  { "Flow", 2024, "Gints Zilbalodis", "tmdb=823219;original-title=Straume" },
  { "The Host", 2006, "Bong Joon-ho", "original-title=괴물" },
  { "The Host", 2013, "Andrew Niccol", NULL },
  { "Straße der Nacht", 1961, "Erna Moll", NULL },
  { "Ødeland", 1999, "Nils Berg", NULL },
  { "Łódź by Night", 1970, NULL, NULL },
  { "It", 2017, "Andy Muschietti", NULL },
  { "Halloween", 1978, "John Carpenter", NULL },
  { "Halloween", 2018, "David Gordon Green", NULL },
  { "Wings of Desire", 1987, "Wim Wenders", "original-title=Der Himmel über Berlin" },
  { "Vertigo", 1958, "Alfred Hitchcock", "wikidata=Q202548" },
  { "Alien³", 1992, "David Fincher", NULL },
  { "Alien", 1979, "Ridley Scott", NULL },
  { "The Godfather Part II", 1974, "Francis Ford Coppola", NULL },
  { "Kill Bill: Vol. 1", 2003, "Quentin Tarantino", NULL },
  { "Kill Bill: Vol. 2", 2004, "Quentin Tarantino", NULL },
  { "Mission: Impossible – Dead Reckoning Part One", 2023, "Christopher McQuarrie", NULL },
  { "Star Wars: Episode IV – A New Hope", 1977, "George Lucas", NULL },
  { "Birdman or (The Unexpected Virtue of Ignorance)", 2014, "Alejandro G. Iñárritu", NULL },
  { "WALL·E", 2008, "Andrew Stanton", NULL },
  { "M*A*S*H", 1970, "Robert Altman", NULL },
  { "M", 1931, "Fritz Lang", "original-title=M – Eine Stadt sucht einen Mörder" },
  { "8½", 1963, "Federico Fellini", "original-title=Otto e mezzo" },
  { "Battleship Potemkin", 1925, "Sergei Eisenstein", "original-title=Броненосец Потёмкин" },
  { "Pi", 1998, "Darren Aronofsky", NULL },
  { "Malcolm X", 1992, "Spike Lee", NULL },
  { "X", 2022, "Ti West", NULL },
  { "I, Robot", 2004, "Alex Proyas", NULL },
  { "The Good, the Bad and the Ugly", 1966, "Sergio Leone",
    "original-title=Il buono, il brutto, il cattivo" },
  { "L’Atalante", 1934, "Jean Vigo", NULL },
  { "Blade Runner", 1982, "Ridley Scott", "runtime=117" },
  { "Dune: Part Two", 2024, "Denis Villeneuve", NULL },
  { "Dune", 2021, "Denis Villeneuve", "original-title=Dune: Part One" },
  { "Gojira", 1954, "Ishirō Honda", "original-title=ゴジラ" },
  { "Les Quatre Cents Coups", 1959, "François Truffaut", "original-title=The 400 Blows" },
  { "Três Canções", 1990, NULL, NULL },
  { "The Wolf House", 2018, "Cristóbal León", "original-title=La casa lobo" },
  { "The Lighthouse", 2019, "Robert Eggers", NULL },
  { "One Hundred and One Dalmatians", 1961, "Wolfgang Reitherman", NULL },
  { "2001: A Space Odyssey", 1968, "Stanley Kubrick", NULL },
  { "12 Angry Men", 1957, "Sidney Lumet", NULL },
  { "Les Misérables", 2012, "Tom Hooper", NULL },
  { "Les Misérables", 2019, "Ladj Ly", NULL },
  { "The Boy and the Heron", 2023, "Hayao Miyazaki", "original-title=君たちはどう生きるか" },
};


/* A film as it is written, and which of the journal it is. */
typedef struct
{
  Written     written;
  const char *expected;  /* TITLE (YEAR), with a director where there are two; or “new”, or “ask” */
} Row;

#define SAME(title, year, director, facts, label) { { title, year, director, facts }, label }
#define OTHER(title, year, director, facts) { { title, year, director, facts }, "new" }
#define MAYBE(title, year, director, facts) { { title, year, director, facts }, "ask" }

static const Row rows[] = {
  /* By id, whatever else is written. */
  SAME ("The Matrix", 1999, NULL, "tmdb=603", "The Matrix (1999)"),
  SAME ("Matrix", 1999, NULL, "imdb=tt0133093", "The Matrix (1999)"),
  SAME ("Матрица", 0, NULL, "imdb=tt0133093", "The Matrix (1999)"),
  SAME ("Matrix", 2000, NULL, "tmdb=603", "The Matrix (1999)"),
  SAME ("La matrice", 1999, NULL, "letterboxd=the-matrix", "The Matrix (1999)"),
  SAME ("The Matrix", 1999, NULL, "letterboxd=https://letterboxd.com/film/the-matrix/",
        "The Matrix (1999)"),
  SAME ("The Matrix", 1999, NULL, "imdb=https://www.imdb.com/title/tt0133093/",
        "The Matrix (1999)"),
  SAME ("The Matrix", 1999, NULL, "tmdb=603;imdb=tt0133093", "The Matrix (1999)"),
  SAME ("Vertigo", 0, NULL, "wikidata=Q202548", "Vertigo (1958)"),
  SAME ("Aus dem Reich der Toten", 1958, NULL, "wikidata=q202548", "Vertigo (1958)"),
  SAME ("Straume", 0, NULL, "tmdb=823219", "Flow (2024)"),
  SAME ("Pinocchio", 2022, NULL, "tmdb=555604", "Pinocchio (2022), Guillermo del Toro"),
  SAME ("Pinocchio", 2022, NULL, "tmdb=532639", "Pinocchio (2022), Robert Zemeckis"),
  SAME ("Pinocchio", 2022, NULL, "imdb=tt4593060", "Pinocchio (2022), Robert Zemeckis"),
  SAME ("Psycho", 1998, NULL, "imdb=tt0155975", "Psycho (1998)"),
  SAME ("Psycho", 0, NULL, "imdb=tt0054215", "Psycho (1960)"),
  /* Ids that disagree. */
  OTHER ("The Matrix", 1999, NULL, "tmdb=99999"),
  OTHER ("Flow", 2024, NULL, "tmdb=1"),
  MAYBE ("The Matrix", 1999, "Lana Wachowski", "tmdb=99999"),
  MAYBE ("The Matrix", 1999, NULL, "tmdb=603;imdb=tt9999999"),
  MAYBE ("Something else", 1980, NULL, "tmdb=603;imdb=tt9999999"),
  MAYBE ("Pinocchio", 2022, NULL, "tmdb=555604;imdb=tt4593060"),
  OTHER ("Se7en", 1995, NULL, "imdb=tt0000001"),
  OTHER ("Pinocchio", 2022, NULL, "tmdb=7;imdb=tt7"),

  /* By title and year. */
  SAME ("Heat", 1995, NULL, NULL, "Heat (1995)"),
  SAME ("Heat", 1986, NULL, NULL, "Heat (1986)"),
  SAME ("heat", 1995, NULL, NULL, "Heat (1995)"),
  SAME ("HEAT", 1995, NULL, NULL, "Heat (1995)"),
  SAME (" Heat ", 1995, NULL, NULL, "Heat (1995)"),
  SAME ("Heat", 1995, "Michael Mann", NULL, "Heat (1995)"),
  SAME ("Heat", 1995, "michael mann", NULL, "Heat (1995)"),
  SAME ("Heat", 1986, "Dick Richards", NULL, "Heat (1986)"),
  MAYBE ("Heat", 1995, "Somebody Else", NULL),
  OTHER ("Heat", 1972, NULL, NULL),
  OTHER ("Heat", 1972, "Paul Morrissey", NULL),
  OTHER ("Heat", 2013, NULL, NULL),
  OTHER ("Heat", 1990, "Michael Mann", NULL),
  OTHER ("Heat Wave", 1995, NULL, NULL),
  OTHER ("The Heat Is On", 1995, NULL, NULL),
  SAME ("Leaving Las Vegas", 1995, NULL, NULL, "Leaving Las Vegas (1995)"),
  SAME ("Leaving las vegas", 1995, NULL, NULL, "Leaving Las Vegas (1995)"),
  OTHER ("Leaving Las", 1995, NULL, NULL),
  OTHER ("Fear and Loathing in Las Vegas", 1998, NULL, NULL),
  SAME ("House of Games", 1987, NULL, NULL, "House of Games (1987)"),
  OTHER ("House of Cards", 1987, NULL, NULL),
  OTHER ("House of Games II", 1987, NULL, NULL),
  OTHER ("The Games of the House", 1987, NULL, NULL),

  /* A title without a year is never enough. */
  MAYBE ("Heat", 0, NULL, NULL),
  MAYBE ("Heat", 0, "Michael Mann", NULL),
  MAYBE ("The Matrix", 0, NULL, NULL),
  MAYBE ("Leaving Las Vegas", 0, NULL, NULL),
  MAYBE ("The Man Who Knew Too Much", 0, "Alfred Hitchcock", NULL),
  MAYBE ("Funny Games", 0, "Michael Haneke", NULL),
  MAYBE ("A Star Is Born", 0, NULL, NULL),
  MAYBE ("Home Movie of a Garden", 0, NULL, NULL),
  MAYBE ("Home Movie of a Garden", 1974, NULL, NULL),
  MAYBE ("A Reel from the Attic", 0, "Aunt Clara", NULL),
  MAYBE ("A Reel from the Attic", 1969, "Aunt Clara", NULL),
  OTHER ("A Reel from the Attic", 1969, "Uncle Otto", NULL),
  OTHER ("Home Movie of a House", 0, NULL, NULL),
  OTHER ("Nothing of This Name", 0, NULL, NULL),
  OTHER ("Heat", 0, "Paul Morrissey", NULL),

  /* Remakes. */
  SAME ("Nosferatu", 1922, NULL, NULL, "Nosferatu (1922)"),
  SAME ("Nosferatu", 2024, NULL, NULL, "Nosferatu (2024)"),
  SAME ("Nosferatu", 2024, "Robert Eggers", NULL, "Nosferatu (2024)"),
  SAME ("Nosferatu", 1922, "F.W. Murnau", NULL, "Nosferatu (1922)"),
  OTHER ("Nosferatu", 1979, NULL, NULL),
  OTHER ("Nosferatu", 1979, "Werner Herzog", NULL),
  SAME ("Nosferatu the Vampyre", 1979, NULL, NULL, "Nosferatu the Vampyre (1979)"),
  SAME ("Nosferatu: Phantom der Nacht", 1979, NULL, NULL, "Nosferatu the Vampyre (1979)"),
  SAME ("Nosferatu – Phantom der Nacht", 1979, NULL, NULL, "Nosferatu the Vampyre (1979)"),
  SAME ("Nosferatu, eine Symphonie des Grauens", 1922, NULL, NULL, "Nosferatu (1922)"),
  OTHER ("Nosferatu", 2023, "David Lee Fisher", NULL),
  MAYBE ("Nosferatu", 2023, NULL, NULL),
  SAME ("A Star Is Born", 1937, NULL, NULL, "A Star Is Born (1937)"),
  SAME ("A Star Is Born", 1954, NULL, NULL, "A Star Is Born (1954)"),
  SAME ("A Star Is Born", 1976, NULL, NULL, "A Star Is Born (1976)"),
  SAME ("A Star Is Born", 2018, NULL, NULL, "A Star Is Born (2018)"),
  SAME ("A star is born", 2018, "Bradley Cooper", NULL, "A Star Is Born (2018)"),
  OTHER ("A Star Is Born", 1999, NULL, NULL),
  MAYBE ("A Star Is Born", 1955, NULL, NULL),
  SAME ("The Man Who Knew Too Much", 1934, NULL, NULL, "The Man Who Knew Too Much (1934)"),
  SAME ("The Man Who Knew Too Much", 1956, "Alfred Hitchcock", NULL,
        "The Man Who Knew Too Much (1956)"),
  OTHER ("The Man Who Knew Too Much", 1945, "Alfred Hitchcock", NULL),
  OTHER ("The Man Who Knew Too Little", 1997, NULL, NULL),
  SAME ("Funny Games", 1997, NULL, NULL, "Funny Games (1997)"),
  SAME ("Funny Games", 2007, "Michael Haneke", NULL, "Funny Games (2007)"),
  MAYBE ("Funny Games", 2008, "Michael Haneke", NULL),
  SAME ("The Thing", 1982, NULL, NULL, "The Thing (1982)"),
  SAME ("The Thing", 2011, NULL, NULL, "The Thing (2011)"),
  OTHER ("The Thing", 1951, NULL, NULL),
  OTHER ("The Thing from Another World", 2011, NULL, NULL),
  SAME ("Solaris", 1972, NULL, NULL, "Solaris (1972)"),
  SAME ("Solaris", 2002, NULL, NULL, "Solaris (2002)"),
  SAME ("Солярис", 1972, NULL, NULL, "Solaris (1972)"),
  OTHER ("Солярис", 2002, NULL, NULL),
  OTHER ("Солярис", 1968, NULL, NULL),
  SAME ("Breathless", 1960, NULL, NULL, "À bout de souffle (1960)"),
  SAME ("Breathless", 1983, NULL, NULL, "Breathless (1983)"),
  OTHER ("À bout de souffle", 1983, NULL, NULL),
  SAME ("A bout de souffle", 1960, NULL, NULL, "À bout de souffle (1960)"),
  SAME ("Crash", 1996, NULL, NULL, "Crash (1996)"),
  SAME ("Crash", 2004, NULL, NULL, "Crash (2004)"),
  MAYBE ("Crash", 2005, NULL, NULL),
  OTHER ("Crash", 2005, "David Cronenberg", NULL),
  MAYBE ("Crash", 2005, "Paul Haggis", NULL),
  SAME ("Suspiria", 1977, "Dario Argento", NULL, "Suspiria (1977)"),
  SAME ("Suspiria", 2018, NULL, NULL, "Suspiria (2018)"),
  MAYBE ("Suspiria", 2018, "Dario Argento", NULL),
  SAME ("Halloween", 1978, NULL, NULL, "Halloween (1978)"),
  SAME ("Halloween", 2018, NULL, NULL, "Halloween (2018)"),
  OTHER ("Halloween", 2007, NULL, NULL),
  OTHER ("Halloween II", 1981, NULL, NULL),
  OTHER ("Halloween Kills", 2018, NULL, NULL),
  SAME ("Psycho", 1960, NULL, NULL, "Psycho (1960)"),
  SAME ("Psycho", 1998, NULL, NULL, "Psycho (1998)"),
  OTHER ("Psycho II", 1983, NULL, NULL),
  OTHER ("American Psycho", 2000, NULL, NULL),
  SAME ("The Host", 2006, NULL, NULL, "The Host (2006)"),
  SAME ("The Host", 2013, NULL, NULL, "The Host (2013)"),
  SAME ("괴물", 2006, NULL, NULL, "The Host (2006)"),
  OTHER ("괴물", 2013, NULL, NULL),

  /* Two of one title and year. */
  MAYBE ("Pinocchio", 2022, NULL, NULL),
  SAME ("Pinocchio", 2019, NULL, NULL, "Pinocchio (2019)"),
  MAYBE ("Pinocchio", 2022, "Matteo Garrone", NULL),
  OTHER ("Pinocchio", 1940, NULL, NULL),
  MAYBE ("Pinocchio", 2021, NULL, NULL),

  /* Articles. */
  SAME ("Matrix, The", 1999, NULL, NULL, "The Matrix (1999)"),
  SAME ("Thing, The", 1982, NULL, NULL, "The Thing (1982)"),
  SAME ("Boot, Das", 1981, NULL, NULL, "Das Boot (1981)"),
  SAME ("Jetée, La", 1962, NULL, NULL, "La Jetée (1962)"),
  SAME ("Star Is Born, A", 1976, NULL, NULL, "A Star Is Born (1976)"),
  SAME ("Büchse der Pandora, Die", 1929, NULL, NULL, "Die Büchse der Pandora (1929)"),
  MAYBE ("Matrix", 1999, NULL, NULL),
  MAYBE ("Thing", 1982, NULL, NULL),
  MAYBE ("Boot", 1981, NULL, NULL),
  SAME ("Matrix", 1999, "Lana Wachowski", NULL, "The Matrix (1999)"),
  SAME ("The Boot", 1981, "Wolfgang Petersen", NULL, "Das Boot (1981)"),
  OTHER ("Matrix", 1998, NULL, NULL),
  MAYBE ("The Heat", 1995, NULL, NULL),
  OTHER ("The Heat", 2013, "Paul Feig", NULL),
  OTHER ("The Crash", 2004, "Somebody Else", NULL),
  OTHER ("The It", 1990, NULL, NULL),
  SAME ("It", 2017, NULL, NULL, "It (2017)"),
  OTHER ("It", 1990, NULL, NULL),
  OTHER ("It Follows", 2017, NULL, NULL),

  /* Accents, other letters, other spellings. */
  SAME ("Amelie", 2001, NULL, NULL, "Amélie (2001)"),
  SAME ("AMÉLIE", 2001, NULL, NULL, "Amélie (2001)"),
  SAME ("Ame\xcc\x81lie", 2001, NULL, NULL, "Amélie (2001)"),
  SAME ("Le fabuleux destin d'Amelie Poulain", 2001, NULL, NULL, "Amélie (2001)"),
  SAME ("Fabuleux Destin d’Amélie Poulain, Le", 2001, NULL, NULL, "Amélie (2001)"),
  OTHER ("Amélie", 2011, NULL, NULL),
  SAME ("Die Buechse der Pandora", 1929, NULL, NULL, "Die Büchse der Pandora (1929)"),
  SAME ("Die Buchse der Pandora", 1929, NULL, NULL, "Die Büchse der Pandora (1929)"),
  SAME ("Pandora's Box", 1929, NULL, NULL, "Die Büchse der Pandora (1929)"),
  SAME ("Pandoras Box", 1929, NULL, NULL, "Die Büchse der Pandora (1929)"),
  SAME ("Die bitteren Traenen der Petra von Kant", 1972, NULL, NULL,
        "Die bitteren Tränen der Petra von Kant (1972)"),
  SAME ("Haxan", 1922, NULL, NULL, "Häxan (1922)"),
  SAME ("Haexan", 1922, NULL, NULL, "Häxan (1922)"),
  SAME ("HÄXAN", 1922, NULL, NULL, "Häxan (1922)"),
  SAME ("Smultronstallet", 1957, NULL, NULL, "Smultronstället (1957)"),
  SAME ("Wild Strawberries", 1957, NULL, NULL, "Smultronstället (1957)"),
  SAME ("Seven Samurai", 1954, NULL, NULL, "Seven Samurai (1954)"),
  SAME ("七人の侍", 1954, NULL, NULL, "Seven Samurai (1954)"),
  SAME ("7 Samurai", 1954, NULL, NULL, "Seven Samurai (1954)"),
  SAME ("東京物語", 1953, NULL, NULL, "Tokyo Story (1953)"),
  SAME ("Tôkyô Story", 1953, NULL, NULL, "Tokyo Story (1953)"),
  SAME ("Tokyo Story", 1953, "Yasujiro Ozu", NULL, "Tokyo Story (1953)"),
  SAME ("Se7en", 1995, NULL, NULL, "Se7en (1995)"),
  OTHER ("Seven", 1995, NULL, NULL),
  SAME ("Ocean's Eleven", 2001, NULL, NULL, "Ocean’s Eleven (2001)"),
  SAME ("Oceans Eleven", 2001, NULL, NULL, "Ocean’s Eleven (2001)"),
  SAME ("Ocean's 11", 2001, NULL, NULL, "Ocean’s Eleven (2001)"),
  SAME ("Ocean's Eleven", 1960, NULL, NULL, "Ocean’s 11 (1960)"),
  OTHER ("Ocean's Twelve", 2004, NULL, NULL),
  OTHER ("Ocean's 8", 2018, NULL, NULL),
  SAME ("Spiderman", 2002, NULL, NULL, "Spider-Man (2002)"),
  SAME ("Spider Man", 2002, NULL, NULL, "Spider-Man (2002)"),
  OTHER ("Spider-Man 2", 2004, NULL, NULL),
  OTHER ("The Amazing Spider-Man", 2012, NULL, NULL),
  SAME ("Rocky 2", 1979, NULL, NULL, "Rocky II (1979)"),
  SAME ("Rocky II", 1979, NULL, NULL, "Rocky II (1979)"),
  SAME ("Rocky Two", 1979, NULL, NULL, "Rocky II (1979)"),
  SAME ("Rocky 3", 1982, NULL, NULL, "Rocky III (1982)"),
  OTHER ("Rocky", 1979, NULL, NULL),
  OTHER ("Rocky IV", 1985, NULL, NULL),
  OTHER ("Rocky 3", 1979, NULL, NULL),
  SAME ("Thelma and Louise", 1991, NULL, NULL, "Thelma & Louise (1991)"),
  SAME ("Thelma & Louise", 1991, NULL, NULL, "Thelma & Louise (1991)"),
  SAME ("Thelma und Louise", 1991, NULL, NULL, "Thelma & Louise (1991)"),
  OTHER ("Louise & Thelma", 1991, NULL, NULL),
  SAME ("Romeo & Juliet", 1968, NULL, NULL, "Romeo and Juliet (1968)"),
  OTHER ("Romeo + Juliet", 1996, NULL, NULL),
  SAME ("Dr Strangelove Or How I Learned To Stop Worrying And Love The Bomb", 1964, NULL, NULL,
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"),
  SAME ("Doctor Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964, NULL,
        NULL, "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"),
  OTHER ("Dr. Strangelove", 1964, NULL, NULL),
  SAME ("Strasse der Nacht", 1961, NULL, NULL, "Straße der Nacht (1961)"),
  SAME ("STRASSE DER NACHT", 1961, NULL, NULL, "Straße der Nacht (1961)"),
  SAME ("Odeland", 1999, NULL, NULL, "Ødeland (1999)"),
  SAME ("Oedeland", 1999, NULL, NULL, "Ødeland (1999)"),
  SAME ("Lodz by Night", 1970, NULL, NULL, "Łódź by Night (1970)"),
  SAME ("Cleo de 5 a 7", 1962, NULL, NULL, "Cléo de 5 à 7 (1962)"),
  SAME ("Cleo from 5 to 7", 1962, NULL, NULL, "Cléo de 5 à 7 (1962)"),
  SAME ("Cleo from Five to Seven", 1962, NULL, NULL, "Cléo de 5 à 7 (1962)"),
  SAME ("Der Himmel ueber Berlin", 1987, NULL, NULL, "Wings of Desire (1987)"),
  SAME ("Der Himmel über Berlin", 1987, "Wim Wenders", NULL, "Wings of Desire (1987)"),
  SAME ("Unknown Here", 1987, "Wim Wenders", "original-title=Der Himmel über Berlin",
        "Wings of Desire (1987)"),
  SAME ("Der Himmel über Berlin", 1987, NULL, "original-title=Wings of Desire",
        "Wings of Desire (1987)"),
  SAME ("Flow", 2024, NULL, "original-title=Straume", "Flow (2024)"),
  SAME ("Straume", 2024, NULL, NULL, "Flow (2024)"),
  OTHER ("Flow", 1996, NULL, NULL),

  /* A year beside. */
  MAYBE ("The Matrix", 2000, NULL, NULL),
  MAYBE ("The Matrix", 1998, NULL, NULL),
  OTHER ("The Matrix", 2001, NULL, NULL),
  OTHER ("The Matrix", 2021, NULL, NULL),
  MAYBE ("Leaving Las Vegas", 1996, "Mike Figgis", NULL),
  OTHER ("Leaving Las Vegas", 1996, "Somebody Else", NULL),
  SAME ("Das Boot", 1982, "Wolfgang Petersen", "runtime=150", "Das Boot (1981)"),
  SAME ("Boot, Das", 1980, "Wolfgang Petersen", "runtime=149", "Das Boot (1981)"),
  MAYBE ("Das Boot", 1982, "Wolfgang Petersen", "runtime=209"),
  MAYBE ("Das Boot", 1982, NULL, "runtime=149"),
  OTHER ("Das Boot", 1985, "Wolfgang Petersen", "runtime=149"),
  MAYBE ("Flow", 2025, NULL, NULL),
  OTHER ("Flow", 2025, NULL, "tmdb=5"),
  SAME ("Flow", 2025, NULL, "tmdb=823219", "Flow (2024)"),

  /* A short, a feature and a series of one name. */
  SAME ("Whiplash", 2014, NULL, NULL, "Whiplash (2014)"),
  SAME ("Whiplash", 2013, NULL, NULL, "Whiplash (2013)"),
  SAME ("Whiplash", 2014, "Damien Chazelle", "runtime=106", "Whiplash (2014)"),
  SAME ("Whiplash", 2013, "Damien Chazelle", "runtime=18", "Whiplash (2013)"),
  SAME ("Whiplash", 2013, "Damien Chazelle", "runtime=105", "Whiplash (2014)"),
  MAYBE ("Whiplash", 2015, "Damien Chazelle", NULL),
  OTHER ("Whiplash", 2015, "Damien Chazelle", "form=short"),
  OTHER ("Whiplash", 1948, NULL, NULL),
  SAME ("Frankenweenie", 1984, NULL, NULL, "Frankenweenie (1984)"),
  SAME ("Frankenweenie", 2012, NULL, NULL, "Frankenweenie (2012)"),
  OTHER ("Frankenweenie", 1984, NULL, "runtime=87"),
  OTHER ("Frankenweenie", 2012, NULL, "form=short"),
  SAME ("9", 2009, NULL, NULL, "9 (2009)"),
  SAME ("9", 2005, NULL, NULL, "9 (2005)"),
  SAME ("Nine", 2009, NULL, "runtime=80", "9 (2009)"),
  OTHER ("Nine", 2009, "Rob Marshall", NULL),
  OTHER ("9", 2009, NULL, "runtime=12"),
  SAME ("Fanny and Alexander", 1982, NULL, NULL, "Fanny and Alexander (1982)"),
  SAME ("Fanny and Alexander", 1983, NULL, NULL, "Fanny and Alexander (1983)"),
  SAME ("Fanny & Alexander", 1983, NULL, "form=series", "Fanny and Alexander (1983)"),
  OTHER ("Fanny and Alexander", 1982, NULL, "form=miniseries"),
  OTHER ("La Jetée", 1962, NULL, "form=feature"),
  SAME ("La jetee", 1962, "Chris Marker", "form=short", "La Jetée (1962)"),

  /* Figures, signs, parts and volumes. */
  SAME ("Alien 3", 1992, NULL, NULL, "Alien³ (1992)"),
  SAME ("Alien III", 1992, NULL, NULL, "Alien³ (1992)"),
  SAME ("Alien3", 1992, NULL, NULL, "Alien³ (1992)"),
  OTHER ("Alien", 1992, NULL, NULL),
  OTHER ("Aliens", 1986, NULL, NULL),
  OTHER ("Aliens", 1979, NULL, NULL),
  SAME ("The Godfather Part 2", 1974, NULL, NULL, "The Godfather Part II (1974)"),
  SAME ("The Godfather: Part II", 1974, NULL, NULL, "The Godfather Part II (1974)"),
  SAME ("The Godfather, Pt. 2", 1974, NULL, NULL, "The Godfather Part II (1974)"),
  SAME ("Godfather Part II, The", 1974, NULL, NULL, "The Godfather Part II (1974)"),
  OTHER ("The Godfather", 1974, NULL, NULL),
  OTHER ("The Godfather Part III", 1974, NULL, NULL),
  OTHER ("The Godfather Part III", 1990, "Francis Ford Coppola", NULL),
  SAME ("Kill Bill Volume 1", 2003, NULL, NULL, "Kill Bill: Vol. 1 (2003)"),
  SAME ("Kill Bill, Volume One", 2003, NULL, NULL, "Kill Bill: Vol. 1 (2003)"),
  MAYBE ("Kill Bill: Vol. 2", 2003, "Quentin Tarantino", NULL),
  OTHER ("Kill Bill: Vol. 2", 2003, "Somebody Else", NULL),
  OTHER ("Kill Bill: Vol. 1", 2004, "Somebody Else", NULL),
  MAYBE ("Kill Bill: Vol. 1", 2004, "Quentin Tarantino", NULL),
  SAME ("Mission Impossible: Dead Reckoning – Part 1", 2023, NULL, NULL,
        "Mission: Impossible – Dead Reckoning Part One (2023)"),
  OTHER ("Mission: Impossible", 2023, NULL, NULL),
  OTHER ("Mission: Impossible – Dead Reckoning Part Two", 2023, NULL, NULL),
  SAME ("Star Wars Episode 4: A New Hope", 1977, NULL, NULL,
        "Star Wars: Episode IV – A New Hope (1977)"),
  OTHER ("Star Wars", 1977, NULL, NULL),
  OTHER ("Star Wars: Episode VI – A New Hope", 1977, NULL, NULL),
  SAME ("Birdman: Or (The Unexpected Virtue of Ignorance)", 2014, NULL, NULL,
        "Birdman or (The Unexpected Virtue of Ignorance) (2014)"),
  OTHER ("Birdman", 2014, NULL, NULL),
  SAME ("WALL-E", 2008, NULL, NULL, "WALL·E (2008)"),
  SAME ("Wall E", 2008, NULL, NULL, "WALL·E (2008)"),
  SAME ("WALL•E", 2008, NULL, NULL, "WALL·E (2008)"),
  SAME ("MASH", 1970, NULL, NULL, "M*A*S*H (1970)"),
  SAME ("M", 1931, NULL, NULL, "M (1931)"),
  SAME ("M - Eine Stadt sucht einen Moerder", 1931, NULL, NULL, "M (1931)"),
  OTHER ("N", 1931, NULL, NULL),
  OTHER ("M", 1951, "Joseph Losey", NULL),
  SAME ("8 1/2", 1963, NULL, NULL, "8½ (1963)"),
  SAME ("Otto e Mezzo", 1963, NULL, NULL, "8½ (1963)"),
  OTHER ("8", 1963, NULL, NULL),
  OTHER ("8 12", 1963, NULL, NULL),
  SAME ("Броненосец Потемкин", 1925, NULL, NULL, "Battleship Potemkin (1925)"),
  SAME ("БРОНЕНОСЕЦ ПОТЁМКИН", 1925, NULL, NULL, "Battleship Potemkin (1925)"),
  SAME ("Malcolm X", 1992, NULL, NULL, "Malcolm X (1992)"),
  OTHER ("Malcolm", 1992, NULL, NULL),
  OTHER ("10", 2022, NULL, NULL),
  SAME ("X", 2022, NULL, NULL, "X (2022)"),
  OTHER ("Ten", 2022, NULL, NULL),
  SAME ("I Robot", 2004, NULL, NULL, "I, Robot (2004)"),
  OTHER ("Robot", 2004, "Somebody Else", NULL),
  OTHER ("1 Robot", 2004, NULL, NULL),
  SAME ("The Good, The Bad & The Ugly", 1966, NULL, NULL, "The Good, the Bad and the Ugly (1966)"),
  SAME ("Buono, il brutto, il cattivo, Il", 1966, NULL, NULL,
        "The Good, the Bad and the Ugly (1966)"),
  SAME ("L'Atalante", 1934, NULL, NULL, "L’Atalante (1934)"),
  SAME ("Atalante, L'", 1934, NULL, NULL, "L’Atalante (1934)"),
  SAME ("Latalante", 1934, NULL, NULL, "L’Atalante (1934)"),
  OTHER ("Blade Runner: The Final Cut", 2007, "Ridley Scott", "runtime=117"),
  OTHER ("Blade Runner 2049", 2017, NULL, NULL),
  SAME ("Dune: Part 2", 2024, NULL, NULL, "Dune: Part Two (2024)"),
  SAME ("Dune Part One", 2021, NULL, NULL, "Dune (2021)"),
  OTHER ("Dune", 2024, NULL, NULL),
  OTHER ("Dune", 1984, "David Lynch", NULL),
  SAME ("ゴジラ", 1954, NULL, NULL, "Gojira (1954)"),
  OTHER ("ゴジラ", 1984, NULL, NULL),
  SAME ("The 400 Blows", 1959, NULL, NULL, "Les Quatre Cents Coups (1959)"),
  SAME ("Quatre cents coups, Les", 1959, NULL, NULL, "Les Quatre Cents Coups (1959)"),
  SAME ("Tres Cancoes", 1990, NULL, NULL, "Três Canções (1990)"),
  SAME ("Casa lobo, La", 2018, NULL, NULL, "The Wolf House (2018)"),
  MAYBE ("Casa Lobo", 2018, NULL, NULL),
  OTHER ("The Lighthouse", 2016, "Chris Crow", NULL),
  OTHER ("Lighthouse", 2017, NULL, NULL),
  SAME ("2001 – A Space Odyssey", 1968, NULL, NULL, "2001: A Space Odyssey (1968)"),
  OTHER ("2001", 1968, NULL, NULL),
  OTHER ("2001: A Space Odyssey", 2001, NULL, NULL),
  SAME ("Twelve Angry Men", 1957, NULL, NULL, "12 Angry Men (1957)"),
  OTHER ("12 Angry Men", 1997, "William Friedkin", NULL),
  OTHER ("Twelve Angry Monkeys", 1957, NULL, NULL),
  SAME ("Les Miserables", 2012, NULL, NULL, "Les Misérables (2012)"),
  SAME ("Misérables, Les", 2019, NULL, NULL, "Les Misérables (2019)"),
  MAYBE ("Les Misérables", 2018, NULL, NULL),
  OTHER ("Les Misérables", 1998, "Bille August", NULL),
  MAYBE ("Les Misérables", 0, NULL, NULL),
  SAME ("君たちはどう生きるか", 2023, NULL, NULL, "The Boy and the Heron (2023)"),
  OTHER ("The Boy", 2023, NULL, NULL),
  SAME ("One Hundred & One Dalmatians", 1961, NULL, NULL,
        "One Hundred and One Dalmatians (1961)"),
};

static RepriseFilm *
make_film (const Written *written)
{
  RepriseFilm *film = reprise_film_new (written->title, written->year);
  g_auto (GStrv) facts = g_strsplit (written->facts != NULL ? written->facts : "", ";", -1);

  if (written->director != NULL)
    {
      g_autoptr (ReprisePerson) person = reprise_person_new (written->director, NULL);
      g_autoptr (RepriseCredit) credit = reprise_credit_new ("director", person, NULL);

      reprise_film_add_credit (film, credit);
    }
  for (guint i = 0; facts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (facts[i], "=", 2);
      RepriseFact fact;

      g_assert_true (reprise_fact_from_key (pair[0], &fact));
      reprise_film_set_fact (film, fact, pair[1]);
    }

  return film;
}

static void
fill (TestStore *store)
{
  g_autoptr (RepriseDeed) deed = NULL;

  test_execute (store, "BEGIN");
  deed = reprise_deed_new (store->database);
  for (guint i = 0; i < G_N_ELEMENTS (journal); i++)
    {
      g_autoptr (RepriseFilm) film = make_film (&journal[i]);

      g_assert_true (reprise_film_save (deed, store->database, film, NULL, NULL));
    }
  g_assert_true (reprise_deed_settle (deed, NULL));
  test_execute (store, "COMMIT");
}

/* A film is named with its director where the journal has two of its name and year. */
static char *
name_match (TestStore        *store,
            RepriseFilmMatch *match,
            gboolean          with_director)
{
  g_autoptr (RepriseFilm) film = NULL;
  g_autofree char *label = NULL;
  RepriseCredit *credit = NULL;

  if (match->likeness == REPRISE_LIKENESS_OTHER)
    return g_strdup ("new");
  if (match->likeness == REPRISE_LIKENESS_MAYBE)
    return g_strdup ("ask");

  g_assert_cmpuint (match->films->len, ==, 1);
  film = test_load_film (store, g_array_index (match->films, gint64, 0));
  label = reprise_film_dup_label (film);
  if (!with_director)
    return g_steal_pointer (&label);

  credit = reprise_film_get_credits (film)->pdata[0];
  return g_strdup_printf ("%s, %s", label,
                          reprise_person_get_name (reprise_credit_get_person (credit)));
}

static void
test_table (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilmIndex) index = NULL;
  guint n_same = 0;
  guint n_recalled = 0;
  guint n_wrong = 0;

  fill (store);
  index = reprise_film_index_new (store->database);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFilm) film = make_film (&rows[i].written);
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseFilmMatch) match = reprise_film_index_match (index, film, &error);
      g_autofree char *found = NULL;
      const gboolean is_there = !g_str_equal (rows[i].expected, "new") &&
                                !g_str_equal (rows[i].expected, "ask");

      g_assert_no_error (error);
      g_assert (match != NULL);
      found = name_match (store, match, strstr (rows[i].expected, "), ") != NULL);
      n_same += is_there;
      n_recalled += is_there && g_str_equal (found, rows[i].expected);
      if (!g_str_equal (found, rows[i].expected))
        {
          g_test_message ("%s (%d), %s, %s: %s, not %s", rows[i].written.title,
                          rows[i].written.year, rows[i].written.director, rows[i].written.facts,
                          found, rows[i].expected);
          n_wrong++;
        }
    }

  g_test_message ("%d rows; of %u that are there, %u are found without a question",
                  (int) G_N_ELEMENTS (rows), n_same, n_recalled);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* What is kept while the index is in use is found, and a merged film leads to the one that stands
 * for it. */
static void
test_kept_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilmIndex) index = reprise_film_index_new (store->database);
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseFilmMatch) before = reprise_film_index_match (index, film, NULL);
  g_autoptr (RepriseFilmMatch) after = NULL;
  g_autoptr (RepriseFilm) kept = NULL;

  g_assert_cmpint (before->likeness, ==, REPRISE_LIKENESS_OTHER);
  kept = test_add_film (store, "Heat (1995)", NULL);
  g_assert_true (reprise_film_index_add (index, kept, NULL));
  after = reprise_film_index_match (index, film, NULL);
  g_assert_cmpint (after->likeness, ==, REPRISE_LIKENESS_SAME);
  g_assert_cmpint (g_array_index (after->films, gint64, 0), ==, reprise_film_get_id (kept));
}

/* A film in the bin is none to be written about. */
static void
test_binned (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) kept = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilmIndex) index = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseFilmMatch) match = NULL;

  test_delete (store, reprise_film_get_uuid (kept));
  index = reprise_film_index_new (store->database);
  match = reprise_film_index_match (index, film, NULL);
  g_assert_cmpint (match->likeness, ==, REPRISE_LIKENESS_OTHER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/film-match/table", test_table);
  g_test_add_func ("/film-match/kept-meanwhile", test_kept_meanwhile);
  g_test_add_func ("/film-match/binned", test_binned);

  return g_test_run ();
}
