package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gave for an argument, already of the types that the schema says. A field that the schema requires is asked
 * for by its plain name, an optional one by {@code optional…}, null when it was not given or given as null. An error in an
 * object or list within bears its path from here.
 */
public final class Input {

    private final Map<String, Object> fields;

    private Input(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** The argument {@code input} of a mutation. */
    public static Input of(DataFetchingEnvironment env) {
        return new Input(objectOf(Objects.requireNonNull(env.getArgument("input"))));
    }

    /** All arguments of a field. */
    public static Input ofArguments(DataFetchingEnvironment env) {
        return new Input(env.getArguments());
    }

    /** Whether the caller gave the field, be it as null. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Whether the caller gave a value for the field, be it an empty list. */
    public boolean gives(String field) {
        return fields.get(field) != null;
    }

    public String text(String field) {
        return required(field, String.class);
    }

    public @Nullable String optionalText(String field) {
        return optional(field, String.class);
    }

    public int integer(String field) {
        return required(field, Integer.class);
    }

    public @Nullable Integer optionalInteger(String field) {
        return optional(field, Integer.class);
    }

    public double decimal(String field) {
        return required(field, Double.class);
    }

    public @Nullable Double optionalDecimal(String field) {
        return optional(field, Double.class);
    }

    public boolean flag(String field) {
        return required(field, Boolean.class);
    }

    public @Nullable Boolean optionalFlag(String field) {
        return optional(field, Boolean.class);
    }

    /** Whether the caller wants to go on although a promise would be taken back. */
    public boolean confirmed() {
        return Boolean.TRUE.equals(optionalFlag("confirmed"));
    }

    public Instant instant(String field) {
        return required(field, Instant.class);
    }

    public @Nullable Instant optionalInstant(String field) {
        return optional(field, Instant.class);
    }

    public LocalDate date(String field) {
        return required(field, LocalDate.class);
    }

    public @Nullable LocalDate optionalDate(String field) {
        return optional(field, LocalDate.class);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return Enum.valueOf(choices, text(field));
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> choices) {
        String name = optionalText(field);
        return name == null ? null : Enum.valueOf(choices, name);
    }

    /** Choices of a list; empty when not given. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> choices) {
        return Set.copyOf(values(field, name -> Enum.valueOf(choices, (String) name)));
    }

    /**
     * Id of a thing of one type.
     *
     * @throws InvalidValueException when it is no global id of this type
     */
    public UUID id(String field, String type) {
        return GlobalId.read(text(field), type, field);
    }

    public @Nullable UUID optionalId(String field, String type) {
        return optional(field, String.class) == null ? null : id(field, type);
    }

    /** Ids of things of one type; empty when not given. */
    public List<UUID> ids(String field, String type) {
        return values(field, text -> GlobalId.read((String) text, type, ""));
    }

    /** A value made from an object. */
    public <T> T object(String field, Function<Input, T> reading) {
        Input object = new Input(objectOf(required(field, Map.class)));
        return under(() -> reading.apply(object), field);
    }

    public <T> @Nullable T optionalObject(String field, Function<Input, T> reading) {
        return optional(field, Map.class) == null ? null : object(field, reading);
    }

    /** A value made from each object of a list; empty when not given. */
    public <T> List<T> objects(String field, Function<Input, T> reading) {
        return values(field, object -> reading.apply(new Input(objectOf(object))));
    }

    /** A value made from each plain value of a list; empty when not given. */
    public <T> List<T> values(String field, Function<Object, T> reading) {
        List<?> given = optional(field, List.class);
        if (given == null) {
            return List.of();
        }
        List<T> read = new ArrayList<>(given.size());
        for (Object value : given) {
            read.add(under(() -> reading.apply(value), field, Integer.toString(read.size())));
        }
        return read;
    }

    private static <T> T under(Supplier<T> reading, String... outer) {
        try {
            return reading.get();
        } catch (InvalidValueException invalid) {
            throw invalid.under(outer);
        }
    }

    private <T> T required(String field, Class<T> type) {
        T value = optional(field, type);
        if (value == null) {
            throw new IllegalStateException("The schema does not require " + field + ".");
        }
        return value;
    }

    private <T> @Nullable T optional(String field, Class<T> type) {
        return type.cast(fields.get(field));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objectOf(Object value) {
        return (Map<String, Object>) value;
    }
}
