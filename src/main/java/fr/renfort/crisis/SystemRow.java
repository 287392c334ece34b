package fr.renfort.crisis;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("incident_system")
record SystemRow(
        @Id UUID incidentId,
        String regionCode,
        UUID hospitalId,
        @Id UUID informationSystemId) {}
