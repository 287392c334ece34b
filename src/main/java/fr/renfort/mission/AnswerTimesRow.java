package fr.renfort.mission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How long lenders have to answer, as its table keeps it. */
@MappedEntity("answer_times")
record AnswerTimesRow(@Id String regionCode, int leastMinutes, int urgentMinutes, int usualMinutes, int version) {

    AnswerTimes times() {
        return new AnswerTimes(regionCode, new AnswerTimes.Minutes(leastMinutes, urgentMinutes, usualMinutes), version);
    }
}
