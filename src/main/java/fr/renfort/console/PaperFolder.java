package fr.renfort.console;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operator's folder of papers, for the day the network is down. Each file is there whole or not at all, also when the process
 * is killed while it writes. One thread at a time.
 */
@Singleton
@Requires(property = PaperFolder.SETTING)
final class PaperFolder {

    static final String SETTING = "renfort.papers.folder";

    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    /** @param root {@code RENFORT_PAPERS_FOLDER}; made where it is not there */
    PaperFolder(@Property(name = SETTING) Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    boolean has(Path file) {
        return Files.exists(root.resolve(file));
    }

    /**
     * Writes a file, in the place of the one that was there.
     *
     * @param file relative to the folder
     */
    void keep(Path file, byte[] content) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.write(unfinished, content);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the files of a folder within that were last written before an instant. */
    void forget(Path folder, Instant before) throws IOException {
        for (Path file : files(root.resolve(folder))) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
