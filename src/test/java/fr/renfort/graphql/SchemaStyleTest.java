package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import java.io.File;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaStyleTest {

    /** Plain lists, and why they stay short. */
    private static final Map<String, String> SHORT_LISTS = Map.ofEntries(
            Map.entry("Query.nodes", "as many as the caller names, at most 100"),
            Map.entry("Query.regions", "18"),
            Map.entry("Query.skills", "a reference table"),
            Map.entry("Query.equipmentTypes", "a reference table"),
            Map.entry("UserError.path", "depth of an input"),
            Map.entry("Viewer.regions", "18"),
            Map.entry("Region.packages", "a reference table"),
            Map.entry("LegalEntity.packages", "a reference table, and a few of its own"),
            Map.entry("Board.requestsByState", "7"),
            Map.entry("Board.skillReserve", "a reference table"),
            Map.entry("Board.equipmentReserve", "a reference table"),
            Map.entry("Establishment.finessNumbers", "changes every few decades"),
            Map.entry("Expert.skills", "a reference table, at most"),
            Map.entry("Incident.informationSystems", "of the sites of one hospital"),
            Map.entry("Incident.emergencyNumbers", "5"),
            Map.entry("ReinforcementRequest.expertNeeds", "written into one form"),
            Map.entry("ReinforcementRequest.equipmentNeeds", "written into one form"),
            Map.entry("ReinforcementPackage.items", "1 to 20"),
            Map.entry("PlanBlanc.contacts", "1 to 20"),
            Map.entry("ContactBook.contacts", "at most 20"),
            Map.entry("DutyRota.shifts", "a month of duties, read as a whole"),
            Map.entry("ReinforcementRequest.escalations", "those on duty at a moment, and the national centre"),
            Map.entry("PlanBlanc.arrivals", "at most 20"),
            Map.entry("PlanBlanc.restartOrder", "at most 20"),
            Map.entry("PlanBlanc.packages", "a few of its own"),
            Map.entry("ExpertNeed.seatsByDay", "at most 14 days"),
            Map.entry("PlanningPolicy.severityWeights", "4"),
            Map.entry("PlanningPolicy.priorityWeights", "3"),
            Map.entry("PlanningPolicy.urgencies", "at most 10"),
            Map.entry("PlanningPolicy.reserveTargets", "a reference table, at most"),
            Map.entry("PlanComparison.rules", "the rules of the planning model"),
            Map.entry("ShiftChange.servedBefore", "a need's headcount, at most"),
            Map.entry("ShiftChange.servedAfter", "a need's headcount, at most"),
            Map.entry("ShiftChange.inventedAfter", "a need's headcount, at most"),
            Map.entry("LoanChange.lentBefore", "the lots of one need"),
            Map.entry("LoanChange.lentAfter", "the lots of one need"),
            Map.entry("Score.rules", "the rules of the planning model"),
            Map.entry("PlanComparison.sentences", "what moves, what is lent, what is gained"),
            Map.entry("Obstacle.rules", "the rules of the planning model"),
            Map.entry("Obstacle.reasons", "the rules of the planning model"),
            Map.entry("Obstacle.details", "the rules of the planning model"),
            Map.entry("Candidate.cost", "the rules of the planning model"),
            Map.entry("Candidate.obstacles", "the rules of the planning model"),
            Map.entry("AssignmentCheck.cost", "the rules of the planning model"),
            Map.entry("AssignmentCheck.obstacles", "the rules of the planning model"),
            Map.entry("AssignmentCheck.shifts", "as many as the span the caller names has, read as a whole"),
            Map.entry("CheckedShift.obstacles", "the rules of the planning model"),
            Map.entry("Mission.rulesMet", "the rules of the planning model"),
            Map.entry("Mission.cost", "the rules of the planning model"),
            Map.entry("Mission.why", "the rules of the planning model"),
            Map.entry("HandAssignment.breaks", "the rules of the planning model"),
            Map.entry("PublishPlanPayload.skipped", "what happened in the minutes since the plan was read"));

    @Test
    void theProductsSchemaKeepsTheStyle() {
        assertThat(SchemaStyle.faults(new SchemaParser().parse(new File("schema.graphqls")), SHORT_LISTS.keySet()))
                .isEmpty();
    }

    @Test
    void everyFaultIsFound() {
        String faulty = """
                type Query {
                  getAll: [String!]!
                  "Without a full stop"
                  Things(first: Int): ThingConnection!
                }
                "Fine."
                type Mutation {
                  "Fine."
                  rename(
                    "Fine."
                    name: String
                  ): Query
                  "Fine."
                  move(
                    "Fine."
                    input: MoveInput!
                  ): MovePayload!
                }
                "Fine."
                input MoveInput { To: String }
                "Fine."
                type MovePayload {
                  "Fine."
                  place: String!
                }
                "Fine."
                type ThingConnection {
                  "Fine."
                  nodes: [String!]!
                }
                "Fine."
                enum colour { red }
                """;
        assertThat(SchemaStyle.faults(new SchemaParser().parse(faulty), Set.of("Query.gone")))
                .containsExactlyInAnyOrder(
                        "Query is not described by sentences",
                        "Query.getAll is not described by sentences",
                        "Query.getAll says how, not what",
                        "Query.getAll is a list that is neither short nor a connection",
                        "Query.Things is not described by sentences",
                        "Query.Things is not in camelCase",
                        "Query.Things.first is not described by sentences",
                        "Query.Things lacks first, after, last or before",
                        "Mutation.rename does not take input: RenameInput!",
                        "Mutation.rename does not answer RenamePayload!",
                        "Mutation.move answers no userErrors: [UserError!]!",
                        "MovePayload.place cannot be null beside errors",
                        "MoveInput.To is not described by sentences",
                        "MoveInput.To is not in camelCase",
                        "ThingConnection lacks edges: [ThingEdge!]!",
                        "ThingConnection lacks nodes: [Thing!]!",
                        "ThingConnection lacks pageInfo: PageInfo!",
                        "colour is not in PascalCase",
                        "colour.red is not described by sentences",
                        "colour.red is not in UPPER_CASE",
                        "Query.gone is not in the schema as a list");
    }
}
