package fr.renfort.territory.register;

import fr.renfort.territory.Department;
import fr.renfort.territory.Ght;
import fr.renfort.territory.Region;
import java.util.List;

/** The whole register as the files give it, found good in itself. */
record Register(
        List<Region> regions,
        List<Department> departments,
        List<Ght> ghts,
        List<SiteEntry> sites,
        List<EntityEntry> entities) {

    Register {
        regions = List.copyOf(regions);
        departments = List.copyOf(departments);
        ghts = List.copyOf(ghts);
        sites = List.copyOf(sites);
        entities = List.copyOf(entities);
    }
}
