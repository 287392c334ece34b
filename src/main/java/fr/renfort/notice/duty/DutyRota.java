package fr.renfort.notice.duty;

import fr.renfort.notice.contact.Contact;
import java.time.Instant;
import java.util.List;

/**
 * Who is on duty for a region, and when.
 *
 * @param region its code
 * @param shifts at most 500; of those at one moment, the first is called first
 * @param version 1 for the first; grows with each change
 */
public record DutyRota(String region, List<DutyShift> shifts, int version, Instant changedAt, String changedBy) {

    static final int MOST = 500;

    public DutyRota {
        shifts = List.copyOf(shifts);
    }

    /** Who is on duty at a moment, the first first. */
    public List<Contact> at(Instant moment) {
        return shifts.stream()
                .filter(shift -> shift.covers(moment))
                .map(DutyShift::contact)
                .toList();
    }
}
