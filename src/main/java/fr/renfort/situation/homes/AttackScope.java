package fr.renfort.situation.homes;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentChange;
import fr.renfort.crisis.IncidentChanges;
import fr.renfort.crisis.Incidents;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;

/** Corrects what an incident is and what it hits, with an eye on who is promised elsewhere. Thread-safe. */
@Singleton
public final class AttackScope {

    private final Transactions transactions;
    private final HomeCalls homes;
    private final Incidents incidents;
    private final IncidentChanges changes;

    AttackScope(Transactions transactions, HomeCalls homes, Incidents incidents, IncidentChanges changes) {
        this.transactions = transactions;
        this.homes = homes;
        this.incidents = incidents;
        this.changes = changes;
    }

    /**
     * Corrects an incident.
     *
     * @param confirmed whether to go on although promised people become needed at home; they stay promised until recalled
     */
    public Outcome<Incident> change(Viewer viewer, IncidentChange change, boolean confirmed) {
        return transactions.decide(
                viewer.scope(),
                () -> incidents
                        .find(viewer, change.id())
                        .map(present -> homes.unlessStranded(
                                present.site().region(), confirmed, () -> changes.change(viewer, change)))
                        .orElseGet(() -> changes.change(viewer, change)));
    }
}
