package planted.database;

import java.time.Instant;

class ReadsInstant {
    Instant read() {
        return Instant.now();
    }
}
