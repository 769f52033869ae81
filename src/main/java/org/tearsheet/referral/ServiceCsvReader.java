package org.tearsheet.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import static org.tearsheet.referral.ServiceFault.Kind.CELLS;
import static org.tearsheet.referral.ServiceFault.Kind.COLUMN_MISSING;
import static org.tearsheet.referral.ServiceFault.Kind.COLUMN_TWICE;
import static org.tearsheet.referral.ServiceFault.Kind.COLUMN_UNKNOWN;
import static org.tearsheet.referral.ServiceFault.Kind.EMPTY;
import static org.tearsheet.referral.ServiceFault.Kind.INVALID;
import static org.tearsheet.referral.ServiceFault.Kind.IN_THE_FUTURE;
import static org.tearsheet.referral.ServiceFault.Kind.NOT_CSV;
import static org.tearsheet.referral.ServiceFault.Kind.NOT_UTF8;
import static org.tearsheet.referral.ServiceFault.Kind.TOO_LARGE;
import static org.tearsheet.referral.ServiceFault.Kind.TOO_MANY_ROWS;
import static org.tearsheet.referral.ServiceFault.Kind.TWICE;
import static org.tearsheet.referral.ServiceField.ADDRESS;
import static org.tearsheet.referral.ServiceField.COST;
import static org.tearsheet.referral.ServiceField.DESTINATION;
import static org.tearsheet.referral.ServiceField.HOURS;
import static org.tearsheet.referral.ServiceField.LANGUAGES;
import static org.tearsheet.referral.ServiceField.NAME;
import static org.tearsheet.referral.ServiceField.NOTES;
import static org.tearsheet.referral.ServiceField.PHONE;
import static org.tearsheet.referral.ServiceField.VERIFIED;

/** Reads one file of services to its end and collects all that is wrong with it. */
class ServiceCsvReader {

    private final LocalDate today;

    private final List<ServiceFault> faults = new ArrayList<>();

    private final List<ServiceRow> rows = new ArrayList<>();

    private final Map<ServiceKey, Long> lines = new HashMap<>();

    private final Map<ServiceField, Integer> columns = new EnumMap<>(ServiceField.class);

    private int width;

    private int filled;

    private ServiceCsvReader(LocalDate today) {
        this.today = today;
    }

    /**
     * The rows of the file.
     * @throws BrokenServiceFile if anything is wrong with any of them
     */
    static List<ServiceRow> read(byte[] csv, LocalDate today) {
        var reader = new ServiceCsvReader(today);
        reader.read(csv);
        if (!reader.faults.isEmpty()) {
            throw new BrokenServiceFile(reader.faults);
        }
        return reader.rows;
    }

    private void read(byte[] csv) {
        if (csv.length > Services.MAX_BYTES) {
            faults.add(new ServiceFault(1, TOO_LARGE));
            return;
        }
        var text = decoded(csv);
        if (!faults.isEmpty()) {
            return;
        }
        if (text.isBlank()) {
            faults.add(new ServiceFault(1, EMPTY));
            return;
        }
        try (var parser = CSVParser.parse(text, ServiceCsv.FORMAT)) {
            read(parser);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private String decoded(byte[] csv) {
        var bytes = ByteBuffer.wrap(csv);
        var text = CharBuffer.allocate(csv.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            var before = new String(csv, 0, bytes.position(), StandardCharsets.UTF_8);
            faults.add(new ServiceFault(before.chars().filter(letter -> letter == '\n').count() + 1, NOT_UTF8));
        }
        var decoded = text.flip().toString();
        return decoded.startsWith(ServiceCsv.BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    }

    private void read(CSVParser parser) {
        var records = parser.iterator();
        var line = 1L;
        try {
            head(records.next());
            if (!faults.isEmpty()) {
                return;
            }
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext() && hasRoom(line)) {
                row(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        catch (UncheckedIOException _) {
            faults.add(new ServiceFault(line, NOT_CSV));
        }
    }

    private boolean hasRoom(long line) {
        if (filled == Services.MAX_ROWS) {
            faults.add(new ServiceFault(line, TOO_MANY_ROWS));
        }
        return filled++ < Services.MAX_ROWS;
    }

    private void head(CSVRecord head) {
        width = head.size();
        for (var position = 0; position < width; position++) {
            var name = head.get(position).strip();
            var known = Stream.of(ServiceField.values())
                .filter(field -> field.column().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
            if (known.isEmpty()) {
                faults.add(new ServiceFault(1, COLUMN_UNKNOWN, name, ""));
            }
            else if (columns.putIfAbsent(known.get(), position) != null) {
                faults.add(new ServiceFault(1, COLUMN_TWICE, name, ""));
            }
        }
        Stream.of(ServiceField.values())
            .filter(field -> !columns.containsKey(field))
            .forEach(field -> faults.add(new ServiceFault(1, COLUMN_MISSING, field.column(), "")));
    }

    private void row(long line, CSVRecord cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() != width) {
            faults.add(new ServiceFault(line, CELLS, "", "%d/%d".formatted(cells.size(), width)));
            return;
        }
        var texts = new EnumMap<ServiceField, String>(ServiceField.class);
        columns.forEach((field, position) -> texts.put(field, SpreadsheetGuard.unguarded(cells.get(position))));
        var before = faults.size();
        texts.forEach((field, text) -> check(line, field, text));
        checkOnce(line, texts.getOrDefault(DESTINATION, ""), texts.getOrDefault(NAME, ""));
        if (faults.size() == before) {
            rows.add(new ServiceRow(draft(texts), verifiedOn(texts.getOrDefault(VERIFIED, ""))));
        }
    }

    private void check(long line, ServiceField field, String text) {
        if (!field.isValid(text)) {
            faults.add(new ServiceFault(line, INVALID, field.column(), text.strip()));
        }
        else if (field == VERIFIED && verifiedOn(text).filter(day -> day.isAfter(today)).isPresent()) {
            faults.add(new ServiceFault(line, IN_THE_FUTURE, field.column(), text.strip()));
        }
    }

    private void checkOnce(long line, String destination, String name) {
        if (DESTINATION.isValid(destination) && NAME.isValid(name)) {
            var key = new ServiceKey(new DestinationCode(DESTINATION.normalised(destination)), NAME.normalised(name));
            var before = lines.putIfAbsent(key, line);
            if (before != null) {
                faults.add(new ServiceFault(line, TWICE, NAME.column(), before.toString()));
            }
        }
    }

    private static ServiceDraft draft(Map<ServiceField, String> texts) {
        Function<ServiceField, String> text = field -> texts.getOrDefault(field, "");
        return new ServiceDraft(new DestinationCode(text.apply(DESTINATION).strip()), text.apply(NAME),
                text.apply(PHONE), text.apply(HOURS), text.apply(ADDRESS), text.apply(LANGUAGES), text.apply(COST),
                text.apply(NOTES));
    }

    private static Optional<LocalDate> verifiedOn(String text) {
        return Optional.of(text.strip()).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }

}
