-- What others write, and what comes in from elsewhere.

-- Intake -----------------------------------------------------------------------------------------

-- Which film one from elsewhere is, is asked by id, and of the films of a year or two.
CREATE INDEX film_by_year ON film (year);
CREATE INDEX film_by_imdb ON film (imdb) WHERE imdb IS NOT NULL;
CREATE INDEX film_by_tmdb ON film (tmdb) WHERE tmdb IS NOT NULL;
CREATE INDEX film_by_wikidata ON film (wikidata COLLATE NOCASE) WHERE wikidata IS NOT NULL;
CREATE INDEX film_by_letterboxd ON film (letterboxd COLLATE NOCASE) WHERE letterboxd IS NOT NULL;

-- What was brought in at one time, and can be taken back whole. The number of one that did nothing is
-- not given again: what was said in it is still said after what was said before.
CREATE TABLE batch (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT NOT NULL UNIQUE,
  source    TEXT NOT NULL,             -- whose: a format's name, or feed/UUID
  label     TEXT NOT NULL,             -- what people call it
  made_at   INTEGER NOT NULL,
  taken_at  INTEGER                    -- when it was taken back
) STRICT;

-- Where a thing came from: what makes a second import change nothing. It stays when the thing is
-- deleted, which does not come back then. The source “web” has addresses for names: what is written
-- there is known by whatever way it comes.
CREATE TABLE origin (
  id         INTEGER PRIMARY KEY,
  source     TEXT NOT NULL,
  name       TEXT NOT NULL,            -- what the source calls it, behind its kind: viewing/4711
  aggregate  TEXT NOT NULL,            -- its UUID
  batch      INTEGER REFERENCES batch, -- that made it; NULL: it was there
  UNIQUE (source, name)
) STRICT;
CREATE INDEX origin_by_aggregate ON origin (aggregate);
CREATE INDEX origin_by_batch ON origin (batch) WHERE batch IS NOT NULL;

