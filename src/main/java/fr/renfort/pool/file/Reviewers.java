package fr.renfort.pool.file;

import jakarta.inject.Singleton;

/** How each kind of file is understood. Thread-safe. */
@Singleton
final class Reviewers {

    private final ExpertReviewer experts;
    private final CalendarReviewer calendars;
    private final LotReviewer lots;

    Reviewers(ExpertReviewer experts, CalendarReviewer calendars, LotReviewer lots) {
        this.experts = experts;
        this.calendars = calendars;
        this.lots = lots;
    }

    Reviewer<?> of(PoolFile file) {
        return switch (file) {
            case EXPERTS -> experts;
            case AVAILABILITY -> calendars;
            case LOTS -> lots;
        };
    }
}
