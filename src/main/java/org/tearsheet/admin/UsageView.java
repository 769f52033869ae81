package org.tearsheet.admin;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.audit.Usage;
import org.tearsheet.audit.UsageSpan;
import org.tearsheet.interop.access.CardCounts;
import org.tearsheet.library.Language;
import org.tearsheet.search.MissCounts;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** How often what is printed: by day or week, by topic, by what was chosen. */
@Route("usage")
@Menu(title = "usage.menu", order = 34)
@PageTitle("usage.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class UsageView extends Main {

    private final transient Usage usage;

    private final transient CardCounts cards;

    private final transient MissCounts misses;

    private final RadioButtonGroup<UsageSpan> span = new RadioButtonGroup<>();

    private final Paragraph total = new Paragraph();

    private final Div report = new Div();

    UsageView(Usage usage, CardCounts cards, MissCounts misses) {
        this.usage = usage;
        this.cards = cards;
        this.misses = misses;
        addClassName("usage");
        span.setLabel(getTranslation("usage.span"));
        span.setItems(UsageSpan.values());
        span.setItemLabelGenerator(item -> getTranslation("usage.span.days", item.days()));
        span.setValue(UsageSpan.MONTH);
        span.addValueChangeListener(_ -> show());
        total.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("usage.title")), new Paragraph(getTranslation("usage.intro")), span, total, report);
        show();
    }

    private void show() {
        var shown = usage.over(span.getValue(), reader());
        total.setText(getTranslation("usage.total", shown.total()));
        report.removeAll();
        if (shown.total() > 0) {
            report.add(new UsagePlot(shown.periods(), span.getValue().byWeek()),
                    new H2(getTranslation("usage.by.topic")), new UsageByTopic(shown),
                    new H2(getTranslation("usage.by.option")), UsageTables.byOption(shown), export(),
                    new Paragraph(getTranslation("usage.export.help")));
        }
        var answers = cards.of(span.getValue().days());
        if (!answers.isEmpty()) {
            report.add(new H2(getTranslation("usage.cards")), new Paragraph(getTranslation("usage.cards.intro")),
                    UsageTables.ofCards(answers));
        }
        var missed = new Paragraph(getTranslation("usage.missed", misses.of(span.getValue().days())));
        missed.addClassName("usage-missed");
        report.add(missed);
    }

    private Anchor export() {
        var export = new Anchor((DownloadHandler) event -> {
            event.setFileName("usage.csv");
            event.setContentType("text/csv;charset=utf-8");
            usage.export(span.getValue(), reader(),
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
        }, getTranslation("usage.export"));
        export.addClassName("usage-export");
        return export;
    }

    private Language reader() {
        return Language.of(getLocale());
    }

}
