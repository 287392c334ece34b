package fr.renfort.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.WhyNot;
import java.util.List;

/**
 * Reasons as they are stored: JSON whose fields are those of the records, each reason named by its type. Thread-safe. What was
 * stored by an earlier version is read as far as its fields are known.
 */
final class ReasonsFormat {

    private static final JsonMapper MAPPER = mapper();
    private static final ObjectReader WHY = MAPPER.readerFor(Why.class);
    private static final ObjectReader WHY_NOT = MAPPER.readerForListOf(WhyNot.class);
    private static final ObjectReader RELAXATION = MAPPER.readerFor(Relaxation.class);

    private ReasonsFormat() {}

    static String write(Why why) {
        return json(why);
    }

    static Why readWhy(String json) {
        return (Why) parsed(json, WHY);
    }

    static String write(List<WhyNot> reasons) {
        return json(reasons);
    }

    static List<WhyNot> readWhyNot(String json) {
        return ((List<?>) parsed(json, WHY_NOT))
                .stream().map(WhyNot.class::cast).toList();
    }

    static String write(Relaxation relaxation) {
        return json(relaxation);
    }

    static Relaxation readRelaxation(String json) {
        return (Relaxation) parsed(json, RELAXATION);
    }

    private static String json(Object reasons) {
        try {
            return MAPPER.writeValueAsString(reasons);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("The reasons " + reasons + " could not be written.", failure);
        }
    }

    private static Object parsed(String json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Stored reasons could not be read: " + json, failure);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addMixIn(Reason.class, Named.class)
                .addMixIn(Relaxation.class, Dimensioned.class)
                .build();
        register(mapper, Reason.class);
        register(mapper, Relaxation.class);
        return mapper;
    }

    private static void register(JsonMapper mapper, Class<?> kinds) {
        for (Class<?> kind : kinds.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        }
    }

    /** Puts the type of a reason beside its fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reason")
    private interface Named {}

    /** Puts the type of a relaxation beside its fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "relaxation")
    private interface Dimensioned {}
}
