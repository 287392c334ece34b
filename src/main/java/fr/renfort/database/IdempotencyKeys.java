package fr.renfort.database;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller repeat a mutation without harm: the first answer is given again, for 24 hours. Thread-safe, among all nodes:
 * a repetition waits for the end of the transaction that is using the key.
 */
@Singleton
public final class IdempotencyKeys {

    private static final int LONGEST_KEY = 255;

    private final Transactions transactions;
    private final IdempotencyKeyRepository keys;
    private final InstantSource time;

    IdempotencyKeys(Transactions transactions, IdempotencyKeyRepository keys, InstantSource time) {
        this.transactions = transactions;
        this.keys = keys;
        this.time = time;
    }

    /**
     * Runs the work once for this key, inside the caller's write transaction. A refused step uses no key.
     *
     * @param subject who calls; keys of different callers do not meet
     * @param operation name of the mutation
     * @param key 1 to 255 characters; without one the work simply runs
     * @param inputDigest the same for the same input
     * @return id of what the work made, this time or the first time; refused with KEY_REUSED for another mutation or input
     */
    public Outcome<UUID> once(
            String subject, String operation, @Nullable String key, String inputDigest, Supplier<Outcome<UUID>> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return Outcome.refused(UserErrorCode.INVALID, "idempotencyKey", "error.idempotencyKey.length", key);
        }
        return transactions.attempt(() -> keys.take(subject, key, operation, inputDigest, time.instant()) == 1
                ? work.get().then(made -> answered(subject, key, made))
                : repeated(subject, key, operation, inputDigest));
    }

    private Outcome<UUID> answered(String subject, String key, UUID made) {
        keys.answer(subject, key, made);
        return Outcome.done(made);
    }

    private Outcome<UUID> repeated(String subject, String key, String operation, String inputDigest) {
        return keys.find(subject, key)
                .filter(first -> first.operation().equals(operation))
                .filter(first -> first.inputDigest().equals(inputDigest))
                .flatMap(first -> Optional.ofNullable(first.resultId()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        UserErrorCode.KEY_REUSED, "idempotencyKey", "error.idempotencyKey.reused", key));
    }
}
