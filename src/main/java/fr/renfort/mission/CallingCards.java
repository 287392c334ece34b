package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.pool.HeldSkill;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes calling cards from the lender's register, in the lender's scope. */
@Singleton
final class CallingCards {

    private final Experts experts;
    private final Territory territory;

    CallingCards(Experts experts, Territory territory) {
        this.experts = experts;
        this.territory = territory;
    }

    /** Refused with WRONG_STATE when the expert has left the pool, or is not the lender's. */
    Outcome<CallingCard> of(Viewer lender, Mission mission) {
        UUID id = mission.expert();
        return experts.find(lender, id)
                .filter(expert -> expert.lender().equals(mission.lender()))
                .filter(expert -> !expert.standing().withdrawn())
                .map(expert -> Outcome.done(card(lender, expert, mission)))
                .orElseGet(() -> Outcome.refused(UserErrorCode.WRONG_STATE, "id", "error.mission.expertWithdrawn"));
    }

    private CallingCard card(Viewer lender, Expert expert, Mission mission) {
        LocalDate firstDay = LocalDate.ofInstant(
                mission.stay().span().from(),
                territory.region(mission.destination().region()).timeZone());
        int level = experts.skillsOf(lender, Set.of(expert.id())).getOrDefault(expert.id(), List.of()).stream()
                .filter(held -> held.skill().equals(mission.stay().skill()) && held.holdsOn(firstDay))
                .mapToInt(HeldSkill::level)
                .findFirst()
                .orElse(0);
        Expert.Details details = expert.details();
        return new CallingCard(details.givenName() + " " + details.familyName(), details.phone(), level);
    }
}
