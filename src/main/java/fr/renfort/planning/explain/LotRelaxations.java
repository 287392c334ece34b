package fr.renfort.planning.explain;

import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.lending.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cheapest single relaxation by which one more lot could be lent where units are missing. */
final class LotRelaxations {
    private static final int MINUTES_AN_HOUR = 60;

    private final LoanDraft draft;
    private final Predicate<Trip> possible;

    /** @param possible whether nothing stands against a trip in the plan */
    LotRelaxations(LoanDraft draft, Predicate<Trip> possible) {
        this.draft = draft;
        this.possible = possible;
    }

    /**
     * Null: some lot could be lent as it is, or no single relaxation is enough.
     *
     * @param lots nearest misses first
     */
    @Nullable
    Relaxation cheapest(String need, List<WhyNot> lots) {
        if (lots.stream().anyMatch(whyNot -> whyNot.reasons().isEmpty())) {
            return null;
        }
        List<Relaxation> relaxations = new ArrayList<>();
        for (WhyNot whyNot : lots) {
            if (whyNot.reasons().size() == 1 && whyNot.reasons().get(0) instanceof Reason.TooFar far) {
                SeatRelaxations.moreTravel(whyNot.id(), far).ifPresent(relaxations::add);
            }
            later(draft.trip(new AssignedLoan(need, whyNot.id())).orElseThrow()).ifPresent(relaxations::add);
        }
        return relaxations.stream().min(Relaxation.CHEAPEST_FIRST).orElse(null);
    }

    private Optional<Relaxation> later(Trip trip) {
        for (int hours = 1; hours <= Relaxation.LaterStart.MOST; hours++) {
            Optional<Trip> later = draft.later(trip, MINUTES_AN_HOUR * hours);
            if (later.isPresent() && possible.test(later.get())) {
                return Optional.of(new Relaxation.LaterStart(
                        trip.lot().id(),
                        hours,
                        draft.timeline().instant(later.get().demand().start())));
            }
        }
        return Optional.empty();
    }
}
