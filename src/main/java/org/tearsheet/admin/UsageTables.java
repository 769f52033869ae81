package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.UI;
import org.tearsheet.audit.UsageReport;
import org.tearsheet.audit.UsageRow;
import org.tearsheet.interop.access.CardCounts.CardCount;

/** The numbers of a report as tables. */
final class UsageTables {

    private UsageTables() {
    }

    static UsageTable byOption(UsageReport report) {
        var table = new UsageTable(say("usage.by.option"), say("usage.option"), say("usage.prints"));
        report.by(UsageRow::language)
            .forEach((language, prints) -> table.row(say("language.name." + language.tag()), prints.toString()));
        report.by(UsageRow::paper)
            .forEach((paper, prints) -> table.row(say("usage.paper." + paper), prints.toString()));
        report.by(UsageRow::textSize)
            .forEach((size, prints) -> table.row(say("usage.text." + size), prints.toString()));
        report.by(UsageRow::discreet)
            .forEach((discreet, prints) -> table.row(say("usage.discreet." + discreet), prints.toString()));
        return table;
    }

    static UsageTable ofCards(List<CardCount> counts) {
        var table = new UsageTable(say("usage.cards"), say("usage.cards.outcome"), say("usage.cards.answers"));
        counts.forEach(count -> table.row(
                say("usage.cards." + count.outcome() + (count.reason().isEmpty() ? "" : "." + count.reason())),
                String.valueOf(count.answers())));
        return table;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

}
