package fr.renfort.planning.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void anotherTypeOfEquipmentIsFurtherThanALongWay() {
        Reason otherType = new Reason.OtherType("EQ.PRT");
        assertThat(otherType.distance()).isGreaterThan(new Reason.TooFar(132, 90).distance());
    }
}
