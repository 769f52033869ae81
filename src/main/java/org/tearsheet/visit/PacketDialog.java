package org.tearsheet.visit;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.Packet;
import org.tearsheet.print.PrintOption;
import org.tearsheet.visit.VisitPacket.Item;

/**
 * The packet of this visit, in a drawer beside it: its order, its paper, then it is
 * printed as one job. The next visit begins here too.
 */
class PacketDialog extends Dialog {

    private final transient Library library;

    private final transient Printing printing;

    private final PaperChoices choices;

    private final Checkbox cover = new Checkbox(getTranslation("packet.cover"), _ -> lead());

    private final PatientNoteField note = new PatientNoteField(this::lead);

    private final PrintLinks links = new PrintLinks(getTranslation("packet.print"));

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
        addClassName("packet-drawer");
        var paper = new Div(links, choices.discreet(), cover, choices, note);
        paper.addClassName("print-actions");
        add(list, paper);
        var close = new Button(getTranslation("packet.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(new NewVisit(printing, this::leave), close);
        lead();
    }

    /** Home, as it was never searched. */
    private void leave() {
        var screen = getUI();
        close();
        screen.ifPresent(ui -> {
            if (ui.getCurrentView() instanceof HomeView) {
                ui.refreshCurrentRoute(false);
            }
            else {
                ui.navigate(HomeView.class);
            }
        });
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
            .print(new Packet(sheets(items), options, covered, words, Language.of(getLocale()))), "packet.pdf");
        links.allow(!note.isWrong() && list.anyLive());
    }

    private List<LiveEdition> sheets(List<Item> items) {
        var sheets = items.stream().flatMap(item -> item.sheet(library).stream()).toList();
        if (sheets.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return sheets;
    }

}
