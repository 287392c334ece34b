package fr.renfort.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inputs of mutations that are as they must be. */
final class Inputs {

    private static final Map<String, Object> WEEK =
            Map.of("startsAt", "2026-03-02T00:00:00Z", "endsAt", "2026-03-09T00:00:00Z");
    static final Map<String, Object> DAY =
            Map.of("startsAt", AttackedRegion.SHIFT_START, "endsAt", AttackedRegion.SHIFT_END);

    private Inputs() {}

    /** The same with some fields otherwise. */
    static Map<String, Object> with(Map<String, ?> input, Map<String, ?> otherwise) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.putAll(otherwise);
        return whole;
    }

    static Map<String, Object> expert(String lender) {
        return Map.of(
                "organisationId",
                lender,
                "givenName",
                "Ada",
                "familyName",
                "Martineau",
                "phone",
                "+33 1 23 45 67 89",
                "email",
                "ada@martineau.example",
                "base",
                Map.of("latitude", 48.8, "longitude", 2.13),
                "skills",
                List.of(Map.of("skill", "REM.AD", "level", 3, "expiresOn", "2027-01-01")),
                "calendar",
                List.of(with(WEEK, Map.of("kind", "AVAILABLE")), with(DAY, Map.of("kind", "HOME_WORK"))),
                "maxTravelMinutes",
                90,
                "noticeMinutes",
                60);
    }

    static Map<String, Object> lot(String lender, String site) {
        return Map.of(
                "organisationId",
                lender,
                "equipment",
                "EQ.LAP",
                "label",
                "Portables de secours",
                "quantity",
                10,
                "homeEstablishmentId",
                site,
                "availability",
                List.of(WEEK),
                "handlingMinutes",
                60,
                "maxTravelMinutes",
                120);
    }

    static Map<String, Object> incident(String site) {
        return Map.of(
                "establishmentId",
                site,
                "title",
                "Rançongiciel au CHSF",
                "kind",
                "RANSOMWARE",
                "severity",
                3,
                "knownAt",
                "2026-03-02T07:00:00Z",
                "demandReceived",
                true);
    }

    static Map<String, Object> request(String incident) {
        return Map.of(
                "incidentId",
                incident,
                "declaredSeverity",
                3,
                "expertNeeds",
                List.of(with(DAY, Map.of("skill", "REM.AD", "minimumLevel", 2, "headcount", 2))),
                "equipmentNeeds",
                List.of(with(DAY, Map.of("equipment", "EQ.LAP", "quantity", 20))),
                "comment",
                "Annuaire chiffré.",
                "phoneCall",
                Map.of(
                        "caller", "Mme Delavigne",
                        "numberCalledBack", "01 61 69 61 69",
                        "at", "2026-03-02T08:30:00Z"));
    }
}
