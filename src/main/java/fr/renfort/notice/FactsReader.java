package fr.renfort.notice;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.language.Language;
import fr.renfort.mission.Booking;
import fr.renfort.mission.CallingCard;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Missions;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.SkillLabel;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what occasions are about, as far as the party that is told may see it. Thread-safe. */
@Singleton
final class FactsReader {

    private static final String MOMENT = "EEE d MMM HH:mm";

    private final Missions missions;
    private final Loans loans;
    private final Requests requests;
    private final Incidents incidents;
    private final Experts experts;
    private final Establishments establishments;
    private final Organisations organisations;
    private final Nomenclature nomenclature;
    private final Territory territory;

    FactsReader(
            Missions missions,
            Loans loans,
            Requests requests,
            Incidents incidents,
            Experts experts,
            Establishments establishments,
            Organisations organisations,
            Nomenclature nomenclature,
            Territory territory) {
        this.missions = missions;
        this.loans = loans;
        this.requests = requests;
        this.incidents = incidents;
        this.experts = experts;
        this.establishments = establishments;
        this.organisations = organisations;
        this.nomenclature = nomenclature;
        this.territory = territory;
    }

    /** Empty when the party sees nothing of it. */
    Optional<Facts> of(Occasion occasion, Language language) {
        return occasion.kind().ofRequest() ? ofRequest(occasion) : ofBooking(occasion, language);
    }

    private Optional<Facts> ofRequest(Occasion occasion) {
        Viewer sight = occasion.party().sight();
        return requests.find(sight, occasion.subject()).map(request -> {
            Incident incident = incidents.get(sight, request.origin().incident());
            return new Facts(
                    occasion,
                    incident.facts().exercise(),
                    List.of(
                            incident.facts().title(),
                            site(incident.site().establishment()),
                            Integer.toString(severity(request)),
                            reason(request)));
        });
    }

    private static int severity(ReinforcementRequest request) {
        ReinforcementRequest.Triage triage = request.triage();
        return triage == null ? request.origin().declaredSeverity() : triage.severity();
    }

    private static String reason(ReinforcementRequest request) {
        ReinforcementRequest.Ending ending = request.ending();
        return ending == null ? "" : Objects.toString(ending.reason(), "");
    }

    private Optional<Facts> ofBooking(Occasion occasion, Language language) {
        Viewer sight = occasion.party().sight();
        UUID id = occasion.subject();
        return missions.find(sight, id)
                .<Booking>map(mission -> mission)
                .or(() -> loans.find(sight, id))
                .map(booking -> new Facts(
                        occasion,
                        booking.destination().exercise() != null,
                        List.of(
                                what(sight, booking, language),
                                site(booking.destination().site().establishment()),
                                moment(booking, booking.span().from(), language),
                                moment(booking, booking.span().to(), language),
                                further(occasion.kind(), booking, language))));
    }

    /** The deadline of a question; the reason of what went wrong; else whose help it is. */
    private String further(NoticeKind kind, Booking booking, Language language) {
        return switch (kind) {
            case QUESTION -> moment(booking, booking.progress().answerBy(), language);
            case REFUSAL, RECALL -> Objects.toString(booking.progress().reason(), "–");
            default -> organisations.get(booking.lender()).name();
        };
    }

    private String what(Viewer sight, Booking booking, Language language) {
        if (booking instanceof Loan loan) {
            Loan.Content content = loan.lending().content();
            return content.quantity() + " × "
                    + nomenclature
                            .find(content.type())
                            .map(label -> label(label, language))
                            .orElse(content.type().value());
        }
        Mission mission = (Mission) booking;
        String skill = nomenclature
                .find(mission.stay().skill())
                .map(label -> label(label, language))
                .orElse(mission.stay().skill().value());
        return person(sight, mission).map(name -> name + " (" + skill + ")").orElse(skill);
    }

    /** The name on the calling card, or the one in the register of who may read that. */
    private Optional<String> person(Viewer sight, Mission mission) {
        CallingCard card = mission.card();
        return card != null
                ? Optional.of(card.name())
                : experts.find(sight, mission.expert()).map(FactsReader::name);
    }

    private static String name(Expert expert) {
        return expert.details().givenName() + " " + expert.details().familyName();
    }

    private static String label(SkillLabel skill, Language language) {
        return language == Language.FR ? skill.french() : skill.english();
    }

    private static String label(EquipmentLabel equipment, Language language) {
        return language == Language.FR ? equipment.french() : equipment.english();
    }

    private String site(UUID id) {
        Establishment site = establishments.get(id);
        return site.name() + " (" + site.address().commune() + ")";
    }

    private String moment(Booking booking, @Nullable Instant at, Language language) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern(MOMENT, language.locale())
                        .format(at.atZone(
                                territory.region(booking.destination().region()).timeZone()));
    }
}
