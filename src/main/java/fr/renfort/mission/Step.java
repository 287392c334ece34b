package fr.renfort.mission;

import static fr.renfort.mission.MissionState.COMMITTED;
import static fr.renfort.mission.MissionState.DECLINED;
import static fr.renfort.mission.MissionState.EXPIRED;
import static fr.renfort.mission.MissionState.MOBILISED;
import static fr.renfort.mission.MissionState.NO_SHOW;
import static fr.renfort.mission.MissionState.OFFERED;
import static fr.renfort.mission.MissionState.ON_SITE;
import static fr.renfort.mission.MissionState.PROPOSED;
import static fr.renfort.mission.MissionState.RECALLED;
import static fr.renfort.mission.MissionState.RELEASED;
import static fr.renfort.mission.MissionState.RETURNED;
import static fr.renfort.mission.MissionState.SOLICITED;
import static fr.renfort.mission.MissionState.WITHDRAWN;
import static fr.renfort.mission.Party.COORDINATOR;
import static fr.renfort.mission.Party.HOSPITAL;
import static fr.renfort.mission.Party.LENDER;
import static fr.renfort.mission.Party.MACHINE;

import java.util.Set;
import java.util.stream.Collectors;

/** The steps in the life of a mission or a loan: from where, to where, and whose they are. There are no others. */
public enum Step {
    /** The plan is published: the lender is asked. */
    SOLICIT(Set.of(PROPOSED), SOLICITED, Set.of(COORDINATOR)),
    /** The plan is published, but something has happened since it was made. */
    SKIP(Set.of(PROPOSED), WITHDRAWN, Set.of(COORDINATOR)),
    ACCEPT(Set.of(SOLICITED), OFFERED, Set.of(LENDER)),
    DECLINE(Set.of(SOLICITED), DECLINED, Set.of(LENDER)),
    EXPIRE(Set.of(SOLICITED), EXPIRED, Set.of(MACHINE)),
    /** A plan is published that does not keep the question. */
    REPLACE(Set.of(SOLICITED), WITHDRAWN, Set.of(COORDINATOR)),
    /** Another lender was faster: whoever else was asked for the seat is thanked. */
    THANK(Set.of(SOLICITED), WITHDRAWN, Set.of(MACHINE)),
    WITHDRAW(Set.of(SOLICITED), WITHDRAWN, Set.of(COORDINATOR)),
    COMMIT(Set.of(OFFERED), COMMITTED, Set.of(COORDINATOR)),
    MOBILISE(Set.of(COMMITTED), MOBILISED, Set.of(LENDER, COORDINATOR)),
    ARRIVE(Set.of(COMMITTED, MOBILISED), ON_SITE, Set.of(HOSPITAL, COORDINATOR)),
    MISS(Set.of(COMMITTED, MOBILISED), NO_SHOW, Set.of(HOSPITAL, COORDINATOR)),
    RELEASE(Set.of(ON_SITE), RELEASED, Set.of(HOSPITAL, COORDINATOR)),
    RETURN(Set.of(RELEASED), RETURNED, Set.of(LENDER, COORDINATOR)),
    /** A lender under attack recalls its people itself. */
    RECALL(Set.of(OFFERED, COMMITTED, MOBILISED, ON_SITE), RECALLED, Set.of(COORDINATOR, LENDER));

    private final Set<MissionState> from;
    private final MissionState to;
    private final Set<Party> by;

    Step(Set<MissionState> from, MissionState to, Set<Party> by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public boolean startsFrom(MissionState state) {
        return from.contains(state);
    }

    /** The states it starts from, as people read them. */
    String origins() {
        return from.stream().sorted().map(MissionState::name).collect(Collectors.joining(", "));
    }

    public MissionState to() {
        return to;
    }

    /** Whose step it is. */
    public Set<Party> by() {
        return by;
    }

    /** Whose step it is, as people read it. */
    String owners() {
        return by.stream().sorted().map(Party::name).collect(Collectors.joining(", "));
    }

    /** Whether what was asked for or promised is to be filled again. */
    public boolean reopens() {
        return this == SKIP || this == WITHDRAW || to == DECLINED || to == EXPIRED || to == NO_SHOW || to == RECALLED;
    }
}
