package fr.renfort.pool.file;

import fr.renfort.pool.BasePoint;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.LotRevision;
import fr.renfort.pool.LotRevisions;
import fr.renfort.pool.PooledLot;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisation;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands lines that are lots. Thread-safe. */
@Singleton
final class LotReviewer implements Reviewer<LotRevision> {

    private final LotRevisions revisions;
    private final References references;
    private final Nomenclature nomenclature;

    LotReviewer(LotRevisions revisions, References references, Nomenclature nomenclature) {
        this.revisions = revisions;
        this.references = references;
        this.nomenclature = nomenclature;
    }

    @Override
    public List<Reviewed<LotRevision>> review(FileContext context, List<FileGroup> groups, boolean locked) {
        List<UUID> ids =
                groups.stream().flatMap(group -> group.subject().stream()).toList();
        Map<UUID, PooledLot> present = revisions.keptBy(context.viewer(), ids, locked);
        Map<UUID, String> called = references.of(ids);
        Map<EquipmentCode, EquipmentKind> kinds =
                nomenclature.equipment().stream().collect(Collectors.toMap(EquipmentLabel::code, EquipmentLabel::kind));
        context.sites()
                .prepare(present.values().stream()
                        .map(pooled -> pooled.lot().base().homeSite())
                        .toList());
        List<Reviewed<LotRevision>> reviewed = new ArrayList<>();
        for (FileGroup group : groups) {
            reviewed.add(new Line(context, group, Subject.of(group, present, called), kinds).reviewed());
        }
        Map<UUID, TimeWindow> stranded = revisions.stranded(
                reviewed.stream().flatMap(one -> one.written().stream()).toList());
        return reviewed.stream()
                .map(one -> Subject.stranding(context, one, one.verdict().subject(), stranded))
                .toList();
    }

    @Override
    public void write(FileContext context, List<LotRevision> revised) {
        revisions.write(context.viewer(), revised);
    }

    /** One line. */
    private final class Line {

        private final FileContext context;
        private final FileGroup group;
        private final FileRow row;
        private final Cells cells;
        private final @Nullable PooledLot present;
        private final @Nullable String called;
        private final Map<EquipmentCode, EquipmentKind> kinds;

        Line(
                FileContext context,
                FileGroup group,
                Subject<PooledLot> subject,
                Map<EquipmentCode, EquipmentKind> kinds) {
            this.context = context;
            this.group = group;
            this.row = group.first();
            this.cells = new Cells(row, context);
            PooledLot found = subject.present();
            this.present = found != null
                            && found.lot().region().equals(context.region().code())
                    ? found
                    : null;
            this.called = subject.reference();
            this.kinds = kinds;
        }

        Reviewed<LotRevision> reviewed() {
            boolean leaves = cells.withdrawn();
            Subject.checkNamed(group, cells, present == null);
            if (Subject.unknown(group, present == null)) {
                return refused();
            }
            if (present != null && present.lot().standing().withdrawn()) {
                return Subject.gone(
                        row,
                        cells,
                        present.lot().id(),
                        title(),
                        leaves,
                        Objects.toString(present.lot().standing().withdrawnAt(), ""));
            }
            Subject.checkLeaves(cells, present == null, leaves);
            UUID lender = lender();
            Optional<EquipmentLot.Details> details = details();
            Optional<BasePoint> base = BasePointCells.read(
                    context, cells, row, present == null ? null : present.lot().base());
            List<TimeWindow> availability = cells.has(Column.WINDOWS) || present == null
                    ? cells.windows(Column.WINDOWS)
                    : present.availability();
            String reference = cells.reference(called);
            if (!cells.problems().isEmpty() || details.isEmpty() || base.isEmpty() || lender == null) {
                return refused();
            }
            EquipmentLot begun =
                    revisions.beginning(UUID.randomUUID(), context.region().code(), lender, details.get(), base.get());
            EquipmentLot after = present == null ? begun : sameLot(present.lot(), begun);
            return cells.made(Column.WINDOWS, () -> new LotRevision(present, after, availability, leaves))
                    .map(revision -> decided(revision, reference))
                    .orElseGet(this::refused);
        }

