-- unaccent() depends on a dictionary and is only STABLE; this one names the dictionary, so an index may hold what it makes.
DO $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent');
BEGIN
    EXECUTE format('CREATE FUNCTION without_accents(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT '
                   'RETURN %1$I.unaccent(''%1$I.unaccent''::regdictionary, $1)', home);
END
$$;

-- Text as it is searched: lower case without accents, words apart by one blank, and what hospitals are called in one form each,
-- whether written out or short: "Centre hospitalier universitaire", "CHRU" and "CHU" are all "chu"; "Saint" is "st".
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    words text := ' ' || btrim(regexp_replace(lower(without_accents($1)), '[^a-z0-9]+', ' ', 'g')) || ' ';
BEGIN
    words := regexp_replace(words, ' centre hospitalier (regional )?(et )?(universitaire)(?= )', ' chu', 'g');
    words := regexp_replace(words, ' c h (r )?u(?= )', ' chu', 'g');
    words := regexp_replace(words, ' chru(?= )', ' chu', 'g');
    words := regexp_replace(words, ' centre hospitalier intercommunal(?= )', ' chi', 'g');
    words := regexp_replace(words, ' (centre hospitalier regional|c h r)(?= )', ' chr', 'g');
    words := regexp_replace(words, ' centre hospitalier specialise(?= )', ' chs', 'g');
    words := regexp_replace(words, ' (centre hospitalier|c h)(?= )', ' ch', 'g');
    words := regexp_replace(words, ' (groupe|groupement) hospitalier(?= )', ' gh', 'g');
    words := regexp_replace(words, ' etablissement public de sante mentale(?= )', ' epsm', 'g');
    words := regexp_replace(words, ' (assistance publique (des )?hopitaux de paris|ap hp)(?= )', ' aphp', 'g');
    words := regexp_replace(words, ' (hopital|hopitaux|hosp|hop)(?= )', ' hop', 'g');
    words := regexp_replace(words, ' clinique(?= )', ' clin', 'g');
    words := regexp_replace(words, ' saint(?= )', ' st', 'g');
    words := regexp_replace(words, ' sainte(?= )', ' ste', 'g');
    words := regexp_replace(words, ' notre dame(?= )', ' nd', 'g');
    words := regexp_replace(words, ' docteur(?= )', ' dr', 'g');
    words := regexp_replace(words, ' professeur(?= )', ' pr', 'g');
    RETURN btrim(words);
END
$$;

-- Words that say what is looked for; small ones say nothing, unless there are no others.
CREATE FUNCTION search_words(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT coalesce(
        (SELECT array_agg(word) FROM unnest(string_to_array(search_text($1), ' ')) AS word
         WHERE word <> '' AND word <> ALL ('{a,au,aux,d,de,des,du,en,et,l,la,le,les,pour,s,sous,sur}')),
        array_remove(string_to_array(search_text($1), ' '), ''))
$$;

ALTER TABLE establishment ADD COLUMN search_key text NOT NULL
    GENERATED ALWAYS AS (search_text(name || ' ' || short_name || ' ' || commune)) STORED;
COMMENT ON COLUMN establishment.search_key IS 'Names and commune as search_text makes them.';
CREATE INDEX establishment_search_key ON establishment USING gin (search_key gin_trgm_ops);
CREATE INDEX establishment_place ON establishment (latitude, longitude);
CREATE INDEX establishment_commune ON establishment (insee_commune);
CREATE INDEX establishment_finess_beginning ON establishment_finess (finess text_pattern_ops);
