package fr.renfort.pool.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lines and verdicts as the staging tables keep them: JSON. Thread-safe. */
@Singleton
final class StagedCells {

    private static final TypeReference<Map<Column, String>> CELLS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<Column, String> read(String cells) {
        try {
            return json.readValue(cells, CELLS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Verdict verdict(String text) {
        try {
            return json.readValue(text, Verdict.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