        private Reviewed<LotRevision> decided(LotRevision revision, @Nullable String reference) {
            EquipmentLot after = revision.after();
            List<FieldChange> changes = Differences.of(
                    PoolFile.LOTS,
                    present == null ? Map.of() : LotCells.of(context, present.lot(), present.availability(), called),
                    LotCells.of(context, after, revision.availability(), reference));
            Verdict.Action action = Subject.action(present == null, revision.withdrawn(), changes);
            Verdict verdict = new Verdict(
                    row.line(),
                    action,
                    present == null ? null : after.id(),
                    after.details().label(),
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

        private Reviewed<LotRevision> refused() {
            return Reviewed.nothing(Verdict.refused(
                    row.line(), present == null ? null : present.lot().id(), title(), cells.problems()));
        }

        private String title() {
            return present == null
                    ? row.text(Column.LABEL)
                    : present.lot().details().label();
        }

        private @Nullable UUID lender() {
            if (present == null) {
                return context.lender(cells, row).map(Organisation::id).orElse(null);
            }
            Subject.checkLender(context, cells, row, present.lot().lender());
            return present.lot().lender();
        }

        private Optional<EquipmentLot.Details> details() {
            EquipmentLot.Details now = present == null ? null : present.lot().details();
            Optional<EquipmentCode> type = type(now);
            EquipmentKind kind = kind(type, now);
            String label = cells.text(Column.LABEL, now == null ? null : now.label());
            int quantity = cells.integer(Column.QUANTITY, now == null ? null : now.quantity());
            int handling = cells.integer(Column.HANDLING, now == null ? 0 : now.handlingMinutes());
            int travel = cells.integer(Column.MAX_TRAVEL, now == null ? null : now.maxTravelMinutes());
            return cells.problems().isEmpty() && type.isPresent()
                    ? cells.made(
                            Column.LABEL,
                            () -> new EquipmentLot.Details(type.get(), kind, label, quantity, handling, travel))
                    : Optional.empty();
        }

        /** Its type and kind never change. */
        private Optional<EquipmentCode> type(EquipmentLot.@Nullable Details now) {
            if (now != null && cells.blank(Column.EQUIPMENT)) {
                return Optional.of(now.type());
            }
            String code = cells.text(Column.EQUIPMENT, null).toUpperCase(Locale.ROOT);
            Optional<EquipmentCode> type =
                    code.isEmpty() ? Optional.empty() : cells.made(Column.EQUIPMENT, () -> new EquipmentCode(code));
            if (type.isPresent() && !kinds.containsKey(type.get())) {
                cells.refuse(Column.EQUIPMENT, "error.pool.equipmentUnknown", code);
            } else if (type.isPresent() && now != null && !type.get().equals(now.type())) {
                cells.refuse(
                        Column.EQUIPMENT,
                        "error.pool.otherEquipment",
                        code,
                        now.type().value());
            }
            return type;
        }

        private EquipmentKind kind(Optional<EquipmentCode> type, EquipmentLot.@Nullable Details now) {
            EquipmentKind usual = now == null
                    ? type.map(code -> kinds.getOrDefault(code, EquipmentKind.RETURNABLE))
                            .orElse(EquipmentKind.RETURNABLE)
                    : now.kind();
            EquipmentKind kind =
                    cells.choice(Column.LOT_KIND, EquipmentKind.class).orElse(usual);
            if (now != null && kind != now.kind()) {
                cells.refuse(
                        Column.LOT_KIND,
                        "error.pool.otherEquipment",
                        row.text(Column.LOT_KIND),
                        Words.of(now.kind(), context.language()));
            }
            return kind;
        }
    }

    private static EquipmentLot sameLot(EquipmentLot lot, EquipmentLot changed) {
        return new EquipmentLot(
                lot.id(),
                lot.region(),
                lot.lender(),
                changed.details(),
                changed.base(),
                lot.splitFrom(),
                lot.standing());
    }
}
