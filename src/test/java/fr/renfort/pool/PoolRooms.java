package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The room on a database of its own, with two regions, a time that stands still and promises that a test gives. */
final class PoolRooms implements AutoCloseable {

    final SettableTime time = SettableTime.at("2026-06-01T06:30:15.123456Z");
    final FakePromises promises = new FakePromises();
    final ExpertRegister register;
    final ExpertCalendars calendars;
    final LotRegister lotRegister;
    final Experts experts;
    final Lots lots;
    private final ApplicationContext context;

    PoolRooms() {
        TestDatabase database = TestDatabase.fresh();
        TwoRegions.insertInto(database);
        context = ApplicationContext.builder()
                .properties(Map.copyOf(database.properties()))
                .singletons(time)
                .start();
        Keeping keeping = context.getBean(Keeping.class);
        ExpertRecords records = context.getBean(ExpertRecords.class);
        Places places = context.getBean(Places.class);
        register = new ExpertRegister(keeping, records, places, promises, time);
        calendars = new ExpertCalendars(keeping, records, promises, time);
        lotRegister = new LotRegister(keeping, context.getBean(LotRecords.class), places, promises, time);
        experts = context.getBean(Experts.class);
        lots = context.getBean(Lots.class);
    }

    Expert expert(CalendarEntry... calendar) {
        return register.register(TwoRegions.LENDS, PoolFixtures.expert(TwoRegions.LENDER, calendar))
                .orThrow();
    }

    EquipmentLot lot(TimeWindow... availability) {
        return lotRegister
                .register(TwoRegions.LENDS, PoolFixtures.lot(TwoRegions.LENDER, availability))
                .orThrow();
    }

    /** Kinds of what the journal says of something, in order, with who did it. */
    List<String> journalOf(Viewer viewer, UUID subject) {
        Journal journal = context.getBean(Journal.class);
        return context.getBean(Transactions.class).read(viewer.scope(), () -> journal.of(subject)).stream()
                .map(entry -> entry.kind() + " by " + entry.actor())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
