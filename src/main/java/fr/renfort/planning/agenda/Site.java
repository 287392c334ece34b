package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.TravelTimes;
import java.util.List;

/** An establishment that needs experts, and the ways from it to the others. */
public final class Site {
    /** What H1 counts where there is no way. */
    public static final int NO_WAY_MINUTES = 2_880;

    private final int index;
    private final Establishment establishment;
    private final int[] waysTo;

    private Site(int index, Establishment establishment, int[] waysTo) {
        this.index = index;
        this.establishment = establishment;
        this.waysTo = waysTo;
    }

    static List<Site> of(List<Establishment> establishments, TravelTimes travel) {
        return java.util.stream.IntStream.range(0, establishments.size())
                .mapToObj(index -> new Site(
                        index, establishments.get(index), ways(establishments.get(index), establishments, travel)))
                .toList();
    }

    private static int[] ways(Establishment from, List<Establishment> all, TravelTimes travel) {
        return all.stream()
                .mapToInt(to -> travel.minutes(from.place(), to.place()).orElse(NO_WAY_MINUTES))
                .toArray();
    }

    public int index() {
        return index;
    }

    public Establishment establishment() {
        return establishment;
    }

    /** Minutes of road that H1 counts from here to another site; 0 to itself. */
    public int roadTo(Site other) {
        return waysTo[other.index];
    }

    @Override
    public String toString() {
        return establishment.id();
    }
}
