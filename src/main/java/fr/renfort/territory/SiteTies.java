package fr.renfort.territory;

import java.util.UUID;

/** What a site belongs to. */
public record SiteTies(String regionCode, String departmentCode, UUID legalEntityId, UUID informationSystemId) {}
