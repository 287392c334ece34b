CREATE TABLE region (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{2}$'),
    name       text NOT NULL,
    ars_name   text NOT NULL,
    chef_lieu  text NOT NULL,
    time_zone  text NOT NULL
);
COMMENT ON TABLE region IS 'The 18 regions and their agencies (ARS); time_zone is an IANA name.';

CREATE TABLE department (
    code        text PRIMARY KEY CHECK (code ~ '^([0-9]{2}|2A|2B|97[1-6])$'),
    name        text NOT NULL,
    region_code text NOT NULL REFERENCES region (code),
    chef_lieu   text NOT NULL
);
COMMENT ON TABLE department IS 'The 101 départements.';

CREATE TABLE ght (
    code        text PRIMARY KEY,
    name        text NOT NULL,
    region_code text NOT NULL REFERENCES region (code)
);
COMMENT ON TABLE ght IS 'Groupements hospitaliers de territoire.';

CREATE TABLE legal_entity (
    id          uuid PRIMARY KEY,
    finess      text NOT NULL UNIQUE CHECK (finess ~ '^[0-9][0-9A-Z][0-9]{7}$'),
    name        text NOT NULL,
    status      text NOT NULL CHECK (status IN ('PUBLIC', 'ESPIC', 'PRIVATE')),
    region_code text NOT NULL REFERENCES region (code),
    ght_code    text REFERENCES ght (code),
    UNIQUE (id, region_code)
);
COMMENT ON TABLE legal_entity IS 'Entités juridiques (FINESS EJ), named after their largest site, whose status they bear; the hospital of a scope.';
CREATE INDEX legal_entity_ght ON legal_entity (ght_code);

CREATE TABLE information_system (
    id              uuid PRIMARY KEY,
    region_code     text NOT NULL REFERENCES region (code),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    legal_entity_id uuid REFERENCES legal_entity (id),
    department_code text REFERENCES department (code),
    CHECK ((legal_entity_id IS NULL) = (department_code IS NULL)),
    UNIQUE (legal_entity_id, department_code),
    UNIQUE (id, region_code)
);
COMMENT ON TABLE information_system IS 'Sites that share one fall together. By default one for a legal entity within a département; those that people made name neither.';
CREATE INDEX information_system_region ON information_system (region_code, name, id);

CREATE TABLE establishment (
    id                     uuid PRIMARY KEY,
    region_code            text    NOT NULL REFERENCES region (code),
    department_code        text    NOT NULL REFERENCES department (code),
    legal_entity_id        uuid    NOT NULL REFERENCES legal_entity (id),
    information_system_id  uuid    NOT NULL REFERENCES information_system (id),
    name                   text    NOT NULL,
    short_name             text    NOT NULL,
    category_code          text    NOT NULL,
    category_label         text    NOT NULL,
    legal_status           text    NOT NULL CHECK (legal_status IN ('PUBLIC', 'ESPIC', 'PRIVATE')),
    address                text,
    postcode               text    NOT NULL,
    commune                text    NOT NULL,
    insee_commune          text    NOT NULL,
    latitude               double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude              double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    coordinate_quality     text    NOT NULL CHECK (coordinate_quality IN ('GOOD', 'MEDIUM', 'LOW')),
    has_emergency          boolean NOT NULL,
    has_samu               boolean NOT NULL,
    beds                   int     NOT NULL CHECK (beds >= 0),
    staff                  int     NOT NULL CHECK (staff >= 0),
    search                 text    NOT NULL,
    system_chosen          boolean NOT NULL DEFAULT false,
    absent_since           timestamptz,
    UNIQUE (id, region_code)
);
COMMENT ON TABLE establishment IS 'Hospital sites (FINESS ET). One absent from the latest import is flagged by absent_since, never deleted. search: names and commune, lower case without accents. system_chosen: a person chose the information system, no import changes it.';
CREATE INDEX establishment_region ON establishment (region_code, name, id);
CREATE INDEX establishment_legal_entity ON establishment (legal_entity_id);
CREATE INDEX establishment_information_system ON establishment (information_system_id);

CREATE TABLE establishment_finess (
    finess           text PRIMARY KEY CHECK (finess ~ '^[0-9][0-9A-Z][0-9]{7}$'),
    establishment_id uuid NOT NULL REFERENCES establishment (id),
    valid_from       date NOT NULL,
    valid_to         date CHECK (valid_to >= valid_from),
    successor        text CHECK (successor ~ '^[0-9][0-9A-Z][0-9]{7}$')
);
COMMENT ON TABLE establishment_finess IS 'FINESS numbers of a site over time, as far as imports told; the present one has no valid_to.';
CREATE UNIQUE INDEX establishment_finess_present ON establishment_finess (establishment_id) WHERE valid_to IS NULL;
CREATE INDEX establishment_finess_establishment ON establishment_finess (establishment_id);

CREATE TABLE register_import (
    id           uuid PRIMARY KEY,
    number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    digest       text NOT NULL,
    rows         int  NOT NULL,
    added        int  NOT NULL,
    changed      int  NOT NULL,
    absent       int  NOT NULL
);
COMMENT ON TABLE register_import IS 'Imports of the register of establishments, whole each.';

CREATE TABLE organisation (
    id                 uuid PRIMARY KEY,
    region_code        text NOT NULL REFERENCES region (code),
    name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind               text NOT NULL CHECK (kind IN ('LEGAL_ENTITY', 'GRADES', 'CSIRT', 'PROVIDER')),
    legal_entity_id    uuid UNIQUE REFERENCES legal_entity (id),
    max_lent_per_day   int  NOT NULL CHECK (max_lent_per_day BETWEEN 0 AND 1000),
    daily_rest_minutes int  NOT NULL CHECK (daily_rest_minutes IN (660, 720)),
    version            int  NOT NULL DEFAULT 0,
    CHECK ((kind = 'LEGAL_ENTITY') = (legal_entity_id IS NOT NULL)),
    UNIQUE (id, region_code),
    UNIQUE (region_code, name)
);
COMMENT ON TABLE organisation IS 'Lenders: legal entities, GRADeS, regional CSIRT, qualified providers. Rest: 660 min, or 720 in the public hospital service.';

CREATE TABLE skill (
    code     text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}\.[A-Z0-9]{2,4}$'),
    label_fr text NOT NULL,
    label_en text NOT NULL
);
COMMENT ON TABLE skill IS 'Reference table of skills.';

CREATE TABLE equipment_type (
    code     text PRIMARY KEY CHECK (code ~ '^EQ\.[A-Z0-9]{2,4}$'),
    kind     text NOT NULL CHECK (kind IN ('RETURNABLE', 'CONSUMABLE', 'LICENCE')),
    label_fr text NOT NULL,
    label_en text NOT NULL
);
COMMENT ON TABLE equipment_type IS 'Reference table of equipment; kind is what lots of it are unless they say otherwise.';
