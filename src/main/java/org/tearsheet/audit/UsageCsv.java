package org.tearsheet.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as CSV (RFC 4180) for whoever the clinic gives it to. Fewer than five prints
 * are told as such, the others in full fives, and there is no total: nothing of it gives
 * a small number away, not even beside another export.
 */
final class UsageCsv {

    static final int SMALL = 5;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UsageCsv() {
    }

    static void write(UsageReport report, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("from", "to", "sheet", "title", "document", "language", "paper", "text", "discreet",
                    "prints");
            for (var row : report.rows()) {
                printer.printRecord(report.from(), report.to(), row.sheetNumber(),
                        SpreadsheetGuard.guarded(row.title()), row.kind().name().toLowerCase(Locale.ROOT),
                        row.language().tag(), row.paper(), row.textSize(), row.discreet(), coarse(row.prints()));
            }
        }
    }

    static String coarse(long prints) {
        return prints < SMALL ? "<" + SMALL : String.valueOf(prints - prints % SMALL);
    }

}
