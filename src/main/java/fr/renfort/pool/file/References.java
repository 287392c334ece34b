package fr.renfort.pool.file;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What lenders call their experts and lots in their own files; inside a transaction. */
@Singleton
final class References {

    private final ReferenceRepository references;

    References(ReferenceRepository references) {
        this.references = references;
    }

    /** The references of things, by id. */
    Map<UUID, String> of(Collection<UUID> subjects) {
        Map<UUID, String> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            references.of(subjects).forEach(row -> found.put(row.subjectId(), row.reference()));
        }
        return found;
    }

    /** The things of a kind that lenders call by references, by the key of their lines when they are not found. */
    Map<String, UUID> subjects(String kind, Collection<String> names) {
        Map<String, UUID> found = new HashMap<>();
        if (!names.isEmpty()) {
            references
                    .named(kind, names)
                    .forEach(row -> found.put(FileGroup.ofReference(row.lenderId(), row.reference()), row.subjectId()));
        }
        return found;
    }

    /** Writes down what changed; answers whether each reference was free. */
    boolean write(String kind, List<FileReference> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        references.remove(changes.stream().map(FileReference::subject).toList());
        List<ReferenceRow> rows = changes.stream()
                .filter(change -> change.reference() != null)
                .map(change -> new ReferenceRow(
                        change.subject(),
                        change.region(),
                        change.lender(),
                        kind,
                        Objects.requireNonNull(change.reference())))
                .toList();
        if (rows.isEmpty()) {
            return true;
        }
        references.add(rows);
        return of(rows.stream().map(ReferenceRow::subjectId).toList()).size() == rows.size();
    }
}
