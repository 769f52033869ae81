package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.print.Packet;
import org.tearsheet.print.PrintOption;

/** The packet of this visit: its order, its paper, then it is printed as one job. */
class PacketDialog extends Dialog {

    private final transient Library library;

    private final transient Printing printing;

    private final PaperChoices choices;

    private final Checkbox cover = new Checkbox(getTranslation("packet.cover"), _ -> lead());

    private final PatientNoteField note = new PatientNoteField(this::lead);

    private final PrintLinks links = new PrintLinks();

    private final PacketList list;

    PacketDialog(Library library, Printing printing) {
        this.library = library;
        this.printing = printing;
        var policy = printing.policies().current();
        choices = new PaperChoices(printing.choices().mine(), policy, () -> {
            printing.choices().remember(this.choices().chosen());
            lead();
        });
        list = new PacketList(library, printing.packet(), Language.of(getLocale()), this::changed);
        note.setVisible(policy.allows(PrintOption.NOTE));
        setHeaderTitle(getTranslation("packet.title"));
        setWidth("min(46rem, 100vw)");
        addClassName("packet-dialog");
        var paper = new Div(links, choices.discreet(), cover, choices, note);
        paper.addClassName("print-actions");
        add(list, paper);
        var empty = new Button(getTranslation("packet.empty"), _ -> {
            printing.packet().clear();
            close();
        });
        var close = new Button(getTranslation("packet.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(empty, close);
        lead();
    }

    private PaperChoices choices() {
        return choices;
    }

    private void changed() {
        if (printing.packet().items().isEmpty()) {
            close();
        }
        else {
            lead();
        }
    }

    /** Made when it is fetched, of what is live at that moment. */
    private void lead() {
        var options = choices.chosen();
        var covered = cover.getValue();
        var words = note.note();
        var items = printing.packet().items();
        links.leadTo(() -> printing.packetShop()
            .print(new Packet(items.stream()
                .flatMap(item -> library.edition(item.topic(), DocumentKind.HANDOUT, item.language()).stream())
                .toList(), options, covered, words, Language.of(getLocale()))), "packet.pdf");
        links.allow(!note.isWrong() && list.anyLive());
    }

}
