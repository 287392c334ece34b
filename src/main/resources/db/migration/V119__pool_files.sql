CREATE TABLE lender_reference (
    subject_id  uuid PRIMARY KEY,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('EXPERT', 'LOT')),
    reference   text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
    FOREIGN KEY (lender_id, region_code) REFERENCES organisation (id, region_code),
    UNIQUE (lender_id, kind, reference)
);
COMMENT ON TABLE lender_reference IS 'What a lender calls its experts and lots in its own files: a line that names one changes it.';
CREATE INDEX lender_reference_named ON lender_reference (kind, reference);
CALL protect('lender_reference');

CREATE TABLE pool_import (
    id           uuid PRIMARY KEY,
    region_code  text NOT NULL REFERENCES region (code),
    lender_id    uuid,
    actor        text NOT NULL,
    file         text NOT NULL CHECK (file IN ('EXPERTS', 'AVAILABILITY', 'LOTS')),
    language     text NOT NULL CHECK (language IN ('FR', 'EN')),
    previewed_at timestamptz NOT NULL,
    lines        int NOT NULL,
    created      int NOT NULL,
    changed      int NOT NULL,
    withdrawn    int NOT NULL,
    kept         int NOT NULL,
    refused      int NOT NULL,
    problems     int NOT NULL,
    stranded     int NOT NULL,
    applied_at   timestamptz,
    CHECK (applied_at IS NULL OR refused = 0)
);
COMMENT ON TABLE pool_import IS 'Files that were read, as previews and once applied; forgotten after a day. lender_id: the lender that sent it, none for a coordinator.';
CREATE INDEX pool_import_previewed_at ON pool_import (previewed_at);
CALL protect('pool_import');

-- Unlogged: what a crash takes is sent again, and an import whose lines are gone is refused.
CREATE UNLOGGED TABLE pool_import_line (
    import_id   uuid NOT NULL REFERENCES pool_import (id) ON DELETE CASCADE,
    region_code text NOT NULL,
    lender_id   uuid,
    group_key   text COLLATE "C" NOT NULL,
    line        int  NOT NULL,
    cells       text NOT NULL,
    PRIMARY KEY (import_id, group_key, line)
);
COMMENT ON TABLE pool_import_line IS 'Lines of imported files, in the order of what they name.';
CALL protect('pool_import_line');

CREATE UNLOGGED TABLE pool_import_item (
    import_id   uuid NOT NULL REFERENCES pool_import (id) ON DELETE CASCADE,
    region_code text NOT NULL,
    lender_id   uuid,
    line        int  NOT NULL,
    action      text NOT NULL CHECK (action IN ('CREATE', 'CHANGE', 'WITHDRAW', 'KEEP', 'REFUSE')),
    strands     boolean NOT NULL,
    verdict     text NOT NULL,
    PRIMARY KEY (import_id, line)
);
COMMENT ON TABLE pool_import_item IS 'What an import would do to each thing that it names, by the first line that does.';
CREATE INDEX pool_import_item_action ON pool_import_item (import_id, action, line);
CALL protect('pool_import_item');
