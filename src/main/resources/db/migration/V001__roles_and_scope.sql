-- The service acts as renfort_app: it owns nothing and no row security lets it pass. The owner of the tables only migrates.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'renfort_app') THEN
        CREATE ROLE renfort_app NOLOGIN NOBYPASSRLS;
    END IF;
    BEGIN
        EXECUTE format('GRANT renfort_app TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
        NULL; -- an administrator made the role, and granted it
    END;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO renfort_app', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO renfort_app',
                   current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO renfort_app', current_schema());
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The scope of a transaction, set at its start by set_config(..., true). Unset or empty: NULL, and no row matches.
CREATE FUNCTION scope_regions() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting('renfort.regions', true), ''), ',') $$;

CREATE FUNCTION scope_lender() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('renfort.lender', true), '')::uuid $$;

CREATE FUNCTION scope_hospital() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('renfort.hospital', true), '')::uuid $$;

CREATE FUNCTION scope_expert() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('renfort.expert', true), '')::uuid $$;

-- Forces row security on a table of a region. A row is read in the scope of its region, lender, hospital or expert, by the
-- columns that the table has; it is written in the scope of its region, lender or hospital.
CREATE PROCEDURE protect(protected regclass) LANGUAGE plpgsql AS $$
DECLARE
    has_lender boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = protected AND attname = 'lender_id' AND NOT attisdropped);
    has_hospital boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = protected AND attname = 'hospital_id' AND NOT attisdropped);
    has_expert boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = protected AND attname = 'expert_id' AND NOT attisdropped);
    written text := 'region_code = ANY ((SELECT scope_regions())::text[])';
    visible text;
BEGIN
    IF has_lender THEN written := written || ' OR lender_id = (SELECT scope_lender())'; END IF;
    IF has_hospital THEN written := written || ' OR hospital_id = (SELECT scope_hospital())'; END IF;
    visible := written;
    IF has_expert THEN visible := visible || ' OR expert_id = (SELECT scope_expert())'; END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
    EXECUTE format('CREATE POLICY readable ON %s FOR SELECT USING (%s)', protected, visible);
    EXECUTE format('CREATE POLICY insertable ON %s FOR INSERT WITH CHECK (%s)', protected, written);
    EXECUTE format('CREATE POLICY changeable ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', protected, written, written);
    EXECUTE format('CREATE POLICY removable ON %s FOR DELETE USING (%s)', protected, written);
END
$$;
