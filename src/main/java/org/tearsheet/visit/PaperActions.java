package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.print.PrintOption;

/**
 * What the paper is like, then print, open, download, or put it into the packet. With a
 * note, the address is good on this screen alone.
 */
class PaperActions extends Div {

    private final Slug topic;

    private final transient Printing printing;

    private final transient SerializableConsumer<ChosenSheet> onChosen;

    private final PaperChoices choices;

    private final PatientNoteField note = new PatientNoteField(this::choose);

    private final PrintLinks links = new PrintLinks(getTranslation("print.print"));

    private final Button toPacket = new Button(getTranslation("packet.add"), _ -> collect());

    private transient LiveEdition sheet;

    PaperActions(Slug topic, LiveEdition sheet, Printing printing, SerializableConsumer<ChosenSheet> onChosen) {
        this.topic = topic;
        this.sheet = sheet;
        this.printing = printing;
        this.onChosen = onChosen;
        var policy = printing.policies().current();
        choices = new PaperChoices(printing.choices().mine(), policy, () -> {
            printing.choices().remember(chosen().options());
            choose();
        });
        note.setVisible(policy.allows(PrintOption.NOTE));
        addClassName("paper-actions");
        links.add(toPacket);
        printing.packet().follow(this, this::showWhetherCollected);
        add(links, choices.discreet(), choices, note);
    }

    /** This sheet is meant from now on. */
    void use(LiveEdition chosen) {
        sheet = chosen;
        choices.use(chosen);
        choose();
    }

    void focus() {
        links.focusPrint();
    }

    private ChosenSheet chosen() {
        return new ChosenSheet(sheet, choices.chosen(), note.note());
    }

    private void choose() {
        var chosen = chosen();
        var fileName = "sheet-%d-%s.pdf".formatted(sheet.sheetNumber(), sheet.language().tag());
        if (chosen.note().isEmpty()) {
            links.leadTo(SheetAddress.of(chosen), fileName);
        }
        else {
            links.leadTo(() -> printing.shop().print(chosen.edition(), chosen.options(), chosen.note()), fileName);
        }
        links.allow(!note.isWrong());
        showWhetherCollected();
        onChosen.accept(chosen);
    }

    private void showWhetherCollected() {
        toPacket.setEnabled(!printing.packet().has(topic, sheet.language()));
    }

    private void collect() {
        if (printing.packet().add(topic, sheet)) {
            links.focusPrint();
        }
        else {
            Notification.show(getTranslation("packet.full"));
        }
    }

}
