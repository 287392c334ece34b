package fr.renfort.command;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.PlanListener;
import fr.renfort.run.PlanAttempt;
import fr.renfort.run.PlanDifferences;
import fr.renfort.run.PlanOrder;
import fr.renfort.run.PlanRehearsal;
import fr.renfort.run.PlanningRun;
import fr.renfort.run.PlanningWorker;
import fr.renfort.run.Runs;
import fr.renfort.situation.PlanReport;
import fr.renfort.situation.PlanReports;
import io.micronaut.context.ApplicationContext;
import java.util.Objects;

/** Makes a plan in this process and tells of it. */
final class PlanMaking {

    private final ApplicationContext context;
    private final Viewer viewer;
    private final Language language;

    PlanMaking(ApplicationContext context, Viewer viewer, Language language) {
        this.context = context;
        this.viewer = viewer;
        this.language = language;
    }

    /** What there is to show. */
    sealed interface Shown {

        record Report(PlanSummary summary, PlanReport plan) implements Shown {}

        /** Another run of the region is under way. */
        record Busy() implements Shown {}

        record Failed() implements Shown {}
    }

    Shown stored(PlanOrder order, PlanListener listener) {
        long began = System.nanoTime();
        PlanAttempt attempt = context.getBean(PlanningWorker.class).planNow(viewer, order, listener);
        if (attempt instanceof PlanAttempt.Made made) {
            return report(made.plan(), began);
        }
        return attempt instanceof PlanAttempt.Busy ? new Shown.Busy() : new Shown.Failed();
    }

    private Shown report(Plan plan, long began) {
        PlanningRun run = context.getBean(Runs.class).get(viewer, plan.origin().run());
        PlanningRun.Result result = Objects.requireNonNull(run.result());
        PlanReport report = context.getBean(PlanReports.class).of(viewer, language, plan, result.score());
        PlanSummary summary = new PlanSummary(
                run.id().toString(),
                plan.id().toString(),
                PlanSummary.Search.of(run, result),
                context.getBean(Plans.class).content(viewer, plan.id()).duties().size(),
                unserved(report),
                context.getBean(PlanDifferences.class)
                        .toPublished(viewer, plan)
                        .map(compared -> PlanSummary.Difference.of(compared.comparison()))
                        .orElse(null),
                millisSince(began));
        return new Shown.Report(summary, report);
    }

    Shown rehearsed(PlanOrder order, PlanListener listener) {
        long began = System.nanoTime();
        PlanRehearsal rehearsal = context.getBean(PlanningWorker.class).rehearse(viewer, order, listener);
        PlanReport report = context.getBean(PlanReports.class)
                .of(
                        viewer,
                        language,
                        rehearsal.snapshot(),
                        rehearsal.proposal(),
                        rehearsal.result().score().total());
        PlanSummary summary = new PlanSummary(
                null,
                null,
                PlanSummary.Search.of(rehearsal.result()),
                rehearsal.result().plan().duties().size(),
                unserved(report),
                PlanSummary.Difference.of(rehearsal.toPublished()),
                millisSince(began));
        return new Shown.Report(summary, report);
    }

    private static int unserved(PlanReport report) {
        return report.unserved().stream().mapToInt(PlanReport.Unserved::missing).sum();
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
