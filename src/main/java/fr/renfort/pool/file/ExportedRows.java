package fr.renfort.pool.file;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.ExpertFilter;
import fr.renfort.pool.Experts;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.LotFilter;
import fr.renfort.pool.Lots;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pool of a region as lines, a page at a time; inside a transaction. Thread-safe. */
@Singleton
final class ExportedRows {

    private final Experts experts;
    private final Lots lots;
    private final References references;

    ExportedRows(Experts experts, Lots lots, References references) {
        this.experts = experts;
        this.lots = lots;
        this.references = references;
    }

    void write(FileContext context, PoolFile file, CsvTarget target) {
        switch (file) {
            case EXPERTS -> eachExpert(context, page -> writeExperts(context, page, target));
            case AVAILABILITY -> eachExpert(context, page -> writeCalendars(context, page, target));
            case LOTS -> eachLot(context, page -> writeLots(context, page, target));
        }
    }

    private void eachExpert(FileContext context, Consumer<List<Expert>> writing) {
        ExpertFilter filter = experts(context);
        eachPage(
                page -> experts.list(context.viewer(), filter, page),
                last -> List.of(
                        last.details().familyName(),
                        last.details().givenName(),
                        last.id().toString()),
                writing);
    }

    private void eachLot(FileContext context, Consumer<List<EquipmentLot>> writing) {
        LotFilter filter = lots(context);
        eachPage(
                page -> lots.list(context.viewer(), filter, page),
                last -> List.of(last.details().type().value(), last.id().toString()),
                writing);
    }

    private void writeExperts(FileContext context, List<Expert> page, CsvTarget target) {
        List<UUID> ids = page.stream().map(Expert::id).toList();
        Map<UUID, List<HeldSkill>> skills = experts.skillsOf(context.viewer(), ids);
        Map<UUID, String> called = references.of(ids);
        context.sites()
                .prepare(page.stream().map(expert -> expert.base().homeSite()).toList());
        for (Expert expert : page) {
            List<HeldSkill> held = skills.getOrDefault(expert.id(), List.of()).stream()
                    .sorted(Comparator.comparing(HeldSkill::skill))
                    .toList();
            target.write(ExpertCells.of(context, expert, held, called.get(expert.id())));
        }
    }

    /** One without any window has a line all the same, to fill in. */
    private void writeCalendars(FileContext context, List<Expert> page, CsvTarget target) {
        List<UUID> ids = page.stream().map(Expert::id).toList();
        Map<UUID, ExpertCalendar> calendars = experts.calendarsOf(context.viewer(), ids);
        Map<UUID, String> called = references.of(ids);
        for (Expert expert : page) {
            Map<Column, String> cells = ExpertCells.naming(context, expert, called.get(expert.id()));
            List<CalendarEntry> entries =
                    calendars.getOrDefault(expert.id(), ExpertCalendar.EMPTY).entries();
            if (entries.isEmpty()) {
                target.write(cells);
            }
            for (CalendarEntry entry : entries) {
                cells.put(Column.KIND, Words.of(entry.kind(), context.language()));
                cells.put(Column.STARTS, context.times().text(entry.window().from()));
                cells.put(Column.ENDS, context.times().text(entry.window().to()));
                target.write(cells);
            }
        }
    }

    private void writeLots(FileContext context, List<EquipmentLot> page, CsvTarget target) {
        List<UUID> ids = page.stream().map(EquipmentLot::id).toList();
        Map<UUID, List<TimeWindow>> open = lots.availabilityOf(context.viewer(), ids);
        Map<UUID, String> called = references.of(ids);
        context.sites().prepare(page.stream().map(lot -> lot.base().homeSite()).toList());
        for (EquipmentLot lot : page) {
            target.write(LotCells.of(context, lot, open.getOrDefault(lot.id(), List.of()), called.get(lot.id())));
        }
    }

    private static ExpertFilter experts(FileContext context) {
        UUID lender = lender(context.viewer());
        return lender == null ? ExpertFilter.of(context.region().code()) : ExpertFilter.ofLender(lender);
    }

    private static LotFilter lots(FileContext context) {
        UUID lender = lender(context.viewer());
        return lender == null ? LotFilter.of(context.region().code()) : LotFilter.ofLender(lender);
    }

    private static @Nullable UUID lender(Viewer viewer) {
        return viewer.is(Role.LENDER) ? viewer.lender() : null;
    }

    private static <T> void eachPage(
            Function<PageRequest, Page<T>> reading, Function<T, List<String>> placeOf, Consumer<List<T>> writing) {
        PageRequest next = PageRequest.first(PageRequest.MOST);
        boolean more = true;
        while (more) {
            Page<T> page = reading.apply(next);
            if (!page.items().isEmpty()) {
                writing.accept(page.items());
            }
            more = page.more();
            if (more) {
                T last = page.items().get(page.items().size() - 1);
                next = new PageRequest(PageRequest.MOST, placeOf.apply(last), false);
            }
        }
    }
}
