package fr.renfort.pool.file;

import fr.renfort.pool.BasePoint;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertRevision;
import fr.renfort.pool.ExpertRevisions;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.PooledExpert;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands lines that are experts. Thread-safe. */
@Singleton
final class ExpertReviewer implements Reviewer<ExpertRevision> {

    private static final int MOST_WEEKLY_MINUTES = 2_880;

    private final ExpertRevisions revisions;
    private final References references;
    private final Nomenclature nomenclature;

    ExpertReviewer(ExpertRevisions revisions, References references, Nomenclature nomenclature) {
        this.revisions = revisions;
        this.references = references;
        this.nomenclature = nomenclature;
    }

    @Override
    public List<Reviewed<ExpertRevision>> review(FileContext context, List<FileGroup> groups, boolean locked) {
        List<UUID> ids =
                groups.stream().flatMap(group -> group.subject().stream()).toList();
        Map<UUID, PooledExpert> present = revisions.keptBy(context.viewer(), ids, locked);
        Map<UUID, String> called = references.of(ids);
        Set<SkillCode> known =
                nomenclature.skills().stream().map(SkillLabel::code).collect(Collectors.toSet());
        context.sites()
                .prepare(present.values().stream()
                        .map(pooled -> pooled.expert().base().homeSite())
                        .toList());
        List<Reviewed<ExpertRevision>> reviewed = new ArrayList<>();
        for (FileGroup group : groups) {
            Subject<PooledExpert> subject = Subject.of(group, present, called);
            reviewed.add(new Line(context, group, subject, known).reviewed());
        }
        return withStranding(context, reviewed);
    }

    @Override
    public void write(FileContext context, List<ExpertRevision> revised) {
        revisions.write(context.viewer(), revised);
    }

    private List<Reviewed<ExpertRevision>> withStranding(FileContext context, List<Reviewed<ExpertRevision>> reviewed) {
        Map<UUID, TimeWindow> stranded = revisions.stranded(
                reviewed.stream().flatMap(one -> one.written().stream()).toList());
        return reviewed.stream()
                .map(one -> Subject.stranding(context, one, one.verdict().subject(), stranded))
                .toList();
    }

    /** One line. */
    private final class Line {

        private final FileContext context;
        private final FileGroup group;
        private final FileRow row;
        private final Cells cells;
        private final @Nullable PooledExpert present;
        private final @Nullable String called;
        private final Set<SkillCode> known;

        Line(FileContext context, FileGroup group, Subject<PooledExpert> subject, Set<SkillCode> known) {
            this.context = context;
            this.group = group;
            this.row = group.first();
            this.cells = new Cells(row, context);
            PooledExpert found = subject.present();
            this.present = found != null
                            && found.expert().region().equals(context.region().code())
                    ? found
                    : null;
            this.called = subject.reference();
            this.known = known;
        }

        Reviewed<ExpertRevision> reviewed() {
            boolean leaves = cells.withdrawn();
            Subject.checkNamed(group, cells, present == null);
            if (Subject.unknown(group, present == null)) {
                return refused();
            }
            if (present != null && present.expert().standing().withdrawn()) {
                return Subject.gone(
                        row,
                        cells,
                        present.expert().id(),
                        title(),
                        leaves,
                        Objects.toString(present.expert().standing().withdrawnAt(), ""));
            }
            Subject.checkLeaves(cells, present == null, leaves);
            UUID lender = lender();
            Optional<Expert.Details> details = details();
            Optional<BasePoint> base = BasePointCells.read(
                    context,
                    cells,
                    row,
                    present == null ? null : present.expert().base());
            List<HeldSkill> skills =
                    cells.has(Column.SKILLS) || present == null ? SkillCells.read(cells, known) : present.skills();
            String reference = cells.reference(called);
            if (!cells.problems().isEmpty() || details.isEmpty() || base.isEmpty() || lender == null) {
                return refused();
            }
            Expert after = revisions.beginning(
                    present == null ? UUID.randomUUID() : present.expert().id(),
                    context.region().code(),
                    lender,
                    details.get(),
                    base.get());
            return cells.made(Column.SKILLS, () -> new ExpertRevision(present, after, skills, null, leaves))
                    .map(revision -> decided(revision, reference))
                    .orElseGet(this::refused);
        }

        private Reviewed<ExpertRevision> decided(ExpertRevision revision, @Nullable String reference) {
            Expert after = revision.after();
            Map<Column, String> is = ExpertCells.of(context, after, revision.skills(), reference);
            List<FieldChange> changes = Differences.of(
                    PoolFile.EXPERTS,
                    present == null ? Map.of() : ExpertCells.of(context, present.expert(), present.skills(), called),
                    is);
            Verdict.Action action = Subject.action(present == null, revision.withdrawn(), changes);
            Verdict verdict = new Verdict(
                    row.line(),
                    action,
                    present == null ? null : after.id(),
                    ExpertCells.title(after),
                    changes,
                    List.of(),
                    null);
            return action == Verdict.Action.KEEP
                    ? Reviewed.nothing(verdict)
                    : new Reviewed<>(
                            verdict,
                            revision,
                            Objects.equals(reference, called)
                                    ? null
                                    : new FileReference(after.id(), after.lender(), after.region(), reference));
        }

        private Reviewed<ExpertRevision> refused() {
            return Reviewed.nothing(Verdict.refused(
                    row.line(), present == null ? null : present.expert().id(), title(), cells.problems()));
        }

        private String title() {
            return present == null
                    ? (row.text(Column.GIVEN_NAME) + " " + row.text(Column.FAMILY_NAME)).strip()
                    : ExpertCells.title(present.expert());
        }

        private @Nullable UUID lender() {
            if (present == null) {
                return context.lender(cells, row).map(Organisation::id).orElse(null);
            }
            Subject.checkLender(context, cells, row, present.expert().lender());
            return present.expert().lender();
        }

        private Optional<Expert.Details> details() {
            Expert.Details now = present == null ? null : present.expert().details();
            Expert.Terms terms = now == null ? null : now.terms();
            String given = cells.text(Column.GIVEN_NAME, now == null ? null : now.givenName());
            String family = cells.text(Column.FAMILY_NAME, now == null ? null : now.familyName());
            String phone = cells.optional(Column.PHONE, now == null ? null : now.phone());
            String email = cells.optional(Column.EMAIL, now == null ? null : now.email());
            int travel = cells.integer(Column.MAX_TRAVEL, terms == null ? null : terms.maxTravelMinutes());
            int notice = cells.integer(Column.NOTICE, terms == null ? null : terms.noticeMinutes());
            int weekly =
                    cells.integer(Column.MAX_WEEKLY, terms == null ? MOST_WEEKLY_MINUTES : terms.maxWeeklyMinutes());
            int worked = cells.integer(Column.WORKED_BEFORE, terms == null ? 0 : terms.workedBeforeMinutes());
            return cells.problems().isEmpty()
                    ? cells.made(
                            Column.FAMILY_NAME,
                            () -> new Expert.Details(
                                    given, family, phone, email, new Expert.Terms(travel, notice, weekly, worked)))
                    : Optional.empty();
        }
    }
}
