package fr.renfort.benchmark.exact;

import java.util.ArrayList;
import java.util.List;

/** The lower convex hull of costs by step. */
final class LowerHull {
    private LowerHull() {}

    /** A line under all costs: {@code width x cost >= rise x step + offset}. */
    record Edge(long width, long rise, long offset) {}

    static List<Edge> of(long[] costs) {
        List<Integer> corners = new ArrayList<>();
        for (int i = 0; i < costs.length; i++) {
            while (corners.size() > 1 && !bendsUp(costs, corners.get(corners.size() - 2), last(corners), i)) {
                corners.remove(corners.size() - 1);
            }
            corners.add(i);
        }
        List<Edge> edges = new ArrayList<>();
        for (int corner = 1; corner < corners.size(); corner++) {
            int from = corners.get(corner - 1);
            int to = corners.get(corner);
            long width = to - (long) from;
            long rise = costs[to] - costs[from];
            edges.add(new Edge(width, rise, width * costs[from] - rise * from));
        }
        return edges;
    }

    private static int last(List<Integer> corners) {
        return corners.get(corners.size() - 1);
    }

    private static boolean bendsUp(long[] costs, int first, int second, int third) {
        return (costs[second] - costs[first]) * (third - second) < (costs[third] - costs[second]) * (second - first);
    }
}
