package fr.renfort.run;

import java.util.UUID;

/** What a queued job names: a run and the region it is of, code and id. */
record RunJob(String region, UUID run) {}
