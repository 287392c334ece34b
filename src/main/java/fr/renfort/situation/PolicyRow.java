package fr.renfort.situation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A region's own policy as its table keeps it. */
@MappedEntity("planning_policy")
record PolicyRow(@Id String regionCode, String settings, int version) {}
