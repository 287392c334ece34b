package fr.renfort.graphql.engine;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is selected of the objects of a type at one place of a document: the same for each of them, so it is worked out once. */
final class Selection {

    private final List<SerializedString> names;
    private final @Nullable PlainField[] plain;
    private final MergedSelectionSet others;
    private final DataFetchingEnvironment request;

    private Selection(
            List<SerializedString> names,
            @Nullable PlainField[] plain,
            MergedSelectionSet others,
            DataFetchingEnvironment request) {
        this.names = names;
        this.plain = plain;
        this.others = others;
        this.request = request;
    }

    static Selection of(ExecutionContext context, GraphQLObjectType type, MergedSelectionSet selected) {
        List<String> keys = selected.getKeys();
        @Nullable PlainField[] plain = new PlainField[keys.size()];
        Map<String, MergedField> others = new LinkedHashMap<>();
        for (MergedField field : selected.getSubFieldsList()) {
            PlainField found = PlainField.of(context.getGraphQLSchema(), type, field);
            plain[keys.indexOf(field.getResultKey())] = found;
            if (found == null) {
                others.put(field.getResultKey(), field);
            }
        }
        return new Selection(
                keys.stream().map(SerializedString::new).toList(),
                plain,
                MergedSelectionSet.newMergedSelectionSet().subFields(others).build(),
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .graphQLContext(context.getGraphQLContext())
                        .build());
    }

    /** The fields that are not plain. */
    MergedSelectionSet others() {
        return others;
    }

    /** The values of the plain fields of an object, at their places; null when one of them is unusual. */
    @Nullable
    Object @Nullable [] read(ExecutionContext context, Object source) {
        @Nullable Object[] values = new Object[plain.length];
        for (int place = 0; place < plain.length; place++) {
            PlainField field = plain[place];
            if (field != null) {
                values[place] = field.read(context, source, request);
                if (values[place] == PlainField.UNUSUAL) {
                    return null;
                }
            }
        }
        return values;
    }

    /** The object as the answer shows it, its fields in the order in which they were selected. */
    Map<String, Object> whole(@Nullable Object[] values, Map<String, Object> answered) {
        @Nullable Object[] all = values.clone();
        for (int place = 0; place < plain.length; place++) {
            if (plain[place] == null) {
                all[place] = answered.get(names.get(place).getValue());
            }
        }
        return new AnsweredObject(names, all);
    }
}
