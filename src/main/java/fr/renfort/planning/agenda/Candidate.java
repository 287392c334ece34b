package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.TravelTimes;
import java.util.Comparator;
import java.util.List;

/** An expert as the roster sees one: with the ways to every site, and home work on the timeline. */
public final class Candidate {
    private static final int NO_WAY = -1;

    private final int index;
    private final Expert expert;
    private final Organisation organisation;
    private final int[] waysTo;
    private final List<HomeWork> homeWork;
    private final int[] homeWorkStarts;
    private final List<Availability> availability;

    private Candidate(int index, Expert expert, Organisation organisation, Timeline timeline, int[] waysTo) {
        this.index = index;
        this.expert = expert;
        this.organisation = organisation;
        this.waysTo = waysTo;
        this.homeWork = expert.calendar().homeWork().stream()
                .map(window -> {
                    int start = timeline.minute(window.from());
                    return new HomeWork(this, start, timeline.minute(window.to()), timeline.localDay(start));
                })
                .sorted(Comparator.comparingInt(HomeWork::start).thenComparingInt(HomeWork::end))
                .toList();
        this.homeWorkStarts = homeWork.stream().mapToInt(HomeWork::start).toArray();
        this.availability = Availability.merged(expert.calendar().availability(), timeline);
    }

    static Candidate of(
            int index,
            Expert expert,
            Organisation organisation,
            Timeline timeline,
            List<Site> sites,
            TravelTimes travel) {
        int[] ways = sites.stream()
                .mapToInt(site -> travel.minutes(
                                expert.home().base(), site.establishment().place())
                        .orElse(NO_WAY))
                .toArray();
        return new Candidate(index, expert, organisation, timeline, ways);
    }

    public int index() {
        return index;
    }

    public Expert expert() {
        return expert;
    }

    public String id() {
        return expert.id();
    }

    public Organisation organisation() {
        return organisation;
    }

    /** In the order of their start. */
    public List<HomeWork> homeWork() {
        return homeWork;
    }

    /** Whether a block of home work starts after one minute and before another. */
    public boolean worksAtHomeBetween(int after, int before) {
        int next = homeWorkAfter(after);
        return next < homeWorkStarts.length && homeWorkStarts[next] < before;
    }

    /** Position of the first block of home work that starts after a minute; how many there are when none does. */
    public int homeWorkAfter(int minute) {
        int low = 0;
        int high = homeWorkStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (homeWorkStarts[middle] > minute) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** In the order of their start, neither touching nor overlapping. */
    public List<Availability> availability() {
        return availability;
    }

    public boolean hasWayTo(Site site) {
        return waysTo[site.index()] != NO_WAY;
    }

    /** Minutes one way; 0 where there is no way. */
    public int travelTo(Site site) {
        return Math.max(0, waysTo[site.index()]);
    }

    /** Minutes of road that H1 counts between home and a site. */
    public int roadTo(Site site) {
        return hasWayTo(site) ? waysTo[site.index()] : Site.NO_WAY_MINUTES;
    }

    /** 0: has not the skill. */
    public int levelIn(String skill) {
        return expert.skills().getOrDefault(skill, 0);
    }

    @Override
    public String toString() {
        return expert.id();
    }
}
