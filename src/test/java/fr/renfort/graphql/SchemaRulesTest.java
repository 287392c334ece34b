package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The rules {@code schema-all} of @graphql-eslint. Left out, with the reason: {@code description-style} and {@code alphabetize} (here one
 * line, and by subject), {@code strict-id-in-types} (here an id exactly where there is a Node), {@code require-nullable-result-in-root}
 * (null means absence, and a payload is never absent), {@code require-field-of-type-query-in-mutation-result} (what a mutation
 * changed is in its payload; all else is a query of its own), {@code no-root-type} (all three are wanted), and of
 * {@code require-deprecation-date} the argument, which the directive of the specification does not have: the reason ends with the date.
 */
class SchemaRulesTest {

    private static final Map<String, String> EXCEPTIONS =
            Map.of("EquipmentType", "the word of the field: a type of equipment");

    private static final TypeDefinitionRegistry SCHEMA = new SchemaParser().parse(new File("schema.graphqls"));

    @Test
    void theProductsSchemaKeepsTheRules() {
        assertThat(SchemaRules.faults(SCHEMA, EXCEPTIONS)).isEmpty();
    }

    @Test
    void everyMutationButTheOneThatStoresNothingTakesAnIdempotencyKey() {
        List<String> without =
                SCHEMA.getTypeOrNull("Mutation", ObjectTypeDefinition.class).getFieldDefinitions().stream()
                        .map(FieldDefinition::getName)
                        .filter(mutation -> !takesAKey(mutation))
                        .toList();

        assertThat(without).containsExactly("whatIf");
    }

    @Test
    void everyFaultIsFound() {
        String faulty = """
                type Query { allQuery: Colour thing: ThingType node: Node }
                type Mutation { mutationOfAll(input: MoveInput): Thing }
                interface Node { id: ID! }
                type Thing implements Node { id: ID! thingName: String old: Int @deprecated }
                type ThingType { id: ID! }
                type Lost { name: String @deprecated(reason: "Use nothing.") }
                type Going { name(by: Int @deprecated(reason: "Without it. Until 2027-06-30.")): String }
                input MoveInput { to: ColourEnum }
                enum Colour { RED }
                enum ColourEnum { RED @deprecated(reason: "Faded") }
                """;

        assertThat(SchemaRules.faults(new SchemaParser().parse(faulty), Map.of()))
                .containsExactlyInAnyOrder(
                        "Query.allQuery repeats the name of its root",
                        "Mutation.mutationOfAll repeats the name of its type",
                        "Thing.thingName repeats the name of its type",
                        "Thing.old is deprecated without a reason and a date",
                        "ThingType says what kind of definition it is",
                        "ThingType has an id and is no Node, or the other way round",
                        "Lost is reached from no root",
                        "Lost.name is deprecated without a reason and a date",
                        "Going is reached from no root",
                        "ColourEnum says what kind of definition it is",
                        "ColourEnum.RED is deprecated without a reason and a date");
    }

    private static boolean takesAKey(String mutation) {
        String input = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return SCHEMA.getTypeOrNull(input, InputObjectTypeDefinition.class).getInputValueDefinitions().stream()
                .map(NamedNode::getName)
                .anyMatch("idempotencyKey"::equals);
    }
}
