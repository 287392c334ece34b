package fr.renfort.planning.explain;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.score.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cheapest single relaxation by which somebody who has the skill could take an empty seat. */
final class SeatRelaxations {
    private static final int MINUTES_AN_HOUR = 60;

    private final Agenda agenda;
    private final Ledger ledger;
    private final Obstacles obstacles;

    SeatRelaxations(Agenda agenda, Ledger ledger, Obstacles obstacles) {
        this.agenda = agenda;
        this.ledger = ledger;
        this.obstacles = obstacles;
    }

    /**
     * Null: somebody could take the seat as it is, or no single relaxation is enough.
     *
     * @param skilled everybody who has the skill, nearest misses first
     */
    @Nullable
    Relaxation cheapest(Duty duty, List<WhyNot> skilled) {
        if (skilled.stream().anyMatch(whyNot -> whyNot.reasons().isEmpty())) {
            return null;
        }
        List<Duty> later = later(duty);
        List<Duty> remote = duty.onSite() ? List.of(agenda.imagined(duty.shift().remote(), duty.seat())) : List.of();
        Relaxation best = null;
        for (WhyNot whyNot : skilled) {
            Candidate expert = agenda.candidate(whyNot.id()).orElseThrow();
            for (Relaxation relaxation : relaxations(duty, whyNot, expert, later, remote)) {
                if (best == null || Relaxation.CHEAPEST_FIRST.compare(relaxation, best) < 0) {
                    best = relaxation;
                }
            }
        }
        return best;
    }

    /** The seat beginning one hour later, two, and so on, as long as enough is left of it. */
    private List<Duty> later(Duty duty) {
        List<Duty> later = new ArrayList<>();
        for (int hours = 1; hours <= Relaxation.LaterStart.MOST; hours++) {
            if (duty.minutes() - MINUTES_AN_HOUR * hours
                    >= agenda.policy().times().shortestDuty()) {
                Shift shift = duty.shift().later(MINUTES_AN_HOUR * hours, agenda.timeline());
                later.add(agenda.imagined(shift, duty.seat()));
            }
        }
        return later;
    }

    /** At most one a dimension: its smallest step. */
    private List<Relaxation> relaxations(
            Duty duty, WhyNot whyNot, Candidate expert, List<Duty> later, List<Duty> remote) {
        List<Relaxation> relaxations = new ArrayList<>();
        if (whyNot.reasons().size() == 1) {
            ofOnlyReason(duty, whyNot.reasons().get(0), expert).ifPresent(relaxations::add);
        }
        later.stream()
                .filter(imagined -> obstacles.none(imagined, expert))
                .findFirst()
                .ifPresent(imagined -> relaxations.add(new Relaxation.LaterStart(
                        expert.id(),
                        (imagined.start() - duty.start()) / MINUTES_AN_HOUR,
                        agenda.timeline().instant(imagined.start()))));
        if (remote.stream().anyMatch(imagined -> obstacles.none(imagined, expert))) {
            relaxations.add(new Relaxation.Remote(expert.id()));
        }
        return relaxations;
    }

    private Optional<Relaxation> ofOnlyReason(Duty duty, Reason reason, Candidate expert) {
        if (reason instanceof Reason.TooFar far) {
            return moreTravel(expert.id(), far);
        } else if (reason instanceof Reason.LevelTooLow low && low.level() == low.minimumLevel() - 1) {
            return Optional.of(new Relaxation.LowerLevel(expert.id(), low.level()));
        } else if (reason instanceof Reason.LenderFull full && oneMoreIsEnough(duty, expert)) {
            return Optional.of(new Relaxation.OneMoreLent(expert.id(), full.organisation(), full.maxLentPerDay()));
        }
        return Optional.empty();
    }

    /** Empty: even the longest step is too short. */
    static Optional<Relaxation> moreTravel(String id, Reason.TooFar far) {
        int step = Relaxation.MoreTravel.STEP;
        int minutes = Math.toIntExact((far.distance() + step - 1) / step * step);
        return Stream.of(minutes)
                .filter(more -> more <= Relaxation.MoreTravel.MOST)
                .<Relaxation>map(
                        more -> new Relaxation.MoreTravel(id, more, far.travelMinutes(), far.maxTravelMinutes()))
                .findFirst();
    }

    private boolean oneMoreIsEnough(Duty duty, Candidate expert) {
        return ledger.excess(duty, expert).contains(new Ledger.Excess(Rule.H4, duty.localDay(), 1));
    }
}
