package org.tearsheet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** What was measured in a run, each figure beside its goal. */
final class Figures {

    private static final Path FILE = Path.of("target", "bench.md");

    private final List<String> rows = new ArrayList<>();

    /** A figure that should not be above its goal. */
    void atMost(double goal, String unit, String what, double measured) {
        row(what, "at most %s %s".formatted(number(goal), unit), "%s %s".formatted(number(measured), unit),
                measured <= goal);
    }

    /** A figure that should not be below its goal. */
    void atLeast(double goal, String unit, String what, double measured) {
        row(what, "at least %s %s".formatted(number(goal), unit), "%s %s".formatted(number(measured), unit),
                measured >= goal);
    }

    /** A figure without a goal, or the reason why there is none. */
    void told(String what, String measured) {
        add("| %s | | %s | |".formatted(what, measured));
    }

    private void row(String what, String goal, String measured, boolean reached) {
        add("| %s | %s | %s | %s |".formatted(what, goal, measured, reached ? "yes" : "**no**"));
    }

    private void add(String row) {
        rows.add(row);
        System.out.println(row);
    }

    /** To the console, and to {@code target/bench.md}. */
    void print(String command) throws IOException {
        var table = """

                %s

                `%s`

                | what | goal | measured | reached |
                |---|---|---|---|
                %s
                """.formatted(machine(), command, String.join("\n", rows));
        System.out.println(table);
        Files.writeString(FILE, table);
    }

    private static String machine() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, %d GB, %s, %s %s; heap of the driver at most %,d MB".formatted(processor(),
                Runtime.getRuntime().availableProcessors(), Math.round(system.getTotalMemorySize() / 1e9),
                System.getProperty("os.name"), System.getProperty("java.vendor"), Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String processor() throws IOException {
        var told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        }
    }

    private static String number(double number) {
        if (number >= 100 || number == Math.rint(number)) {
            return "%,.0f".formatted(number);
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : number >= 0.1 ? "%.2f" : "%.4f", number);
    }

}
