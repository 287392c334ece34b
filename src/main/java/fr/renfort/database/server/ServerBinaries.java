package fr.renfort.database.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
record ServerBinaries(Path folder) {

    /**
     * Unpacks the archive of this platform, unless that was done before.
     *
     * @param folder holds one folder for each version of the archive
     * @throws DatabaseException when this program has no PostgreSQL for the platform
     */
    static ServerBinaries unpackedIn(Path folder) throws IOException {
        String archive = "postgres-" + system() + "-" + machine() + ".txz";
        URL resource = ServerBinaries.class.getClassLoader().getResource(archive);
        if (resource == null) {
            throw new DatabaseException(null, "error.database.platform", system(), machine());
        }
        URLConnection connection = resource.openConnection();
        Path unpacked = folder.resolve(version(connection));
        if (!Files.isDirectory(unpacked)) {
            Files.createDirectories(folder);
            Path partial = Files.createTempDirectory(folder, "unpacking-");
            try (InputStream packed = connection.getInputStream()) {
                unpack(packed, partial);
            }
            readableByAll(partial);
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerBinaries(unpacked);
    }

    /** Path of one of PostgreSQL's programs, such as {@code initdb}. */
    String program(String name) {
        return folder.resolve("bin")
                .resolve(system().equals("windows") ? name + ".exe" : name)
                .toString();
    }

    /** Size and checksum of the archive, which the jar keeps beside it. */
    private static String version(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getSize()) + "-"
                    + Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            @Nullable TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                place(tar, entry, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, path);
            if (posix(path) && (entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** The server may run as another user than this program. */
    private static void readableByAll(Path folder) throws IOException {
        if (!posix(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.setPosixFilePermissions(visited, PosixFilePermissions.fromString("rwxr-xr-x"));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
