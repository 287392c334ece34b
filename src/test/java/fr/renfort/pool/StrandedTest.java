package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.BACKUP;
import static fr.renfort.pool.PoolFixtures.DIRECTORY;
import static fr.renfort.pool.PoolFixtures.june;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.vocabulary.TimeWindow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrandedTest {

    private static final TimeWindow STAY = june(2, 8, 4, 18);
    private static final List<Promises.Stay> STAYS = List.of(new Promises.Stay(STAY, DIRECTORY.skill()));

    @Test
    void availabilityThatShrinksUnderAPromiseStrandsIt() {
        assertThat(Stranded.byTime(List.of(STAY), List.of(june(1, 0, 9, 0)), List.of(june(1, 0, 3, 0))))
                .contains(STAY);
    }

    @Test
    void availabilityThatStillCoversThePromiseStrandsNothing() {
        assertThat(Stranded.byTime(List.of(STAY), List.of(june(1, 0, 9, 0)), List.of(june(2, 8, 4, 18))))
                .isEmpty();
    }

    @Test
    void aPromiseThatWasNotCoveredBeforeIsNotStrandedNow() {
        assertThat(Stranded.byTime(List.of(STAY), List.of(june(1, 0, 3, 0)), List.of()))
                .isEmpty();
    }

    @Test
    void aSkillThatIsPromisedIsMissedWhenGoneLowerOrSoonerExpired() {
        List<HeldSkill> before = List.of(DIRECTORY, BACKUP);

        assertThat(Stranded.bySkill(STAYS, before, List.of(BACKUP))).contains(STAY);
        assertThat(Stranded.bySkill(STAYS, before, List.of(directory(2, null)))).contains(STAY);
        assertThat(Stranded.bySkill(STAYS, before, List.of(directory(3, LocalDate.of(2026, 6, 3)))))
                .contains(STAY);
    }

    @Test
    void otherSkillsMayGo() {
        List<HeldSkill> before = List.of(directory(2, null), BACKUP);

        assertThat(Stranded.bySkill(STAYS, before, List.of(directory(2, null)))).isEmpty();
        assertThat(Stranded.bySkill(STAYS, before, List.of(directory(3, LocalDate.of(2026, 6, 4)))))
                .isEmpty();
    }

    private static HeldSkill directory(int level, @Nullable LocalDate expiresOn) {
        return new HeldSkill(DIRECTORY.skill(), level, HeldSkill.Evidence.SELF, expiresOn);
    }
}
