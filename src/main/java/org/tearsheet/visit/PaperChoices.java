package org.tearsheet.visit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.tearsheet.library.TakeHome;
import org.tearsheet.print.Paper;
import org.tearsheet.print.PaperContact;
import org.tearsheet.print.PrintOption;
import org.tearsheet.print.PrintPolicy;
import org.tearsheet.print.SheetOptions;
import org.tearsheet.print.Sides;
import org.tearsheet.print.TextSize;

/**
 * What can be chosen about the paper, folded away behind a line that says what is chosen.
 */
class PaperChoices extends Details {

    private final Select<Paper> paper = select("paper", Paper.values());

    private final Select<TextSize> text = select("text", TextSize.values());

    private final Select<PaperContact> contact = select("contact", PaperContact.values());

    private final Select<Sides> sides = select("sides", Sides.values());

    private final Checkbox sources = new Checkbox(getTranslation("print.sources"));

    private final Checkbox log = new Checkbox(getTranslation("print.log"));

    private final Checkbox discreet = new Checkbox(getTranslation("print.discreet"));

    private final boolean sourcesOffered;

    /** Begins with what was chosen last, and offers what the clinic leaves open. */
    PaperChoices(SheetOptions last, PrintPolicy policy, SerializableRunnable onChange) {
        addClassName("paper-choices");
        paper.setValue(last.paper());
        text.setValue(last.text());
        contact.setValue(last.contact());
        sides.setValue(last.sides());
        sources.setValue(last.sources());
        log.setValue(true);
        discreet.setValue(last.discreet());
        sourcesOffered = policy.allows(PrintOption.SOURCES);
        offer(policy, PrintOption.PAPER, paper);
        offer(policy, PrintOption.TEXT_SIZE, text);
        offer(policy, PrintOption.CONTACT, contact);
        offer(policy, PrintOption.SIDES, sides);
        offer(policy, PrintOption.SOURCES, sources);
        offer(policy, PrintOption.DISCREET, discreet);
        var fields = new Div(paper, text, contact, sides, sources, log);
        fields.addClassName("paper-fields");
        add(fields);
        for (AbstractField<?, ?> field : new AbstractField<?, ?>[] { paper, text, contact, sides, sources, log,
                discreet }) {
            field.addValueChangeListener(_ -> {
                summarize();
                onChange.run();
            });
        }
        summarize();
    }

    /** Stands beside the others, since it matters most. */
    Checkbox discreet() {
        return discreet;
    }

    /** This sheet is meant from now on. */
    void use(LiveEdition sheet) {
        sources.setVisible(sourcesOffered && sheet.takeHome() != TakeHome.READ_HERE);
        log.setVisible(sheet.section(Part.WELLBEING_LOG).isPresent());
    }

    SheetOptions chosen() {
        return new SheetOptions(paper.getValue(), text.getValue(), contact.getValue(), sides.getValue(),
                sources.getValue(), log.getValue(), discreet.getValue());
    }

    private void summarize() {
        setSummaryText(String.join(" · ", getTranslation("print.paper." + paper.getValue()),
                getTranslation("print.text." + text.getValue()), getTranslation("print.sides." + sides.getValue())));
    }

    private static void offer(PrintPolicy policy, PrintOption option, AbstractField<?, ?> field) {
        field.setVisible(policy.allows(option));
    }

    private <T extends Enum<T>> Select<T> select(String name, T[] items) {
        var select = new Select<T>();
        select.setLabel(getTranslation("print." + name));
        select.setItems(items);
        select.setItemLabelGenerator(item -> getTranslation("print.%s.%s".formatted(name, item)));
        return select;
    }

}
