package fr.renfort.console;

import static fr.renfort.vocabulary.Lookup.known;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Loans;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what equipment is lent where in a region, as far as a viewer may see it. Thread-safe. */
@Singleton
final class EquipmentReader {

    private final Loans loans;
    private final Establishments establishments;
    private final Organisations organisations;
    private final Nomenclature nomenclature;

    EquipmentReader(
            Loans loans, Establishments establishments, Organisations organisations, Nomenclature nomenclature) {
        this.loans = loans;
        this.establishments = establishments;
        this.organisations = organisations;
        this.nomenclature = nomenclature;
    }

    /** What is committed or further and there at some time of a span, by the name of the place. */
    List<Roster.Equipment> read(Viewer viewer, Region region, Language language, TimeWindow span) {
        List<Loan> committed = loans.committed(viewer, region.code(), false, span);
        Map<UUID, Establishment> sites = establishments.byIds(
                committed.stream().map(EquipmentReader::site).collect(toSet()));
        Map<UUID, Organisation> lenders =
                organisations.byIds(committed.stream().map(Loan::lender).collect(toSet()));
        Map<EquipmentCode, String> types = nomenclature.equipment().stream()
                .collect(toMap(EquipmentLabel::code, type -> language == Language.FR ? type.french() : type.english()));
        return committed.stream().collect(groupingBy(EquipmentReader::site)).entrySet().stream()
                .map(place -> equipment(
                        known(sites, place.getKey()),
                        place.getValue().stream()
                                .map(loan -> item(loan, region.timeZone(), lenders, types))
                                .toList()))
                .sorted(Comparator.comparing(Roster.Equipment::name))
                .toList();
    }

    private static UUID site(Loan loan) {
        return loan.destination().site().establishment();
    }

    private static Roster.Equipment equipment(Establishment site, List<Roster.Item> items) {
        return new Roster.Equipment(site.name(), site.address().commune(), items);
    }

    private static Roster.Item item(
            Loan loan, ZoneId zone, Map<UUID, Organisation> lenders, Map<EquipmentCode, String> types) {
        Loan.Lending lending = loan.lending();
        EquipmentCode type = lending.content().type();
        return new Roster.Item(
                new Roster.Hours(
                        lending.presence().from().atZone(zone),
                        lending.presence().to().atZone(zone)),
                lending.content().quantity(),
                types.getOrDefault(type, type.value()),
                known(lenders, loan.lender()).name(),
                lending.travelMinutes());
    }
}
