package planted.database;

import java.time.LocalDate;
import java.time.ZoneId;

class ReadsLocalDateInZone {
    LocalDate read(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
