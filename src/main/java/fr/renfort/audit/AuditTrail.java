package fr.renfort.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a region, and who read what of whom, as JSON objects in their order, one at a time. After the entries of a
 * batch comes the batch, so that whoever holds the lines can compute the hashes again. Thread-safe.
 */
@Singleton
public final class AuditTrail {

    private final Transactions transactions;
    private final SealRepository seals;
    private final PersonalReadRepository reads;
    private final ObjectMapper json;

    AuditTrail(Transactions transactions, SealRepository seals, PersonalReadRepository reads, ObjectMapper json) {
        this.transactions = transactions;
        this.seals = seals;
        this.reads = reads;
        this.json = json;
    }

    /**
     * Hands over the journal of a region: sealed batches, then what waits to be sealed.
     *
     * @return entries handed over
     */
    public long journal(String region, Consumer<ObjectNode> line) {
        return transactions.readSnapshot(Scope.region(region), () -> {
            SealRow before = SealRow.beginning(region);
            long entries = 0;
            for (Optional<SealRow> next = seals.next(region, 0);
                    next.isPresent();
                    next = seals.next(region, before.number())) {
                SealRow batch = next.get();
                for (EntryRow entry :
                        seals.sealed(region, batch.number(), before.lastSequence(), batch.lastSequence())) {
                    line.accept(entry(region, batch.number(), entry));
                    entries++;
                }
                line.accept(batch(batch));
                before = batch;
            }
            return entries + unsealed(region, before.lastSequence(), line);
        });
    }

    private long unsealed(String region, long last, Consumer<ObjectNode> line) {
        long after = last;
        long entries = 0;
        while (true) {
            List<EntryRow> page = seals.entries(region, after, Long.MAX_VALUE, Sealer.MOST);
            if (page.isEmpty()) {
                return entries;
            }
            page.forEach(entry -> line.accept(entry(region, null, entry)));
            entries += page.size();
            after = page.get(page.size() - 1).sequence();
        }
    }

    /**
     * Hands over who read what of whom in a region, by time.
     *
     * @return answers handed over
     */
    public long reads(String region, Consumer<ObjectNode> line) {
        return transactions.readSnapshot(Scope.region(region), () -> {
            Instant after = Instant.EPOCH;
            UUID afterId = new UUID(0, 0);
            long answers = 0;
            while (true) {
                List<PersonalReadRow> page = reads.of(region, after, afterId, Sealer.MOST);
                if (page.isEmpty()) {
                    return answers;
                }
                page.forEach(read -> line.accept(read(read)));
                answers += page.size();
                after = page.get(page.size() - 1).at();
                afterId = page.get(page.size() - 1).id();
            }
        });
    }

    private ObjectNode entry(String region, @Nullable Long batch, EntryRow entry) {
        ObjectNode line =
                line("entry", region).put("sequence", entry.sequence()).put("batch", batch);
        put(line, "at", entry.at());
        put(line, "actor", entry.actor());
        put(line, "actingLender", entry.actingLender());
        put(line, "actingHospital", entry.actingHospital());
        line.put("actingExpert", entry.actingExpert());
        put(line, "kind", entry.kind());
        put(line, "subject", entry.subjectId());
        put(line, "lender", entry.lenderId());
        put(line, "hospital", entry.hospitalId());
        line.set("details", details(entry));
        put(line, "salt", entry.salt());
        put(line, "personal", entry.personal());
        put(line, "digest", entry.digest());
        return line;
    }

    private static ObjectNode batch(SealRow batch) {
        return line("batch", batch.regionCode())
                .put("batch", batch.number())
                .put("firstSequence", batch.firstSequence())
                .put("lastSequence", batch.lastSequence())
                .put("entries", batch.entries())
                .put("sealedAt", batch.sealedAt().toString())
                .put("previous", batch.previous())
                .put("hash", batch.hash());
    }

    private static ObjectNode read(PersonalReadRow read) {
        ObjectNode line = line("read", read.regionCode())
                .put("at", read.at().toString())
                .put("actor", read.actor())
                .put("role", read.role())
                .put("door", read.door());
        List.of(read.fields().split(",")).forEach(line.putArray("fields")::add);
        List.of(read.people().split(",")).forEach(line.putArray("people")::add);
        return line;
    }

    private static ObjectNode line(String type, String region) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("region", region);
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        line.put(name, Objects.toString(value, null));
    }

    private com.fasterxml.jackson.databind.JsonNode details(EntryRow entry) {
        try {
            return json.readTree(Objects.requireNonNullElse(entry.details(), "null"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The entry " + entry.sequence() + " holds no JSON.", impossible);
        }
    }
}
