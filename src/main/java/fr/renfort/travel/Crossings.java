package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ways from one land mass to another: over land to a terminal, by one or more crossings, and over land from the last terminal.
 * Thread-safe.
 */
final class Crossings {

    /** Longer than any way, and small enough to be added up. */
    private static final int NO_WAY = Integer.MAX_VALUE / 4;

    private final List<Crossing> table;
    private final List<GeoPoint> terminals;
    private final TravelSource.Land land;
    private int @Nullable [][] between;

    Crossings(Collection<Crossing> table, TravelSource.Land land) {
        this.table = List.copyOf(table);
        this.terminals = table.stream()
                .flatMap(crossing -> Stream.of(crossing.from(), crossing.to()))
                .map(Crossing.Terminal::point)
                .distinct()
                .toList();
        this.land = land;
    }

    /** Minutes of the fastest way; empty where none leads over. */
    OptionalInt minutes(GeoPoint from, GeoPoint to) {
        int[][] ways = between();
        int[] departures = terminals.stream()
                .mapToInt(terminal -> overLand(from, terminal))
                .toArray();
        int[] arrivals =
                terminals.stream().mapToInt(terminal -> overLand(terminal, to)).toArray();
        int best = NO_WAY;
        for (int first = 0; first < departures.length; first++) {
            for (int last = 0; last < arrivals.length; last++) {
                best = Math.min(best, departures[first] + ways[first][last] + arrivals[last]);
            }
        }
        return best < NO_WAY ? OptionalInt.of(best) : OptionalInt.empty();
    }

    /** Minutes of the fastest way from each terminal to each other one; reckoned when somebody first needs it. */
    private synchronized int[][] between() {
        if (between == null) {
            between = fastest(direct());
        }
        return between;
    }

    private int[][] direct() {
        List<int[]> rows = new ArrayList<>();
        for (GeoPoint from : terminals) {
            rows.add(terminals.stream().mapToInt(to -> overLand(from, to)).toArray());
        }
        for (Crossing crossing : table) {
            int from = terminals.indexOf(crossing.from().point());
            int to = terminals.indexOf(crossing.to().point());
            rows.get(from)[to] = Math.min(rows.get(from)[to], crossing.minutes());
            rows.get(to)[from] = Math.min(rows.get(to)[from], crossing.minutes());
        }
        return rows.toArray(int[][]::new);
    }

    /** Floyd and Warshall: the fastest ways through any terminals between. */
    private static int[][] fastest(int[][] direct) {
        int[][] ways = Arrays.stream(direct).map(int[]::clone).toArray(int[][]::new);
        for (int through = 0; through < ways.length; through++) {
            for (int from = 0; from < ways.length; from++) {
                for (int to = 0; to < ways.length; to++) {
                    ways[from][to] = Math.min(ways[from][to], ways[from][through] + ways[through][to]);
                }
            }
        }
        return ways;
    }

    private int overLand(GeoPoint from, GeoPoint to) {
        if (from.equals(to)) {
            return 0;
        }
        return LandMass.of(from).equals(LandMass.of(to))
                ? land.minutes(from, to).orElse(NO_WAY)
                : NO_WAY;
    }
}
