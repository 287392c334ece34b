package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.PhoneNumber;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalars that a schema may declare. */
public final class Scalars {

    /** Instants: written in UTC to the second or finer, read with any offset. */
    public static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .coercing(new InstantCoercing())
            .build();

    /** Telephone numbers: written in E.164, read as people write them. */
    public static final GraphQLScalarType PHONE_NUMBER = GraphQLScalarType.newScalar()
            .name("PhoneNumber")
            .coercing(new PhoneCoercing())
            .build();

    /** All of them, by the names that a schema declares. */
    public static final List<GraphQLScalarType> ALL = List.of(
            DATE_TIME,
            PHONE_NUMBER,
            ExtendedScalars.Date,
            ExtendedScalars.LocalTime,
            ExtendedScalars.NonNegativeInt,
            ExtendedScalars.PositiveInt,
            ExtendedScalars.NonNegativeFloat,
            ExtendedScalars.Url);

    private Scalars() {}

    /** A telephone number that was written down, as it is dialled; null where there is none, or not in full. */
    public static @Nullable String dialled(@Nullable String written) {
        return written == null
                ? null
                : PhoneNumber.read(written).map(PhoneNumber::value).orElse(null);
    }

    private static final class InstantCoercing implements Coercing<Instant, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof Instant instant) {
                return instant.toString();
            }
            throw new CoercingSerializeException(
                    "An instant was expected, not a " + value.getClass().getSimpleName());
        }

        @Override
        public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
            try {
                return read((String) value);
            } catch (ClassCastException | DateTimeException wrong) {
                throw new CoercingParseValueException(expected(value));
            }
        }

        @Override
        public Instant parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String text = literal instanceof StringValue string ? string.getValue() : null;
            try {
                return read(String.valueOf(text));
            } catch (DateTimeException wrong) {
                throw new CoercingParseLiteralException(expected(text));
            }
        }

        @Override
        public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(value, context, locale));
        }

        private static Instant read(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        private static String expected(@Nullable Object value) {
            return "An instant such as 2026-12-04T01:30:00Z was expected, not " + value;
        }
    }
}
