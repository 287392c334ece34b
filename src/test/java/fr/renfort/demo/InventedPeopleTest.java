package fr.renfort.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.pool.BaseChoice;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.HeldSkill;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.SkillCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventedPeopleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void theSameSeedAndDayGiveTheSamePeople() {
        assertThat(people(7, MONDAY)).isEqualTo(people(7, MONDAY));
        assertThat(people(8, MONDAY)).isNotEqualTo(people(7, MONDAY));
    }

    @Test
    void noTwoPeopleHaveTheSameNameOrPhone() {
        List<InventedExpert> people = people(7, MONDAY);

        assertThat(people).hasSize(200);
        assertThat(people.stream()
                        .map(expert ->
                                expert.details().givenName() + expert.details().familyName()))
                .doesNotHaveDuplicates();
        assertThat(people.stream().map(expert -> expert.details().phone())).doesNotHaveDuplicates();
    }

    @Test
    void nobodyCanBeReachedForReal() {
        assertThat(people(7, MONDAY)).allSatisfy(expert -> {
            assertThat(expert.details().phone()).startsWith("06 39 98 ");
            assertThat(expert.details().email()).endsWith(".invalid");
        });
    }

    @Test
    void rareSkillsAreRareAndEverySkillOfThePackagesIsThere() {
        List<SkillCode> leaders = people(7, MONDAY).stream()
                .flatMap(expert -> expert.skills().stream())
                .filter(skill -> skill.level() == 3)
                .map(HeldSkill::skill)
                .toList();

        assertThat(leaders).contains(new SkillCode("CRI.PIL"), new SkillCode("INV.PCI"), new SkillCode("REM.AD"));
        assertThat(count(leaders, "INV.PCI")).isLessThan(count(leaders, "REM.SYS"));
    }

    /** Among them the week of a change of clock, the end of a year and a Sunday. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-24", "2027-03-27", "2026-12-30", "2028-02-29", "2026-11-29"})
    void onAnyDayCalendarsReachSixWeeksAheadAndTheServicesTakeThem(String day) {
        LocalDate today = LocalDate.parse(day);
        List<InventedExpert> people = people(7, today);

        assertThat(people)
                .allSatisfy(expert ->
                        assertThat(expert.of(UUID.randomUUID()).calendar()).isNotEmpty());
        assertThat(people.stream()
                        .flatMap(expert -> expert.calendar().stream())
                        .map(entry -> entry.window().to().atZone(PARIS).toLocalDate())
                        .max(LocalDate::compareTo))
                .hasValueSatisfying(
                        last -> assertThat(last).isAfter(today.plusWeeks(6).minusDays(4)));
    }

    @Test
    void somebodyIsLentOnEachDayOfTheWeek() {
        List<InventedExpert> people = people(7, MONDAY);

        for (int day = 0; day < 42; day++) {
            var noon = MONDAY.plusDays(day).atTime(12, 0).atZone(PARIS).toInstant();
            assertThat(people.stream()
                            .flatMap(expert -> expert.calendar().stream())
                            .filter(entry -> entry.kind() == CalendarEntry.Kind.AVAILABLE)
                            .filter(entry -> !entry.window().from().isAfter(noon)
                                    && entry.window().to().isAfter(noon)))
                    .as("noon of day %d", day)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void nobodyWorksAtHomeForMoreThanFortyHoursAWeek() {
        assertThat(people(7, MONDAY))
                .allSatisfy(expert -> assertThat(expert.calendar().stream()
                                .filter(entry -> entry.kind() == CalendarEntry.Kind.HOME_WORK)
                                .mapToLong(entry -> entry.window().minutes())
                                .sum())
                        .isLessThanOrEqualTo(
                                InventedPeople.WEEKS * Duration.ofHours(40).toMinutes()));
    }

    private static long count(List<SkillCode> skills, String code) {
        return skills.stream().filter(new SkillCode(code)::equals).count();
    }

    /** 148 of hospitals and 52 of others, as the demonstration has them. */
    private static List<InventedExpert> people(long seed, LocalDate today) {
        InventedPeople invention = new InventedPeople(new Random(seed), today, PARIS);
        List<InventedExpert> people = new ArrayList<>(invention.of(lender(OrganisationKind.LEGAL_ENTITY, 148)));
        people.addAll(invention.of(lender(OrganisationKind.GRADES, 16)));
        people.addAll(invention.of(lender(OrganisationKind.CSIRT, 14)));
        people.addAll(invention.of(lender(OrganisationKind.PROVIDER, 22)));
        return people;
    }

    private static Lender lender(OrganisationKind kind, int experts) {
        BaseChoice base = new BaseChoice(null, new GeoPoint(48.85, 2.35));
        return new Lender(kind.name(), kind, null, List.of(base), experts, 4);
    }
}
