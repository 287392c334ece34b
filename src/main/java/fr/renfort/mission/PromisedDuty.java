package fr.renfort.mission;

import java.util.UUID;

/** A duty that somebody counts on. */
record PromisedDuty(UUID expert, UUID need, Duty duty) {}
