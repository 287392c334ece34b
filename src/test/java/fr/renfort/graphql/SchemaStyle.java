package fr.renfort.graphql;

import graphql.language.DescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the schema reads: everything is described, mutations take one input and answer a payload with user errors, lists that
 * may be longer than 20 are connections, and names are those that clients of GraphQL expect.
 */
final class SchemaStyle {

    private static final List<String> PAGING = List.of("first", "after", "last", "before");

    private final TypeDefinitionRegistry schema;
    private final Set<String> shortLists;
    private final Set<String> plainLists = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SchemaStyle(TypeDefinitionRegistry schema, Set<String> shortLists) {
        this.schema = schema;
        this.shortLists = shortLists;
    }

    /**
     * What is against the style, in the order of the schema's types.
     *
     * @param shortLists fields that may be plain lists, as {@code Type.field}
     */
    static List<String> faults(TypeDefinitionRegistry schema, Set<String> shortLists) {
        SchemaStyle style = new SchemaStyle(schema, shortLists);
        schema.getDirectiveDefinitions().values().forEach(style::directive);
        schema.scalars().values().stream()
                .filter(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
                .forEach(scalar -> style.described(scalar.getName(), scalar));
        schema.types().values().stream()
                .filter(type -> !schema.scalars().containsKey(type.getName()))
                .forEach(style::type);
        shortLists.stream()
                .filter(field -> !style.plainLists.contains(field))
                .sorted()
                .forEach(field -> style.faults.add(field + " is not in the schema as a list"));
        return style.faults;
    }

    private void directive(DirectiveDefinition directive) {
        described("@" + directive.getName(), directive);
        directive.getInputValueDefinitions().forEach(argument -> input("@" + directive.getName(), argument));
    }

    private void type(TypeDefinition<?> type) {
        String name = type.getName();
        described(name, (DescribedNode<?>) type);
        expect(name.matches("[A-Z][A-Za-z0-9]*"), name, "is not in PascalCase");
        if (type instanceof EnumTypeDefinition choices) {
            choices.getEnumValueDefinitions().forEach(value -> choice(name, value));
        } else if (type instanceof InputObjectTypeDefinition object) {
            object.getInputValueDefinitions().forEach(field -> input(name, field));
        } else if (type instanceof ImplementingTypeDefinition<?> object) {
            object.getFieldDefinitions().forEach(field -> field(name, field));
            if (name.endsWith("Connection")) {
                connection(name, object);
            }
        }
    }

    private void choice(String type, EnumValueDefinition value) {
        String place = type + "." + value.getName();
        described(place, value);
        expect(value.getName().matches("[A-Z][A-Z0-9_]*"), place, "is not in UPPER_CASE");
    }

    private void input(String owner, InputValueDefinition value) {
        String place = owner + "." + value.getName();
        described(place, value);
        expect(value.getName().matches("[a-z][A-Za-z0-9]*"), place, "is not in camelCase");
    }

    private void field(String type, FieldDefinition field) {
        String place = type + "." + field.getName();
        described(place, field);
        expect(field.getName().matches("[a-z][A-Za-z0-9]*"), place, "is not in camelCase");
        expect(!field.getName().matches("(get|list|fetch)[A-Z].*"), place, "says how, not what");
        field.getInputValueDefinitions().forEach(argument -> input(place, argument));
        if (type.equals("Mutation")) {
            mutation(field);
        }
        if (named(field.getType()).endsWith("Connection")) {
            expect(arguments(field).containsAll(PAGING), place, "lacks first, after, last or before");
        } else if (isList(field.getType())) {
            plainLists.add(place);
            boolean mayBeOne =
                    type.endsWith("Connection") || field.getName().equals("userErrors") || shortLists.contains(place);
            expect(mayBeOne, place, "is a list that is neither short nor a connection");
        }
    }

    private void mutation(FieldDefinition field) {
        String place = "Mutation." + field.getName();
        String stem = Character.toUpperCase(field.getName().charAt(0))
                + field.getName().substring(1);
        List<String> takes = field.getInputValueDefinitions().stream()
                .map(argument -> argument.getName() + ": " + text(argument.getType()))
                .toList();
        expect(takes.equals(List.of("input: " + stem + "Input!")), place, "does not take input: " + stem + "Input!");
        expect(text(field.getType()).equals(stem + "Payload!"), place, "does not answer " + stem + "Payload!");
        Optional.ofNullable(schema.getTypeOrNull(stem + "Payload", ObjectTypeDefinition.class))
                .ifPresent(payload -> payload(place, payload));
    }

    private void payload(String place, ObjectTypeDefinition payload) {
        boolean tellsErrors = payload.getFieldDefinitions().stream()
                .anyMatch(field -> field.getName().equals("userErrors")
                        && text(field.getType()).equals("[UserError!]!"));
        expect(tellsErrors, place, "answers no userErrors: [UserError!]!");
        payload.getFieldDefinitions().stream()
                .filter(field -> field.getType() instanceof NonNullType && !isList(field.getType()))
                .forEach(field ->
                        faults.add(payload.getName() + "." + field.getName() + " cannot be null beside errors"));
    }

    private void connection(String name, ImplementingTypeDefinition<?> connection) {
        String item = name.substring(0, name.length() - "Connection".length());
        Map<String, String> wanted =
                Map.of("edges", "[" + item + "Edge!]!", "nodes", "[" + item + "!]!", "pageInfo", "PageInfo!");
        wanted.forEach((field, type) -> expect(
                connection.getFieldDefinitions().stream()
                        .anyMatch(given -> given.getName().equals(field)
                                && text(given.getType()).equals(type)),
                name,
                "lacks " + field + ": " + type));
    }

    private void described(String place, DescribedNode<?> node) {
        boolean described = node.getDescription() != null
                && node.getDescription().getContent().strip().endsWith(".");
        expect(described, place, "is not described by sentences");
    }

    private void expect(boolean held, String place, String fault) {
        if (!held) {
            faults.add(place + " " + fault);
        }
    }

    private static List<String> arguments(FieldDefinition field) {
        return field.getInputValueDefinitions().stream().map(NamedNode::getName).toList();
    }

    private static boolean isList(Type<?> type) {
        return (type instanceof NonNullType sure ? sure.getType() : type) instanceof ListType;
    }

    private static String named(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }

    private static String text(Type<?> type) {
        if (type instanceof NonNullType sure) {
            return text(sure.getType()) + "!";
        }
        return type instanceof ListType list ? "[" + text(list.getType()) + "]" : ((TypeName) type).getName();
    }
}
