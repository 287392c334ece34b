package fr.renfort.notice;

import fr.renfort.notice.contact.Party;
import fr.renfort.vocabulary.RegionEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a party is to be told something.
 *
 * @param subject the request, the mission or the loan it is about
 */
record Occasion(NoticeKind kind, Party party, UUID subject) {

    /** Those of a party without the questions that were taken back before it heard of them, and without that they were. */
    static List<Occasion> stillToBeTold(List<Occasion> occasions) {
        Set<UUID> asked = subjects(occasions, NoticeKind.QUESTION);
        Set<UUID> takenBack = subjects(occasions, NoticeKind.WITHDRAWAL);
        return occasions.stream()
                .filter(occasion -> !asked.contains(occasion.subject()) || !takenBack.contains(occasion.subject()))
                .toList();
    }

    private static Set<UUID> subjects(List<Occasion> occasions, NoticeKind kind) {
        return occasions.stream()
                .filter(occasion -> occasion.kind() == kind)
                .map(Occasion::subject)
                .collect(Collectors.toSet());
    }

    /** Whom an event concerns who did not do it themselves; mostly nobody. */
    static List<Occasion> of(RegionEvent event) {
        if (event instanceof RegionEvent.MissionStepped step) {
            return new Step(step.region(), step.subject(), step.lender(), step.hospital(), step.from(), step.to())
                    .occasions();
        } else if (event instanceof RegionEvent.LoanStepped step) {
            return new Step(step.region(), step.subject(), step.lender(), step.hospital(), step.from(), step.to())
                    .occasions();
        } else if (event instanceof RegionEvent.AssignedByHand asked) {
            return List.of(
                    new Occasion(NoticeKind.QUESTION, Party.lender(asked.region(), asked.lender()), asked.subject()));
        } else if (event instanceof RegionEvent.ReinforcementRequested asked) {
            return List.of(new Occasion(NoticeKind.REQUEST, Party.coordinators(asked.region()), asked.subject()));
        } else if (event instanceof RegionEvent.RequestTriaged weighed) {
            return List.of(new Occasion(
                    NoticeKind.REQUEST_TRIAGED,
                    Party.hospital(weighed.region(), weighed.hospital()),
                    weighed.subject()));
        } else if (event instanceof RegionEvent.RequestEnded ended) {
            return List.of(new Occasion(
                    NoticeKind.REQUEST_ENDED, Party.hospital(ended.region(), ended.hospital()), ended.subject()));
        }
        return List.of();
    }

    /** A step of a mission or a loan. */
    private record Step(String region, UUID subject, UUID lender, UUID hospital, String from, String to) {

        List<Occasion> occasions() {
            if (from.equals(to)) {
                return told(NoticeKind.SHORTENED, toLender(), toHospital());
            }
            return switch (to) {
                case "SOLICITED" -> told(NoticeKind.QUESTION, toLender());
                case "WITHDRAWN" -> from.equals("SOLICITED") ? told(NoticeKind.WITHDRAWAL, toLender()) : List.of();
                case "OFFERED" -> told(NoticeKind.OFFER, toCoordinators());
                case "DECLINED" -> told(NoticeKind.REFUSAL, toCoordinators());
                case "EXPIRED" -> told(NoticeKind.EXPIRY, toLender(), toCoordinators());
                case "COMMITTED" -> told(NoticeKind.COMMITMENT, toLender(), toHospital());
                case "MOBILISED" -> told(NoticeKind.DEPARTURE, toHospital());
                case "RECALLED" -> told(NoticeKind.RECALL, toLender(), toHospital(), toCoordinators());
                case "NO_SHOW" -> told(NoticeKind.NO_SHOW, toLender(), toCoordinators());
                case "RELEASED" -> told(NoticeKind.RELEASE, toLender());
                default -> List.of();
            };
        }

        private List<Occasion> told(NoticeKind kind, Party... parties) {
            return Stream.of(parties)
                    .map(party -> new Occasion(kind, party, subject))
                    .toList();
        }

        private Party toLender() {
            return Party.lender(region, lender);
        }

        private Party toHospital() {
            return Party.hospital(region, hospital);
        }

        private Party toCoordinators() {
            return Party.coordinators(region);
        }
    }
}
