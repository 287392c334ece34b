package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionEventTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000011");

    static Class<?>[] events() {
        return RegionEvent.class.getPermittedSubclasses();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventNamesItsRegionAndSubjectAndTellsALenderOrHospitalOnlyWhereItHasOne(Class<? extends RegionEvent> kind)
            throws ReflectiveOperationException {
        RegionEvent event = anyOf(kind);
        assertThat(event.region()).isEqualTo("11");
        assertThat(event.subject()).isEqualTo(ID);
        assertThat(event.lender()).isEqualTo(has(kind, "lender") ? ID : null);
        assertThat(event.hospital()).isEqualTo(has(kind, "hospital") ? ID : null);
    }

    private static boolean has(Class<?> kind, String component) {
        return Arrays.stream(kind.getRecordComponents())
                .anyMatch(one -> one.getName().equals(component));
    }

    private static RegionEvent anyOf(Class<? extends RegionEvent> kind)
            throws InstantiationException, IllegalAccessException, InvocationTargetException, NoSuchMethodException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(RegionEventTest::valueOf).toArray();
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object valueOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == UUID.class) {
            return ID;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 3L;
        }
        return type == int.class ? (Object) 3 : "11";
    }
}
