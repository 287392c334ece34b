package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What may be set is told in one way in the README, in the operator's file of settings and in the code. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z…][^|]*) \\| ([^|]+) \\|");
    private static final Pattern LINE = Pattern.compile("(?m)^(#?)([A-Z][A-Z_]+)=(.*)$");
    private static final Pattern SECRET =
            Pattern.compile("(?i)password|secret|token|credential|passphrase|(private|api|signing)[-_.]?key");
    private static final Pattern DEFAULT_IN_CODE =
            Pattern.compile("\"([a-z][a-zA-Z.-]+)\",\\s*defaultValue = |\\$\\{([a-z][a-zA-Z.-]+):");

    @Test
    void theFileForOperatorsHasEverySettingOfTheReadmeAndNoOther() throws IOException {
        assertThat(example().keySet()).isEqualTo(readme().keySet());
    }

    @Test
    void whatIsCommentedOutInTheFileForOperatorsIsTheDefault() throws IOException {
        Map<String, String> defaults = readme();

        example().forEach((name, line) -> {
            if (line.startsWith("#") && !defaults.get(name).equals("–")) {
                assertThat(line).as(name).isEqualTo("#" + defaults.get(name));
            }
        });
    }

    @Test
    void noSecretHasADefaultOrAValueInAFile() throws IOException {
        Map<String, String> leaves = new TreeMap<>();
        collect("", new Yaml().load(Files.readString(Path.of("src/main/resources/application.yml"))), leaves);
        example().forEach((name, line) -> leaves.put(name, line.replaceFirst("^#", "")));

        assertThat(leaves).containsKey("datasources.default.dialect");
        assertThat(leaves)
                .allSatisfy((name, value) -> assertThat(SECRET.matcher(name).find() && !value.isEmpty())
                        .as(name)
                        .isFalse());
    }

    @Test
    void noSecretHasADefaultInTheCode() throws IOException {
        List<String> defaults;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            defaults = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> DEFAULT_IN_CODE.matcher(read(file)).results())
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .toList();
        }

        assertThat(defaults).contains("renfort.data", "renfort.run.horizon");
        assertThat(defaults).noneMatch(name -> SECRET.matcher(name).find());
    }

    /** Names and defaults of the README; {@code …_LENDER} continues the name before it. */
    private static Map<String, String> readme() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> {
            List<String> names =
                    Arrays.stream(row.group(1).replace("`", "").split(", ")).toList();
            String[] defaults = row.group(2).split(", ");
            String first = names.get(0);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i).replace("…", first.substring(0, first.lastIndexOf('_')));
                settings.put(name, defaults.length == names.size() ? defaults[i] : row.group(2));
            }
        });
        return settings;
    }

    private static Map<String, String> example() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        LINE.matcher(Files.readString(Path.of("infra/systemd/renfort.env.example")))
                .results()
                .forEach(line -> settings.put(line.group(2), line.group(1) + line.group(3)));
        return settings;
    }

    private static void collect(String path, Object value, Map<String, String> leaves) {
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((key, below) -> collect(path.isEmpty() ? key.toString() : path + "." + key, below, leaves));
        } else {
            leaves.put(path, String.valueOf(value));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
