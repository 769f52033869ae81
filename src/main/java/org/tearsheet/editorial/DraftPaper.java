package org.tearsheet.editorial;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jspecify.annotations.Nullable;
import org.tearsheet.print.DraftShop;
import org.tearsheet.print.Paper;
import org.tearsheet.print.SheetContent;
import org.tearsheet.print.UnprintableCharacter;

/** The draft as it would look on paper, marked as a draft. */
class DraftPaper extends Div {

    private static final int UNPROCESSABLE = 422;

    private final transient DraftShop shop;

    private final transient Supplier<SheetContent> content;

    private final Div paper = new Div();

    private final Paragraph fault = new Paragraph();

    /** What is on the screen is what goes to the press. */
    private transient volatile @Nullable SheetContent shown;

    DraftPaper(DraftShop shop, Supplier<SheetContent> content) {
        this.shop = shop;
        this.content = content;
        addClassName("draft-paper");
        paper.addClassName("sheet-paper");
        fault.addClassName("warning");
        fault.getElement().setAttribute("role", "status");
        fault.setVisible(false);
        var pages = new Div();
        pages.addClassName("draft-pdf");
        for (var size : Paper.values()) {
            var pdf = new Anchor((DownloadHandler) event -> write(event, size),
                    getTranslation("draft.pdf", getTranslation("print.paper." + size)));
            pdf.setTarget(AnchorTarget.BLANK);
            pages.add(pdf);
        }
        add(pages, fault, paper);
    }

    void show() {
        var sheet = content.get();
        shown = sheet;
        fault.setVisible(false);
        paper.getElement().setAttribute("lang", sheet.language().tag());
        paper.getElement().setProperty("innerHTML", shop.preview(sheet));
    }

    private void write(DownloadEvent event, Paper size) throws IOException {
        try {
            var sheet = shop.pdf(Objects.requireNonNull(shown), size);
            event.setContentType("application/pdf");
            event.inline(sheet.fileName());
            event.getOutputStream().write(sheet.pdf());
        }
        catch (UnprintableCharacter ex) {
            event.getResponse().sendError(UNPROCESSABLE, "Paper cannot carry a character");
            event.getUI().access(() -> {
                fault.setText(ex.script(getLocale())
                    .map(script -> getTranslation("paper.script.refused", script))
                    .orElseGet(() -> getTranslation("draft.unprintable", Character.toString(ex.codePoint()))));
                fault.setVisible(true);
            });
        }
    }

}
