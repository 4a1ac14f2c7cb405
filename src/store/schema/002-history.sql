-- Everything an appraisal is made of (voices, stills, links), lists of films, films that are the
-- same as another, and the shelf of films.

-- Voices and stills: parts of an appraisal -------------------------------------------------------

CREATE TABLE voice (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  appraisal  INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  position   TEXT NOT NULL,
  author     TEXT NOT NULL,
  body       TEXT NOT NULL
) STRICT;
CREATE INDEX voice_by_appraisal ON voice (appraisal, position);
CREATE INDEX voice_by_author ON voice (author);  -- whose there are, without reading what they say

-- The image itself is a file beside the journal, named by its content; see reprise-still-file.c.
CREATE TABLE still (
  id          INTEGER PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  appraisal   INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  position    TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  width       INTEGER NOT NULL,        -- pixels
  height      INTEGER NOT NULL,        -- pixels
  caption     TEXT,
  alt         TEXT
) STRICT;
CREATE INDEX still_by_appraisal ON still (appraisal, position);
CREATE INDEX still_by_sha256 ON still (sha256);

-- A revision is of the appraisal's own text, or of a voice: one that is gone, too.
ALTER TABLE revision ADD COLUMN voice TEXT;   -- its UUID
ALTER TABLE revision ADD COLUMN author TEXT;  -- whose voice it was

