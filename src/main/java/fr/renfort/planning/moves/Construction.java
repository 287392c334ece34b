package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.Score;
import java.util.Comparator;
import java.util.List;

/**
 * Fills a roster at once: what weighs most first, each duty with whoever costs least there, and what is left by ejections. Adds no hard breach, and
 * leaves no duty open that somebody could take with nothing else moved.
 */
public final class Construction {
    private static final Comparator<Duty> WEIGHTIEST_FIRST = Comparator.comparingLong(
                    (Duty duty) -> -duty.shift().minuteCost())
            .thenComparing(duty -> duty.shift().need().id())
            .thenComparingInt(Duty::index);

    private final Roster roster;
    private final Ledger ledger;
    private final Takers takers;
    private final Filler filler;

    public Construction(Roster roster) {
        this.roster = roster;
        this.ledger = new Ledger(roster.agenda(), roster.duties());
        this.takers = new Takers(roster.agenda());
        this.filler = new Filler(ledger, takers, () -> false);
    }

    /** What the roster scores then. */
    public Score run() {
        List<Duty> open = roster.duties().stream()
                .filter(duty -> !duty.settled())
                .sorted(WEIGHTIEST_FIRST)
                .toList();
        fill(open);
        new Ejections(ledger, takers).run(open);
        fill(open);
        open.forEach(duty -> duty.assign(ledger.expertOn(duty)));
        return ledger.score();
    }

    private void fill(List<Duty> open) {
        while (fillSome(open)) {
            // Whoever is on duty on a day may take more of it where his lender lends nobody else.
        }
    }

    private boolean fillSome(List<Duty> open) {
        boolean filled = false;
        for (Duty duty : open) {
            Candidate cheapest = ledger.expertOn(duty) == null ? filler.cheapest(duty) : null;
            if (cheapest != null) {
                ledger.put(duty, cheapest);
                filled = true;
            }
        }
        return filled;
    }
}
