package fr.renfort.graphql.board;

import fr.renfort.board.Board;
import fr.renfort.board.Days;
import fr.renfort.board.EquipmentReserve;
import fr.renfort.board.FreePool;
import fr.renfort.board.SkillReserve;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.situation.PlanningPolicyBook;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** What a region has left for the next attack. */
@Singleton
final class ReserveResolver implements Wiring {

    private final FreePool pool;
    private final PlanningPolicyBook policies;
    private final Territory territory;

    ReserveResolver(FreePool pool, PlanningPolicyBook policies, Territory territory) {
        this.pool = pool;
        this.policies = policies;
        this.territory = territory;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Board", Board.class)
                .fetched("skillReserve", this::skills)
                .fetched(
                        "equipmentReserve",
                        (board, env) -> pool.equipment(Caller.of(env).viewer(), board.region(), days(board, env)));
        Fields.of(wiring, "SkillReserve", SkillReserve.class)
                .loaded("skill", "skill", reserve -> new SkillCode(reserve.skill()));
        Fields.of(wiring, "EquipmentReserve", EquipmentReserve.class)
                .loaded("equipment", "equipmentType", reserve -> new EquipmentCode(reserve.equipment()))
                .value("freeUnits", EquipmentReserve::free);
    }

    private Object skills(Board board, DataFetchingEnvironment env) {
        int minutes = policies.of(Caller.of(env).viewer(), board.region())
                .policy()
                .times()
                .reserveAvailable();
        return pool.skills(Caller.of(env).viewer(), board.region(), days(board, env), minutes);
    }

    /** The days that are asked for; today when none are. */
    private Days days(Board board, DataFetchingEnvironment env) {
        Input given = Input.ofArguments(env);
        ZoneId zone = territory.region(board.region()).timeZone();
        LocalDate from = Objects.requireNonNullElseGet(
                given.optionalDate("from"), () -> LocalDate.ofInstant(board.asOf(), zone));
        return new Days(from, Objects.requireNonNullElse(given.optionalDate("to"), from), zone);
    }
}
