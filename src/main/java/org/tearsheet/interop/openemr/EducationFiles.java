package org.tearsheet.interop.openemr;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Outlet;
import org.tearsheet.print.Sheet;
import org.tearsheet.print.SheetCounter;
import org.tearsheet.print.UnprintableCharacter;

/**
 * What OpenEMR may have: live handouts that are free to take home, one for each code and
 * language. Of several topics with a code it is the one with the lowest number, because
 * OpenEMR hands out one file, and a packet that nobody put together says too much.
 */
@Component
class EducationFiles {

    private static final int AT_A_TIME = 200;

    private final Outlet outlet;

    private final SheetCounter counter;

    EducationFiles(Outlet outlet, SheetCounter counter) {
        this.outlet = outlet;
        this.counter = counter;
    }

    /** By name. */
    List<EducationFile> all() {
        var free = free();
        var files = new TreeMap<String, EducationFile>();
        for (var code : outlet.codes()) {
            free.getOrDefault(code.sheetNumber(), Map.of()).forEach((language, file) -> {
                var name = EducationFile.name(code, language);
                files.putIfAbsent(name, new EducationFile(name, file.edition(), file.published()));
            });
        }
        return List.copyOf(files.values());
    }

    /**
     * Its paper, which is not counted, because nobody here knows when it is handed out;
     * empty if it is not live any more or cannot be printed.
     */
    Optional<byte[]> pdf(EditionId edition) {
        try {
            return counter.show(edition).map(Sheet::pdf);
        }
        catch (UnprintableCharacter _) {
            return Optional.empty();
        }
    }

    /** By sheet number and language, without their texts. */
    private Map<Integer, Map<Language, EducationFile>> free() {
        var free = new HashMap<Integer, Map<Language, EducationFile>>();
        var some = outlet.handouts(0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream()
                .filter(edition -> !edition.takeHome().isAskedFirst())
                .forEach(edition -> free.computeIfAbsent(edition.sheetNumber(), _ -> new EnumMap<>(Language.class))
                    .put(edition.language(), file(edition)));
            some = outlet.handouts(some.getLast().sheetNumber(), AT_A_TIME);
        }
        return free;
    }

    private static EducationFile file(LiveEdition edition) {
        return new EducationFile("", edition.id(), edition.published());
    }

}
