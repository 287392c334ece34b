package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The duties a move may touch, by what they have in common. */
final class OpenDuties {
    private static final int DAY_MINUTES = 1_440;

    private final Takers takers;
    private final List<Duty> all;
    private final Map<String, List<Duty>> ofNeed = new HashMap<>();
    private final Map<Integer, List<Duty>> ofDay = new HashMap<>();

    OpenDuties(List<Duty> duties, Takers takers) {
        this.takers = takers;
        all = duties.stream()
                .filter(duty -> !duty.settled() && !takers.of(duty).isEmpty())
                .toList();
        for (Duty duty : all) {
            ofNeed.computeIfAbsent(duty.shift().need().id(), key -> new ArrayList<>())
                    .add(duty);
            ofDay.computeIfAbsent(duty.localDay(), key -> new ArrayList<>()).add(duty);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Duty any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @org.jspecify.annotations.Nullable
    Duty anyEmpty(Ledger ledger, Random random) {
        for (int i = 0; i < 20; i++) {
            Duty duty = any(random);
            if (ledger.expertOn(duty) == null) {
                return duty;
            }
        }
        return null;
    }

    Candidate anyTaker(Duty duty, Random random) {
        return takers.any(duty, random);
    }

    /** Of the same need, in the order of their start. */
    List<Duty> sameNeed(Duty duty) {
        return ofNeed.getOrDefault(duty.shift().need().id(), List.of());
    }

    List<Duty> sameDay(Duty duty) {
        return ofDay.getOrDefault(duty.localDay(), List.of());
    }

    /** Of the same need and at the same hour, one a day, this one first: as many as there are, at most so many. */
    List<Duty> run(Duty first, int most, Random random) {
        List<Duty> run = new ArrayList<>(List.of(first));
        Duty last = first;
        for (Duty next : sameNeed(first)) {
            int step = next.start() - last.start();
            if (run.size() == most) {
                return run;
            }
            if (Math.abs(step - DAY_MINUTES) <= 60) {
                boolean sameSeat = next.seat() == first.seat();
                if (sameSeat || random.nextInt(4) == 0) {
                    run.add(next);
                    last = next;
                }
            }
        }
        return run;
    }
}
