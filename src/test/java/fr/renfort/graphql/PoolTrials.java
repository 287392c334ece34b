package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.graphql.shape.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with lenders, experts and lots, and what goes wrong. */
final class PoolTrials {

    private final AttackedRegion region;
    private final Trial trial;

    PoolTrials(AttackedRegion region, Trial trial) {
        this.region = region;
        this.trial = trial;
    }

    void organisations() {
        Map<String, Object> input =
                Map.of("regionCode", "11", "name", "GRADeS d’essai", "kind", "GRADES", "maxLentPerDay", 4);
        Json made = trial.done(
                        "registerOrganisation", "organisation { id version dailyRestMinutes region { code } }", input)
                .at("organisation");
        assertThat(made.at("dailyRestMinutes").number()).isEqualTo(660);
        trial.refused(
                "registerOrganisation", Inputs.with(input, Map.of("kind", "LEGAL_ENTITY")), "INVALID", "legalEntityId");
        trial.refused(
                "registerOrganisation", Inputs.with(input, Map.of("idempotencyKey", "")), "INVALID", "idempotencyKey");
        trial.done("changeOrganisation", "organisation { maxLentPerDay }", made.with(Map.of("maxLentPerDay", 6)));
        trial.refused("changeOrganisation", made.with(Map.of("maxLentPerDay", 6)), "STALE", "version");
        contacts(made.at("id").text());
    }

    private void contacts(String organisation) {
        Map<String, Object> astreinte = Map.of(
                "name", "Astreinte", "email", "astreinte@grades.example", "phone", "06 12 34 56 78", "language", "FR");
        Map<String, Object> input =
                Map.of("organisationId", organisation, "version", 0, "contacts", List.of(astreinte));
        Json made = trial.done(
                        "changeContactBook",
                        "contactBook { version changedBy region { code } organisation { id } legalEntity { id }"
                                + " contacts { name email phone outOfBand language } }",
                        input)
                .at("contactBook");
        assertThat(made.at("contacts.0.phone").text()).isEqualTo("+33612345678");
        assertThat(made.at("organisation.id").text()).isEqualTo(organisation);
        trial.done(
                region.lends(),
                "changeContactBook",
                "contactBook { version }",
                Inputs.with(input, Map.of("organisationId", region.lenderId())));
        trial.done(
                region.hospital(),
                "changeContactBook",
                "contactBook { version }",
                Map.of(
                        "legalEntityId", AttackedRegion.id("LegalEntity", region.hit.legalEntityId()),
                        "version", 0,
                        "contacts", List.of(astreinte)));
        trial.refused("changeContactBook", input, "STALE", "version");
        trial.refused(
                "changeContactBook",
                Inputs.with(input, Map.of("version", 1, "contacts", List.of(Map.of("name", "Personne")))),
                "INVALID",
                "contacts.0.email");
        trial.refused(
                "changeContactBook",
                Inputs.with(
                        input,
                        Map.of(
                                "version",
                                1,
                                "contacts",
                                List.of(
                                        astreinte,
                                        Map.of(
                                                "name", "Hors réseau",
                                                "email", "x@mail.grades.example",
                                                "outOfBand", true)))),
                "INVALID",
                "contacts.1.email");
    }

    void calendars(String expert) {
        String shown = "calendarFeed { id language madeBy }";
        trial.done(region.lends(), "makeCalendarFeed", shown, Map.of("organisationId", region.lenderId()));
        Json own = trial.done(
                        new Viewer("ada", Role.EXPERT, Set.of(), null, null, id(expert)),
                        "makeCalendarFeed",
                        shown,
                        Map.of("expertId", expert, "language", "EN"))
                .at("calendarFeed");
        trial.done(
                new Viewer("ada", Role.EXPERT, Set.of(), null, null, id(expert)),
                "revokeCalendarFeed",
                shown,
                Map.of("id", own.at("id").text()));
        Json made = trial.done("makeCalendarFeed", shown, Map.of("expertId", expert))
                .at("calendarFeed");
        trial.done(
                region.lends(),
                "revokeCalendarFeed",
                shown,
                Map.of("id", made.at("id").text()));
        Json third = trial.done("makeCalendarFeed", shown, Map.of("organisationId", region.lenderId()))
                .at("calendarFeed");
        trial.done("revokeCalendarFeed", shown, Map.of("id", third.at("id").text()));
        trial.refused("makeCalendarFeed", Map.of(), "INVALID", "expertId");
        trial.refused(
                "revokeCalendarFeed",
                Map.of("id", AttackedRegion.id("CalendarFeed", UUID.randomUUID())),
                "NOT_FOUND",
                "id");
    }

    private static UUID id(String globalId) {
        return GlobalId.read(globalId).orElseThrow().id();
    }

