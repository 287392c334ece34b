package fr.renfort.database;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a caller repeat a step without harm: the first answer is given again, for 24 hours. The key is stored in the
 * transaction of the step itself, so that neither is ever kept without the other. Thread-safe, among all nodes: a repetition
 * waits for the end of the transaction that is using the key.
 */
@Singleton
public final class IdempotencyKeys {

    private static final String FIELD = "idempotencyKey";
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
     * A key as a caller uses it.
     *
     * @param subject who calls; keys of different callers do not meet, and nobody sees those of another
     * @param operation name of the step
     * @param key 1 to 255 characters
     * @param inputDigest the same for the same input
     */
    public record Use(String subject, String operation, String key, String inputDigest) {}

    /**
     * Does a step once for a key, in one transaction with it. A refused step uses no key: nothing was done, so that the
     * repeat is decided anew, and a corrected input may come with the same key.
     *
     * @param step answers a text by which its answer can be given again
     * @return that text, of this time or of the first time; refused with KEY_REUSED for another step or input
     */
    public Outcome<String> once(Scope scope, Use use, Supplier<Outcome<String>> step) {
        if (use.key().isEmpty() || use.key().length() > LONGEST_KEY) {
            return Outcome.refused(UserErrorCode.INVALID, FIELD, "error.idempotencyKey.length", use.key());
        }
        return transactions.decide(scope, () -> {
            keys.seeThoseOf(use.subject());
            return keys.take(use.subject(), use.key(), use.operation(), use.inputDigest(), time.instant()) == 1
                    ? step.get().then(answer -> answered(use, answer))
                    : repeated(use);
        });
    }

    private Outcome<String> answered(Use use, String answer) {
        keys.answer(use.subject(), use.key(), answer);
        return Outcome.done(answer);
    }

    private Outcome<String> repeated(Use use) {
        return keys.find(use.subject(), use.key())
                .filter(first -> first.operation().equals(use.operation()))
                .filter(first -> first.inputDigest().equals(use.inputDigest()))
                .flatMap(first -> Optional.ofNullable(first.answer()))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(UserErrorCode.KEY_REUSED, FIELD, "error.idempotencyKey.reused", use.key()));
    }
}
