package fr.renfort.entry.code;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Codes on paper by which a hospital signs in when its directory and mail are gone: each once, each for the whole hospital. Only
 * their digests are stored, so that they can be read on paper alone. Thread-safe, among all nodes.
 */
@Singleton
public final class PaperCodes {

    /** Codes on a sheet. */
    public static final int ON_A_SHEET = 10;

    private final Transactions transactions;
    private final CodeRepository codes;
    private final Journal journal;
    private final Tries tries;
    private final InstantSource time;

    PaperCodes(Transactions transactions, CodeRepository codes, Journal journal, Tries tries, InstantSource time) {
        this.transactions = transactions;
        this.codes = codes;
        this.journal = journal;
        this.tries = tries;
        this.time = time;
    }

    /** What a code that was typed is worth. */
    public sealed interface Answer {

        /** It was good, and is so no longer. */
        record LetIn(Viewer viewer) implements Answer {}

        /** It was never printed, was used, or its sheet was replaced: nobody is told which. */
        record Wrong() implements Answer {}

        /** There were too many tries from this address; it was not looked at. */
        record TooMany() implements Answer {}
    }

    /**
     * A sheet, as far as it can be known without the paper.
     *
     * @param left codes that were not used
     * @param used when others were
     */
    public record Sheet(Instant printedAt, int left, List<Instant> used) {}

    /**
     * Makes the codes of a new sheet; those of the sheet before are worth nothing any more.
     *
     * @param viewer a hospital
     * @param region of the hospital
     */
    public List<String> print(Viewer viewer, String region) {
        UUID hospital = hospital(viewer);
        return transactions.write(viewer.scope(), () -> {
            UUID sheet = UUID.randomUUID();
            Instant now = time.instant();
            List<String> fresh = IntStream.range(0, ON_A_SHEET)
                    .mapToObj(place -> CodeForm.random())
                    .toList();
            codes.withdraw(hospital);
            for (int place = 1; place <= ON_A_SHEET; place++) {
                codes.add(CodeForm.digest(fresh.get(place - 1)), hospital, region, sheet, place, now);
            }
            journal.record(new RegionEvent.SignInCodesPrinted(region, sheet, hospital), viewer.subject());
            return fresh;
        });
    }

    /** The sheet of a hospital; empty when it has none. */
    public Optional<Sheet> sheet(Viewer viewer) {
        UUID hospital = hospital(viewer);
        List<CodeRow> rows = transactions.read(viewer.scope(), () -> codes.of(hospital));
        List<Instant> used = rows.stream()
                .map(CodeRow::usedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return rows.stream().findFirst().map(row -> new Sheet(row.printedAt(), rows.size() - used.size(), used));
    }

    /** Uses a code up, whoever typed it. The journal keeps from which place of which sheet it came. */
    public Answer use(String typed, InetAddress caller) {
        if (!tries.another(caller)) {
            return new Answer.TooMany();
        }
        String digest = CodeForm.digest(typed);
        return transactions.write(Scope.NONE, () -> {
            codes.know(digest);
            return codes.use(digest, time.instant()) == 1
                    ? letIn(codes.find(digest).orElseThrow())
                    : new Answer.Wrong();
        });
    }

    private Answer letIn(CodeRow code) {
        String subject = "code:" + code.sheet() + ":" + code.place();
        Viewer viewer = new Viewer(subject, Role.HOSPITAL, Set.of(), null, code.hospitalId(), null);
        return transactions.elsewhere(viewer.scope(), () -> {
            journal.record(
                    new RegionEvent.SignInCodeUsed(code.regionCode(), code.sheet(), code.hospitalId(), code.place()),
                    subject);
            return new Answer.LetIn(viewer);
        });
    }

    private static UUID hospital(Viewer viewer) {
        if (viewer.hospital() == null || !viewer.is(Role.HOSPITAL)) {
            throw new IllegalArgumentException("Codes are for hospitals, not for " + viewer.role() + ".");
        }
        return viewer.hospital();
    }
}
