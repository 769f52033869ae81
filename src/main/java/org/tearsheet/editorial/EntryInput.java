package org.tearsheet.editorial;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.referral.Item;
import org.tearsheet.referral.Urgency;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.Field;
import org.tearsheet.referral.definition.Field.Shape;
import org.tearsheet.referral.definition.Part;
import org.tearsheet.referral.definition.Place;

/** The input for a field of an entry, by what stands in it. */
class EntryInput extends Div {

    private static final Set<Shape> LISTS = Set.of(Shape.DESTINATIONS, Shape.ITEMS, Shape.SOURCES);

    private final transient DefinitionInHand hand;

    private final transient Place place;

    private final transient Field field;

    EntryInput(DefinitionInHand hand, Place place, Field field) {
        this.hand = hand;
        this.place = place;
        this.field = field;
        addClassName("definition-input");
        add(component());
    }

    /** Whether an entry that has none of it can get it here. */
    static boolean canBeAdded(Field field) {
        return !Set.of(Shape.LABELS, Shape.NUMBER, Shape.NAME).contains(field.shape());
    }

    private Component component() {
        return switch (field.shape()) {
            case WORDS, LONG_WORDS -> new EntryWords(hand, place, label(), field);
            case NUMBER -> readOnly(new EntryWords(hand, place, label(), field));
            case LABELS -> labels();
            case FLAG -> flag();
            case GROUP ->
                select(Stream.of(Item.Group.values()).map(group -> group.name().toLowerCase(Locale.ROOT)).toList());
            case URGENCY -> select(Stream.of(Urgency.values()).map(Enum::name).toList());
            case NAME -> name();
            case DESTINATIONS, ITEMS, SOURCES, CONDITION -> isList() ? list() : yaml();
        };
    }

    private boolean isList() {
        return LISTS.contains(field.shape())
                && (!hand.definition().has(place) || hand.definition().codes(place).isPresent());
    }

    private String label() {
        return getTranslation("definition.field." + field.key());
    }

    private Component labels() {
        var labels = new Div(new H4(label()));
        labels.addClassName("definition-labels");
        hand.definition().labels(place).forEach(code -> {
            var name = code.steps().get(place.steps().size());
            labels.add(new EntryWords(hand, code, name, new Field(name, Shape.WORDS, true)));
        });
        return labels;
    }

    private Component flag() {
        var box = new Checkbox(label(), hand.definition().value(place).filter("true"::equals).isPresent());
        box.addValueChangeListener(
                change -> hand.change(definition -> definition.with(place, change.getValue().toString())));
        return readOnly(box);
    }

    private Component select(List<String> codes) {
        var select = new Select<String>();
        select.setLabel(label());
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code == null ? getTranslation("definition.none")
                : getTranslation("definition." + field.key() + "." + code));
        select.setEmptySelectionAllowed(!field.isRequired());
        hand.definition().value(place).filter(codes::contains).ifPresent(select::setValue);
        select.addValueChangeListener(change -> hand.change(definition -> change.getValue() == null
                ? definition.without(place) : definition.with(place, change.getValue())));
        return readOnly(select);
    }

    private Component name() {
        var name = new TextField(label());
        name.setValue(hand.definition().value(place).orElse(""));
        name.setReadOnly(true);
        return name;
    }

    private Component list() {
        var list = new MultiSelectComboBox<String>(label());
        var now = hand.definition().codes(place).orElse(List.of());
        list.setItems(Stream.concat(known().stream(), now.stream()).distinct().toList());
        list.setItemLabelGenerator(this::say);
        list.setValue(now);
        list.setWidthFull();
        list.addValueChangeListener(change -> hand.change(definition -> change.getValue().isEmpty()
                ? definition.without(place) : definition.withCodes(place, List.copyOf(change.getValue()))));
        return readOnly(list);
    }

    private List<String> known() {
        return switch (field.shape()) {
            case DESTINATIONS -> ids(Part.DESTINATIONS);
            case ITEMS -> ids(Part.ITEMS);
            default -> hand.definition().codes(Place.parse("sources")).orElse(List.of());
        };
    }

    private List<String> ids(Part part) {
        return hand.definition().entries(part).stream().map(DefinitionEntry::id).toList();
    }

    private String say(String code) {
        return switch (field.shape()) {
            case DESTINATIONS ->
                hand.definition().entry(Part.DESTINATIONS, code).map(DefinitionEntry::words).orElse(code);
            case ITEMS -> code + " " + hand.definition().entry(Part.ITEMS, code).map(DefinitionEntry::words).orElse("");
            default -> code;
        };
    }

    private Component yaml() {
        var yaml = new EntryYaml(hand, place);
        yaml.setLabel(label());
        return readOnly(yaml);
    }

    private <C extends Component & HasValue<?, ?>> C readOnly(C input) {
        input.setReadOnly(hand.isTranslation());
        return input;
    }

}
