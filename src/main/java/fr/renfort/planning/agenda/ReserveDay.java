package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.PlanningPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a region wants to keep free of one skill on one local day (S5). */
public final class ReserveDay {
    private final String skill;
    private final int day;
    private final Set<Candidate> available;
    private final int availableExperts;
    private final int wanted;
    private final int price;

    private ReserveDay(String skill, int day, Set<Candidate> available, int target, int price) {
        this.skill = skill;
        this.day = day;
        this.available = available;
        this.availableExperts = available.size();
        this.wanted = Math.min(target, available.size());
        this.price = price;
    }

    static List<ReserveDay> of(PlanningPolicy policy, Timeline timeline, List<Candidate> candidates) {
        List<ReserveDay> days = new ArrayList<>();
        for (int day = 0; day <= timeline.horizonDay(); day++) {
            int start = timeline.dayStart(day);
            int end = timeline.dayStart(day + 1);
            Set<Candidate> available = candidates.stream()
                    .filter(candidate -> availableMinutes(candidate, start, end)
                            >= policy.times().reserveAvailable())
                    .collect(Collectors.toSet());
            for (Map.Entry<String, Integer> target : policy.reserveTargets().entrySet()) {
                Set<Candidate> skilled = available.stream()
                        .filter(candidate -> candidate.levelIn(target.getKey()) > 0)
                        .collect(Collectors.toSet());
                days.add(new ReserveDay(
                        target.getKey(),
                        day,
                        skilled,
                        target.getValue(),
                        policy.prices().reservePerExpert()));
            }
        }
        return List.copyOf(days);
    }

    private static int availableMinutes(Candidate candidate, int start, int end) {
        return candidate.availability().stream()
                .flatMapToInt(window -> IntStream.of(window.commonWith(start, end)))
                .sum();
    }

    public int day() {
        return day;
    }

    public Set<Candidate> available() {
        return available;
    }

    /** What it costs that so many of the available experts have an open duty starting on the day. */
    public long cost(int busy) {
        int free = availableExperts - busy;
        return (long) price * Math.max(0, wanted - free);
    }

    @Override
    public String toString() {
        return skill + " on day " + day;
    }
}
