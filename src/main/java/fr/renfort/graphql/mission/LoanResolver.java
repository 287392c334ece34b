package fr.renfort.graphql.mission;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Loans;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionOwner;
import fr.renfort.mission.Plan;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;

/** Loans of equipment. */
@Singleton
final class LoanResolver implements Wiring {

    private static final String OF = "loansOf";

    private final Loans loans;

    LoanResolver(Loans loans) {
        this.loans = loans;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("loans", (region, env) -> page(env, MissionOwner.REGION, region.code()));
        Fields.of(wiring, "Organisation", Organisation.class)
                .fetched("loans", (lender, env) -> page(env, MissionOwner.LENDER, lender.id()));
        Fields.of(wiring, "LegalEntity", LegalEntity.class)
                .fetched("loans", (hospital, env) -> page(env, MissionOwner.HOSPITAL, hospital.id()));
        Fields.of(wiring, "ReinforcementRequest", ReinforcementRequest.class)
                .fetched("loans", (request, env) -> page(env, MissionOwner.REQUEST, request.id()));
        Fields.of(wiring, "Plan", Plan.class).fetched("loans", (plan, env) -> page(env, MissionOwner.PLAN, plan.id()));
        Fields.of(wiring, "Loan", Loan.class)
                .loaded("lot", "EquipmentLot", loan -> loan.lending().lot())
                .loaded(
                        "equipment",
                        "equipmentType",
                        loan -> loan.lending().content().type())
                .value("quantity", loan -> loan.lending().content().quantity())
                .loaded("organisation", "Organisation", Loan::lender)
                .loaded(
                        "establishment",
                        "Establishment",
                        loan -> loan.destination().site().establishment())
                .loaded("need", "EquipmentNeed", loan -> loan.destination().need())
                .value("arrivalAt", loan -> loan.lending().presence().from())
                .value("endsAt", loan -> loan.lending().presence().to())
                .value("travelMinutes", loan -> loan.lending().travelMinutes())
                .value("answerBy", loan -> loan.progress().answerBy())
                .value("reason", loan -> loan.progress().reason())
                .value("version", loan -> loan.progress().version());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Loan", Loan.class, Loan::id, loans::byIds);
        for (MissionOwner owner : EnumSet.complementOf(EnumSet.of(MissionOwner.EXPERT))) {
            Lists.<Object, MissionFilter.Which, Loan>add(
                    loaders, OF + owner, (viewer, keys, which, page) -> loans.lists(viewer, owner, keys, which, page));
        }
    }

    private static Object page(DataFetchingEnvironment env, MissionOwner owner, Object key) {
        return Lists.<Loan>load(
                env,
                OF + owner,
                key,
                BookingFilter.of(env),
                loan -> List.of(
                        loan.lending().presence().from().toString(), loan.id().toString()));
    }
}
