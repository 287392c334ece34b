package fr.renfort.entry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs tokens of demonstrations: made when first needed, kept in the data folder, in a file that its owner alone
 * reads. The service and the command that prints tokens are two processes, and find the same key. Thread-safe.
 */
@Singleton
final class LocalKey {

    static final String FILE = "demonstration-key.json";

    private final Path file;
    private @Nullable ECKey key;

    LocalKey(@Property(name = "renfort.data", defaultValue = "data") Path folder) {
        this.file = folder.resolve(FILE);
    }

    synchronized ECKey read() {
        if (key == null) {
            try {
                if (!Files.exists(file)) {
                    make();
                }
                key = ECKey.parse(Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (ParseException | JOSEException broken) {
                throw new IllegalStateException(file + " holds no key: delete it, and another is made.", broken);
            }
        }
        return key;
    }

    /** Written beside first, so that another process never reads half of it; one that was quicker wins. */
    private void make() throws IOException, JOSEException {
        ECKey made = new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file is its owner's alone.
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        try {
            Files.writeString(beside, made.toJSONString());
            Files.move(beside, file);
        } catch (FileAlreadyExistsException quicker) {
            Files.delete(beside);
        }
    }
}
