package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {

    private final HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    private final String interval = jvm.getVMOption("G1PeriodicGCInterval").getValue();
    private final String least = jvm.getVMOption("MinHeapFreeRatio").getValue();
    private final String most = jvm.getVMOption("MaxHeapFreeRatio").getValue();

    @AfterEach
    void restore() {
        jvm.setVMOption("G1PeriodicGCInterval", interval);
        jvm.setVMOption("MaxHeapFreeRatio", most);
        jvm.setVMOption("MinHeapFreeRatio", least);
    }

    @Test
    void theJvmCollectsWhileIdleAndKeepsLittleFreeHeap() {
        IdleMemory.giveBack();

        assertThat(jvm.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("60000");
        assertThat(jvm.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("10");
        assertThat(jvm.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("20");
    }
}
