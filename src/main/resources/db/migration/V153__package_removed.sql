-- A package of a region or a hospital can be taken out of use, and put back as it was; each change has a number.
ALTER TABLE reinforcement_package
    ADD COLUMN version int     NOT NULL DEFAULT 0,
    ADD COLUMN removed boolean NOT NULL DEFAULT false,
    ADD CHECK (NOT removed OR region_code IS NOT NULL);
COMMENT ON COLUMN reinforcement_package.removed IS 'Out of use: what it replaced holds instead.';
