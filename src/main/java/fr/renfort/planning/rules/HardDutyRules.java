package fr.renfort.planning.rules;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countDistinct;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toSet;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.greaterThanOrEqual;
import static org.optaplanner.core.api.score.stream.Joiners.lessThan;
import static org.optaplanner.core.api.score.stream.Joiners.lessThanOrEqual;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.WeekSpan;
import fr.renfort.planning.facts.Organisation;
import java.util.Objects;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** H1 to H4, on all duties, past and pinned ones too. */
public final class HardDutyRules {
    static final String REST = "H1 rest";
    static final String REST_FROM_HOME_WORK = "H1 rest from home work";
    static final String WEEK = "H2 week";
    static final String DAYS = "H3 days";
    static final String LENDER = "H4 lender";

    private static final int POINTS_AN_EXPERT = 1_440;

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {rest(factory), restFromHomeWork(factory), week(factory), days(factory), lender(factory)
        };
    }

    /** H1 rest: minutes of rest and road missing between two duties of one expert, plus what they have in common. */
    Constraint rest(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .join(Duty.class, equal(Duty::expert), lessThan(Duty::index))
                .filter((earlier, later) -> Rest.missing(expert(earlier), earlier, later) > 0)
                .penalizeLong(ONE_HARD, (earlier, later) -> Rest.missing(expert(earlier), earlier, later))
                .asConstraint(REST);
    }

    /** H1 rest: the same between a duty and a block of home work. */
    Constraint restFromHomeWork(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .join(HomeWork.class, equal(Duty::expert, HomeWork::expert))
                .filter((duty, homeWork) -> Rest.missing(homeWork.expert(), duty, homeWork) > 0)
                .penalizeLong(ONE_HARD, (duty, homeWork) -> Rest.missing(homeWork.expert(), duty, homeWork))
                .asConstraint(REST_FROM_HOME_WORK);
    }

    /** H2 week: minutes beyond the expert's week in any 7 consecutive local days with a duty. A point a minute. */
    Constraint week(ConstraintFactory factory) {
        return factory.forEach(WeekSpan.class)
                .join(
                        Duty.class,
                        lessThanOrEqual(WeekSpan::firstDay, Duty::localDay),
                        greaterThanOrEqual(WeekSpan::lastDay, Duty::localDay))
                .groupBy((span, duty) -> expert(duty), (span, duty) -> span, sumLong((span, duty) -> duty.minutes()))
                .filter((expert, span, minutes) -> Week.minutesOver(expert, span, minutes) > 0)
                .penalizeLong(ONE_HARD, (expert, span, minutes) -> Week.minutesOver(expert, span, minutes))
                .asConstraint(WEEK);
    }

    /** H3 days: local days of work beyond 6 in any 7 consecutive local days with a duty. 1,440 points a day. */
    Constraint days(ConstraintFactory factory) {
        return factory.forEach(WeekSpan.class)
                .join(
                        Duty.class,
                        lessThanOrEqual(WeekSpan::firstDay, Duty::localDay),
                        greaterThanOrEqual(WeekSpan::lastDay, Duty::localDay))
                .groupBy((span, duty) -> expert(duty), (span, duty) -> span, toSet((span, duty) -> duty.localDay()))
                .filter((expert, span, days) -> Week.daysOver(expert, span, days) > 0)
                .penalizeLong(ONE_HARD, (expert, span, days) -> Week.daysOver(expert, span, days))
                .asConstraint(DAYS);
    }

    /** H4 lender: experts of one organisation on duty on one local day beyond what it lends. 1,440 points each. */
    Constraint lender(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .groupBy(HardDutyRules::organisation, Duty::localDay, countDistinct(Duty::expert))
                .filter((organisation, day, experts) -> experts > organisation.maxLentPerDay())
                .penalizeLong(
                        ONE_HARD,
                        (organisation, day, experts) ->
                                (long) POINTS_AN_EXPERT * (experts - organisation.maxLentPerDay()))
                .asConstraint(LENDER);
    }

    /** H4: points for so many experts on duty where at most so many are lent. */
    public static long pointsForLent(int experts, int maxLentPerDay) {
        return (long) POINTS_AN_EXPERT * Math.max(0, experts - maxLentPerDay);
    }

    private static Organisation organisation(Duty duty) {
        return expert(duty).organisation();
    }

    private static Candidate expert(Duty duty) {
        return Objects.requireNonNull(duty.expert());
    }
}
