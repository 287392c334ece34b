package fr.renfort.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.pool.ExpertRegister;
import fr.renfort.pool.LotRegister;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.NewOrganisation;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.OrganisationRegister;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Puts the demonstration's lenders, people and lots into a region that has none. */
@Singleton
final class DemonstrationPool {

    private static final long SEED = 20_221_203;

    private final Registers registers;
    private final Doors doors;
    private final Transactions transactions;
    private final InstantSource time;

    DemonstrationPool(Registers registers, Doors doors, Transactions transactions, InstantSource time) {
        this.registers = registers;
        this.doors = doors;
        this.transactions = transactions;
        this.time = time;
    }

    /** What is read to invent a pool. */
    @Singleton
    record Registers(
            Establishments establishments,
            LegalEntities entities,
            Organisations organisations,
            Nomenclature nomenclature) {}

    /** What a pool is stored through. */
    @Singleton
    record Doors(OrganisationRegister organisations, ExpertRegister experts, LotRegister lots) {}

    /** How many of each are there. */
    record Size(int lenders, int experts, int lots) {}

    /** Whether the region has lenders, the demonstration's or others. */
    boolean isThere(Region region) {
        return !registers
                .organisations()
                .list(region.code(), PageRequest.first(1))
                .items()
                .isEmpty();
    }

    /** Hears how many of the experts are stored. */
    @FunctionalInterface
    interface Progress {
        void at(int stored, int experts);
    }

    /** Stores the whole pool, or nothing. */
    Size load(Viewer coordinator, Region region, Progress progress) {
        LocalDate today = time.instant().atZone(region.timeZone()).toLocalDate();
        Random chance = new Random(SEED);
        List<Lender> lenders = lenders(region);
        InventedPeople people = new InventedPeople(chance, today, region.timeZone());
        Map<Lender, List<InventedExpert>> experts = lenders.stream().collect(toMap(lender -> lender, people::of));
        Map<Lender, List<InventedLots.Invented>> lots =
                new InventedLots(chance, today, region.timeZone(), kinds()).of(lenders);
        int total = lenders.stream().mapToInt(Lender::experts).sum();
        return transactions.write(coordinator.scope(), () -> {
            int storedLots = 0;
            int storedExperts = 0;
            for (Lender lender : lenders) {
                UUID id = store(coordinator, region, lender);
                for (InventedExpert expert : experts.getOrDefault(lender, List.of())) {
                    doors.experts().register(coordinator, expert.of(id)).orThrow();
                    progress.at(++storedExperts, total);
                }
                for (InventedLots.Invented lot : lots.getOrDefault(lender, List.of())) {
                    doors.lots().register(coordinator, lot.of(id, lender)).orThrow();
                    storedLots++;
                }
            }
            return new Size(lenders.size(), storedExperts, storedLots);
        });
    }

    private UUID store(Viewer coordinator, Region region, Lender lender) {
        NewOrganisation organisation = new NewOrganisation(
                region.code(), lender.name(), lender.kind(), lender.legalEntity(), lender.maxLentPerDay(), null);
        return doors.organisations()
                .register(coordinator, organisation)
                .orThrow()
                .id();
    }

    private List<Lender> lenders(Region region) {
        List<Establishment> sites = sites(region);
        Set<UUID> entities = sites.stream().map(Establishment::legalEntityId).collect(toSet());
        return Lenders.of(sites, registers.entities().byIds(entities));
    }

    private List<Establishment> sites(Region region) {
        List<Establishment> sites = new ArrayList<>();
        PageRequest next = PageRequest.first(PageRequest.MOST);
        Page<Establishment> page;
        do {
            page = registers.establishments().list(EstablishmentFilter.ofRegion(region.code()), next);
            sites.addAll(page.items());
            Establishment last = sites.get(sites.size() - 1);
            next = new PageRequest(
                    PageRequest.MOST, List.of(last.name(), last.id().toString()), false);
        } while (page.more());
        return sites;
    }

    private Map<EquipmentCode, EquipmentKind> kinds() {
        return registers.nomenclature().equipment().stream().collect(toMap(EquipmentLabel::code, EquipmentLabel::kind));
    }
}
