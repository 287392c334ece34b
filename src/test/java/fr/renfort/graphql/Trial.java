package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries mutations, as they are meant and with mistakes, and notes which. */
class Trial {

    private static final String WHO_AND_WHEN = ".*: .+ made it \\d+, on \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z\\..*";

    /** Of these it is told who made the present one; papers of a mission tell only that somebody wrote. */
    private static final Set<String> VERSIONS = Set.of("version", "expectedVersion");

    final Set<String> tried = new HashSet<>();
    private final AttackedRegion region;

    Trial(AttackedRegion region) {
        this.region = region;
    }

    Json done(String mutation, String shown, Map<String, ?> input) {
        return done(region.coordinator, mutation, shown, input);
    }

    Json done(Viewer viewer, String mutation, String shown, Map<String, ?> input) {
        tried.add(mutation);
        return region.done(viewer, mutation, shown, new HashMap<>(input));
    }

    void refused(String mutation, Map<String, ?> input, String code, String path) {
        refused(region.coordinator, mutation, input, code, path);
    }

    void refused(Viewer viewer, String mutation, Map<String, ?> input, String code, String path) {
        Json french = error(viewer, Language.FR, mutation, input);
        Json english = error(viewer, Language.EN, mutation, input);
        for (Json error : List.of(french, english)) {
            assertThat(error.at("code").text()).as(mutation).isEqualTo(code);
            assertThat(error.at("path").list()).as(mutation).isEqualTo(List.of((Object[]) path.split("\\.")));
        }
        assertThat(french.at("message").text())
                .as(mutation)
                .isNotEqualTo(english.at("message").text())
                .doesNotContain("{0}");
        if (code.equals("STALE") && VERSIONS.contains(path)) {
            assertThat(english.at("message").text()).as(mutation).matches(WHO_AND_WHEN);
        }
    }

    private Json error(Viewer viewer, Language language, String mutation, Map<String, ?> input) {
        Json payload = region.mutate(viewer, language, mutation, "", new HashMap<>(input));
        assertThat(payload.at("userErrors").list()).as(mutation).hasSize(1);
        return payload.at("userErrors.0");
    }
}
