-- The jukebox: the music that an appraisal names.

-- Tracks: parts of an appraisal ------------------------------------------------------------------

CREATE TABLE track (
  id          INTEGER PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  appraisal   INTEGER NOT NULL REFERENCES appraisal ON DELETE CASCADE,
  position    TEXT NOT NULL,
  artist      TEXT NOT NULL,           -- empty where nobody has said
  title       TEXT NOT NULL,
  album       TEXT,
  composer    TEXT,
  kind        TEXT NOT NULL,           -- song or cue
  note        TEXT,                    -- what it does in the film
  scene       TEXT,
  location    TEXT,                    -- the URI of a file, or a web address
  recording   TEXT,                    -- a MusicBrainz id
  artist_key    TEXT NOT NULL,         -- derived with the row, to search and to order by
  title_key     TEXT NOT NULL,         -- the same of the title
  composer_key  TEXT NOT NULL          -- the same of the composer, empty where there is none
) STRICT;
CREATE INDEX track_by_appraisal ON track (appraisal, position);
CREATE INDEX track_by_artist ON track (artist);  -- who there is, without reading the rest
-- All by artist, and the same song side by side, without reading or sorting the tracks.
CREATE INDEX track_by_artist_key ON track (artist_key, title_key, composer_key, appraisal);
CREATE INDEX track_by_title_key ON track (title_key, appraisal);

-- What was said of a track is kept as an earlier text with the track as it was, which may be gone:
-- the note is the body.
ALTER TABLE revision ADD COLUMN track TEXT;        -- its UUID
ALTER TABLE revision ADD COLUMN artist TEXT;
ALTER TABLE revision ADD COLUMN title TEXT;
ALTER TABLE revision ADD COLUMN album TEXT;
ALTER TABLE revision ADD COLUMN composer TEXT;
ALTER TABLE revision ADD COLUMN kind TEXT;
ALTER TABLE revision ADD COLUMN scene TEXT;
ALTER TABLE revision ADD COLUMN location TEXT;
ALTER TABLE revision ADD COLUMN recording TEXT;

-- A link may lead to a track of its appraisal: then its label begins with a note, and its target is
-- the UUID of the track, which stays where that is taken away, as it may be put back.

-- Derived: full text -----------------------------------------------------------------------------

-- The names of the music stand with what others say, and what is said of it with one's own notes.
-- The index keeps its columns: a journal that has no tracks yet says of itself what it said before.
DROP VIEW prose_source;
CREATE VIEW prose_source (id, names, body, voices, notes) AS
  SELECT entry.id, entry.names, coalesce(appraisal.body, ''),
         coalesce((SELECT group_concat(text, char(10))
                     FROM (SELECT author || char(10) || body AS text FROM voice
                            WHERE voice.appraisal = entry.appraisal
                            ORDER BY position, voice.id)), '')
         || coalesce((SELECT char(10) || group_concat(text, char(10))
                        FROM (SELECT CASE artist WHEN '' THEN '' ELSE artist || ' – ' END || title
                                     || coalesce(' – ' || album, '')
                                     || coalesce(' – ' || composer, '') AS text
                                FROM track WHERE track.appraisal = entry.appraisal
                               ORDER BY position, track.id)), ''),
         coalesce(viewing.note, '')
         || coalesce((SELECT char(10) || group_concat(text, char(10))
                        FROM (SELECT coalesce(scene || char(10), '') || coalesce(note, '') AS text
                                FROM track
                               WHERE track.appraisal = entry.appraisal
                                 AND (note IS NOT NULL OR scene IS NOT NULL)
                               ORDER BY position, track.id)), '')
    FROM entry
         LEFT JOIN appraisal ON appraisal.id = entry.appraisal
         LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)
                          AND viewing.binned_at IS NULL
   WHERE entry.shown = 1 AND (entry.appraisal IS NOT NULL OR viewing.note IS NOT NULL);

-- The change record ------------------------------------------------------------------------------

CREATE TRIGGER track_created AFTER INSERT ON track BEGIN
  INSERT INTO change_made
  SELECT uuid, 'tracks/' || NEW.uuid FROM appraisal WHERE id = NEW.appraisal;
END;
CREATE TRIGGER track_changed AFTER UPDATE ON track BEGIN
  INSERT INTO change_made
  SELECT appraisal.uuid, 'tracks/' || NEW.uuid || '/' || column1
    FROM appraisal,
         (VALUES ('position', OLD.position IS NOT NEW.position),
                 ('artist', OLD.artist IS NOT NEW.artist),
                 ('title', OLD.title IS NOT NEW.title),
                 ('album', OLD.album IS NOT NEW.album),
                 ('composer', OLD.composer IS NOT NEW.composer),
                 ('kind', OLD.kind IS NOT NEW.kind),
                 ('note', OLD.note IS NOT NEW.note),
                 ('scene', OLD.scene IS NOT NEW.scene),
                 ('location', OLD.location IS NOT NEW.location),
                 ('recording', OLD.recording IS NOT NEW.recording))
   WHERE appraisal.id = NEW.appraisal AND column2;
END;
CREATE TRIGGER track_removed AFTER DELETE ON track BEGIN
  INSERT INTO change_made
  SELECT uuid, 'tracks/' || OLD.uuid FROM appraisal WHERE id = OLD.appraisal;
END;
