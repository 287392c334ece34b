package fr.renfort.situation.file;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.explain.Reason;

/** Why a plan is as it is, as a part of a JSON document: fields are those of the records, each reason named by its type. */
public final class ExplanationTree {
    private static final JsonMapper MAPPER = mapper();

    private ExplanationTree() {}

    /** Everything there is to say about a plan. */
    public static ObjectNode of(Explainer explainer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("stays", MAPPER.valueToTree(explainer.stayReasons()));
        root.set("loans", MAPPER.valueToTree(explainer.loanReasons()));
        root.set("emptySeats", MAPPER.valueToTree(explainer.emptySeats()));
        root.set("missingUnits", MAPPER.valueToTree(explainer.missingUnits()));
        return root;
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addMixIn(Reason.class, Named.class)
                .build();
        for (Class<?> kind : Reason.class.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        }
        return mapper;
    }

    /** Puts the type of a reason beside its fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reason")
    private interface Named {}
}
