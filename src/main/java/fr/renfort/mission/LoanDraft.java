package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.planning.explain.LoanReasons;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The loans that a plan is turned into, without those already asked for or promised. Pure but for the ids it gives out. */
final class LoanDraft {

    private final UUID plan;
    private final NewPlan found;
    private final Map<String, EquipmentLot> lots;
    private final Map<String, EquipmentNeed> needs;
    private final Map<String, Incident> incidents;

    LoanDraft(UUID plan, NewPlan found) {
        this.plan = plan;
        this.found = found;
        PlanningProblem problem = found.explained().problem();
        this.lots = byId(problem.resources().lots(), EquipmentLot::id);
        this.needs = byId(problem.demand().equipmentNeeds(), EquipmentNeed::id);
        this.incidents = byId(problem.demand().incidents(), Incident::id);
    }

    /** What is to be asked for. */
    List<Loan> loans(List<Loan> published) {
        Set<LoanKey> asked = published.stream().map(LoanKey::of).collect(Collectors.toSet());
        return found.explained().lending().loans().stream()
                .filter(reasons -> !asked.contains(new LoanKey(id(reasons.need()), id(reasons.lot()))))
                .map(this::loan)
                .toList();
    }

    /** Those of the published loans that the plan keeps. */
    List<Loan> kept(List<Loan> published) {
        Set<LoanKey> planned = found.explained().lending().all().stream()
                .map(loan -> new LoanKey(id(loan.need()), id(loan.lot())))
                .collect(Collectors.toSet());
        return published.stream()
                .filter(loan -> planned.contains(LoanKey.of(loan)))
                .toList();
    }

    /** Every loan, pinned ones too. */
    List<PlanLoanRow> all() {
        return found.explained().lending().all().stream()
                .map(loan -> new PlanLoanRow(plan, found.region(), id(loan.need()), id(loan.lot())))
                .toList();
    }

    private Loan loan(LoanReasons reasons) {
        EquipmentLot lot = known(lots, reasons.lot());
        TimeWindow presence = new TimeWindow(reasons.arrival(), end(known(needs, reasons.need())));
        @Nullable
        Integer minutes =
                reasons.travelMinutes().isPresent() ? reasons.travelMinutes().getAsInt() : null;
        return new Loan(
                UUID.randomUUID(),
                plan,
                known(found.destinations(), id(reasons.need())),
                new Loan.Lending(
                        id(lot.id()),
                        id(lot.home().organisation()),
                        new Loan.Content(
                                new EquipmentCode(lot.content().type()),
                                lot.content().quantity()),
                        minutes,
                        presence,
                        away(lot, presence, minutes == null ? 0 : minutes)),
                Progress.proposed(now()));
    }

    /** H5 of the planning model: from packing to clean and back, of a consumable to the horizon. */
    private TimeWindow away(EquipmentLot lot, TimeWindow presence, int travelMinutes) {
        Duration outside = Duration.ofMinutes(travelMinutes + (long) lot.handlingMinutes());
        Instant back = lot.content().kind() == EquipmentLot.Kind.CONSUMABLE
                ? horizon()
                : presence.to().plus(outside);
        return new TimeWindow(presence.from().minus(outside), back);
    }

    private Instant end(EquipmentNeed need) {
        return Stream.of(need.window().to(), known(incidents, need.incident()).closedAt(), horizon())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant horizon() {
        return found.explained().problem().period().horizon();
    }

    private Instant now() {
        return found.explained().problem().period().now();
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
