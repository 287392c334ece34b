package planted.database;

import java.time.Instant;
import java.util.function.Supplier;

class ReadsInstantByReference {
    Supplier<Instant> read() {
        return Instant::now;
    }
}
