package org.tearsheet.editorial;

import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.print.DraftShop;
import org.tearsheet.print.SheetContent;
import org.tearsheet.quality.QualityReport;

/** What stands beside the form: the paper, how it reads, and the original. */
class DraftSide extends Aside {

    private final TabSheet tabs = new TabSheet();

    private final transient Supplier<QualityReport> report;

    private final DraftQuality quality;

    private final DraftPaper paper;

    DraftSide(OpenDraft draft, DraftFields fields, DraftShop shop, Supplier<SheetContent> content,
            Supplier<QualityReport> report, SerializableRunnable follow) {
        this.report = report;
        this.quality = new DraftQuality(draft, fields);
        this.paper = new DraftPaper(shop, content);
        addClassName("draft-side");
        getElement().setAttribute("aria-label", getTranslation("draft.side"));
        draft.original()
            .ifPresent(original -> tabs.add(getTranslation("draft.tab.original"),
                    new DraftOriginal(draft, original, follow)));
        if (draft.kind() != DocumentKind.CHECKLIST) {
            tabs.add(getTranslation("draft.tab.paper"), paper);
            tabs.add(getTranslation("draft.tab.quality"), quality);
        }
        tabs.addSelectedChangeListener(_ -> show());
        tabs.setSizeFull();
        add(tabs);
        setVisible(tabs.getTabCount() > 0);
        show();
    }

    /** Draws what is looked at anew. */
    void show() {
        Component shown = tabs.getSelectedIndex() < 0 ? null : tabs.getComponent(tabs.getSelectedTab());
        if (shown == quality) {
            quality.show(report.get());
        }
        else if (shown == paper) {
            paper.show();
        }
    }

}
