package fr.renfort.graphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A field with a single scalar or enum value that its object has at hand: it takes no arguments, and its fetcher wants nothing but
 * the object and the context of the request.
 */
record PlainField(GraphQLFieldDefinition definition, LightDataFetcher<?> fetcher, GraphQLType type, boolean required) {

    /** What a reading gives that graphql-java has to repeat, with all that it says of a field that fails. */
    static final Object UNUSUAL = new Object();

    /** The selected field of a type; null when it is none of this kind. */
    static @Nullable PlainField of(GraphQLSchema schema, GraphQLObjectType type, MergedField selected) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, selected.getName());
        GraphQLType shown = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        if (!definition.getArguments().isEmpty()
                || !(shown instanceof GraphQLScalarType || shown instanceof GraphQLEnumType)) {
            return null;
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        return fetcher instanceof LightDataFetcher<?> light
                ? new PlainField(definition, light, shown, GraphQLTypeUtil.isNonNull(definition.getType()))
                : null;
    }

    /**
     * The value as the answer shows it, or {@link #UNUSUAL}.
     *
     * @param request what a fetcher is told of the request: its context alone
     */
    @Nullable
    Object read(ExecutionContext context, Object source, DataFetchingEnvironment request) {
        Object value;
        try {
            value = context.getValueUnboxer().unbox(fetcher.get(definition, source, () -> request));
        } catch (Exception failure) {
            return UNUSUAL;
        }
        if (value == null) {
            return required ? UNUSUAL : null;
        }
        try {
            return type instanceof GraphQLScalarType scalar
                    ? scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale())
                    : ((GraphQLEnumType) type).serialize(value, context.getGraphQLContext(), context.getLocale());
        } catch (CoercingSerializeException other) {
            return UNUSUAL;
        }
    }
}
