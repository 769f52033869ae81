package org.tearsheet.editorial;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.EntryEdit;
import org.tearsheet.referral.definition.Naming;

/** The id of an entry, which changes only while nobody names it. */
class EntryName extends TextField {

    private static final String IDS = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    EntryName(DefinitionInHand hand, DefinitionEntry entry, SerializableConsumer<DefinitionEntry> open) {
        setLabel(getTranslation("definition.id"));
        setManualValidation(true);
        setValue(entry.id());
        var isUsed = !new Naming(hand.definition()).whoNames(entry).isEmpty();
        setReadOnly(isUsed || hand.isTranslation() || !entry.part().hasTemplate());
        setHelperText(isUsed ? getTranslation("definition.id.used") : "");
        addValueChangeListener(change -> {
            var id = change.getValue().strip();
            var isFree = id.matches(IDS)
                    && hand.definition().entries().stream().noneMatch(other -> other.id().equals(id));
            setErrorMessage(getTranslation("definition.id.refused"));
            setInvalid(!isFree);
            if (isFree) {
                hand.change(definition -> new EntryEdit(definition).renamed(entry, id));
                hand.definition().entry(entry.part(), id).ifPresent(open);
            }
        });
    }

}
