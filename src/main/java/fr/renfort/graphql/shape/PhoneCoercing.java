package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.PhoneNumber;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in E.164; read as people write them. */
final class PhoneCoercing implements Coercing<String, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return read(value).orElseThrow(() -> new CoercingSerializeException(expected(value)));
    }

    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
        return read(value).orElseThrow(() -> new CoercingParseValueException(expected(value)));
    }

    @Override
    public String parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = literal instanceof StringValue string ? string.getValue() : null;
        return read(text).orElseThrow(() -> new CoercingParseLiteralException(expected(text)));
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(value, context, locale));
    }

    private static Optional<String> read(@Nullable Object value) {
        return value instanceof String written ? PhoneNumber.read(written).map(PhoneNumber::value) : Optional.empty();
    }

    private static String expected(@Nullable Object value) {
        return "A telephone number such as +33601020304 was expected, not " + value;
    }
}
