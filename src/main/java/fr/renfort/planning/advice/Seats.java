package fr.renfort.planning.advice;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.agenda.Timeline;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which seat of a shift somebody who comes by hand would take. */
final class Seats {
    private final Timeline timeline;
    private final Ledger ledger;
    private final Map<String, Map<Shift, List<Duty>>> openByNeed = new HashMap<>();

    Seats(Agenda agenda, Ledger ledger) {
        this.timeline = agenda.timeline();
        this.ledger = ledger;
        for (Duty duty : ledger.duties()) {
            if (duty.open()) {
                openByNeed
                        .computeIfAbsent(duty.shift().need().id(), need -> new LinkedHashMap<>())
                        .computeIfAbsent(duty.shift(), shift -> new ArrayList<>())
                        .add(duty);
            }
        }
    }

    /** A shift with its open duties, by seat. */
    record Place(List<Duty> duties) {
        Duty first() {
            return duties.get(0);
        }
    }

    /** By start; none: nothing of the need is open. */
    List<Place> places(String need) {
        return openByNeed.getOrDefault(need, Map.of()).values().stream()
                .map(Place::new)
                .toList();
    }

    /** An open seat, by the start of its shift or of what is open of it. */
    Optional<Duty> duty(String need, int seat, Instant start) {
        return openByNeed.getOrDefault(need, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(duty -> duty.seat() == seat)
                .filter(duty -> duty.key().start().equals(start)
                        || timeline.instant(duty.start()).equals(start))
                .findFirst();
    }

    List<Place> touching(List<Place> places, TimeWindow span) {
        return places.stream()
                .filter(place -> window(place.first()).overlaps(span))
                .toList();
    }

    /** Of each shift the seat that is free, or else not promised; a shift whose seats are all promised is left out. */
    List<Duty> ofNeed(String need) {
        return places(need).stream().map(this::seat).flatMap(Optional::stream).toList();
    }

    /** The first seat that nobody is on, or else that nobody is promised to. */
    Optional<Duty> seat(Place place) {
        return place.duties().stream()
                .filter(duty -> ledger.expertOn(duty) == null)
                .findFirst()
                .or(() ->
                        place.duties().stream().filter(duty -> !duty.settled()).findFirst());
    }

    TimeWindow window(Duty duty) {
        return new TimeWindow(timeline.instant(duty.start()), timeline.instant(duty.end()));
    }
}
