package fr.renfort.graphql.engine;

import fr.renfort.vocabulary.PageRequest;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a valid operation may cost at most, before it is executed. A field that shows an object costs 1 unit, one that shows
 * a plain value nothing, unless {@code @cost(weight:)} says otherwise; a mutation costs {@value #MUTATION}. A subscription
 * costs what each of its events does. What lies in a
 * list counts as often as the list may be long: {@code first} or {@code last} of a connection ({@value #PAGE} when neither
 * is given), {@code @cost(listSize:)} or {@value #LIST} for any other. {@code @skip} and {@code @include} change nothing.
 * The schema asked for itself costs nothing here: it is held short by validation.
 */
final class Cost {

    /** The largest cost that is told apart. */
    static final long UNBOUNDED = 1_000_000_000;

    private static final int MUTATION = 10;
    private static final int PAGE = 20;
    private static final int LIST = 10;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    private Cost(GraphQLSchema schema, Document document) {
        this.schema = schema;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * Counts an operation.
     *
     * @param variables as given, not yet checked
     * @throws RefusedException when a page is asked for that is not 1 to {@value PageRequest#MOST} long
     */
    static long of(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, @Nullable Object> variables) {
        Cost cost = new Cost(schema, document);
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            if (definition.getDefaultValue() instanceof IntValue number) {
                cost.variables.put(definition.getName(), number.getValue());
            }
        }
        cost.variables.putAll(variables);
        return cost.of(operation.getSelectionSet(), Objects.requireNonNull(root(schema, operation)), 0);
    }

    private static @Nullable GraphQLCompositeType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    /** @param page length of the list that a connection shows, when the set is that of a connection; else 0 */
    private long of(@Nullable SelectionSet set, GraphQLCompositeType parent, long page) {
        long whole = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                whole = Math.min(UNBOUNDED, whole + of(selection, parent, page));
            }
        }
        return whole;
    }

    private long of(Selection<?> selection, GraphQLCompositeType parent, long page) {
        if (selection instanceof Field field) {
            return field.getName().startsWith("__") ? 0 : of(field, parent, page);
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet(), on(inline.getTypeCondition(), parent), page);
        }
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(((FragmentSpread) selection).getName()));
        return of(fragment.getSelectionSet(), on(fragment.getTypeCondition(), parent), page);
    }

    private GraphQLCompositeType on(@Nullable TypeName condition, GraphQLCompositeType parent) {
        return condition == null
                ? parent
                : Objects.requireNonNull((GraphQLCompositeType) schema.getType(condition.getName()));
    }

    private long of(Field field, GraphQLCompositeType parent, long page) {
        GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) parent).getFieldDefinition(field.getName());
        GraphQLUnmodifiedType shown = GraphQLTypeUtil.unwrapAll(definition.getType());
        long inside = shown instanceof GraphQLCompositeType composite
                ? of(field.getSelectionSet(), composite, isConnection(shown) ? pageOf(field) : 0)
                : 0;
        long each = Math.min(UNBOUNDED, weight(definition, shown, parent) + inside);
        return Math.min(UNBOUNDED, each * length(definition, page));
    }

    private long weight(GraphQLFieldDefinition definition, GraphQLUnmodifiedType shown, GraphQLCompositeType parent) {
        Integer declared = declared(definition, "weight");
        if (declared != null) {
            return declared;
        }
        if (parent == schema.getMutationType()) {
            return MUTATION;
        }
        boolean frame = isConnection(shown)
                || shown.getName().endsWith("Edge")
                || shown.getName().equals("PageInfo");
        return shown instanceof GraphQLFieldsContainer && !frame ? 1 : 0;
    }

    private static long length(GraphQLFieldDefinition definition, long page) {
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
            return 1;
        }
        Integer declared = declared(definition, "listSize");
        return page > 0 ? page : declared != null ? declared : LIST;
    }

    private static @Nullable Integer declared(GraphQLFieldDefinition definition, String argument) {
        GraphQLAppliedDirective directive = definition.getAppliedDirective("cost");
        return directive == null
                ? null
                : Objects.requireNonNull(directive.getArgument(argument)).getValue();
    }

    private static boolean isConnection(GraphQLUnmodifiedType type) {
        return type.getName().endsWith("Connection");
    }

    private long pageOf(Field field) {
        Long first = number(field, "first");
        Long last = number(field, "last");
        long size = first != null ? first : last != null ? last : PAGE;
        if (size < 1 || size > PageRequest.MOST) {
            throw RefusedException.because(RefusalCode.PAGE_TOO_LARGE, field.getName(), size, PageRequest.MOST);
        }
        return size;
    }

    private @Nullable Long number(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .map(argument -> number(argument.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Long number(Value<?> value) {
        if (value instanceof IntValue literal) {
            return literal.getValue().longValue();
        }
        return value instanceof VariableReference reference
                        && variables.get(reference.getName()) instanceof Number number
                ? (Long) number.longValue()
                : null;
    }
}
