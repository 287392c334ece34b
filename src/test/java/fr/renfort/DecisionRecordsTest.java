package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionRecordsTest {

    private static final Path RECORDS = Path.of("src/docs/adr");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/benchmark/java"));
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final String KEPT_BY = "**Kept by.**";

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("0000"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionSaysItsContextItsOptionsItselfAndWhatKeepsIt(Path decision) throws IOException {
        assertThat(Files.readString(decision))
                .startsWith("# " + decision.getFileName().toString().substring(0, 4) + " ")
                .contains("**Context.**", "**Options.**", "**Decision.**", "The price:", KEPT_BY);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theTestsThatKeepADecisionExist(Path decision) throws IOException {
        String text = Files.readString(decision);
        String keepers = text.substring(text.indexOf(KEPT_BY));
        List<String> named = TEST_NAME
                .matcher(keepers)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(testClasses()).containsAll(named);
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
