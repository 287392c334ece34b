package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Gap;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Proposal;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.pool.Lots;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names who and what a plan speaks of. */
@Singleton
final class LenderNames {

    private final Experts experts;
    private final Lots lots;
    private final Organisations organisations;

    LenderNames(Experts experts, Lots lots, Organisations organisations) {
        this.experts = experts;
        this.lots = lots;
        this.organisations = organisations;
    }

    /** Everybody and everything in a plan, those who do not serve too, as far as the viewer may see. */
    Known of(Viewer viewer, Proposal proposal) {
        Set<UUID> people = proposal.missions().stream().map(Mission::expert).collect(Collectors.toSet());
        people.addAll(MissionSentences.runnersUp(proposal.missions()));
        people.addAll(refused(proposal, false));
        Set<UUID> things =
                proposal.loans().stream().map(loan -> loan.lending().lot()).collect(Collectors.toSet());
        things.addAll(refused(proposal, true));
        Set<UUID> lenders = Stream.concat(
                        proposal.missions().stream().map(Mission::lender),
                        proposal.loans().stream().map(Loan::lender))
                .collect(Collectors.toSet());
        return new Known(experts.byIds(viewer, people), lots.byIds(viewer, things), organisations.byIds(lenders));
    }

    private static Set<UUID> refused(Proposal proposal, boolean equipment) {
        Set<UUID> ids = new HashSet<>();
        for (Gap gap : proposal.gaps()) {
            if (gap.missing() instanceof Gap.Units == equipment) {
                gap.why().stream().map(WhyNot::id).map(UUID::fromString).forEach(ids::add);
            }
        }
        return ids;
    }

    /** What was found; what the viewer may not see has no name but its id's beginning. */
    record Known(Map<UUID, Expert> experts, Map<UUID, EquipmentLot> lots, Map<UUID, Organisation> organisations) {

        private static final int SHORT = 8;

        String expert(UUID id) {
            Expert expert = experts.get(id);
            return expert == null ? id.toString().substring(0, SHORT) : MissionSentences.name(expert);
        }

        String lot(UUID id) {
            EquipmentLot lot = lots.get(id);
            return lot == null
                    ? id.toString().substring(0, SHORT)
                    : lot.details().label();
        }

        String lender(UUID id) {
            Organisation lender = organisations.get(id);
            return lender == null ? id.toString().substring(0, SHORT) : lender.name();
        }
    }
}
