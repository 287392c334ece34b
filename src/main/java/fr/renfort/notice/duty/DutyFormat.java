package fr.renfort.notice.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Shifts as they are stored: a JSON array of objects. Thread-safe. */
final class DutyFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<List<DutyShift>> LIST = new TypeReference<>() {};

    private DutyFormat() {}

    static String write(List<DutyShift> shifts) {
        return MAPPER.valueToTree(shifts).toString();
    }

    static List<DutyShift> read(String json) {
        try {
            return MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("A stored rota could not be read.", wrong);
        }
    }
}