-- What the [[labels]] in a text lead to. A label that has found its film or appraisal keeps it,
-- whatever that is called later.
CREATE TABLE link (
  appraisal  INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  label      TEXT NOT NULL,            -- folded
  target     TEXT,                     -- the UUID of a film or an appraisal; NULL if none yet
  PRIMARY KEY (appraisal, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target) WHERE target IS NOT NULL;
CREATE INDEX link_without_target ON link (label) WHERE target IS NULL;

-- Labels are not told from other text in SQL: reprise_link_derive_old() looks for those there are.
INSERT INTO setting SELECT 'unlinked', '1' WHERE EXISTS (SELECT 1 FROM appraisal);

-- What is gone for good is waited for, under the same name.
CREATE TRIGGER film_unlinked AFTER DELETE ON film BEGIN
  UPDATE link SET target = NULL WHERE target = OLD.uuid;
END;
CREATE TRIGGER appraisal_unlinked AFTER DELETE ON appraisal BEGIN
  UPDATE link SET target = NULL WHERE target = OLD.uuid;
END;

-- The drafts are counted after every save.
CREATE INDEX appraisal_draft ON appraisal (state) WHERE state = 'draft' AND binned_at IS NULL;

-- Films ------------------------------------------------------------------------------------------

ALTER TABLE film ADD COLUMN poster TEXT;        -- the SHA-256 of an image beside the journal
ALTER TABLE film ADD COLUMN merged_into TEXT;   -- the UUID of the film that it is the same as
ALTER TABLE film ADD COLUMN survivor INTEGER;  -- derived: which film stands for it; NULL: itself
CREATE INDEX film_by_merged_into ON film (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX film_by_survivor ON film (survivor) WHERE survivor IS NOT NULL;

-- What a film has from one that was merged into it: facts by their columns, credits by their UUIDs.
-- Whoever takes the merge back takes back just that, where it is still as it was lent.
CREATE TABLE film_loan (
  film    INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  field   TEXT NOT NULL,
  lender  INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  value   ANY NOT NULL,
  PRIMARY KEY (film, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX film_loan_by_lender ON film_loan (lender);

-- Lists: an aggregate with its items -------------------------------------------------------------

CREATE TABLE list (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL,          -- up-next or list
  title        TEXT NOT NULL,          -- empty for Up Next, which is named by whoever shows it
  note         TEXT,
  created_at   INTEGER NOT NULL,
  modified_at  INTEGER NOT NULL,
  binned_at    INTEGER,
  binned_with  TEXT
) STRICT;
CREATE INDEX list_by_bin ON list (binned_with) WHERE binned_at IS NOT NULL;

CREATE TABLE list_item (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  list       INTEGER NOT NULL REFERENCES list ON DELETE CASCADE,
  position   TEXT NOT NULL,
  film       INTEGER NOT NULL REFERENCES film ON DELETE CASCADE,
  note       TEXT,
  source     INTEGER REFERENCES appraisal ON DELETE SET NULL,  -- where it was thought of
  added_at   INTEGER NOT NULL,
  binned_at  INTEGER                   -- taken out, and can be put back
) STRICT;
CREATE INDEX list_item_by_list ON list_item (list, position) WHERE binned_at IS NULL;
CREATE INDEX list_item_by_film ON list_item (film);
CREATE INDEX list_item_by_source ON list_item (source) WHERE source IS NOT NULL;

-- The same in all journals, so that those of two devices are one.
INSERT INTO list (uuid, kind, title, created_at, modified_at)
VALUES ('0b9c1d52-7c0e-4f6b-9a53-2f1c8e5d7a10', 'up-next', '', 0, 0);

-- Derived: entries and their films, merged ones as the film that stands for them -----------------

DROP TRIGGER entry_filmed;
DROP TRIGGER viewing_filmed;
DROP TRIGGER appraisal_filmed;
DROP TRIGGER appraisal_unfilmed;
DROP VIEW entry_film_source;

-- An appraisal of two films that are the same is about one.
CREATE VIEW entry_film_source (entry, film, position) AS
  SELECT entry.id, coalesce(film.survivor, film.id), min(appraisal_film.position)
    FROM appraisal_film
         JOIN entry ON entry.appraisal = appraisal_film.appraisal
         JOIN film ON film.id = appraisal_film.film
   GROUP BY 1, 2
  UNION ALL
  SELECT entry.id, coalesce(film.survivor, film.id), ''
    FROM viewing
         JOIN entry ON entry.viewing = viewing.id
         JOIN film ON film.id = viewing.film;

-- The triggers ask the tables: joined, the view would be made anew, whole.
CREATE TRIGGER entry_filmed AFTER INSERT ON entry BEGIN
  INSERT OR REPLACE INTO entry_film
  SELECT NEW.id, coalesce(film.survivor, film.id), min(appraisal_film.position)
    FROM appraisal_film JOIN film ON film.id = appraisal_film.film
   WHERE appraisal_film.appraisal = NEW.appraisal GROUP BY 2;
  INSERT OR REPLACE INTO entry_film
  SELECT NEW.id, coalesce(film.survivor, film.id), ''
    FROM viewing JOIN film ON film.id = viewing.film WHERE viewing.id = NEW.viewing;
END;
CREATE TRIGGER viewing_filmed AFTER UPDATE OF film ON viewing WHEN OLD.film <> NEW.film BEGIN
  DELETE FROM entry_film WHERE entry = (SELECT id FROM entry WHERE viewing = NEW.id);
  INSERT OR REPLACE INTO entry_film
  SELECT id, coalesce((SELECT survivor FROM film WHERE film.id = NEW.film), NEW.film), ''
    FROM entry WHERE viewing = NEW.id;
END;
CREATE TRIGGER appraisal_filmed AFTER INSERT ON appraisal_film BEGIN
  INSERT OR REPLACE INTO entry_film
  SELECT entry.id, coalesce(film.survivor, film.id), min(appraisal_film.position)
    FROM appraisal_film
         JOIN entry ON entry.appraisal = appraisal_film.appraisal
         JOIN film ON film.id = appraisal_film.film
   WHERE appraisal_film.appraisal = NEW.appraisal GROUP BY 2;
END;
CREATE TRIGGER appraisal_unfilmed AFTER DELETE ON appraisal_film BEGIN
  DELETE FROM entry_film WHERE entry = (SELECT id FROM entry WHERE appraisal = OLD.appraisal);
  INSERT OR REPLACE INTO entry_film
  SELECT entry.id, coalesce(film.survivor, film.id), min(appraisal_film.position)
    FROM appraisal_film
         JOIN entry ON entry.appraisal = appraisal_film.appraisal
         JOIN film ON film.id = appraisal_film.film
   WHERE appraisal_film.appraisal = OLD.appraisal GROUP BY 2;
END;
CREATE TRIGGER film_survived AFTER UPDATE OF survivor ON film
WHEN OLD.survivor IS NOT NEW.survivor BEGIN
  DELETE FROM entry_film
   WHERE entry IN (SELECT entry.id
                     FROM appraisal_film JOIN entry ON entry.appraisal = appraisal_film.appraisal
                    WHERE appraisal_film.film = NEW.id
                   UNION ALL
                   SELECT entry.id
                     FROM viewing JOIN entry ON entry.viewing = viewing.id
                    WHERE viewing.film = NEW.id);
  INSERT INTO entry_film
  SELECT entry.id, coalesce(film.survivor, film.id), min(other.position)
    FROM appraisal_film
         JOIN entry ON entry.appraisal = appraisal_film.appraisal
         JOIN appraisal_film AS other ON other.appraisal = appraisal_film.appraisal
         JOIN film ON film.id = other.film
   WHERE appraisal_film.film = NEW.id GROUP BY 1, 2;
  INSERT INTO entry_film
  SELECT entry.id, coalesce(NEW.survivor, NEW.id), ''
    FROM viewing JOIN entry ON entry.viewing = viewing.id
   WHERE viewing.film = NEW.id;
END;

-- The rule of which judgement counts, in two steps. Every judgement of a film, with where it stands
-- in the diary: one that was passed on a viewing is of the film watched, whatever other films the
-- appraisal is about.
DROP VIEW entry_judgement;
CREATE VIEW entry_judgement (entry, film, judgement, day, created_at) AS
  SELECT entry.id, entry_film.film, entry.judgement, entry.day, entry.created_at
    FROM entry_film
         JOIN entry ON entry.id = entry_film.entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = appraisal.viewing AND viewing.binned_at IS NULL
         LEFT JOIN film ON film.id = viewing.film
   WHERE entry.shown = 1 AND entry.judgement IS NOT NULL
     AND coalesce(film.survivor, film.id, entry_film.film) = entry_film.film;

-- That of a film: its newest.
CREATE VIEW film_judgement (film, judgement) AS
  SELECT film.id,
         (SELECT judgement FROM entry_judgement
           WHERE entry_judgement.film = film.id
           ORDER BY day DESC, created_at DESC, entry DESC LIMIT 1)
    FROM film;

-- Derived: the shelf, a row for each film that is shown ------------------------------------------

CREATE TABLE shelf (
  film       INTEGER PRIMARY KEY REFERENCES film ON DELETE CASCADE,
  sort_key   TEXT NOT NULL,
  year       INTEGER,
  judgement  INTEGER,
  day        TEXT NOT NULL,            -- of its newest entry; '' if unknown, or if none
  views      INTEGER NOT NULL,         -- viewings, and those that predate the journal
  entries    INTEGER NOT NULL,         -- of the diary
  added_at   INTEGER NOT NULL
) STRICT;

CREATE VIEW shelf_source (film, sort_key, year, judgement, day, views, entries, added_at) AS
  SELECT film.id, film.sort_key, film.year,
         (SELECT judgement FROM film_judgement WHERE film_judgement.film = film.id),
         coalesce((SELECT max(entry.day)
                     FROM entry_film JOIN entry ON entry.id = entry_film.entry
                    WHERE entry_film.film = film.id AND entry.shown = 1), ''),
         coalesce(film.earlier_views, 0)
         + (SELECT count(*) FROM viewing
             WHERE viewing.film = film.id AND viewing.binned_at IS NULL)
         + (SELECT count(*) FROM film AS same JOIN viewing ON viewing.film = same.id
             WHERE same.survivor = film.id AND viewing.binned_at IS NULL),
         (SELECT count(*) FROM entry_film JOIN entry ON entry.id = entry_film.entry
           WHERE entry_film.film = film.id AND entry.shown = 1),
         film.created_at
    FROM film
   WHERE film.binned_at IS NULL AND film.survivor IS NULL;

INSERT INTO shelf SELECT * FROM shelf_source;
CREATE INDEX shelf_by_title ON shelf (sort_key, year);

-- "On this day": the 27th of October of every year.
CREATE INDEX entry_by_anniversary ON entry (substr(day, 6)) WHERE shown = 1 AND length(day) = 10;

-- Derived: names and full text -------------------------------------------------------------------

DROP VIEW name_source;
CREATE VIEW name_source (kind, subject, text, weight) AS
  SELECT 'film', film.id, film.title,
         (SELECT count(*) FROM entry_film JOIN entry ON entry.id = entry_film.entry
           WHERE entry_film.film = film.id AND entry.shown = 1)
    FROM film WHERE film.binned_at IS NULL AND film.survivor IS NULL
  UNION ALL
  SELECT 'film', film.id, film.original_title,
         (SELECT count(*) FROM entry_film JOIN entry ON entry.id = entry_film.entry
           WHERE entry_film.film = film.id AND entry.shown = 1)
    FROM film
   WHERE film.binned_at IS NULL AND film.survivor IS NULL AND film.original_title <> film.title
  UNION ALL
  SELECT 'person', person.id, person.name,
         (SELECT count(DISTINCT entry.id)
            FROM credit
                 JOIN film ON film.id = credit.film AND film.binned_at IS NULL
                 JOIN entry_film ON entry_film.film = film.id
                 JOIN entry ON entry.id = entry_film.entry
           WHERE credit.person = person.id AND entry.shown = 1)
    FROM person
   WHERE EXISTS (SELECT 1 FROM credit JOIN film ON film.id = credit.film
                  WHERE credit.person = person.id
                    AND film.binned_at IS NULL AND film.survivor IS NULL)
  UNION ALL
  SELECT 'tag', tag.id, tag.name,
         (SELECT count(*)
            FROM appraisal_tag JOIN entry ON entry.appraisal = appraisal_tag.appraisal
           WHERE appraisal_tag.tag = tag.id AND entry.shown = 1)
    FROM tag
   WHERE EXISTS (SELECT 1 FROM appraisal_tag JOIN appraisal
                              ON appraisal.id = appraisal_tag.appraisal
                  WHERE appraisal_tag.tag = tag.id AND appraisal.binned_at IS NULL)
  UNION ALL
  SELECT 'title', appraisal.id, appraisal.title, 1
    FROM appraisal WHERE appraisal.title IS NOT NULL AND appraisal.binned_at IS NULL;

DROP VIEW prose_source;
CREATE VIEW prose_source (id, names, body, voices, notes) AS
  SELECT entry.id, entry.names, coalesce(appraisal.body, ''),
         coalesce((SELECT group_concat(text, char(10))
                     FROM (SELECT author || char(10) || body AS text FROM voice
                            WHERE voice.appraisal = entry.appraisal
                            ORDER BY position, voice.id)), ''),
         coalesce(viewing.note, '')
    FROM entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)
                          AND viewing.binned_at IS NULL
   WHERE entry.shown = 1 AND (entry.appraisal IS NOT NULL OR viewing.note IS NOT NULL);

-- The change record ------------------------------------------------------------------------------

DROP TRIGGER film_changed;
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
                 ('poster', OLD.poster IS NOT NEW.poster),
                 ('merged-into', OLD.merged_into IS NOT NEW.merged_into),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;

CREATE TRIGGER film_loan_created AFTER INSERT ON film_loan BEGIN
  INSERT INTO change_made SELECT uuid, 'loans/' || NEW.field FROM film WHERE id = NEW.film;
END;
CREATE TRIGGER film_loan_removed AFTER DELETE ON film_loan BEGIN
  INSERT INTO change_made SELECT uuid, 'loans/' || OLD.field FROM film WHERE id = OLD.film;
END;

CREATE TRIGGER voice_created AFTER INSERT ON voice BEGIN
  INSERT INTO change_made
  SELECT uuid, 'voices/' || NEW.uuid FROM appraisal WHERE id = NEW.appraisal;
END;
CREATE TRIGGER voice_changed AFTER UPDATE ON voice BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'voices/' || NEW.uuid || '/' || column1
    FROM appraisal,
         (VALUES ('position', OLD.position IS NOT NEW.position),
                 ('author', OLD.author IS NOT NEW.author),
                 ('body', OLD.body IS NOT NEW.body))
   WHERE appraisal.id = NEW.appraisal AND column2;
END;
CREATE TRIGGER voice_removed AFTER DELETE ON voice BEGIN
  INSERT INTO change_made
  SELECT uuid, 'voices/' || OLD.uuid FROM appraisal WHERE id = OLD.appraisal;
END;

CREATE TRIGGER still_created AFTER INSERT ON still BEGIN
  INSERT INTO change_made
  SELECT uuid, 'stills/' || NEW.uuid FROM appraisal WHERE id = NEW.appraisal;
END;
CREATE TRIGGER still_changed AFTER UPDATE ON still BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'stills/' || NEW.uuid || '/' || column1
    FROM appraisal,
         (VALUES ('position', OLD.position IS NOT NEW.position),
                 ('sha256', OLD.sha256 IS NOT NEW.sha256),
                 ('caption', OLD.caption IS NOT NEW.caption),
                 ('alt', OLD.alt IS NOT NEW.alt))
   WHERE appraisal.id = NEW.appraisal AND column2;
END;
CREATE TRIGGER still_removed AFTER DELETE ON still BEGIN
  INSERT INTO change_made
  SELECT uuid, 'stills/' || OLD.uuid FROM appraisal WHERE id = OLD.appraisal;
END;

CREATE TRIGGER link_created AFTER INSERT ON link BEGIN
  INSERT INTO change_made
  SELECT uuid, 'links/' || NEW.label FROM appraisal WHERE id = NEW.appraisal;
END;
CREATE TRIGGER link_changed AFTER UPDATE OF target ON link WHEN OLD.target IS NOT NEW.target BEGIN
  INSERT INTO change_made
  SELECT uuid, 'links/' || NEW.label FROM appraisal WHERE id = NEW.appraisal;
END;
CREATE TRIGGER link_removed AFTER DELETE ON link BEGIN
  INSERT INTO change_made
  SELECT uuid, 'links/' || OLD.label FROM appraisal WHERE id = OLD.appraisal;
END;

CREATE TRIGGER list_created AFTER INSERT ON list BEGIN
  INSERT INTO change_made VALUES (NEW.uuid, '*');
END;
CREATE TRIGGER list_changed AFTER UPDATE ON list BEGIN
  INSERT INTO change_made
  SELECT NEW.uuid, column1
    FROM (VALUES ('title', OLD.title IS NOT NEW.title),
                 ('note', OLD.note IS NOT NEW.note),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;

CREATE TRIGGER list_item_created AFTER INSERT ON list_item BEGIN
  INSERT INTO change_made SELECT uuid, 'items/' || NEW.uuid FROM list WHERE id = NEW.list;
END;
CREATE TRIGGER list_item_changed AFTER UPDATE ON list_item BEGIN
  INSERT INTO change_made
  SELECT list.uuid, 'items/' || NEW.uuid || '/' || column1
    FROM list,
         (VALUES ('position', OLD.position IS NOT NEW.position),
                 ('film', OLD.film IS NOT NEW.film),
                 ('note', OLD.note IS NOT NEW.note),
                 ('source', OLD.source IS NOT NEW.source),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE list.id = NEW.list AND column2;
END;
CREATE TRIGGER list_item_removed AFTER DELETE ON list_item BEGIN
  INSERT INTO change_made SELECT uuid, 'items/' || OLD.uuid FROM list WHERE id = OLD.list;
END;
