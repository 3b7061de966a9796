-- What a map must say of the boundaries that it shows; empty when nobody said.
ALTER TABLE area_sources ADD COLUMN licence TEXT NOT NULL DEFAULT '';
