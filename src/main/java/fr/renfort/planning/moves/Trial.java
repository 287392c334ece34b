package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries changes on the ledger, takes them back, and makes a move of them. */
final class Trial {
    private final Ledger ledger;
    private final List<Duty> touched = new ArrayList<>();
    private final List<@Nullable Candidate> before = new ArrayList<>();
    private final boolean[] isTouched;
    private long hardBefore;

    Trial(Ledger ledger) {
        this.ledger = ledger;
        this.isTouched = new boolean[ledger.duties().size()];
    }

    void begin() {
        hardBefore = ledger.hard();
    }

    void put(Duty duty, @Nullable Candidate expert) {
        if (!isTouched[duty.index()]) {
            isTouched[duty.index()] = true;
            touched.add(duty);
            before.add(ledger.expertOn(duty));
        }
        ledger.put(duty, expert);
    }

    @Nullable
    Candidate expertOn(Duty duty) {
        return ledger.expertOn(duty);
    }

    /** Whether what was tried adds a hard breach. */
    boolean breaches() {
        return ledger.hard() > hardBefore;
    }

    /** Keeps everything that was tried. */
    void keep() {
        touched.forEach(duty -> isTouched[duty.index()] = false);
        touched.clear();
        before.clear();
    }

    /** Whether anything is other than before. */
    boolean changes() {
        for (int i = 0; i < touched.size(); i++) {
            if (ledger.expertOn(touched.get(i)) != before.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Takes everything back. */
    void takeBack() {
        for (int i = 0; i < touched.size(); i++) {
            ledger.put(touched.get(i), before.get(i));
        }
        keep();
    }

    /** Takes everything back: what was tried, as a move. */
    Reassignment end() {
        List<Reassignment.Change> changes = new ArrayList<>(touched.size());
        for (int i = 0; i < touched.size(); i++) {
            Duty duty = touched.get(i);
            Candidate now = ledger.expertOn(duty);
            if (now != before.get(i)) {
                changes.add(new Reassignment.Change(duty, now));
            }
        }
        takeBack();
        return new Reassignment(changes);
    }
}
