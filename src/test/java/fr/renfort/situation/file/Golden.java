package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden cases: {@code src/test/resources/golden}, described in the README there. */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Golden() {}

    /** Of all cases. */
    public static List<String> names() {
        return namesOf(".score.json");
    }

    static List<String> namesOf(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlanningProblem problem(String name) {
        try {
            return ProblemFile.read(file(name + ".instance.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Plan plan(String name) {
        try {
            return PlanFile.read(file(name + ".plan.json")).plan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(String file) throws IOException {
        return MAPPER.readTree(file(file).toFile());
    }

    private static Path file(String name) {
        Path plain = FOLDER.resolve(name);
        return Files.exists(plain) ? plain : FOLDER.resolve(name + ".gz");
    }
}
