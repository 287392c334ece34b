-- What is used is never deleted: it is withdrawn from new use, and keeps its name wherever it stands already.
ALTER TABLE skill ADD COLUMN withdrawn_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE equipment_type ADD COLUMN withdrawn_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 0;
REVOKE DELETE, TRUNCATE ON skill, equipment_type FROM renfort_app;

CREATE TABLE nomenclature_entry (
    sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('REGISTERED', 'CHANGED')),
    code         text NOT NULL,
    label_fr     text NOT NULL,
    label_en     text NOT NULL,
    withdrawn_at timestamptz,
    version      int  NOT NULL,
    UNIQUE (code, version)
);
COMMENT ON TABLE nomenclature_entry IS 'Journal of the reference tables, which belong to no region: what each code was after each change. Append-only.';
REVOKE UPDATE, DELETE, TRUNCATE ON nomenclature_entry FROM renfort_app;
