package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incidents;
import fr.renfort.database.Transactions;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Hears what happens in a region and queues an emergency run for what changes who is needed or free, in the same transaction:
 * both are kept or neither is.
 */
@Singleton
final class RunTriggers {

    /** From here on a real attack keeps people at home. */
    private static final int KEEPS_AT_HOME = 3;

    private final Transactions transactions;
    private final RunQueue queue;
    private final Incidents incidents;
    private final Missions missions;
    private final Loans loans;
    private final Plans plans;

    RunTriggers(
            Transactions transactions,
            RunQueue queue,
            Incidents incidents,
            Missions missions,
            Loans loans,
            Plans plans) {
        this.transactions = transactions;
        this.queue = queue;
        this.incidents = incidents;
        this.missions = missions;
        this.loans = loans;
        this.plans = plans;
    }

    @EventListener
    void on(RegionEvent event) {
        if (matters(event)) {
            Viewer planner = Viewer.planner(event.region());
            transactions.elsewhere(planner.scope(), () -> {
                queueFor(planner, event);
                return true;
            });
        }
    }

    private static boolean matters(RegionEvent event) {
        return event instanceof RegionEvent.ReinforcementRequested
                || event instanceof RegionEvent.RequestTriaged
                || event instanceof RegionEvent.RequestEnded
                || event instanceof RegionEvent.IncidentClosed
                || (event instanceof RegionEvent.IncidentChanged changed && changed.spread())
                || event instanceof RegionEvent.AssignedByHand
                || changesWhoIsFree(event)
                || (event instanceof RegionEvent.MissionStepped mission && mission.reopens())
                || (event instanceof RegionEvent.LoanStepped loan && loan.reopens());
    }

    private static boolean changesWhoIsFree(RegionEvent event) {
        return event instanceof RegionEvent.ExpertWithdrawn
                || event instanceof RegionEvent.ExpertChanged
                || event instanceof RegionEvent.LotWithdrawn
                || event instanceof RegionEvent.LotChanged
                || (event instanceof RegionEvent.IncidentDeclared declared && declared.severity() >= KEEPS_AT_HOME);
    }

    private void queueFor(Viewer planner, RegionEvent event) {
        String cause = event.getClass().getSimpleName() + " " + event.subject();
        if (changesWhoIsFree(event)) {
            if (!exerciseDeclared(planner, event)) {
                queueWherePlanned(planner, event.region(), cause);
            }
        } else {
            queue.queueEmergency(event.region(), exercise(planner, event), cause);
        }
    }

    /** An exercise keeps nobody at home. */
    private boolean exerciseDeclared(Viewer planner, RegionEvent event) {
        return event instanceof RegionEvent.IncidentDeclared
                && incidents.get(planner, event.subject()).facts().exercise();
    }

    /** Who is free, or not any more, matters to what is planned already, real or exercise. */
    private void queueWherePlanned(Viewer planner, String region, String cause) {
        for (boolean exercise : new boolean[] {false, true}) {
            if (plans.current(planner, region, exercise).isPresent()) {
                queue.queueEmergency(region, exercise, cause);
            }
        }
    }

    private boolean exercise(Viewer planner, RegionEvent event) {
        UUID subject = event.subject();
        if (event instanceof RegionEvent.ReinforcementRequested requested) {
            return requested.exercise();
        } else if (event instanceof RegionEvent.RequestTriaged triaged) {
            return triaged.exercise();
        } else if (event instanceof RegionEvent.RequestEnded ended) {
            return ended.exercise();
        } else if (event instanceof RegionEvent.AssignedByHand assigned) {
            return assigned.exercise();
        } else if (event instanceof RegionEvent.IncidentChanged changed) {
            return changed.exercise();
        } else if (event instanceof RegionEvent.IncidentClosed) {
            return incidents.get(planner, subject).facts().exercise();
        } else if (event instanceof RegionEvent.LoanStepped) {
            return loans.get(planner, subject).destination().exercise() != null;
        }
        return missions.get(planner, subject).destination().exercise() != null;
    }
}
