-- A hospital's plan blanc may name packages of its own: there they replace the region's and the national ones of the same code.
ALTER TABLE reinforcement_package ADD COLUMN hospital_id uuid;
ALTER TABLE reinforcement_package ADD FOREIGN KEY (hospital_id, region_code) REFERENCES legal_entity (id, region_code);
ALTER TABLE reinforcement_package ADD CHECK (hospital_id IS NULL OR region_code IS NOT NULL);
ALTER TABLE reinforcement_package DROP CONSTRAINT reinforcement_package_region_code_code_key;
ALTER TABLE reinforcement_package ADD UNIQUE NULLS NOT DISTINCT (region_code, hospital_id, code);
COMMENT ON TABLE reinforcement_package IS 'Packages that prefill a request; without region: the national default, which a region''s own of the same code replaces, as a hospital''s own replaces both.';

DROP POLICY readable ON reinforcement_package;
DROP POLICY writable ON reinforcement_package;
CREATE POLICY readable ON reinforcement_package FOR SELECT USING (
    region_code IS NULL OR region_code = ANY ((SELECT scope_regions())::text[])
    OR (hospital_id IS NULL AND scope_hospital() IS NOT NULL) OR hospital_id = (SELECT scope_hospital()));
CREATE POLICY writable ON reinforcement_package FOR ALL
    USING (region_code = ANY ((SELECT scope_regions())::text[]) OR hospital_id = (SELECT scope_hospital()))
    WITH CHECK (region_code = ANY ((SELECT scope_regions())::text[]) OR hospital_id = (SELECT scope_hospital()));

DROP POLICY writable ON package_item;
CREATE POLICY writable ON package_item FOR ALL
    USING (EXISTS (SELECT FROM reinforcement_package p WHERE p.id = package_id
        AND (p.region_code = ANY ((SELECT scope_regions())::text[]) OR p.hospital_id = (SELECT scope_hospital()))))
    WITH CHECK (EXISTS (SELECT FROM reinforcement_package p WHERE p.id = package_id
        AND (p.region_code = ANY ((SELECT scope_regions())::text[]) OR p.hospital_id = (SELECT scope_hospital()))));
