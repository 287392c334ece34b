package fr.renfort.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.planning.score.Rule;
import java.util.Map;

/** Penalties by rule as they are stored: a JSON object. Thread-safe. */
final class RuleFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RuleFormat() {}

    static String write(Map<Rule, Long> rules) {
        return MAPPER.valueToTree(rules).toString();
    }

    static Map<Rule, Long> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Stored penalties could not be read: " + json, wrong);
        }
    }
}
