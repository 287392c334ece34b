package fr.renfort.crisis.planblanc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The lists of a plan blanc as they are stored: JSON arrays of objects. Thread-safe. */
final class PlanBlancFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanBlancFormat() {}

    static String write(List<?> items) {
        return MAPPER.valueToTree(items).toString();
    }

    static <T> List<T> read(String json, Class<T> item) {
        try {
            return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, item));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("A stored plan blanc could not be read.", wrong);
        }
    }
}
