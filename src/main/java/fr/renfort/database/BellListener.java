package fr.renfort.database;

import java.util.List;

/** Who listens to the {@link Bell}. What it throws counts as lost: it is told again, by {@link #missed}. */
public interface BellListener {

    /** What transactions notified, in the order in which they were kept; the same may come twice. */
    void heard(List<String> notices);

    /**
     * For a while nothing was heard. Everything kept since a moment may have been missed; some of it was not.
     *
     * @param since the moment, as PostgreSQL's {@code pg_current_snapshot()} wrote it then
     */
    void missed(String since);
}
