package fr.renfort.planning.explain;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;

/**
 * One expert's consecutive duties for one need at one place: a mission.
 *
 * @param establishment where
 * @param span from the start of the first duty (now, when it is running and open) to the end of the last
 * @param duties in the order of their start, past and pinned ones included
 */
public record Stay(String expert, String need, String establishment, TimeWindow span, List<AssignedDuty> duties) {
    public Stay {
        duties = List.copyOf(duties);
    }
}
