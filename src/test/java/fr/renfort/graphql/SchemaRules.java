package fr.renfort.graphql;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the rules {@code schema-all} of @graphql-eslint ask beyond {@link SchemaStyle}, and beyond what graphql-java itself refuses
 * (names that are unknown or not unique, extensions of nothing, arguments of directives that are missing).
 */
final class SchemaRules {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final Pattern DATED = Pattern.compile("(?s).+\\. Until [0-9]{4}-[0-9]{2}-[0-9]{2}\\.");

    private final TypeDefinitionRegistry schema;
    private final Map<String, String> exceptions;
    private final List<String> faults = new ArrayList<>();

    private SchemaRules(TypeDefinitionRegistry schema, Map<String, String> exceptions) {
        this.schema = schema;
        this.exceptions = exceptions;
    }

    /**
     * What is against the rules.
     *
     * @param exceptions faults that are none, and why
     */
    static List<String> faults(TypeDefinitionRegistry schema, Map<String, String> exceptions) {
        SchemaRules rules = new SchemaRules(schema, exceptions);
        Set<String> reached = rules.reached();
        for (TypeDefinition<?> type : schema.types().values()) {
            rules.expect(reached.contains(type.getName()), type.getName(), "is reached from no root");
            rules.type(type);
        }
        return rules.faults;
    }

    private void type(TypeDefinition<?> type) {
        String name = type.getName();
        if (type instanceof EnumTypeDefinition choices) {
            affix(name, "Enum");
            choices.getEnumValueDefinitions().forEach(value -> deprecation(name + "." + value.getName(), value));
        } else if (type instanceof InputObjectTypeDefinition input) {
            input.getInputValueDefinitions().forEach(field -> deprecation(name + "." + field.getName(), field));
        } else if (type instanceof ImplementingTypeDefinition<?> shown) {
            affix(name, shown instanceof InterfaceTypeDefinition ? "Interface" : "Type");
            shown.getFieldDefinitions().forEach(field -> field(name, field));
            if (shown instanceof ObjectTypeDefinition) {
                boolean hasId = shown.getFieldDefinitions().stream()
                        .anyMatch(field -> field.getName().equals("id"));
                boolean isNode = shown.getImplements().stream()
                        .anyMatch(parent -> TypeInfo.typeInfo(parent).getName().equals("Node"));
                expect(hasId == isNode, name, "has an id and is no Node, or the other way round");
            }
        }
    }

    private void field(String type, FieldDefinition field) {
        String place = type + "." + field.getName();
        deprecation(place, field);
        field.getInputValueDefinitions().forEach(argument -> deprecation(place + "." + argument.getName(), argument));
        String lower = field.getName().toLowerCase(Locale.ROOT);
        String lowerType = type.toLowerCase(Locale.ROOT);
        expect(!lower.startsWith(lowerType), place, "repeats the name of its type");
        expect(!ROOTS.contains(type) || !lower.endsWith(lowerType), place, "repeats the name of its root");
    }

    /** How to do without it, and until when it stays: {@code "Use x. Until 2027-06-30."}. */
    private void deprecation(String place, DirectivesContainer<?> part) {
        for (Directive deprecated : part.getDirectives("deprecated")) {
            boolean dated = deprecated.getArgument("reason") != null
                    && deprecated.getArgument("reason").getValue() instanceof StringValue reason
                    && DATED.matcher(reason.getValue()).matches();
            expect(dated, place, "is deprecated without a reason and a date");
        }
    }

    private void affix(String name, String kind) {
        expect(!name.startsWith(kind) && !name.endsWith(kind), name, "says what kind of definition it is");
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(ROOTS);
        while (!next.isEmpty()) {
            String name = next.pop();
            if (reached.add(name)) {
                TypeDefinition<?> type = schema.getTypeOrNull(name);
                if (type != null) {
                    next.addAll(named(type));
                }
            }
        }
        return reached;
    }

    private List<String> named(TypeDefinition<?> type) {
        List<String> names = new ArrayList<>();
        if (type instanceof InputObjectTypeDefinition input) {
            input.getInputValueDefinitions().forEach(field -> names.add(name(field.getType())));
        } else if (type instanceof ImplementingTypeDefinition<?> shown) {
            for (FieldDefinition field : shown.getFieldDefinitions()) {
                names.add(name(field.getType()));
                field.getInputValueDefinitions().stream()
                        .map(InputValueDefinition::getType)
                        .forEach(argument -> names.add(name(argument)));
            }
            shown.getImplements().forEach(parent -> names.add(name(parent)));
            if (shown instanceof InterfaceTypeDefinition parent) {
                schema.getImplementationsOf(parent).stream()
                        .map(NamedNode::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private void expect(boolean held, String place, String fault) {
        if (!held && !exceptions.containsKey(place)) {
            faults.add(place + " " + fault);
        }
    }

    private static String name(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }
}
