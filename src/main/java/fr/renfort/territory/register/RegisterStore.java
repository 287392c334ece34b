package fr.renfort.territory.register;

import fr.renfort.territory.Department;
import fr.renfort.territory.Ght;
import fr.renfort.territory.Region;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The tables that imports fill. Inside the caller's transaction. */
@Singleton
final class RegisterStore {

    private static final int BATCH_ROWS = 500;

    private final EntityRepository entities;
    private final SystemRepository systems;
    private final SiteRepository sites;
    private final NumberRepository numbers;
    private final ImportRepository imports;

    RegisterStore(
            EntityRepository entities,
            SystemRepository systems,
            SiteRepository sites,
            NumberRepository numbers,
            ImportRepository imports) {
        this.entities = entities;
        this.systems = systems;
        this.sites = sites;
        this.numbers = numbers;
        this.imports = imports;
    }

    KnownRegister known() {
        return KnownRegister.of(entities.findAll(), systems.usual(), sites.findAll(), numbers.findAll());
    }

    /**
     * Stores what an import changes.
     *
     * @param stored hears how many sites are stored
     */
    void store(Register register, RegisterChanges changes, Instant now, IntConsumer stored) {
        register.regions().forEach(this::put);
        register.departments().forEach(this::put);
        register.ghts().forEach(this::put);
        inBatches(changes.entities().added(), entities::saveAll);
        inBatches(changes.entities().changed(), entities::updateAll);
        inBatches(changes.systems().added(), systems::saveAll);
        inBatches(changes.systems().changed(), systems::updateAll);
        int unchanged = register.sites().size()
                - changes.sites().added().size()
                - changes.sites().changed().size();
        Count count = new Count(unchanged, stored);
        inBatches(
                changes.sites().added(), batch -> count.add(sites.saveAll(batch).size()));
        inBatches(
                changes.sites().changed(),
                batch -> count.add(sites.updateAll(batch).size()));
        inBatches(changes.absent(), batch -> sites.flag(batch, now));
        inBatches(changes.numbers().closed(), numbers::updateAll);
        inBatches(changes.numbers().reopened(), numbers::updateAll);
        inBatches(changes.numbers().added(), numbers::saveAll);
    }

    private void put(Region region) {
        imports.putRegion(
                region.code(),
                region.name(),
                region.arsName(),
                region.chefLieu(),
                region.timeZone().getId());
    }

    private void put(Department department) {
        imports.putDepartment(department.code(), department.name(), department.regionCode(), department.chefLieu());
    }

    private void put(Ght ght) {
        imports.putGht(ght.code(), ght.name(), ght.regionCode());
    }

    private static <T> void inBatches(List<T> rows, Consumer<List<T>> store) {
        for (int from = 0; from < rows.size(); from += BATCH_ROWS) {
            store.accept(rows.subList(from, Math.min(rows.size(), from + BATCH_ROWS)));
        }
    }

    /** Adds up and tells. */
    private static final class Count {

        private final IntConsumer listener;
        private int stored;

        Count(int stored, IntConsumer listener) {
            this.stored = stored;
            this.listener = listener;
        }

        void add(int more) {
            stored += more;
            listener.accept(stored);
        }
    }
}
