package org.tearsheet.editorial;

import java.util.HashSet;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.Part;
import org.tearsheet.library.compare.DraftClash;
import org.tearsheet.library.compare.DraftClash.Piece;
import org.tearsheet.library.compare.DraftClash.Side;

/**
 * Somebody else saved first: shows both texts where they differ and asks whose is taken.
 */
class DraftClashDialog extends Dialog {

    private final transient DraftClash clash;

    private final transient Set<String> theirs = new HashSet<>();

    DraftClashDialog(DraftClash clash, SerializableConsumer<DraftText> onChosen) {
        this.clash = clash;
        setHeaderTitle(getTranslation("draft.clash"));
        setWidth("min(56rem, 100vw)");
        addClassName("draft-clash");
        add(new Paragraph(getTranslation("draft.clash.text")));
        clash.pieces().forEach(piece -> add(piece(piece)));
        var save = new Button(getTranslation("draft.clash.save"), _ -> {
            close();
            onChosen.accept(clash.taking(theirs));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("draft.clash.back"), _ -> close()), save);
    }

    private Div piece(Piece piece) {
        var choice = new RadioButtonGroup<Side>(getTranslation("draft.clash.take", name(piece)));
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> getTranslation("draft.clash." + side));
        choice.addValueChangeListener(event -> take(piece, event.getValue()));
        choice.setValue(piece.proposed());
        var differences = new Paragraph(new Runs(clash.language(), piece.runs()));
        differences.addClassName("changed-block");
        var shown = new Div(new H3(name(piece)), differences, choice);
        shown.addClassName("draft-clash-piece");
        if (piece.both()) {
            var both = new Paragraph(getTranslation("draft.clash.both"));
            both.addClassName("warning");
            shown.addComponentAtIndex(1, both);
        }
        return shown;
    }

    private void take(Piece piece, Side side) {
        if (side == Side.THEIRS) {
            theirs.add(piece.name());
        }
        else {
            theirs.remove(piece.name());
        }
    }

    private String name(Piece piece) {
        return switch (piece.name()) {
            case "TITLE", "DISCREET_TITLE", "SOURCES", "CHANGE_NOTE", "BODY" ->
                getTranslation("draft.piece." + piece.name());
            default -> Part.valueOf(piece.name()).heading(clash.language());
        };
    }

}
