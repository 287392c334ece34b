package fr.renfort.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.pool.BaseChoice;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.LegalStatus;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.vocabulary.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who lends in the demonstration: the largest public hospitals of the region, its agencies, and invented providers. */
final class Lenders {

    private static final int HOSPITALS = 35;
    private static final int MOST_BASES = 8;

    private Lenders() {}

    /**
     * The lenders, hospitals first, the largest first; the same for the same register.
     *
     * @param sites the region's
     * @param entities the legal entities of the sites
     */
    static List<Lender> of(Collection<Establishment> sites, Map<UUID, LegalEntity> entities) {
        List<Lender> lenders = new ArrayList<>(hospitals(sites, entities));
        lenders.addAll(DemoTable.rows("lenders.csv", Lenders::other));
        return lenders;
    }

    private static List<Lender> hospitals(Collection<Establishment> sites, Map<UUID, LegalEntity> entities) {
        Map<UUID, List<Establishment>> publicSites = sites.stream()
                .filter(site -> site.description().status() == LegalStatus.PUBLIC && staff(site) > 0)
                .collect(groupingBy(Establishment::legalEntityId));
        Map<UUID, Integer> staff =
                sites.stream().collect(groupingBy(Establishment::legalEntityId, summingInt(Lenders::staff)));
        List<LegalEntity> largest = publicSites.keySet().stream()
                .map(entities::get)
                .sorted(Comparator.comparing((LegalEntity entity) -> -staff.getOrDefault(entity.id(), 0))
                        .thenComparing(LegalEntity::finess))
                .limit(HOSPITALS)
                .toList();
        Map<String, String> names = new HashMap<>();
        DemoTable.rows("lender-names.csv", row -> names.put(row.getField("finess_ej"), row.getField("name")));
        List<Lender> lenders = new ArrayList<>();
        for (LegalEntity entity : largest) {
            String name = names.getOrDefault(entity.finess().value(), entity.name());
            lenders.add(hospital(entity, name, publicSites.getOrDefault(entity.id(), List.of()), lenders.size()));
        }
        return lenders;
    }

    private static Lender hospital(LegalEntity entity, String name, List<Establishment> sites, int rank) {
        List<BaseChoice> bases = sites.stream()
                .sorted(Comparator.comparing((Establishment site) -> -staff(site))
                        .thenComparing(Establishment::finess))
                .limit(MOST_BASES)
                .map(site -> new BaseChoice(site.id(), null))
                .toList();
        int experts = expertsByRank(rank);
        return new Lender(
<<<<<<< HEAD
                name, OrganisationKind.LEGAL_ENTITY, entity.id(), bases, experts, Math.max(1, experts * 2 / 3));
=======
                name,
                OrganisationKind.LEGAL_ENTITY,
                entity.id(),
                bases,
                experts,
                Math.max(1, experts * 2 / 3));
>>>>>>> main
    }

    /** The largest, AP-HP, lends 22; the next ten 6, the next twelve 4, the others 2 or 1: 148 in all. */
    private static int expertsByRank(int rank) {
        if (rank == 0) {
            return 22;
        }
        if (rank <= 10) {
            return 6;
        }
        return rank <= 22 ? 4 : 1 + rank % 2;
    }

    private static Lender other(NamedCsvRecord row) {
        GeoPoint place = new GeoPoint(
                Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
        return new Lender(
                row.getField("name"),
                OrganisationKind.valueOf(row.getField("kind")),
                null,
                List.of(new BaseChoice(null, place)),
                DemoTable.number(row, "experts"),
                DemoTable.number(row, "max_lent_per_day"));
    }

    private static int staff(Establishment site) {
        return site.description().activity().staff();
    }
}
