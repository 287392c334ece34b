package fr.renfort.notice.duty;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("duty_rota")
record DutyRotaRow(@Id String regionCode, int version, String shifts, Instant changedAt, String changedBy) {

    DutyRota rota() {
        return new DutyRota(regionCode, DutyFormat.read(shifts), version, changedAt, changedBy);
    }
}
