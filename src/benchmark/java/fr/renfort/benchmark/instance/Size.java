package fr.renfort.benchmark.instance;

import java.util.List;

/** How large a problem is. */
public enum Size {
    XS(20, 12, 1, 5, 6, 12),
    S(60, 24, 3, 14, 10, 23),
    M(200, 60, 8, 28, 13, 34),
    L(400, 120, 25, 28, 20, 70),
    XL(800, 240, 60, 28, 30, 130),
    /** Ten times XL, all over the mainland: larger than any region is. */
    XXL(8_000, 2_400, 600, 28, 300, 1_300);

    private static final List<String> SMALL_REGIONS = List.of("01", "02", "04", "94");
    private static final List<String> REGIONS = List.of("24", "27", "28", "52", "53");
    private static final List<String> LARGE_REGIONS = List.of("11", "32", "44", "75", "76", "84", "93");

    private final int experts;
    private final int lots;
    private final int incidents;
    private final int days;
    private final int lenders;
    private final int sites;

    Size(int experts, int lots, int incidents, int days, int lenders, int sites) {
        this.experts = experts;
        this.lots = lots;
        this.incidents = incidents;
        this.days = days;
        this.lenders = lenders;
        this.sites = sites;
    }

    public int experts() {
        return experts;
    }

    public int lots() {
        return lots;
    }

    /** Open and real; one that is closed and one that is an exercise come on top. */
    public int incidents() {
        return incidents;
    }

    /** From now to the horizon. */
    public int days() {
        return days;
    }

    int lenders() {
        return lenders;
    }

    /** Of the region's sites so many at most take part, lenders first. */
    int sites() {
        return sites;
    }

    /** How many of all skills the problem knows. */
    int skills() {
        return Math.min(13, 5 + 2 * ordinalFromSmallest());
    }

    /** Codes of the regions with enough hospitals. */
    List<String> regions() {
        return switch (this) {
            case XS, S -> SMALL_REGIONS;
            case M ->
                java.util.stream.Stream.concat(REGIONS.stream(), LARGE_REGIONS.stream())
                        .toList();
            case L, XL -> LARGE_REGIONS;
            case XXL -> List.of(RegisterSite.MAINLAND);
        };
    }

    private int ordinalFromSmallest() {
        return List.of(values()).indexOf(this);
    }
}
