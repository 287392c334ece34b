package fr.renfort.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.access.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private final SealedJournal journal = new SealedJournal();
    private final List<ObjectNode> lines = new ArrayList<>();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whoHoldsTheLinesCanComputeTheHashesAgain() throws Exception {
        journal.record("anne");
        journal.record("benoît");
        journal.seal();
        journal.record("claire");

        assertThat(journal.context.getBean(AuditTrail.class).journal("11", lines::add))
                .isEqualTo(3);

        assertThat(lines)
                .extracting(line -> line.get("type").asText())
                .containsExactly("entry", "entry", "batch", "entry");
        for (ObjectNode entry : lines.subList(0, 2)) {
            assertThat(digest(Stream.of("salt", "actor").map(entry::get).toList()))
                    .isEqualTo(entry.get("personal").asText());
            assertThat(digest(Stream.of(
                                    "sequence",
                                    "region",
                                    "at",
                                    "kind",
                                    "subject",
                                    "lender",
                                    "hospital",
                                    "actingLender",
                                    "actingHospital",
                                    "actingExpert",
                                    "details",
                                    "personal")
                            .map(entry::get)
                            .toList()))
                    .isEqualTo(entry.get("digest").asText());
        }
        ObjectNode batch = lines.get(2);
        List<JsonNode> parts = Stream.of(
                        "region", "batch", "firstSequence", "lastSequence", "entries", "sealedAt", "previous")
                .map(batch::get)
                .collect(Collectors.toCollection(ArrayList::new));
        parts.add(0, new com.fasterxml.jackson.databind.node.TextNode("renfort journal 1"));
        lines.subList(0, 2).forEach(entry -> parts.add(entry.get("digest")));
        assertThat(digest(parts)).isEqualTo(batch.get("hash").asText());
        assertThat(lines.get(3).get("batch").isNull()).isTrue();
    }

    @Test
    void whoReadWhatOfWhomIsTold() {
        UUID expert = new UUID(0, 7);
        PeopleShown shown = new PeopleShown(Viewer.coordinator("anne", Set.of("11")));
        shown.add("11", expert, "Expert.phone");
        journal.context.getBean(PersonalReads.class).note("graphql", shown);

        assertThat(journal.context.getBean(AuditTrail.class).reads("11", lines::add))
                .isEqualTo(1);
        assertThat(journal.context.getBean(AuditTrail.class).reads("84", lines::add))
                .isZero();

        assertThat(lines.get(0).toString())
                .isEqualTo("{\"type\":\"read\",\"region\":\"11\",\"at\":\"2026-03-02T08:00:00Z\",\"actor\":\"anne\","
                        + "\"role\":\"COORDINATOR\",\"door\":\"graphql\",\"fields\":[\"Expert.phone\"],\"people\":[\""
                        + expert
                        + "\"]}");
    }

    /** As the user guide says. */
    private static String digest(List<JsonNode> parts) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream written = new DataOutputStream(bytes);
        for (JsonNode part : parts) {
            if (part.isNull()) {
                written.writeInt(-1);
            } else {
                byte[] text = (part.isObject() ? spaced(part) : part.asText()).getBytes(UTF_8);
                written.writeInt(text.length);
                written.write(text);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    /** A flat object with a space after each colon and comma. */
    private static String spaced(JsonNode object) {
        return object.properties().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
