package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A step that would take a promise back says so and asks for {@code confirmed}: of every mutation it is known whether it could. */
class StrandingTest {

    private static final String ASKS = "asks";

    private static final String PINNED = "a promised mission stays as it is in every plan, whatever this says";
    private static final String ADDS = "only adds";
    private static final String KEEPS = "keeps a promise";

    /** Whether a mutation asks, or why it lets nobody down. */
    private static final Map<String, String> MUTATIONS = Map.ofEntries(
            Map.entry("changeExpert", ASKS),
            Map.entry("changeExpertCalendar", ASKS),
            Map.entry("withdrawExpert", ASKS),
            Map.entry("changeEquipmentLot", ASKS),
            Map.entry("withdrawEquipmentLot", ASKS),
            Map.entry("closeIncident", ASKS),
            Map.entry("stepRequest", ASKS),
            Map.entry("changeIncident", ASKS),
            Map.entry("registerInformationSystem", ASKS),
            Map.entry("shareInformationSystem", ASKS),
            Map.entry("mergeInformationSystems", ASKS),
            Map.entry("changeInformationSystem", "only renames"),
            Map.entry("registerSkill", ADDS),
            Map.entry("registerEquipmentType", ADDS),
            Map.entry("changeSkill", "what is used stays as it is"),
            Map.entry("changeEquipmentType", "what is used stays as it is"),
            Map.entry("recordCertReport", ADDS),
            Map.entry("recordDataBreach", ADDS),
            Map.entry("changeHospitalPackage", "prefills requests to come"),
            Map.entry("registerOrganisation", ADDS),
            Map.entry("registerCrossing", ADDS),
            Map.entry("registerExpert", ADDS),
            Map.entry("registerEquipmentLot", ADDS),
            Map.entry(
                    "declareIncident", "who is promised and now needed at home is for people to decide, by recalling"),
            Map.entry("requestReinforcement", ADDS),
            Map.entry("fileComplaint", ADDS),
            Map.entry("acknowledgeAlarm", ADDS),
            Map.entry("changeContactBook", "says whom notices go to"),
            Map.entry("changeDutyRota", "says who is told first"),
            Map.entry("acknowledgeRequest", ADDS),
            Map.entry("makeCalendarFeed", "only shows"),
            Map.entry("revokeCalendarFeed", "only shows"),
            Map.entry("resendNotice", "only tells"),
            Map.entry("tickNotice", "only notes"),
            Map.entry("planRegion", ADDS),
            Map.entry("whatIf", "stores nothing"),
            Map.entry("stopPlanningRun", "what is published stays"),
            Map.entry("changeOrganisation", PINNED),
            Map.entry("changeCrossing", PINNED),
            Map.entry("removeCrossing", PINNED),
            Map.entry("changePlanningPolicy", PINNED),
            Map.entry("resetPlanningPolicy", PINNED),
            Map.entry("changePackage", "prefills requests to come"),
            Map.entry("removePackage", "prefills requests to come"),
            Map.entry("restorePackage", "prefills requests to come"),
            Map.entry("changePlanBlanc", "only tells"),
            Map.entry("triageRequest", PINNED),
            Map.entry("publishPlan", PINNED),
            Map.entry("splitEquipmentLot", "refused for a promised lot"),
            Map.entry("acceptMission", "makes a promise"),
            Map.entry("commitMission", "confirms a promise"),
            Map.entry("declineMission", "nothing is promised yet"),
            Map.entry("changeAnswerTimes", "holds for questions to come"),
            Map.entry("writeArrivalSheet", ADDS),
            Map.entry("writeHandover", ADDS),
            Map.entry("assignExpert", "asks a question"),
            Map.entry("extendMission", "asks a question"),
            Map.entry("withdrawMission", "nothing is promised yet"),
            Map.entry("withdrawLoan", "nothing is promised yet"),
            Map.entry("acceptLoan", "makes a promise"),
            Map.entry("commitLoan", "confirms a promise"),
            Map.entry("declineLoan", "nothing is promised yet"),
            Map.entry("mobiliseMission", KEEPS),
            Map.entry("mobiliseLoan", KEEPS),
            Map.entry("arriveMission", KEEPS),
            Map.entry("arriveLoan", KEEPS),
            Map.entry("missMission", "says that a promise was not kept"),
            Map.entry("missLoan", "says that a promise was not kept"),
            Map.entry("releaseMission", "by whom it was promised to"),
            Map.entry("releaseLoan", "by whom it was promised to"),
            Map.entry("returnMission", "after it was kept"),
            Map.entry("returnLoan", "after it was kept"),
            Map.entry("recallMission", "takes a promise back, which is what it is for, with a reason"),
            Map.entry("recallLoan", "takes a promise back, which is what it is for, with a reason"));

    @Test
    void ofEveryMutationItIsKnownWhetherItCanLetSomebodyDownAndThoseThatCanAsk() {
        TypeDefinitionRegistry schema = new SchemaParser().parse(new File("schema.graphqls"));
        ObjectTypeDefinition mutations = schema.getTypeOrNull("Mutation", ObjectTypeDefinition.class);

        Map<String, Boolean> asking = mutations.getFieldDefinitions().stream()
                .collect(Collectors.toMap(FieldDefinition::getName, field -> asks(schema, field)));

        assertThat(asking.keySet()).isEqualTo(MUTATIONS.keySet());
        asking.forEach((mutation, asks) -> assertThat(asks)
                .as(mutation + ": " + MUTATIONS.get(mutation))
                .isEqualTo(ASKS.equals(MUTATIONS.get(mutation))));
    }

    private static boolean asks(TypeDefinitionRegistry schema, FieldDefinition mutation) {
        TypeName input =
                TypeUtil.unwrapAll(mutation.getInputValueDefinitions().get(0).getType());
        return schema
                .getTypeOrNull(input.getName(), InputObjectTypeDefinition.class)
                .getInputValueDefinitions()
                .stream()
                .map(InputValueDefinition::getName)
                .anyMatch("confirmed"::equals);
    }
}
