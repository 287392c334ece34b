package fr.renfort.pool.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.database.IdempotencyKeys;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.language.Language;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertFilter;
import fr.renfort.pool.Experts;
import fr.renfort.pool.LotFilter;
import fr.renfort.pool.Lots;
import fr.renfort.pool.PromisedPool;
import fr.renfort.pool.Promises;
import fr.renfort.pool.TwoRegions;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files in and out on a database of their own, with two regions and promises that a test gives. */
final class FileRooms implements AutoCloseable {

    private final Given promises = new Given();
    final SettableTime time = SettableTime.at("2026-06-01T06:30:00Z");
    final PoolImports imports;
    final ImportReading reading;
    final PoolExport export;
    final Experts experts;
    final Lots lots;
    final ApplicationContext context;

    FileRooms() {
        this(100_000);
    }

    FileRooms(int mostLines) {
        TestDatabase database = TestDatabase.fresh();
        TwoRegions.insertInto(database);
        context = ApplicationContext.builder()
                .properties(Map.copyOf(database.properties()))
                .singletons(time)
                .start();
        References references = context.getBean(References.class);
        Nomenclature nomenclature = context.getBean(Nomenclature.class);
        Reviewers reviewers = new Reviewers(
                new ExpertReviewer(PromisedPool.experts(context, promises), references, nomenclature),
                new CalendarReviewer(PromisedPool.experts(context, promises)),
                new LotReviewer(PromisedPool.lots(context, promises), references, nomenclature));
        imports = new PoolImports(
                context.getBean(Transactions.class),
                context.getBean(IdempotencyKeys.class),
                context.getBean(Staging.class),
                context.getBean(FileContexts.class),
                reviewers,
                new FileLimits(50_000_000, mostLines, 100));
        reading = context.getBean(ImportReading.class);
        export = context.getBean(PoolExport.class);
        experts = context.getBean(Experts.class);
        lots = context.getBean(Lots.class);
    }

    void promiseExpert(UUID expert, TimeWindow window, String skill) {
        promises.experts.put(expert, List.of(new Promises.Stay(window, new SkillCode(skill))));
    }

    void promiseLot(UUID lot, TimeWindow window) {
        promises.lots.put(lot, List.of(window));
    }

    Outcome<PoolImport> preview(Viewer viewer, PoolFile file, String text) {
        return preview(viewer, file, text.getBytes(StandardCharsets.UTF_8));
    }

    Outcome<PoolImport> preview(Viewer viewer, PoolFile file, byte[] content) {
        try (SpooledFile spooled = SpooledFile.empty()) {
            Files.write(spooled.path(), content);
            return imports.preview(viewer, null, file, spooled.path(), Language.FR);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Applies what can be applied. */
    PoolImport applied(Viewer viewer, PoolFile file, String text) {
        PoolImport preview = preview(viewer, file, text).orThrow();
        assertThat(problems(viewer, preview)).isEmpty();
        return imports.apply(viewer, preview.id(), false, null).orThrow();
    }

    String export(Viewer viewer, PoolFile file, Dialect dialect, Language language) {
        try (SpooledFile spooled = SpooledFile.empty()) {
            Path path = export.write(viewer, null, new PoolExport.Wanted(file, dialect, language), spooled.path())
                    .orThrow();
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Verdict> verdicts(Viewer viewer, PoolImport made) {
        return reading.verdicts(viewer, made.id(), null, PageRequest.first(100)).items();
    }

    List<String> problems(Viewer viewer, PoolImport made) {
        return reading.problems(viewer, made.id()).stream()
                .map(problem ->
                        problem.line() + " " + problem.column() + " [" + problem.value() + "] " + problem.message())
                .toList();
    }

    List<Expert> pool(Viewer viewer) {
        return experts.list(viewer, ExpertFilter.of("11"), PageRequest.first(100))
                .items();
    }

    List<EquipmentLot> poolOfLots(Viewer viewer) {
        return lots.list(viewer, LotFilter.of("11"), PageRequest.first(100)).items();
    }

    List<String> journalOf(Viewer viewer, UUID subject) {
        Journal journal = context.getBean(Journal.class);
        return context.getBean(Transactions.class).read(viewer.scope(), () -> journal.of(subject)).stream()
                .map(JournalEntry::kind)
                .toList();
    }

    static List<String> errors(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .errors().stream().map(FileRooms::told).toList();
    }

    private static String told(UserError error) {
        return error.code() + " " + error.path() + " " + error.message();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Given implements Promises {

        private final Map<UUID, List<Stay>> experts = new HashMap<>();
        private final Map<UUID, List<TimeWindow>> lots = new HashMap<>();

        @Override
        public List<Stay> ofExpert(UUID expert, Instant from) {
            return experts.getOrDefault(expert, List.of());
        }

        @Override
        public List<TimeWindow> ofLot(UUID lot, Instant from) {
            return lots.getOrDefault(lot, List.of());
        }

        @Override
        public Map<UUID, List<Stay>> ofExperts(Collection<UUID> ids, Instant from) {
            return experts;
        }

        @Override
        public Map<UUID, List<TimeWindow>> ofLots(Collection<UUID> ids, Instant from) {
            return lots;
        }
    }
}
