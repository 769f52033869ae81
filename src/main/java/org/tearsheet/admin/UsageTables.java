package org.tearsheet.admin;

import java.util.LinkedHashMap;

import com.vaadin.flow.component.UI;
import org.tearsheet.audit.UsageReport;
import org.tearsheet.audit.UsageRow;
import org.tearsheet.library.Language;

/** The numbers of a report as tables. */
final class UsageTables {

    private UsageTables() {
    }

    /** A row for each text, with a column for each language. */
    static UsageTable byTopic(UsageReport report) {
        var table = new UsageTable(say("usage.by.topic"), say("usage.topic"), say("language.name.en"),
                say("language.name.es"), say("usage.prints"));
        var texts = new LinkedHashMap<String, long[]>();
        var kinds = new LinkedHashMap<String, UsageRow>();
        for (var row : report.rows()) {
            var key = row.sheetNumber() + " " + row.kind();
            kinds.putIfAbsent(key, row);
            texts.computeIfAbsent(key, _ -> new long[Language.values().length])[row.language().ordinal()] += row
                .prints();
        }
        kinds.forEach((key, row) -> {
            var prints = texts.getOrDefault(key, new long[Language.values().length]);
            table.row("%d · %s · %s".formatted(row.sheetNumber(), row.title(), say("kind." + row.kind())),
                    String.valueOf(prints[Language.ENGLISH.ordinal()]),
                    String.valueOf(prints[Language.SPANISH.ordinal()]), String.valueOf(prints[0] + prints[1]));
        });
        return table;
    }

    static UsageTable byOption(UsageReport report) {
        var table = new UsageTable(say("usage.by.option"), say("usage.option"), say("usage.prints"));
        report.by(UsageRow::language)
            .forEach((language, prints) -> table.row(say("language.name." + language.tag()), prints.toString()));
        report.by(UsageRow::paper)
            .forEach((paper, prints) -> table.row(say("usage.paper." + paper), prints.toString()));
        report.by(UsageRow::discreet)
            .forEach((discreet, prints) -> table.row(say("usage.discreet." + discreet), prints.toString()));
        return table;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

}
