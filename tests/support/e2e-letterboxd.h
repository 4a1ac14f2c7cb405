#pragma once

/* A diary as Letterboxd writes it out, piece by piece. What it says of a film that it does not know
 * is "". */

#define LETTERBOXD_HEAD(name)                                                                 \
  "<?xml version=\"1.0\"?><rss version=\"2.0\""                                               \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:letterboxd=\"https://letterboxd.com\"" \
  " xmlns:tmdb=\"https://themoviedb.org\"><channel><title>" name "</title>"                   \
  "<link>https://letterboxd.com/nora/</link>"
#define LETTERBOXD_TAIL "</channel></rss>"

#define LETTERBOXD_ITEM(id, film, word, year, day, facts, text)                              \
  "<item><title>" film ", " year "</title>"                                                  \
  "<link>https://letterboxd.com/nora/film/" word "/</link>"                                  \
  "<guid isPermaLink=\"false\">letterboxd-" id "</guid>"                                     \
  "<pubDate>Wed, 14 Jan 2026 09:03:05 +1300</pubDate>"                                       \
  "<letterboxd:watchedDate>" day "</letterboxd:watchedDate>" facts                           \
  "<letterboxd:filmTitle>" film "</letterboxd:filmTitle>"                                    \
  "<letterboxd:filmYear>" year "</letterboxd:filmYear>"                                      \
  "<description><![CDATA[ <p><img src=\"https://a.example/" word ".jpg\"/></p> " text " ]]>" \
  "</description><dc:creator>Nora</dc:creator></item>"

#define LETTERBOXD_STARS(n) "<letterboxd:memberRating>" n "</letterboxd:memberRating>"
#define LETTERBOXD_AGAIN    "<letterboxd:rewatch>Yes</letterboxd:rewatch>"
#define LETTERBOXD_LIKED    "<letterboxd:memberLike>Yes</letterboxd:memberLike>"
