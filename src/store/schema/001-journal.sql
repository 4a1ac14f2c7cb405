-- The journal.
--
-- Calendar dates are texts (1995-10-27, 1995-10, 1995; NULL where unknown) and end in _on, or are
-- named "watched" and "day"; instants are milliseconds since 1970, UTC, and end in _at. A film, a
-- viewing and an appraisal are the aggregates: what is saved, binned and carried to other devices as
-- a whole. Columns that follow from others are marked "derived"; only src/store/reprise-deed.c
-- fills them.

CREATE TABLE setting (
  key    TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting
  SELECT 'uuid', lower(printf('%s-%s-4%s-%s%s-%s', substr(h, 1, 8), substr(h, 9, 4), substr(h, 14, 3),
                              substr('89ab', 1 + abs(random() % 4), 1), substr(h, 18, 3),
                              substr(h, 21, 12)))
    FROM (SELECT hex(randomblob(16)) AS h);

-- 1 while a merge or a migration is applying: its writes are not the user's edits.
CREATE TABLE guard (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  applying  INTEGER NOT NULL
) STRICT;
INSERT INTO guard VALUES (1, 0);

CREATE TABLE day_of_use (
  day  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Aggregates ------------------------------------------------------------------------------------

CREATE TABLE film (
  id              INTEGER PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  title           TEXT NOT NULL,
  year            INTEGER,
  original_title  TEXT,
  sort_title      TEXT,
  form            TEXT,
  release_date    TEXT,
  runtime         INTEGER,             -- minutes
  country         TEXT,
  genre           TEXT,
  budget          TEXT,
  box_office      TEXT,
  studio          TEXT,
  distributor     TEXT,
  based_on        TEXT,
  imdb            TEXT,
  tmdb            TEXT,
  wikidata        TEXT,
  letterboxd      TEXT,
  earlier_views   INTEGER,
  folded          TEXT NOT NULL DEFAULT '',  -- derived: the title, to match by
  sort_key        TEXT NOT NULL DEFAULT '',  -- derived: what the title sorts by
  created_at      INTEGER NOT NULL,
  modified_at     INTEGER NOT NULL,
  binned_at       INTEGER,
  binned_with     TEXT                 -- the UUID of what was binned, and this with it
) STRICT;
CREATE INDEX film_by_folded ON film (folded, year);
CREATE INDEX film_by_bin ON film (binned_with) WHERE binned_at IS NOT NULL;

-- Not an aggregate: the people that credits speak of, each once.
CREATE TABLE person (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  folded     TEXT NOT NULL,
  qualifier  TEXT NOT NULL DEFAULT '',
  UNIQUE (folded, qualifier)
) STRICT;

CREATE TABLE credit (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  film       INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  position   TEXT NOT NULL,
  role       TEXT NOT NULL,
  person     INTEGER NOT NULL REFERENCES person,
  name       TEXT NOT NULL,            -- as it is written in this credit
  character  TEXT
) STRICT;
CREATE INDEX credit_by_film ON credit (film, position);
CREATE INDEX credit_by_person ON credit (person, role, film);

CREATE TABLE viewing (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  film         INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  watched      TEXT,
  place        TEXT,
  rewatch      INTEGER NOT NULL,
  unfinished   INTEGER NOT NULL,
  judgement    INTEGER CHECK (judgement BETWEEN 0 AND 100),
  note         TEXT,
  created_at   INTEGER NOT NULL,
  modified_at  INTEGER NOT NULL,
  binned_at    INTEGER,
  binned_with  TEXT
) STRICT;
CREATE INDEX viewing_by_film ON viewing (film, watched);
CREATE INDEX viewing_by_bin ON viewing (binned_with) WHERE binned_at IS NOT NULL;

CREATE TABLE appraisal (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  viewing      INTEGER REFERENCES viewing ON DELETE SET NULL,
  number       INTEGER,                -- two devices may give the same one
  title        TEXT,
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  judgement    INTEGER CHECK (judgement BETWEEN 0 AND 100),  -- NULL while bound to a viewing
  spoiler      INTEGER NOT NULL,
  byline       TEXT,
  finished_on  TEXT,
  created_on   TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  modified_at  INTEGER NOT NULL,
  binned_at    INTEGER,
  binned_with  TEXT,
  body         TEXT NOT NULL           -- last: a row is read without its long text
) STRICT;
CREATE INDEX appraisal_by_number ON appraisal (number) WHERE number IS NOT NULL;
CREATE INDEX appraisal_by_viewing ON appraisal (viewing) WHERE viewing IS NOT NULL;
CREATE INDEX appraisal_by_bin ON appraisal (binned_with) WHERE binned_at IS NOT NULL;

CREATE TABLE appraisal_film (
  appraisal  INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  film       INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  position   TEXT NOT NULL,
  PRIMARY KEY (appraisal, film)
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisal_film_by_film ON appraisal_film (film);

-- Not an aggregate: each tag once, in the spelling that came first.
CREATE TABLE tag (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE appraisal_tag (
  appraisal  INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  tag        INTEGER NOT NULL REFERENCES tag,
  position   TEXT NOT NULL,
  PRIMARY KEY (appraisal, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisal_tag_by_tag ON appraisal_tag (tag);

-- What was there before ---------------------------------------------------------------------------

CREATE TABLE revision (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  appraisal  INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  made_at    INTEGER NOT NULL,
  session    TEXT NOT NULL,
  words      INTEGER NOT NULL,
  body       TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_appraisal ON revision (appraisal, made_at);

-- Values that an edit met and did not know of: kept until somebody settles them.
CREATE TABLE conflict (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  aggregate    TEXT NOT NULL,
  field        TEXT NOT NULL,
  value        TEXT,
  made_at      INTEGER NOT NULL,
  resolved_at  INTEGER
) STRICT;
CREATE INDEX conflict_by_aggregate ON conflict (aggregate) WHERE resolved_at IS NULL;

-- Derived -----------------------------------------------------------------------------------------

-- The diary and the bin: a row for each appraisal and each viewing. A viewing is shown only where no
-- appraisal that is shown belongs to it.
CREATE TABLE entry (
  id          INTEGER PRIMARY KEY,
  appraisal   INTEGER UNIQUE REFERENCES appraisal ON DELETE CASCADE,
  viewing     INTEGER UNIQUE REFERENCES viewing ON DELETE CASCADE,
  shown       INTEGER NOT NULL DEFAULT 0,   -- in the diary
  day         TEXT NOT NULL DEFAULT '',     -- where in the diary; '' where the date is unknown
  created_at  INTEGER NOT NULL DEFAULT 0,   -- where among those of one day
  judgement   INTEGER,
  year        INTEGER,                      -- of the first film
  sort_key    TEXT NOT NULL DEFAULT '',     -- of the first film or the title
  words       INTEGER NOT NULL DEFAULT 0,
  opening     TEXT NOT NULL DEFAULT '',
  names       TEXT NOT NULL DEFAULT '',     -- titles, people and tags, to be searched for
  CHECK ((appraisal IS NULL) <> (viewing IS NULL))
) STRICT;
CREATE INDEX entry_by_day ON entry (day, created_at) WHERE shown = 1;

-- Counts the changes to the diary's order, so that those who keep it in memory know when to ask.
CREATE TABLE diary (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  serial  INTEGER NOT NULL
) STRICT;
INSERT INTO diary VALUES (1, 0);
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  UPDATE diary SET serial = serial + 1;
END;
CREATE TRIGGER entry_moved AFTER UPDATE OF shown, day ON entry
WHEN OLD.shown <> NEW.shown OR OLD.day <> NEW.day BEGIN
  UPDATE diary SET serial = serial + 1;
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
  UPDATE diary SET serial = serial + 1;
END;

-- The films of an entry. Everything asks from either end, and a view over the two tables they come
-- from is made anew, whole, by every question that joins it: so it is a table, kept by triggers.
CREATE TABLE entry_film (
  entry     INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  film      INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  position  TEXT NOT NULL,
  PRIMARY KEY (entry, film)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_film_by_film ON entry_film (film);

CREATE VIEW entry_film_source (entry, film, position) AS
  SELECT entry.id, appraisal_film.film, appraisal_film.position
    FROM appraisal_film JOIN entry ON entry.appraisal = appraisal_film.appraisal
  UNION ALL
  SELECT entry.id, viewing.film, ''
    FROM viewing JOIN entry ON entry.viewing = viewing.id;

CREATE TRIGGER entry_filmed AFTER INSERT ON entry BEGIN
  INSERT INTO entry_film SELECT entry, film, position FROM entry_film_source WHERE entry = NEW.id;
END;
CREATE TRIGGER viewing_filmed AFTER UPDATE OF film ON viewing WHEN OLD.film <> NEW.film BEGIN
  UPDATE entry_film SET film = NEW.film
   WHERE entry = (SELECT id FROM entry WHERE viewing = NEW.id);
END;
CREATE TRIGGER appraisal_filmed AFTER INSERT ON appraisal_film BEGIN
  INSERT OR REPLACE INTO entry_film
  SELECT id, NEW.film, NEW.position FROM entry WHERE appraisal = NEW.appraisal;
END;
CREATE TRIGGER appraisal_unfilmed AFTER DELETE ON appraisal_film BEGIN
  DELETE FROM entry_film
   WHERE entry = (SELECT id FROM entry WHERE appraisal = OLD.appraisal) AND film = OLD.film;
END;

-- What the row of an entry has to say, but for what only a reader of Markdown can tell. A viewing in
-- the bin says nothing of the appraisal that belongs to it.
CREATE VIEW entry_source (id, shown, day, created_at, judgement, year, sort_key, names, text) AS
  SELECT entry.id,
         CASE WHEN entry.appraisal IS NOT NULL THEN appraisal.binned_at IS NULL
              ELSE viewing.binned_at IS NULL
                   AND NOT EXISTS (SELECT 1 FROM appraisal AS other
                                    WHERE other.viewing = viewing.id AND other.binned_at IS NULL)
         END,
         CASE WHEN viewing.id IS NOT NULL THEN coalesce(viewing.watched, '')
              ELSE coalesce(appraisal.finished_on, appraisal.created_on)
         END,
         coalesce(appraisal.created_at, viewing.created_at),
         CASE WHEN viewing.id IS NOT NULL THEN viewing.judgement ELSE appraisal.judgement END,
         film.year,
         coalesce(film.sort_key, lower(appraisal.title), ''),
         coalesce((SELECT group_concat(text, char(10))
                     FROM (SELECT appraisal.title AS text
                           UNION ALL
                           SELECT film.title
                             FROM entry_film JOIN film ON film.id = entry_film.film
                            WHERE entry_film.entry = entry.id AND film.binned_at IS NULL
                           UNION ALL
                           SELECT film.original_title
                             FROM entry_film JOIN film ON film.id = entry_film.film
                            WHERE entry_film.entry = entry.id AND film.binned_at IS NULL
                           UNION ALL
                           SELECT credit.name
                             FROM entry_film
                                  JOIN film ON film.id = entry_film.film
                                  JOIN credit ON credit.film = film.id
                            WHERE entry_film.entry = entry.id AND film.binned_at IS NULL
                           UNION ALL
                           SELECT tag.name
                             FROM appraisal_tag JOIN tag ON tag.id = appraisal_tag.tag
                            WHERE appraisal_tag.appraisal = entry.appraisal)), ''),
         coalesce(appraisal.body, viewing.note, '')
    FROM entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)
                          AND (entry.viewing IS NOT NULL OR viewing.binned_at IS NULL)
         LEFT JOIN film ON film.id = (SELECT film FROM entry_film
                                       WHERE entry_film.entry = entry.id
                                       ORDER BY position LIMIT 1);

-- Every judgement of a film, with where it stands in the diary. One that was passed on a viewing is
-- of the film watched, whatever other films the appraisal is about.
CREATE VIEW entry_judgement (entry, film, judgement, day, created_at) AS
  SELECT entry.id, entry_film.film, entry.judgement, entry.day, entry.created_at
    FROM entry_film
         JOIN entry ON entry.id = entry_film.entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = appraisal.viewing AND viewing.binned_at IS NULL
   WHERE entry.shown = 1 AND entry.judgement IS NOT NULL
     AND coalesce(viewing.film, entry_film.film) = entry_film.film;

-- A film's countries, genres and original title, one a row, to be filtered by. In the order of its
-- key: in any other, SQLite 3.40 finds NULL in it when it checks the file quickly, for a backup.
CREATE TABLE film_facet (
  facet   TEXT NOT NULL,
  folded  TEXT NOT NULL,
  film    INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  PRIMARY KEY (facet, folded, film)
) STRICT, WITHOUT ROWID;
CREATE INDEX film_facet_by_film ON film_facet (film);

-- The names one may ask for: films by their titles, people, tags; only of what is not in the bin.
CREATE TABLE name (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,              -- film, person, tag; title: an appraisal's own
  subject  INTEGER NOT NULL,           -- the id of that film, person, tag or appraisal
  text     TEXT NOT NULL,
  weight   INTEGER NOT NULL            -- how many entries of the diary it leads to
) STRICT;
CREATE INDEX name_by_subject ON name (kind, subject);

CREATE VIEW name_source (kind, subject, text, weight) AS
  SELECT 'film', film.id, film.title,
         (SELECT count(*) FROM entry_film JOIN entry ON entry.id = entry_film.entry
           WHERE entry_film.film = film.id AND entry.shown = 1)
    FROM film WHERE film.binned_at IS NULL
  UNION ALL
  SELECT 'film', film.id, film.original_title,
         (SELECT count(*) FROM entry_film JOIN entry ON entry.id = entry_film.entry
           WHERE entry_film.film = film.id AND entry.shown = 1)
    FROM film WHERE film.binned_at IS NULL AND film.original_title <> film.title
  UNION ALL
  SELECT 'person', person.id, person.name,
         (SELECT count(DISTINCT entry.id)
            FROM credit
                 JOIN entry_film ON entry_film.film = credit.film
                 JOIN entry ON entry.id = entry_film.entry
           WHERE credit.person = person.id AND entry.shown = 1)
    FROM person
   WHERE EXISTS (SELECT 1 FROM credit JOIN film ON film.id = credit.film
                  WHERE credit.person = person.id AND film.binned_at IS NULL)
  UNION ALL
  SELECT 'tag', tag.id, tag.name,
         (SELECT count(*)
            FROM appraisal_tag JOIN entry ON entry.appraisal = appraisal_tag.appraisal
           WHERE appraisal_tag.tag = tag.id AND entry.shown = 1)
    FROM tag
   WHERE EXISTS (SELECT 1 FROM appraisal_tag JOIN appraisal ON appraisal.id = appraisal_tag.appraisal
                  WHERE appraisal_tag.tag = tag.id AND appraisal.binned_at IS NULL)
  UNION ALL
  SELECT 'title', appraisal.id, appraisal.title, 1
    FROM appraisal WHERE appraisal.title IS NOT NULL AND appraisal.binned_at IS NULL;

CREATE VIRTUAL TABLE name_index USING fts5 (
  text, content = 'name', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT INTO name_index (rowid, text) VALUES (NEW.id, NEW.text);
END;
CREATE TRIGGER name_removed AFTER DELETE ON name BEGIN
  INSERT INTO name_index (name_index, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

-- Over live rows alone: what is binned is neither found nor brought back by a rebuild.
CREATE VIEW prose_source (id, names, body, voices, notes) AS
  SELECT entry.id, entry.names, coalesce(appraisal.body, ''), '', coalesce(viewing.note, '')
    FROM entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)
                          AND viewing.binned_at IS NULL
   WHERE entry.shown = 1 AND (entry.appraisal IS NOT NULL OR viewing.note IS NOT NULL);

CREATE VIRTUAL TABLE prose USING fts5 (
  names, body, voices, notes, content = 'prose_source', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Merging is for idle moments, not for a save.
INSERT INTO prose (prose, rank) VALUES ('automerge', 0);
INSERT INTO prose (prose, rank) VALUES ('crisismerge', 256);

-- The change record -------------------------------------------------------------------------------

-- What was changed here, one row a field; the newest has the highest id. The field '*' of a new
-- aggregate stands for all of them, 'credits/UUID' for a whole part.
CREATE TABLE change (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  aggregate   TEXT NOT NULL,
  field       TEXT NOT NULL,
  changed_at  INTEGER NOT NULL,
  UNIQUE (aggregate, field)
) STRICT;

-- The triggers write here; the one below gives each row its instant.
CREATE VIEW change_made (aggregate, field) AS SELECT aggregate, field FROM change;
CREATE TRIGGER change_recorded INSTEAD OF INSERT ON change_made
WHEN (SELECT applying FROM guard) = 0 BEGIN
  INSERT OR REPLACE INTO change (aggregate, field, changed_at)
  VALUES (NEW.aggregate, NEW.field, CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER));
END;

CREATE TRIGGER film_created AFTER INSERT ON film BEGIN
  INSERT INTO change_made VALUES (NEW.uuid, '*');
END;
CREATE TRIGGER film_changed AFTER UPDATE ON film BEGIN
  INSERT INTO change_made
  SELECT NEW.uuid, column1
    FROM (VALUES ('title', OLD.title IS NOT NEW.title),
                 ('year', OLD.year IS NOT NEW.year),
                 ('original-title', OLD.original_title IS NOT NEW.original_title),
                 ('sort-title', OLD.sort_title IS NOT NEW.sort_title),
                 ('form', OLD.form IS NOT NEW.form),
                 ('release-date', OLD.release_date IS NOT NEW.release_date),
                 ('runtime', OLD.runtime IS NOT NEW.runtime),
                 ('country', OLD.country IS NOT NEW.country),
                 ('genre', OLD.genre IS NOT NEW.genre),
                 ('budget', OLD.budget IS NOT NEW.budget),
                 ('box-office', OLD.box_office IS NOT NEW.box_office),
                 ('studio', OLD.studio IS NOT NEW.studio),
                 ('distributor', OLD.distributor IS NOT NEW.distributor),
                 ('based-on', OLD.based_on IS NOT NEW.based_on),
                 ('imdb', OLD.imdb IS NOT NEW.imdb),
                 ('tmdb', OLD.tmdb IS NOT NEW.tmdb),
                 ('wikidata', OLD.wikidata IS NOT NEW.wikidata),
                 ('letterboxd', OLD.letterboxd IS NOT NEW.letterboxd),
                 ('earlier-views', OLD.earlier_views IS NOT NEW.earlier_views),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;

CREATE TRIGGER credit_created AFTER INSERT ON credit BEGIN
  INSERT INTO change_made SELECT uuid, 'credits/' || NEW.uuid FROM film WHERE id = NEW.film;
END;
CREATE TRIGGER credit_changed AFTER UPDATE ON credit BEGIN
  INSERT INTO change_made SELECT uuid, 'credits/' || NEW.uuid FROM film WHERE id = NEW.film;
END;
CREATE TRIGGER credit_removed AFTER DELETE ON credit BEGIN
  INSERT INTO change_made SELECT uuid, 'credits/' || OLD.uuid FROM film WHERE id = OLD.film;
END;

CREATE TRIGGER viewing_created AFTER INSERT ON viewing BEGIN
  INSERT INTO change_made VALUES (NEW.uuid, '*');
END;
CREATE TRIGGER viewing_changed AFTER UPDATE ON viewing BEGIN
  INSERT INTO change_made
  SELECT NEW.uuid, column1
    FROM (VALUES ('film', OLD.film IS NOT NEW.film),
                 ('watched', OLD.watched IS NOT NEW.watched),
                 ('place', OLD.place IS NOT NEW.place),
                 ('rewatch', OLD.rewatch IS NOT NEW.rewatch),
                 ('unfinished', OLD.unfinished IS NOT NEW.unfinished),
                 ('judgement', OLD.judgement IS NOT NEW.judgement),
                 ('note', OLD.note IS NOT NEW.note),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;

CREATE TRIGGER appraisal_created AFTER INSERT ON appraisal BEGIN
  INSERT INTO change_made VALUES (NEW.uuid, '*');
END;
CREATE TRIGGER appraisal_changed AFTER UPDATE ON appraisal BEGIN
  INSERT INTO change_made
  SELECT NEW.uuid, column1
    FROM (VALUES ('viewing', OLD.viewing IS NOT NEW.viewing),
                 ('number', OLD.number IS NOT NEW.number),
                 ('title', OLD.title IS NOT NEW.title),
                 ('kind', OLD.kind IS NOT NEW.kind),
                 ('state', OLD.state IS NOT NEW.state),
                 ('judgement', OLD.judgement IS NOT NEW.judgement),
                 ('spoiler', OLD.spoiler IS NOT NEW.spoiler),
                 ('byline', OLD.byline IS NOT NEW.byline),
                 ('finished-on', OLD.finished_on IS NOT NEW.finished_on),
                 ('body', OLD.body IS NOT NEW.body),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;

-- A film that takes another place is inserted anew over its row.
CREATE TRIGGER appraisal_film_added AFTER INSERT ON appraisal_film BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'films/' || film.uuid
    FROM appraisal, film WHERE appraisal.id = NEW.appraisal AND film.id = NEW.film;
END;
CREATE TRIGGER appraisal_film_removed AFTER DELETE ON appraisal_film BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'films/' || film.uuid
    FROM appraisal, film WHERE appraisal.id = OLD.appraisal AND film.id = OLD.film;
END;

CREATE TRIGGER appraisal_tag_added AFTER INSERT ON appraisal_tag BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'tags/' || tag.folded
    FROM appraisal, tag WHERE appraisal.id = NEW.appraisal AND tag.id = NEW.tag;
END;
CREATE TRIGGER appraisal_tag_removed AFTER DELETE ON appraisal_tag BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'tags/' || tag.folded
    FROM appraisal, tag WHERE appraisal.id = OLD.appraisal AND tag.id = OLD.tag;
END;
