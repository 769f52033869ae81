package org.tearsheet.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.tearsheet.audit.UsageReport;
import org.tearsheet.audit.UsageRow;
import org.tearsheet.library.Language;

/**
 * A row for each text, with a column for each language, as a table that grows by a page.
 */
class UsageByTopic extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient List<List<UsageRow>> texts;

    private final UsageTable table = new UsageTable(getTranslation("usage.by.topic"), getTranslation("usage.topic"),
            getTranslation("language.name.en"), getTranslation("language.name.es"), getTranslation("usage.prints"));

    private final Button more = new Button(getTranslation("usage.more"), _ -> append());

    private int shown;

    UsageByTopic(UsageReport report) {
        this.texts = List.copyOf(report.rows()
            .stream()
            .collect(Collectors.groupingBy(row -> row.sheetNumber() + " " + row.kind(), LinkedHashMap::new,
                    Collectors.toList()))
            .values());
        getContent().add(table, more);
        append();
    }

    private void append() {
        texts.stream().skip(shown).limit(PAGE).forEach(this::add);
        shown = Math.min(shown + PAGE, texts.size());
        more.setVisible(shown < texts.size());
    }

    private void add(List<UsageRow> text) {
        var row = text.getFirst();
        long english = prints(text, Language.ENGLISH);
        long spanish = prints(text, Language.SPANISH);
        table.row("%d · %s · %s".formatted(row.sheetNumber(), row.title(), getTranslation("kind." + row.kind())),
                String.valueOf(english), String.valueOf(spanish), String.valueOf(english + spanish));
    }

    private static long prints(List<UsageRow> text, Language language) {
        return text.stream().filter(row -> row.language() == language).mapToLong(UsageRow::prints).sum();
    }

}
