package fr.renfort.crisis;

import java.util.UUID;

/** People that a request asks for. */
public record ExpertNeed(UUID id, UUID request, Need.OfExperts asked) {}
