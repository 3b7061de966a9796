-- GeoPackage 1.3 (OGC 12-128r18): the tables that every reader expects.
PRAGMA application_id = 1196444487;

PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
('WGS 84 geodetic', 4326, 'EPSG', 4326,
 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
 'longitude and latitude in degrees on the WGS 84 ellipsoid'),
('OSGB36 / British National Grid', 27700, 'EPSG', 27700,
 'PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936",SPHEROID["Airy 1830",6377563.396,299.3249646,AUTHORITY["EPSG","7001"]],AUTHORITY["EPSG","6277"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4277"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","27700"]]',
 'ground metres of Great Britain');

CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
('incidents', 'features', 'incidents', 'Incidents on ground metres', 27700),
('areas', 'features', 'areas', 'Areas of every kind, imported and dissolved', 27700);

INSERT INTO gpkg_geometry_columns VALUES
('incidents', 'geom', 'POINT', 27700, 0, 0),
('areas', 'geom', 'MULTIPOLYGON', 27700, 0, 0);

-- What the store is, and what was done to it.
CREATE TABLE store_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    version TEXT NOT NULL,
    ground_crs TEXT,
    ground_crs_import INTEGER
);

INSERT INTO store_state (id, revision, version) VALUES (1, 0, '0-' || lower(hex(randomblob(6))));

CREATE TABLE imports (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    started_at TEXT NOT NULL,
    changed INTEGER NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0,
    rows_accepted INTEGER NOT NULL DEFAULT 0,
    rows_updated INTEGER NOT NULL DEFAULT 0,
    rows_unchanged INTEGER NOT NULL DEFAULT 0,
    rows_removed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE import_files (
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (import_seq, position)
);

CREATE TABLE import_figures (
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    figure INTEGER NOT NULL,
    PRIMARY KEY (import_seq, position)
);

CREATE TABLE import_notes (
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    position INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (import_seq, position)
);

CREATE TABLE rejects (
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    refused TEXT NOT NULL,
    PRIMARY KEY (import_seq, position)
);

-- A row that replaced_by names is history: the import named there put another in its place.
CREATE TABLE datasets (
    id INTEGER PRIMARY KEY,
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    replaced_by INTEGER REFERENCES imports (seq),
    name TEXT NOT NULL,
    layout TEXT NOT NULL,
    access TEXT NOT NULL,
    synthetic INTEGER NOT NULL,
    licence TEXT NOT NULL
);

CREATE TABLE publications (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    force TEXT NOT NULL,
    month TEXT NOT NULL,
    UNIQUE (dataset, force, month)
);

CREATE TABLE incidents (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom POINT,
    publication_id INTEGER NOT NULL REFERENCES publications (id),
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    crime_id TEXT,
    occurred TEXT NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    precision TEXT NOT NULL,
    offence TEXT NOT NULL,
    source TEXT NOT NULL,
    x DOUBLE,
    y DOUBLE,
    lon DOUBLE,
    lat DOUBLE,
    area_code TEXT,
    flags TEXT,
    street_name TEXT,
    source_offence TEXT,
    outcome TEXT,
    reported_by TEXT,
    area_name TEXT,
    context TEXT,
    fingerprint TEXT NOT NULL
);

CREATE INDEX incidents_by_publication ON incidents (publication_id);

-- Rows as they were before the import replaced_by updated or removed them.
CREATE TABLE incidents_before (
    replaced_by INTEGER NOT NULL REFERENCES imports (seq),
    fid INTEGER NOT NULL,
    geom BLOB,
    publication_id INTEGER NOT NULL,
    import_seq INTEGER NOT NULL,
    crime_id TEXT,
    occurred TEXT NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    precision TEXT NOT NULL,
    offence TEXT NOT NULL,
    source TEXT NOT NULL,
    x DOUBLE,
    y DOUBLE,
    lon DOUBLE,
    lat DOUBLE,
    area_code TEXT,
    flags TEXT,
    street_name TEXT,
    source_offence TEXT,
    outcome TEXT,
    reported_by TEXT,
    area_name TEXT,
    context TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (replaced_by, fid)
) WITHOUT ROWID;

-- Boundaries, lookups and members as they were imported; the layer "areas" is made from them.
CREATE TABLE area_sources (
    id INTEGER PRIMARY KEY,
    import_seq INTEGER NOT NULL REFERENCES imports (seq),
    replaced_by INTEGER REFERENCES imports (seq),
    role TEXT NOT NULL CHECK (role IN ('boundaries', 'lookup', 'members')),
    kind TEXT NOT NULL,
    from_kind TEXT NOT NULL
);

CREATE TABLE boundary_areas (
    source_id INTEGER NOT NULL REFERENCES area_sources (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    ground BLOB,
    lon_lat BLOB,
    PRIMARY KEY (source_id, code)
);

CREATE TABLE lookup_entries (
    source_id INTEGER NOT NULL REFERENCES area_sources (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_code TEXT NOT NULL,
    to_code TEXT NOT NULL,
    to_name TEXT,
    PRIMARY KEY (source_id, position)
);

CREATE TABLE member_entries (
    source_id INTEGER NOT NULL REFERENCES area_sources (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    member_kind TEXT NOT NULL,
    member_code TEXT NOT NULL,
    PRIMARY KEY (source_id, position)
);

CREATE TABLE areas (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom MULTIPOLYGON,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    origin TEXT NOT NULL,
    UNIQUE (kind, code)
);

-- The same shapes in degrees, kept apart so that the layer has one geometry.
CREATE TABLE area_lon_lat (
    area_fid INTEGER PRIMARY KEY REFERENCES areas (fid) ON DELETE CASCADE,
    shape BLOB NOT NULL
);
