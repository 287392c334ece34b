package fr.renfort.board;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** How needs are served day by day: seats on shifts, counted when they are asked for. Thread-safe. */
@Singleton
public final class NeedSeats {

    private final Transactions transactions;
    private final BoardRepository boards;
    private final InstantSource time;

    NeedSeats(Transactions transactions, BoardRepository boards, InstantSource time) {
        this.transactions = transactions;
        this.boards = boards;
        this.time = time;
    }

    /**
     * For each need its days in order, those without any seat left out; nothing for a need that has none at all. One statement
     * for all that are asked for as many days.
     */
    public Map<NeedDays, List<DaySeats>> of(Viewer viewer, Set<NeedDays> asked) {
        Map<NeedDays, List<DaySeats>> found = new HashMap<>();
        asked.stream()
                .collect(Collectors.groupingBy(NeedDays::days, Collectors.mapping(NeedDays::need, Collectors.toList())))
                .forEach((days, needs) -> read(viewer, needs, days)
                        .forEach((need, rows) -> found.put(new NeedDays(need, days), byDay(rows))));
        return found;
    }

    private Map<UUID, List<DaySeatRow>> read(Viewer viewer, Collection<UUID> needs, int days) {
        return transactions.read(viewer.scope(), () -> boards.seatsOfNeeds(needs, time.instant(), days)).stream()
                .collect(Collectors.groupingBy(DaySeatRow::needId));
    }

    private static List<DaySeats> byDay(List<DaySeatRow> rows) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        rows.forEach(
                row -> days.computeIfAbsent(row.day(), day -> new TreeMap<>()).put(row.state(), row.seats()));
        return days.entrySet().stream()
                .map(day -> new DaySeats(day.getKey(), SeatCount.of(day.getValue())))
                .toList();
    }
}
