package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.BACKUP;
import static fr.renfort.pool.PoolFixtures.DIRECTORY;
import static fr.renfort.pool.PoolFixtures.TERMS;
import static fr.renfort.pool.PoolFixtures.june;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Told;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1441, 0, 0, 0, maxTravelMinutes",
        "-1, 0, 0, 0, maxTravelMinutes",
        "0, 10081, 0, 0, noticeMinutes",
        "0, -1, 0, 0, noticeMinutes",
        "0, 0, 2881, 0, maxWeeklyMinutes",
        "0, 0, -1, 0, maxWeeklyMinutes",
        "0, 0, 0, 40321, workedBeforeMinutes",
        "0, 0, 0, -1, workedBeforeMinutes"
    })
    void termsStayWithinTheirBounds(int travel, int notice, int weekly, int worked, String field) {
        assertThat(Told.by(() -> new Expert.Terms(travel, notice, weekly, worked)))
                .isEqualTo("INVALID " + field + " error.pool." + field);
    }

    @Test
    void termsReachTheirBounds() {
        assertThat(new Expert.Terms(1440, 10_080, 2880, 40_320).noticeMinutes()).isEqualTo(10_080);
    }

    @Test
    void anExpertHasAName() {
        assertThat(Told.by(named(" ", "Moreau"))).isEqualTo("INVALID givenName error.pool.givenName");
        assertThat(Told.by(named("Alix", ""))).isEqualTo("INVALID familyName error.pool.familyName");
        assertThat(Told.by(named("Alix", "M".repeat(101)))).isEqualTo("INVALID familyName error.pool.familyName");
        assertThat(Told.by(named("Al\u0000ix", "Moreau"))).isEqualTo("INVALID givenName error.pool.givenName");
    }

    @Test
    void namesLoseTheBlanksAroundThem() {
        assertThat(new Expert.Details(" Alix ", "Moreau", " ", null, TERMS))
                .isEqualTo(new Expert.Details("Alix", "Moreau", null, null, TERMS));
    }

    @ParameterizedTest
    @CsvSource({"12", "call me", "0123456789012345678901234567890", "+", "01+23"})
    void aTelephoneNumberLooksLikeOne(String phone) {
        assertThat(Told.by(() -> new Expert.Details("Alix", "Moreau", phone, null, TERMS)))
                .isEqualTo("INVALID phone error.pool.phone");
    }

    @ParameterizedTest
    @CsvSource({"alix", "alix@", "@ch.example", "alix@ch", "a b@ch.example", "alix@ch..example"})
    void anEmailAddressLooksLikeOne(String email) {
        assertThat(Told.by(() -> new Expert.Details("Alix", "Moreau", null, email, TERMS)))
                .isEqualTo("INVALID email error.pool.email");
    }

    @Test
    void anEmailAddressHasABound() {
        String email = "a@" + "b".repeat(250) + ".fr";

        assertThat(Told.by(() -> new Expert.Details("Alix", "Moreau", null, email, TERMS)))
                .isEqualTo("INVALID email error.pool.email");
    }

    @Test
    void aBaseIsAPlaceOrAHomeSite() {
        assertThat(Told.by(() -> new BaseChoice(null, null))).isEqualTo("INVALID base error.pool.base");
    }

    @ParameterizedTest
    @CsvSource({"0", "4"})
    void aLevelIsOneToThree(int level) {
        assertThat(Told.by(() -> held(level, null))).isEqualTo("INVALID level error.pool.level");
    }

    @Test
    void anExpiryIsADayOfThisTime() {
        assertThat(Told.by(() -> held(1, LocalDate.of(1999, 12, 31))))
                .isEqualTo("INVALID expiresOn error.pool.expiresOn");
        assertThat(Told.by(() -> held(1, LocalDate.of(2200, 1, 1))))
                .isEqualTo("INVALID expiresOn error.pool.expiresOn");
    }

    @Test
    void aSkillHoldsUntilTheEndOfItsLastDay() {
        HeldSkill skill = held(2, LocalDate.of(2026, 6, 1));

        assertThat(skill.holdsOn(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(skill.holdsOn(LocalDate.of(2026, 6, 2))).isFalse();
        assertThat(held(2, null).holdsOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void aSkillIsNamedOnce() {
        assertThat(Told.by(() -> HeldSkill.each(List.of(BACKUP, DIRECTORY, BACKUP))))
                .isEqualTo("INVALID skills.2.skill error.pool.skillTwice");
    }

    @Test
    void skillsAndWindowsHaveABound() {
        List<HeldSkill> many = IntStream.range(0, 41)
                .mapToObj(i -> new HeldSkill(new SkillCode("ABC." + (10 + i)), 1, HeldSkill.Evidence.SELF, null))
                .toList();

        assertThat(Told.by(() -> HeldSkill.each(many))).isEqualTo("INVALID skills error.pool.skills");
        assertThat(Told.by(() -> PoolFixtures.expert(
                        UUID.randomUUID(),
                        Collections.nCopies(1001, PoolFixtures.available(june(1, 0, 2, 0)))
                                .toArray(CalendarEntry[]::new))))
                .isEqualTo("INVALID calendar error.pool.windows");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, quantity",
        "100001, 0, 0, quantity",
        "1, -1, 0, handlingMinutes",
        "1, 10081, 0, handlingMinutes",
        "1, 0, -1, maxTravelMinutes",
        "1, 0, 1441, maxTravelMinutes"
    })
    void lotsStayWithinTheirBounds(int quantity, int handling, int travel, String field) {
        assertThat(Told.by(() -> lot(EquipmentKind.RETURNABLE, "Lot", quantity, handling, travel)))
                .isEqualTo("INVALID " + field + " error.pool." + field);
    }

    @Test
    void aLotHasALabel() {
        assertThat(Told.by(() -> lot(EquipmentKind.RETURNABLE, " ", 1, 0, 0)))
                .isEqualTo("INVALID label error.pool.label");
        assertThat(Told.by(() -> new LotSplit(UUID.randomUUID(), 0, 1, "x".repeat(201))))
                .isEqualTo("INVALID label error.pool.label");
    }

    @Test
    void aLicenceNeedsNoHandling() {
        assertThat(Told.by(() -> lot(EquipmentKind.LICENCE, "Licences", 10, 5, 0)))
                .isEqualTo("INVALID handlingMinutes error.pool.licenceHandling");
        assertThat(lot(EquipmentKind.LICENCE, "Licences", 10, 0, 0).quantity()).isEqualTo(10);
    }

    @Test
    void aPartHasAtLeastOneUnit() {
        assertThat(Told.by(() -> new LotSplit(UUID.randomUUID(), 0, 0, "Part")))
                .isEqualTo("INVALID quantity error.pool.quantity");
    }

    @Test
    void windowsOfALotDoNotOverlap() {
        assertThat(Told.by(() -> PoolFixtures.lot(UUID.randomUUID(), june(2, 0, 4, 0), june(1, 0, 3, 0))))
                .isEqualTo("INVALID availability error.pool.overlap");
    }

    private static Callable<Expert.Details> named(String givenName, String familyName) {
        return () -> new Expert.Details(givenName, familyName, null, null, TERMS);
    }

    private static HeldSkill held(int level, @Nullable LocalDate expiresOn) {
        return new HeldSkill(new SkillCode("REM.AD"), level, HeldSkill.Evidence.CERTIFICATE, expiresOn);
    }

    private static EquipmentLot.Details lot(EquipmentKind kind, String label, int quantity, int handling, int travel) {
        return new EquipmentLot.Details(new EquipmentCode("EQ.LAP"), kind, label, quantity, handling, travel);
    }
}
