package fr.renfort.territory;

import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Regions and départements. Public: no scope guards them. Thread-safe. */
@Singleton
public final class Territory {

    private final Transactions transactions;
    private final RegionRepository regions;

    Territory(Transactions transactions, RegionRepository regions) {
        this.transactions = transactions;
        this.regions = regions;
    }

    /** All regions by code; none before the first import of the register. */
    public List<Region> regions() {
        return transactions.readPublic(
                () -> regions.all().stream().map(RegionRow::region).toList());
    }

    public Optional<Region> findRegion(String code) {
        return transactions.readPublic(() -> regions.find(code).map(RegionRow::region));
    }

    /**
     * The region of a code.
     *
     * @throws NoSuchElementException when there is none
     */
    public Region region(String code) {
        return findRegion(code).orElseThrow(() -> new NoSuchElementException("There is no region " + code + "."));
    }

    /** All départements by code. */
    public List<Department> departments() {
        return transactions.readPublic(() ->
                regions.departments().stream().map(DepartmentRow::department).toList());
    }

    public Optional<Department> findDepartment(String code) {
        return transactions.readPublic(() -> regions.department(code).map(DepartmentRow::department));
    }
}
