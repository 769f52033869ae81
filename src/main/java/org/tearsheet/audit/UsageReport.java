package org.tearsheet.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often what was printed.
 *
 * @param periods days or weeks, in order, also those without a print
 * @param rows by sheet number
 */
public record UsageReport(LocalDate from, LocalDate to, List<Period> periods, List<UsageRow> rows) {

    public UsageReport {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    public long total() {
        return rows.stream().mapToLong(UsageRow::prints).sum();
    }

    /** How the prints divide by something of them. */
    public <K extends Comparable<K>> Map<K, Long> by(Function<UsageRow, K> what) {
        return rows.stream()
            .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.summingLong(UsageRow::prints)));
    }

    /**
     * The prints of a day, or of the week that begins with it.
     */
    public record Period(LocalDate day, long prints) {
    }

}
