-- The database of Renfort, on a PostgreSQL 15 to 17. An administrator runs this once, by psql:
--     sudo -u postgres psql --set ON_ERROR_STOP=1 --file create-database.sql
-- The owner of the tables may neither make roles nor databases; Renfort makes its schema when it first starts.
CREATE ROLE renfort LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
\password renfort

-- The service acts as renfort_app, which owns nothing and which no row security lets pass.
CREATE ROLE renfort_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
GRANT renfort_app TO renfort;

CREATE DATABASE renfort OWNER renfort ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE renfort FROM PUBLIC;

\connect renfort
-- They come with PostgreSQL, on some systems in a package postgresql-contrib.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