    void experts() {
        Map<String, Object> input = Inputs.expert(region.lenderId());
        Json made = trial.done("registerExpert", "expert { id version maxWeeklyMinutes }", input)
                .at("expert");
        assertThat(made.at("maxWeeklyMinutes").number()).isEqualTo(2_880);
        trial.refused(
                "registerExpert",
                Inputs.with(input, Map.of("skills", List.of(Map.of("skill", "REM.AD", "level", 4)))),
                "INVALID",
                "skills.0.level");
        trial.refused(
                "registerExpert",
                Inputs.with(
                        input,
                        Map.of(
                                "calendar",
                                List.of(Map.of(
                                        "kind", "LEAVE",
                                        "startsAt", AttackedRegion.SHIFT_END,
                                        "endsAt", AttackedRegion.SHIFT_START)))),
                "INVALID",
                "calendar.0.endsAt");
        trial.refused(
                "registerExpert",
                Inputs.with(input, Map.of("organisationId", region.siteId())),
                "INVALID",
                "organisationId");

        Map<String, @Nullable Object> change = made.with(Map.of("maxTravelMinutes", 120));
        change.put("phone", null);
        Json changed = trial.done(
                        "changeExpert",
                        "expert { id version phone email maxTravelMinutes baseLatitude skills { level } }",
                        change)
                .at("expert");
        assertThat(changed.at("phone").isNull()).isTrue();
        assertThat(changed.at("email").text()).isEqualTo("ada@martineau.example");
        assertThat(changed.at("baseLatitude").value()).isEqualTo(48.8);
        assertThat(changed.at("skills").list()).hasSize(1);
        trial.refused("changeExpert", changed.with(Map.of("noticeMinutes", -1)), "INVALID", "noticeMinutes");

        Json housed = trial.done(
                        "changeExpert",
                        "expert { id version homeEstablishment { id } baseLatitude }",
                        changed.with(Map.of("homeEstablishmentId", region.siteId())))
                .at("expert");
        assertThat(housed.at("homeEstablishment.id").text()).isEqualTo(region.siteId());
        Json moved = trial.done(
                        "changeExpert",
                        "expert { id version homeEstablishment { id } baseLatitude }",
                        housed.with(Map.of("base", Map.of("latitude", 48.5, "longitude", 2.5))))
                .at("expert");
        assertThat(moved.at("homeEstablishment.id").text()).isEqualTo(region.siteId());
        assertThat(moved.at("baseLatitude").value()).isEqualTo(48.5);

        Map<String, Object> leave = Map.of(
                "kind", "LEAVE",
                "from", "2026-03-05T00:00:00Z",
                "to", "2026-03-07T00:00:00Z",
                "windows", List.of(Map.of("startsAt", "2026-03-05T08:00:00Z", "endsAt", "2026-03-05T18:00:00Z")));
        Json away = trial.done("changeExpertCalendar", "expert { id version }", moved.with(leave))
                .at("expert");
        trial.refused(
                "changeExpertCalendar",
                away.with(Inputs.with(leave, Map.of("from", "2026-03-06T00:00:00Z"))),
                "INVALID",
                "windows.0");
        trial.refused("withdrawExpert", made.with(Map.of()), "STALE", "version");
        assertThat(trial.done("withdrawExpert", "expert { withdrawnAt }", away.with(Map.of()))
                        .at("expert.withdrawnAt")
                        .isNull())
                .isFalse();
    }

    void lots() {
        Map<String, Object> input = Inputs.lot(region.lenderId(), region.siteId());
        Json made = trial.done(
                        "registerEquipmentLot",
                        "equipmentLot { id version kind }",
                        Inputs.with(input, Map.of("homeEstablishmentId", region.siteId())))
                .at("equipmentLot");
        assertThat(made.at("kind").text()).isEqualTo("RETURNABLE");
        trial.refused(
                "registerEquipmentLot", Inputs.with(input, Map.of("equipment", "EQ.ZZZ")), "NOT_FOUND", "equipment");
        Json changed = trial.done(
                        "changeEquipmentLot", "equipmentLot { id version quantity }", made.with(Map.of("quantity", 8)))
                .at("equipmentLot");
        trial.refused("changeEquipmentLot", changed.with(Map.of("quantity", 0)), "INVALID", "quantity");
        Map<String, Object> part = Map.of("quantity", 3, "label", "Trois portables");
        Json split = trial.done(
                "splitEquipmentLot", "equipmentLot { id version quantity } part { quantity }", changed.with(part));
        assertThat(split.at("equipmentLot.quantity").number()).isEqualTo(5);
        assertThat(split.at("part.quantity").number()).isEqualTo(3);
        trial.refused(
                "splitEquipmentLot",
                split.at("equipmentLot").with(Inputs.with(part, Map.of("quantity", 5))),
                "INVALID",
                "quantity");
        trial.refused("withdrawEquipmentLot", made.with(Map.of()), "STALE", "version");
        trial.done(
                "withdrawEquipmentLot",
                "equipmentLot { withdrawnAt }",
                split.at("equipmentLot").with(Map.of()));
    }
}
