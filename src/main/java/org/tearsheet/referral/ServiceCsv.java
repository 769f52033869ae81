package org.tearsheet.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Services as CSV (RFC 4180). It begins with the mark by which spreadsheets know UTF-8.
 */
class ServiceCsv {

    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private ServiceCsv() {
    }

    static byte[] write(List<Service> services) {
        var csv = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(csv, FORMAT)) {
            printer.printRecord(fields().map(ServiceField::column));
            for (var service : services) {
                printer.printRecord(fields().map(field -> SpreadsheetGuard.guarded(field.of(service))));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<ServiceField> fields() {
        return Stream.of(ServiceField.values());
    }

}
