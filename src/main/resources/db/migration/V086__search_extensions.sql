-- Search without accents and with typing errors needs two extensions that come with PostgreSQL. Whoever may CREATE in the
-- database may make them; where the owner of the tables may not, an administrator makes them once.
DO $$
DECLARE
    missing text := (SELECT string_agg(format('CREATE EXTENSION %I;', wanted), ' ')
                     FROM unnest(ARRAY['unaccent', 'pg_trgm']) AS wanted
                     WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = wanted));
BEGIN
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'Renfort searches with extensions of PostgreSQL that % may not make. An administrator runs once in this database: %',
            current_user, missing;
    WHEN feature_not_supported OR undefined_file THEN
        RAISE EXCEPTION 'Renfort searches with extensions that this PostgreSQL lacks (package postgresql-contrib). Once it is installed, run: %',
            missing;
END
$$;
