package fr.renfort.situation.file;

import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Period;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.facts.Standing;
import fr.renfort.planning.facts.TravelTimes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;

/** Reads a planning problem out of a JSON document. */
final class ProblemReader {
    private static final int HIGHEST_LEVEL = 3;
    private static final int LONGEST_AGO = 1_000;

    private final JsonPart root;

    ProblemReader(JsonPart root) {
        this.root = root;
    }

    PlanningProblem problem() {
        JsonPart format = root.get("format");
        if (format.integer() != ProblemFile.FORMAT) {
            throw format.mustBe("exactly", ProblemFile.FORMAT);
        }
        new References(root).check();
        PlanningPolicy policy = root.get("policy").made(PolicyFields::read);
        TravelTimes travel = root.get("travel").made(part -> TravelFields.read(part, root.get("places"), policy));
        Standing standing = new Standing(PlanFile.plan(root.get("pinned")), PlanFile.plan(root.get("published")));
        Period period = root.made(part -> new Period(
                zone(), part.get("now").instant(), part.get("horizon").instant()));
        return root.made(part -> new PlanningProblem(
                part.get("name").text(), period, policy, travel, resources(), demand(period), standing));
    }

    private ZoneId zone() {
        JsonPart zone = root.get("zone");
        try {
            return ZoneId.of(zone.text());
        } catch (DateTimeException e) {
            throw zone.mustBe("zone", "Europe/Paris");
        }
    }

    private Resources resources() {
        return new Resources(
                root.get("organisations").list(ProblemReader::organisation),
                root.get("experts").list(ProblemReader::expert),
                root.get("lots").list(ProblemReader::lot));
    }

    private Demand demand(Period period) {
        root.get("expertNeeds").parts().forEach(need -> checkAge(need.get("from"), period));
        return new Demand(
                root.get("establishments").list(ProblemReader::establishment),
                root.get("incidents").list(ProblemReader::incident),
                root.get("expertNeeds").list(ProblemReader::expertNeed),
                root.get("equipmentNeeds").list(ProblemReader::equipmentNeed));
    }

    /** Shifts are cut from the need's start: a window of ages would be all shifts. */
    private static void checkAge(JsonPart from, Period period) {
        if (from.instant().isBefore(period.now().minus(Duration.ofDays(LONGEST_AGO)))) {
            throw from.mustBe("notLongBefore", LONGEST_AGO, period.now());
        }
    }

    private static Organisation organisation(JsonPart part) {
        return new Organisation(
                part.get("id").text(),
                part.get("maxLentPerDay").integer(),
                part.get("dailyRestMinutes").integer());
    }

    private static Establishment establishment(JsonPart part) {
        return new Establishment(
                part.get("id").text(),
                part.get("informationSystem").textOrNull(),
                part.get("place").text());
    }

    private static Home home(JsonPart part) {
        return new Home(
                part.get("organisation").text(),
                part.get("informationSystem").textOrNull(),
                part.get("base").text());
    }

    private static Expert expert(JsonPart part) {
        return new Expert(
                part.get("id").text(),
                home(part),
                part.get("skills").integers(1, HIGHEST_LEVEL),
                new Expert.Calendar(
                        part.get("availability").windows(), part.get("homeWork").windows()),
                new Expert.Limits(
                        part.get("maxTravelMinutes").integer(),
                        part.get("noticeMinutes").integer(),
                        part.get("maxWeeklyMinutes").integer()),
                part.get("workedMinutesLast28Days").integer());
    }

    private static EquipmentLot lot(JsonPart part) {
        EquipmentLot.Content content = new EquipmentLot.Content(
                part.get("type").text(),
                part.get("kind").oneOf(EquipmentLot.Kind.class),
                part.get("quantity").integer());
        return new EquipmentLot(
                part.get("id").text(),
                home(part),
                content,
                part.get("availability").windows(),
                part.get("handlingMinutes").integer(),
                part.get("maxTravelMinutes").integer());
    }

    private static Incident incident(JsonPart part) {
        boolean open = part.get("open").flag();
        Instant closedAt = open ? null : part.get("closedAt").instant();
        return new Incident(
                part.get("id").text(),
                part.get("establishment").text(),
                new HashSet<>(part.get("informationSystems").list(JsonPart::text)),
                part.get("severity").integer(),
                closedAt,
                part.get("exercise").flag());
    }

    private static ExpertNeed expertNeed(JsonPart part) {
        return new ExpertNeed(
                part.get("id").text(),
                part.get("incident").text(),
                new ExpertNeed.Seats(
                        part.get("skill").text(),
                        part.get("minimumLevel").integer(),
                        part.get("headcount").integer()),
                part.get("priority").integer(),
                part.openWindow(),
                new ExpertNeed.WorkingTime(
                        part.get("mode").oneOf(ExpertNeed.Mode.class),
                        part.get("pattern").oneOf(ShiftPattern.class)),
                part.get("exclusions")
                        .list(exclusion ->
                                new ExpertNeed.Exclusion(exclusion.get("expert").text(), exclusion.openWindow())));
    }

    private static EquipmentNeed equipmentNeed(JsonPart part) {
        return new EquipmentNeed(
                part.get("id").text(),
                part.get("incident").text(),
                part.get("type").text(),
                part.get("quantity").integer(),
                part.get("priority").integer(),
                part.openWindow(),
                new HashSet<>(part.get("excludedLots").list(JsonPart::text)));
    }
}
