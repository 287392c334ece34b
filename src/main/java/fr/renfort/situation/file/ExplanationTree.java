package fr.renfort.situation.file;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.renfort.planning.explain.Explainer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .annotationIntrospector(new Alternatives())
                .build();
    }

    /** Puts the type of one of several alternatives beside its fields, named as what they are alternatives of: {@code reason}. */
    private static final class Alternatives extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
            Class<?> type = base.getRawClass();
            if (!type.isSealed()) {
                return super.findTypeResolver(config, annotated, base);
            }
            return new StdTypeResolverBuilder()
                    .init(JsonTypeInfo.Id.SIMPLE_NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty(type.getSimpleName().toLowerCase(Locale.ROOT));
        }
    }
}
