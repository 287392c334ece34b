package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is stored of a request, written together; inside a transaction. */
@Singleton
final class RequestRecords {

    private final RequestRepository requests;
    private final ExpertNeedRepository expertNeeds;
    private final EquipmentNeedRepository equipmentNeeds;

    RequestRecords(
            RequestRepository requests, ExpertNeedRepository expertNeeds, EquipmentNeedRepository equipmentNeeds) {
        this.requests = requests;
        this.expertNeeds = expertNeeds;
        this.equipmentNeeds = equipmentNeeds;
    }

    void add(ReinforcementRequest request, List<Need.OfExperts> people, List<Need.OfEquipment> equipment) {
        requests.save(RequestRow.of(request));
        if (!people.isEmpty()) {
            expertNeeds.saveAll(IntStream.range(0, people.size())
                    .mapToObj(position -> ExpertNeedRow.of(request, position, people.get(position)))
                    .toList());
        }
        if (!equipment.isEmpty()) {
            equipmentNeeds.saveAll(IntStream.range(0, equipment.size())
                    .mapToObj(position -> EquipmentNeedRow.of(request, position, equipment.get(position)))
                    .toList());
        }
    }

    Optional<ReinforcementRequest> find(UUID id) {
        return requests.findById(id).map(RequestRow::request);
    }

    /** The request, kept from others until the transaction ends, when the viewer acts for its hospital and read this version. */
    Outcome<ReinforcementRequest> lock(Viewer viewer, UUID id, int versionRead) {
        Optional<ReinforcementRequest> found = requests.lock(id).map(RequestRow::request);
        if (found.isEmpty()) {
            return Desk.unknown("id", "requestUnknown", id);
        }
        ReinforcementRequest request = found.get();
        if (!Desk.actsFor(viewer, request.origin().region(), request.origin().hospital())) {
            return Desk.forbidden(viewer);
        }
        return request.version() == versionRead ? Outcome.done(request) : Desk.stale(versionRead, request.version());
    }

    List<ReinforcementRequest> lockLiveOf(UUID incident) {
        return requests.lockLiveOf(incident).stream().map(RequestRow::request).toList();
    }

    /** Whether some request of the incident was weighed already. */
    boolean weighed(UUID incident) {
        return requests.weighed(incident);
    }

    ReinforcementRequest update(ReinforcementRequest request) {
        requests.update(RequestRow.of(request));
        return request;
    }
}
