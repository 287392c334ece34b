package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where experts are registered, changed and withdrawn: by a coordinator of their region, or by their lender. Thread-safe.
 * A step is refused with PROMISED when somebody who was promised the expert would be let down, unless it is confirmed.
 */
@Singleton
public final class ExpertRegister {

    private final Keeping keeping;
    private final ExpertRecords records;
    private final Places places;
    private final Promises promises;
    private final InstantSource time;

    ExpertRegister(Keeping keeping, ExpertRecords records, Places places, Promises promises, InstantSource time) {
        this.keeping = keeping;
        this.records = records;
        this.places = places;
        this.promises = promises;
        this.time = time;
    }

    /** Adds an expert to the pool. */
    public Outcome<Expert> register(Viewer viewer, NewExpert wanted) {
        return keeping.decide(viewer, () -> admit(viewer, wanted).then(id -> Outcome.done(records.get(id))));
    }

    /** Changes an expert: details, base, all skills. */
    public Outcome<Expert> change(Viewer viewer, ExpertChange change) {
        return keeping.decide(
                viewer,
                () -> records.lock(viewer, change.id(), change.version())
                        .then(expert -> change(viewer, expert, change)));
    }

    /** Takes an expert out of the pool; the record stays. */
    public Outcome<Expert> withdraw(Viewer viewer, UUID id, int version, boolean confirmed) {
        return keeping.decide(
                viewer, () -> records.lock(viewer, id, version).then(expert -> withdraw(viewer, expert, confirmed)));
    }

    /** Refuses a step that would let somebody down over a promised window. */
    static <T> Outcome<T> promised(TimeWindow window) {
        return Outcome.refused(
                UserErrorCode.PROMISED,
                "confirmed",
                "error.pool.promised",
                window.from().toString(),
                window.to().toString());
    }

    private Outcome<UUID> admit(Viewer viewer, NewExpert wanted) {
        return places.lender(wanted.lender()).then(lender -> {
            if (!Keeping.keeps(viewer, lender.regionCode(), lender.id())) {
                return Keeping.forbidden(viewer);
            }
            return places.base(wanted.base(), lender.regionCode())
                    .then(base -> places.known(wanted.skills(), List.of()).then(skills -> {
                        Expert expert = new Expert(
                                UUID.randomUUID(),
                                lender.regionCode(),
                                lender.id(),
                                wanted.details(),
                                base,
                                Standing.beginning(now()));
                        records.add(expert, skills, ExpertCalendar.entered(wanted.calendar(), "calendar"));
                        keeping.record(
                                new RegionEvent.ExpertRegistered(expert.region(), expert.id(), expert.lender()),
                                viewer);
                        return Outcome.done(expert.id());
                    }));
        });
    }

    private Outcome<Expert> change(Viewer viewer, Expert expert, ExpertChange change) {
        Outcome<BasePoint> base =
                change.base() == null ? Outcome.done(expert.base()) : places.base(change.base(), expert.region());
        return base.then(itsBase -> changeSkills(expert, change).then(skillsChanged -> {
            Expert changed = new Expert(
                    expert.id(),
                    expert.region(),
                    expert.lender(),
                    change.details().apply(expert.details()),
                    itsBase,
                    expert.standing().changed());
            records.update(changed);
            keeping.record(new RegionEvent.ExpertChanged(changed.region(), changed.id(), changed.lender()), viewer);
            return Outcome.done(changed);
        }));
    }

    private Outcome<Boolean> changeSkills(Expert expert, ExpertChange change) {
        List<HeldSkill> wanted = change.skills();
        if (wanted == null) {
            return Outcome.done(false);
        }
        List<HeldSkill> held = records.skillsOf(expert.id());
        return places.known(wanted, held).then(skills -> {
            Optional<TimeWindow> stranded = change.confirmed()
                    ? Optional.empty()
                    : Stranded.bySkill(promises.ofExpert(expert.id(), now()), held, skills);
            if (stranded.isPresent()) {
                return promised(stranded.get());
            }
            records.replaceSkills(expert, skills);
            return Outcome.done(true);
        });
    }

    private Outcome<Expert> withdraw(Viewer viewer, Expert expert, boolean confirmed) {
        List<Promises.Stay> stays = confirmed ? List.of() : promises.ofExpert(expert.id(), now());
        if (!stays.isEmpty()) {
            return promised(stays.get(0).window());
        }
        Expert withdrawn = new Expert(
                expert.id(),
                expert.region(),
                expert.lender(),
                expert.details(),
                expert.base(),
                expert.standing().withdrawnAt(now()));
        records.update(withdrawn);
        keeping.record(new RegionEvent.ExpertWithdrawn(withdrawn.region(), withdrawn.id(), withdrawn.lender()), viewer);
        return Outcome.done(withdrawn);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
