package org.tearsheet.editorial;

import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.EntryEdit;
import org.tearsheet.referral.definition.Naming;
import org.tearsheet.referral.definition.Part;

/** What can be done with a whole entry. */
class EntryActions extends Div {

    private final transient DefinitionInHand hand;

    private final transient DefinitionEntry entry;

    private final SerializableConsumer<DefinitionEntry> open;

    private final Paragraph refusal = new Paragraph();

    EntryActions(DefinitionInHand hand, DefinitionEntry entry, SerializableConsumer<DefinitionEntry> open,
            SerializableRunnable back, SerializableRunnable editAsYaml) {
        this.hand = hand;
        this.entry = entry;
        this.open = open;
        addClassName("definition-actions");
        refusal.addClassName("warning");
        refusal.getElement().setAttribute("role", "alert");
        var returning = new Button(getTranslation("definition.back"), VaadinIcon.ARROW_LEFT.create(), _ -> back.run());
        add(returning);
        if (!hand.isTranslation()) {
            if (entry.part().isList()) {
                add(move("definition.up", true), move("definition.down", false));
            }
            if (entry.part().hasTemplate()) {
                add(new Button(getTranslation("definition.add." + entry.part()), _ -> addAfter()));
            }
            if (entry.part() != Part.GENERAL) {
                add(new Button(getTranslation("definition.as-yaml"), _ -> editAsYaml.run()));
            }
            if (entry.part().isList()) {
                var removing = new Button(getTranslation("definition.remove"), _ -> remove(back));
                removing.addThemeVariants(ButtonVariant.ERROR);
                add(removing);
            }
        }
        getChildren().map(Button.class::cast)
            .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        add(refusal);
        refusal.setVisible(false);
    }

    private Button move(String key, boolean up) {
        var button = new Button(getTranslation(key), _ -> now(current -> {
            hand.change(definition -> new EntryEdit(definition).moved(current, up));
            now(open);
        }));
        button.setEnabled(new EntryEdit(hand.definition()).canMove(entry, up));
        return button;
    }

    private void addAfter() {
        now(current -> {
            var id = new EntryEdit(hand.definition()).proposedId(current);
            hand.change(definition -> new EntryEdit(definition).withNewAfter(current));
            hand.definition().entry(entry.part(), id).ifPresent(open);
        });
    }

    private void remove(SerializableRunnable back) {
        now(current -> {
            if (new EntryEdit(hand.definition()).canRemove(current)) {
                hand.change(definition -> new EntryEdit(definition).without(current));
                back.run();
                return;
            }
            var who = new Naming(hand.definition()).whoNames(current)
                .stream()
                .map(other -> other.id().isEmpty() ? getTranslation("definition.part." + other.part()) : other.id())
                .collect(Collectors.joining(", "));
            refusal.setText(who.isEmpty() ? getTranslation("definition.remove.last")
                    : getTranslation("definition.remove.named", entry.id(), who));
            refusal.setVisible(true);
        });
    }

    /** With the entry as it stands after what was edited in the form. */
    private void now(SerializableConsumer<DefinitionEntry> act) {
        hand.definition().entry(entry.part(), entry.id()).ifPresent(act);
    }

}
