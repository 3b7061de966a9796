-- Roads, water and places beneath the data, as they were imported. A row that replaced_by names is history.
CREATE TABLE background_sources (
    id INTEGER PRIMARY KEY,
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    replaced_by INTEGER REFERENCES imports (seq),
    kind TEXT NOT NULL CHECK (kind IN ('roads', 'water', 'places')),
    licence TEXT NOT NULL
);

CREATE TABLE background_features (
    fid INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES background_sources (id) ON DELETE CASCADE,
    geom BLOB NOT NULL,
    class TEXT NOT NULL,
    name TEXT NOT NULL,
    lon_lat BLOB NOT NULL
);

CREATE INDEX background_features_by_source ON background_features (source_id);

-- What stands now, as layers for readers of GeoPackages.
CREATE VIEW roads AS
SELECT f.fid AS fid, f.geom AS geom, f.class AS class, f.name AS name
FROM background_features f JOIN background_sources s ON s.id = f.source_id
WHERE s.replaced_by IS NULL AND s.kind = 'roads';

CREATE VIEW water AS
SELECT f.fid AS fid, f.geom AS geom, f.class AS class, f.name AS name
FROM background_features f JOIN background_sources s ON s.id = f.source_id
WHERE s.replaced_by IS NULL AND s.kind = 'water';

CREATE VIEW places AS
SELECT f.fid AS fid, f.geom AS geom, f.class AS class, f.name AS name
FROM background_features f JOIN background_sources s ON s.id = f.source_id
WHERE s.replaced_by IS NULL AND s.kind = 'places';

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
SELECT layer, 'features', layer, description, srs_id
FROM (SELECT 'roads' AS layer, 'Roads of the background' AS description
      UNION ALL SELECT 'water', 'Water of the background'
      UNION ALL SELECT 'places', 'Places of the background'),
     (SELECT srs_id FROM gpkg_contents WHERE table_name = 'incidents');

INSERT INTO gpkg_geometry_columns
SELECT layer, 'geom', type, srs_id, 0, 0
FROM (SELECT 'roads' AS layer, 'MULTILINESTRING' AS type
      UNION ALL SELECT 'water', 'GEOMETRY'
      UNION ALL SELECT 'places', 'POINT'),
     (SELECT srs_id FROM gpkg_contents WHERE table_name = 'incidents');
