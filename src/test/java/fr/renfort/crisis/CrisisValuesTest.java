package fr.renfort.crisis;

import static fr.renfort.crisis.CrisisFixtures.KNOWN_AT;
import static fr.renfort.crisis.CrisisFixtures.ON_SITE_BY_DAY;
import static fr.renfort.crisis.CrisisFixtures.facts;
import static fr.renfort.crisis.CrisisFixtures.june;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Messages;
import fr.renfort.language.Told;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrisisValuesTest {

    private static final UUID ID = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");
    private static final NeedWindow WEEK = new NeedWindow(june(1, 8), june(8, 8), null);
    private static final SkillCode DIRECTORY = new SkillCode("REM.AD");

    @Test
    void theComplaintClockRunsForSeventyTwoHours() {
        LegalClock clock = incident(null).complaintClock();

        assertThat(clock.deadline()).isEqualTo(Instant.parse("2026-06-04T01:15:00Z"));
        assertThat(clock.remaining(KNOWN_AT.plusSeconds(3600))).contains(Duration.ofHours(71));
        assertThat(clock.state(clock.deadline())).isEqualTo(LegalClock.State.RUNNING);
        assertThat(clock.remaining(clock.deadline().plusSeconds(60))).contains(Duration.ofMinutes(-1));
        assertThat(clock.state(clock.deadline().plusSeconds(1))).isEqualTo(LegalClock.State.OVERDUE);
    }

    @Test
    void aFiledComplaintStopsItsClock() {
        LegalClock inTime = incident(june(4, 1)).complaintClock();
        LegalClock late = incident(june(4, 2)).complaintClock();

        assertThat(inTime.state(june(20, 0))).isEqualTo(LegalClock.State.MET);
        assertThat(inTime.remaining(june(2, 0))).isEmpty();
        assertThat(late.state(june(20, 0))).isEqualTo(LegalClock.State.LATE);
    }

    @Test
    void theBreachClockRunsWhateverBecomesOfTheComplaint() {
        assertThat(incident(june(2, 0)).breachClock())
                .contains(new LegalClock(Instant.parse("2026-06-04T01:15:00Z"), null));
    }

    @Test
    void theBreachClockStopsOnceTheCnilWasToldAndIsNoneWithoutARisk() {
        IncidentReports.Breach told = new IncidentReports.Breach(june(2, 0), true, june(2, 1), "FR-1");
        IncidentReports.Breach harmless = new IncidentReports.Breach(june(2, 0), false, null, null);

        assertThat(incident(june(2, 0))
                        .reported(IncidentReports.NONE.with(told))
                        .breachClock()
                        .orElseThrow()
                        .metAt())
                .isEqualTo(june(2, 1));
        assertThat(incident(june(2, 0))
                        .reported(IncidentReports.NONE.with(harmless))
                        .breachClock())
                .isEmpty();
    }

    @Test
    void theNoRansomNoticeIsSaidInBothLanguages() {
        Messages messages = new Messages();

        assertThat(messages.text(Locale.FRENCH, Incident.NO_RANSOM_NOTICE, List.of()))
                .contains("rançon");
        assertThat(messages.text(Locale.ENGLISH, Incident.NO_RANSOM_NOTICE, List.of()))
                .contains("ransom");
    }

    @Test
    void anIncidentHasATitleAndAMinuteAtWhichItWasKnown() {
        assertThat(Told.by(() -> facts(" "))).isEqualTo("INVALID title error.crisis.title");
        assertThat(Told.by(() -> facts("x".repeat(201)))).isEqualTo("INVALID title error.crisis.title");
        assertThat(Told.by(() -> known(KNOWN_AT.plusSeconds(1)))).isEqualTo("INVALID knownAt error.wholeMinute");
        assertThat(Told.by(() -> known(Instant.parse("1999-12-31T23:59:00Z"))))
                .isEqualTo("INVALID knownAt error.wholeMinute");
    }

    @ParameterizedTest
    @CsvSource({"0", "4"})
    void aDeclaredSeverityIsOneToThree(int severity) {
        assertThat(Told.by(() -> new NewIncident(ID, facts("Attaque"), severity, List.of())))
                .isEqualTo("INVALID severity error.crisis.severity");
        assertThat(Told.by(() -> CrisisFixtures.request(ID, severity)))
                .isEqualTo("INVALID declaredSeverity error.crisis.severity");
    }

    @Test
    void informationSystemsAreNamedOnceAndHaveABound() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(51).toList();

        assertThat(new NewIncident(ID, facts("Attaque"), 1, List.of(ID, ID)).informationSystems())
                .containsExactly(ID);
        assertThat(Told.by(() -> new NewIncident(ID, facts("Attaque"), 1, many)))
                .isEqualTo("INVALID informationSystemIds error.crisis.informationSystems");
    }

    @Test
    void aComplaintIsFiledAtAMinuteUnderANumber() {
        assertThat(Told.by(() -> new Incident.Complaint(KNOWN_AT.plusMillis(1), null)))
                .isEqualTo("INVALID filedAt error.wholeMinute");
        assertThat(Told.by(() -> new Incident.Complaint(KNOWN_AT, "9".repeat(101))))
                .isEqualTo("INVALID reference error.crisis.complaintReference");
    }

    @Test
    void aCallIsNotedWholeOrNotAtAll() {
        assertThat(PhoneCall.of(null, null, null)).isNull();
        assertThat(Told.by(() -> new Noted(PhoneCall.of(null, "0160000000", KNOWN_AT))))
                .isEqualTo("INVALID caller error.crisis.callIncomplete");
        assertThat(Told.by(() -> new Noted(PhoneCall.of("Dr Roux", null, KNOWN_AT))))
                .isEqualTo("INVALID numberCalledBack error.crisis.callIncomplete");
        assertThat(Told.by(() -> new Noted(PhoneCall.of("Dr Roux", "0160000000", null))))
                .isEqualTo("INVALID at error.crisis.callIncomplete");
        assertThat(PhoneCall.of("Dr Roux", "0160000000", KNOWN_AT))
                .isEqualTo(new PhoneCall("Dr Roux", "0160000000", KNOWN_AT));
    }

    @Test
    void aCallHasACallerANumberAndAMinute() {
        assertThat(Told.by(() -> new PhoneCall(" ", "0160000000", KNOWN_AT)))
                .isEqualTo("INVALID caller error.crisis.caller");
        assertThat(Told.by(() -> new PhoneCall("Dr Roux", "rappeler", KNOWN_AT)))
                .isEqualTo("INVALID numberCalledBack error.crisis.numberCalledBack");
        assertThat(Told.by(() -> new PhoneCall("Dr Roux", "1".repeat(31), KNOWN_AT)))
                .isEqualTo("INVALID numberCalledBack error.crisis.numberCalledBack");
        assertThat(Told.by(() -> new PhoneCall("Dr Roux", "112", KNOWN_AT.plusSeconds(2))))
                .isEqualTo("INVALID at error.wholeMinute");
    }

    @Test
    void aNeedEndsAfterItsStart() {
        assertThat(Told.by(() -> new NeedWindow(june(2, 0), june(2, 0), null)))
                .isEqualTo("INVALID endsAt error.window");
        assertThat(Told.by(() -> new NeedWindow(june(2, 0).plusSeconds(1), null, null)))
                .isEqualTo("INVALID startsAt error.wholeMinute");
        assertThat(Told.by(() -> new NeedWindow(june(2, 0), june(3, 0).plusSeconds(1), null)))
                .isEqualTo("INVALID endsAt error.wholeMinute");
    }

    @Test
    void aNeedWithoutAKnownEndIsReviewedAfterAWeekUnlessAnotherDayIsGiven() {
        assertThat(new NeedWindow(june(2, 8), null, null).reviewOn()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(new NeedWindow(june(2, 8), null, LocalDate.of(2026, 6, 4)).reviewOn())
                .isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(new NeedWindow(june(2, 8), june(3, 8), null).reviewOn()).isNull();
        assertThat(Told.by(() -> new NeedWindow(june(2, 8), null, LocalDate.of(2026, 5, 20))))
                .isEqualTo("INVALID reviewOn error.crisis.reviewOn");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, minimumLevel",
        "4, 1, 1, minimumLevel",
        "1, 0, 1, headcount",
        "1, 51, 1, headcount",
        "1, 1, 0, priority",
        "1, 1, 4, priority"
    })
    void needsForPeopleStayWithinTheirBounds(int level, int headcount, int priority, String field) {
        assertThat(Told.by(() -> new Need.OfExperts(DIRECTORY, level, headcount, priority, WEEK, ON_SITE_BY_DAY)))
                .isEqualTo("INVALID " + field + " error.crisis." + field);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, quantity", "100001, 1, quantity", "1, 0, priority", "1, 4, priority"})
    void needsForEquipmentStayWithinTheirBounds(int quantity, int priority, String field) {
        assertThat(Told.by(() -> new Need.OfEquipment(new EquipmentCode("EQ.LAP"), quantity, priority, WEEK)))
                .isEqualTo("INVALID " + field + " error.crisis." + field);
    }

    @Test
    void aRequestAsksForSomethingAndNotForTooMuch() {
        List<Need.OfExperts> many = Collections.nCopies(101, CrisisFixtures.directoryPeople(WEEK));

        assertThat(Told.by(() -> new NewRequest.Asked(null, List.of(), List.of())))
                .isEqualTo("INVALID  error.crisis.nothingAsked");
        assertThat(Told.by(() -> new NewRequest.Asked(null, many, List.of())))
                .isEqualTo("INVALID  error.crisis.tooManyNeeds");
        assertThat(Told.by(() -> new NewRequest(ID, 1, CrisisFixtures.asked(), "x".repeat(2001), null)))
                .isEqualTo("INVALID comment error.crisis.comment");
    }

    @Test
    void aPackageHasACodeLabelsAndLines() {
        List<ReinforcementPackage.Item> one = List.of(new ReinforcementPackage.People(DIRECTORY, 2, 1));

        assertThat(Told.by(() -> new PackageContent("triage", "Diagnostic", "Triage", one)))
                .isEqualTo("INVALID code error.crisis.packageCode");
        assertThat(Told.by(() -> new PackageContent("TRIAGE", "", "Triage", one)))
                .isEqualTo("INVALID labelFr error.crisis.label");
        assertThat(Told.by(() -> new PackageContent("TRIAGE", "Diagnostic", "", one)))
                .isEqualTo("INVALID labelEn error.crisis.label");
        assertThat(Told.by(() -> new PackageContent("TRIAGE", "Diagnostic", "Triage", List.of())))
                .isEqualTo("INVALID items error.crisis.packageItems");
        assertThat(Told.by(() ->
                        new PackageContent("TRIAGE", "Diagnostic", "Triage", Collections.nCopies(21, one.get(0)))))
                .isEqualTo("INVALID items error.crisis.packageItems");
        assertThat(Told.by(() -> new ReinforcementPackage.People(DIRECTORY, 0, 1)))
                .isEqualTo("INVALID minimumLevel error.crisis.minimumLevel");
        assertThat(Told.by(() -> new ReinforcementPackage.People(DIRECTORY, 1, 51)))
                .isEqualTo("INVALID quantity error.crisis.headcount");
        assertThat(Told.by(() -> new ReinforcementPackage.Units(new EquipmentCode("EQ.LAP"), 0)))
                .isEqualTo("INVALID quantity error.crisis.quantity");
    }

    @Test
    void anOrderFillsInEachLineOfAPackage() {
        ReinforcementPackage mixed = new ReinforcementPackage(
                ID,
                null,
                null,
                0,
                new PackageContent(
                        "ENDPOINT",
                        "Postes",
                        "Workstations",
                        List.of(
                                new ReinforcementPackage.People(DIRECTORY, 2, 3),
                                new ReinforcementPackage.Units(new EquipmentCode("EQ.LAP"), 50))));
        NeedWindow open = new NeedWindow(june(1, 8), null, null);

        assertThat(mixed.needs(PackageOrder.usual("ENDPOINT", june(1, 8))))
                .containsExactly(
                        new Need.OfExperts(DIRECTORY, 2, 3, 1, open, ON_SITE_BY_DAY),
                        new Need.OfEquipment(new EquipmentCode("EQ.LAP"), 50, 1, open));
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void aRequestGoesOnStepByStepAndEndsFromAnywhere(RequestState state) {
        List<RequestState> next = switch (state) {
            case SUBMITTED -> List.of(RequestState.TRIAGED, RequestState.REFUSED, RequestState.CANCELLED);
            case TRIAGED -> List.of(RequestState.ACTIVE, RequestState.REFUSED, RequestState.CANCELLED);
            case ACTIVE -> List.of(RequestState.DEMOBILISING, RequestState.REFUSED, RequestState.CANCELLED);
            case DEMOBILISING -> List.of(RequestState.CLOSED, RequestState.REFUSED, RequestState.CANCELLED);
            case CLOSED, REFUSED, CANCELLED -> List.of();
        };

        assertThat(Stream.of(RequestState.values()).filter(state::leadsTo)).containsExactlyElementsOf(next);
    }

    private static Incident.Facts known(Instant at) {
        return new Incident.Facts("Attaque", Incident.Kind.OTHER, false, at, false, null);
    }

    private static Incident incident(@Nullable Instant filedAt) {
        Incident.Complaint complaint = filedAt == null ? null : new Incident.Complaint(filedAt, "2026/123");
        return new Incident(
                ID,
                new Incident.Site("11", ID, ID),
                facts("Attaque"),
                2,
                new Incident.Course(CrisisFixtures.NOW, null, complaint, new IncidentReports(null, null), 0));
    }

    /** What a form holds of a call. */
    private record Noted(@Nullable PhoneCall call) {}
}
