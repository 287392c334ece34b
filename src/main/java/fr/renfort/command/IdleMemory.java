package fr.renfort.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVM give memory back while the service is idle: a collection once a minute without one, and little free heap kept. Set
 * at run time, so that {@code java -jar} needs no options; G1 reads these flags anew each time.
 */
final class IdleMemory {

    private static final Logger LOG = LoggerFactory.getLogger(IdleMemory.class);

    /** In this order: the least free heap may never be above the most. */
    private static final List<Map.Entry<String, String>> FLAGS = List.of(
            Map.entry("G1PeriodicGCInterval", "60000"),
            Map.entry("MinHeapFreeRatio", "10"),
            Map.entry("MaxHeapFreeRatio", "20"));

    private IdleMemory() {}

    /** Does nothing on a JVM that has no such flags. */
    static void giveBack() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        for (Map.Entry<String, String> flag : FLAGS) {
            try {
                jvm.setVMOption(flag.getKey(), flag.getValue());
            } catch (IllegalArgumentException e) {
                LOG.info("memory is not given back flag={}", flag.getKey());
            }
        }
    }
}
