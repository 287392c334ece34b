package fr.renfort.graphql.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.vocabulary.TimeWindow;
import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant AT = Instant.parse("2026-06-02T06:00:00Z");
    private static final Instant LATER = AT.plusSeconds(3600);
    private static final AssignedDuty DUTY = new AssignedDuty("need", 1, AT, "expert");
    private static final TimeWindow HOUR = new TimeWindow(AT, LATER);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

    private static final List<Reason> ALL = List.of(
            new Reason.LevelTooLow(1, 2),
            new Reason.Unavailable(HOUR, 60, LATER),
            new Reason.TooFar(132, 90),
            new Reason.NoWay(),
            new Reason.ArrivesTooLate(LATER, AT),
            new Reason.Excluded(LATER),
            new Reason.NeededAtHome("incident"),
            new Reason.OtherType("EQ.LAP"),
            new Reason.OnDutyElsewhere(DUTY, "site", true, 30),
            new Reason.OnDutyElsewhere(DUTY, "site", false, 30),
            new Reason.TooLittleRest(DUTY, "site", true, 40),
            new Reason.TooLittleRest(DUTY, "site", false, 40),
            new Reason.WorkAtHome(HOUR, 50),
            new Reason.WeekFull(DAY, 60, 2_880),
            new Reason.NoDayOff(DAY),
            new Reason.LenderFull("lender", DAY, 2),
            new Reason.LentElsewhere("need", 70));

    @Test
    void theSchemaNamesExactlyTheCodesThatReasonsHave() {
        EnumTypeDefinition codes = new SchemaParser()
                .parse(new File("schema.graphqls"))
                .getTypeOrNull("ReasonCode", EnumTypeDefinition.class);

        assertThat(ALL.stream().map(reason -> Facts.of(reason).code()))
                .containsExactlyElementsOf(codes.getEnumValueDefinitions().stream()
                        .map(value -> value.getName())
                        .collect(Collectors.toList()));
    }

    @Test
    void numbersAndInstantsAreThoseOfTheReason() {
        assertThat(Facts.of(new Reason.TooFar(132, 90))).isEqualTo(new Facts("TOO_FAR", 132L, 90, null, null));
        assertThat(Facts.of(new Reason.Unavailable(HOUR, 60, LATER)))
                .isEqualTo(new Facts("UNAVAILABLE", 60L, null, LATER, null));
        assertThat(Facts.of(new Reason.WorkAtHome(HOUR, 50)))
                .isEqualTo(new Facts("WORKS_AT_HOME", 50L, null, AT, LATER));
        assertThat(Facts.of(new Reason.LentElsewhere("need", 70)))
                .isEqualTo(new Facts("LENT_ELSEWHERE", 70L, null, null, null));
    }
}
