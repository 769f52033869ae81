package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.print.DraftShop;
import org.tearsheet.print.SheetContent;
import org.tearsheet.quality.QualityReport;

/**
 * What stands beside the form: the paper and how it reads, or what a checklist decides;
 * and the original.
 */
class DraftSide extends Aside {

    private final RadioButtonGroup<What> choice = new RadioButtonGroup<>(getTranslation("draft.side"));

    private final Div shown = new Div();

    private final DraftPaper paper;

    private final DraftQuality quality;

    private final TryOut tryOut;

    private final transient Supplier<QualityReport> report;

    DraftSide(OpenDraft draft, DraftFields fields, DraftShop shop, Supplier<SheetContent> content,
            Supplier<QualityReport> report, TryOut tryOut, SerializableRunnable follow) {
        this.report = report;
        this.tryOut = tryOut;
        this.quality = new DraftQuality(draft, fields);
        this.paper = new DraftPaper(shop, content);
        addClassName("draft-side");
        getElement().setAttribute("aria-label", getTranslation("draft.side"));
        var offered = new ArrayList<What>();
        draft.original().ifPresent(_ -> offered.add(What.ORIGINAL));
        offered.addAll(
                draft.kind() == DocumentKind.CHECKLIST ? List.of(What.CHECKLIST) : List.of(What.PAPER, What.QUALITY));
        choice.setItems(offered);
        choice.setItemLabelGenerator(what -> getTranslation("draft.side." + what));
        draft.original().map(original -> new DraftOriginal(draft, original, follow)).ifPresent(shown::add);
        shown.add(paper, quality, tryOut);
        choice.addValueChangeListener(_ -> show());
        add(choice, shown);
        setVisible(!offered.isEmpty());
        offered.stream().findFirst().ifPresent(choice::setValue);
    }

    /** Draws what is looked at anew. */
    void show() {
        var what = choice.getValue();
        shown.getChildren()
            .filter(DraftOriginal.class::isInstance)
            .forEach(original -> original.setVisible(what == What.ORIGINAL));
        paper.setVisible(what == What.PAPER);
        quality.setVisible(what == What.QUALITY);
        tryOut.setVisible(what == What.CHECKLIST);
        if (what == What.PAPER) {
            paper.show();
        }
        else if (what == What.QUALITY) {
            quality.show(report.get());
        }
        else if (what == What.CHECKLIST) {
            tryOut.show();
        }
    }

    private enum What {

        ORIGINAL, PAPER, QUALITY, CHECKLIST

    }

}