-- What a source said of a viewing or an appraisal, batch by batch, so that what has changed there is
-- told from what was changed here. Batch 0 is what it said when nothing came of it, batch -1 what was
-- here before it said anything. What the batch put in its place here is named: only that is taken back.
CREATE TABLE viewing_said (
  origin      INTEGER NOT NULL REFERENCES origin ON DELETE CASCADE,
  batch       INTEGER NOT NULL,
  watched     TEXT,
  place       TEXT,
  rewatch     INTEGER NOT NULL,
  unfinished  INTEGER NOT NULL,
  judgement   INTEGER,
  note        TEXT,
  taken       TEXT NOT NULL,           -- names of fields, by blanks
  PRIMARY KEY (origin, batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX viewing_said_by_batch ON viewing_said (batch);
CREATE TABLE appraisal_said (
  origin       INTEGER NOT NULL REFERENCES origin ON DELETE CASCADE,
  batch        INTEGER NOT NULL,
  number       INTEGER,
  title        TEXT,
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  judgement    INTEGER,
  spoiler      INTEGER NOT NULL,
  byline       TEXT,
  finished_on  TEXT,
  tags         TEXT NOT NULL,          -- a line each
  voices       TEXT NOT NULL,          -- JSON
  tracks       TEXT NOT NULL,          -- JSON
  body         TEXT NOT NULL,
  taken        TEXT NOT NULL,          -- names of fields, by blanks
  PRIMARY KEY (origin, batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisal_said_by_batch ON appraisal_said (batch);

-- What a source said of the film that a record is of, batch by batch: its facts, by their keys; who
-- made it, as credits/ROLE with a line for each name; and, as film, by what name it knows it.
CREATE TABLE film_said (
  source  TEXT NOT NULL,
  record  TEXT NOT NULL,               -- what the source calls the record
  fact    TEXT NOT NULL,
  batch   INTEGER NOT NULL,
  film    TEXT,                        -- the UUID of the film it was found to be; NULL: of none here
  value   TEXT NOT NULL,
  taken   INTEGER NOT NULL,            -- whether it is what is here since
  PRIMARY KEY (source, record, fact, batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX film_said_by_batch ON film_said (batch);

-- Feeds and their posts --------------------------------------------------------------------------

-- A feed is an aggregate. What is carried to other devices is the user's: the address, the name, the
-- group, how often, and whether it is their own diary. The rest is what this device has heard.
CREATE TABLE feed (
  id             INTEGER PRIMARY KEY,
  uuid           TEXT NOT NULL UNIQUE,
  address        TEXT NOT NULL,        -- where it is asked for
  name           TEXT,                 -- what the user calls it; NULL: what it calls itself
  outline        TEXT,                 -- its group: from the outermost, by slashes
  mine           INTEGER NOT NULL,     -- 1: the user's own diary
  every          INTEGER,              -- seconds between updates, as the user wants; NULL: as it says
  created_at     INTEGER NOT NULL,
  modified_at    INTEGER NOT NULL,
  binned_at      INTEGER,
  binned_with    TEXT,
  title          TEXT,                 -- what it calls itself
  site           TEXT,                 -- the page it is the feed of
  etag           TEXT,                 -- as the server sent it, byte for byte
  last_modified  TEXT,
  asked_at       INTEGER,
  answered_at    INTEGER,              -- when it was last read, or had nothing new
  due_at         INTEGER,              -- when to ask again; NULL: now
  fresh_for      INTEGER,              -- seconds that its server last said it is good for
  asks_for       INTEGER,              -- seconds between updates, as it says itself
  failures       INTEGER NOT NULL DEFAULT 0,  -- in a row
  trouble        TEXT,                 -- why it could not be read the last time; NULL: it could
  status         INTEGER,              -- of HTTP, the last time
  moved_to       TEXT,                 -- where its server says it is now,
  moved_at       INTEGER,              -- and since when it has said so
  uid_version    INTEGER               -- which rule named its posts
) STRICT;
CREATE INDEX feed_by_address ON feed (address);
CREATE INDEX feed_by_bin ON feed (binned_with) WHERE binned_at IS NOT NULL;

-- Servers that want to be left alone for a while, whichever of their feeds is wanted.
CREATE TABLE feed_hold (
  host     TEXT PRIMARY KEY,
  held_at  INTEGER NOT NULL,           -- when it said so
  until    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One that the user deleted stays as its uid, so that it does not come back.
CREATE TABLE post (
  id            INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE,
  feed          INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  uid           TEXT NOT NULL,
  title         TEXT NOT NULL,         -- plain, maybe empty
  link          TEXT,
  author        TEXT,
  published_at  INTEGER,
  updated_at    INTEGER,
  seen_at       INTEGER NOT NULL,      -- when it was first read
  sorted_at     INTEGER NOT NULL,      -- published, but no later than first read
  opening       TEXT NOT NULL,         -- plain, the first words
  digest        TEXT NOT NULL,         -- of all that the feed said, to see what has changed
  film_title    TEXT,                  -- the film that it says it is about
  film_year     INTEGER,
  read_at       INTEGER,
  starred_at    INTEGER,
  images_at     INTEGER,               -- when the user asked for its images
  deleted_at    INTEGER,
  UNIQUE (feed, uid)
) STRICT;
-- All that a list of them asks for is in the index: the posts themselves are not read for it.
CREATE INDEX post_by_time ON post (sorted_at, id, feed) WHERE deleted_at IS NULL;
CREATE INDEX post_by_feed ON post (feed, sorted_at, id) WHERE deleted_at IS NULL;
CREATE INDEX post_unread ON post (feed) WHERE read_at IS NULL AND deleted_at IS NULL;
CREATE INDEX post_starred ON post (sorted_at, id, feed) WHERE starred_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX post_deleted ON post (deleted_at) WHERE deleted_at IS NOT NULL;

-- Apart, so that rows are read without it.
CREATE TABLE post_text (
  post        INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
  body        TEXT NOT NULL,           -- as the feed had it
  media_type  TEXT NOT NULL,
  base        TEXT,                    -- what its links are relative to
  film        TEXT,                    -- JSON: what it says of film and viewing in own elements
  words       TEXT NOT NULL            -- derived: plain, to be searched
) STRICT;

-- Over live rows alone, as with the journal's own prose; but for feeds in the bin, whose posts
-- whoever asks leaves out.
CREATE VIEW post_source (id, title, author, words) AS
  SELECT post.id, post.title, coalesce(post.author, ''), post_text.words
    FROM post JOIN post_text ON post_text.post = post.id
   WHERE post.deleted_at IS NULL;
CREATE VIRTUAL TABLE post_prose USING fts5 (
  title, author, words, content = 'post_source', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Merging is for idle moments, not for when posts come in: a save waits until they are kept.
INSERT INTO post_prose (post_prose, rank) VALUES ('automerge', 0);
INSERT INTO post_prose (post_prose, rank) VALUES ('crisismerge', 256);

-- The change record ------------------------------------------------------------------------------

CREATE TRIGGER feed_created AFTER INSERT ON feed BEGIN
  INSERT INTO change_made VALUES (NEW.uuid, '*');
END;
CREATE TRIGGER feed_changed AFTER UPDATE ON feed BEGIN
  INSERT INTO change_made
  SELECT NEW.uuid, column1
    FROM (VALUES ('address', OLD.address IS NOT NEW.address),
                 ('name', OLD.name IS NOT NEW.name),
                 ('outline', OLD.outline IS NOT NEW.outline),
                 ('mine', OLD.mine IS NOT NEW.mine),
                 ('every', OLD.every IS NOT NEW.every),
                 ('deleted', OLD.binned_at IS NOT NEW.binned_at))
   WHERE column2;
END;
