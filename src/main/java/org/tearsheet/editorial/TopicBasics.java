package org.tearsheet.editorial;

import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.tearsheet.library.Audience;
import org.tearsheet.library.Situation;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicFault.Reason;
import org.tearsheet.library.TopicSeen;

/** What a topic is, whatever the language. */
class TopicBasics extends Composite<Div> {

    private final IntegerField number = new IntegerField(getTranslation("topics.number"));

    private final TextField slug = new TextField(getTranslation("topics.slug"));

    private final Select<Audience> audience = new Select<>();

    private final Select<TakeHome> takeHome = new Select<>();

    private final Select<Situation> situation = new Select<>();

    private Optional<Slug> proposed = Optional.empty();

    TopicBasics() {
        number.setMin(1);
        number.setManualValidation(true);
        number.setStepButtonsVisible(true);
        slug.setManualValidation(true);
        audience.setLabel(getTranslation("topics.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation("topics.audience." + one));
        takeHome.setLabel(getTranslation("topics.take-home"));
        takeHome.setItems(TakeHome.values());
        takeHome.setItemLabelGenerator(one -> getTranslation("topics.take-home." + one));
        situation.setLabel(getTranslation("topics.situation"));
        situation.setItems(Situation.values());
        situation.setItemLabelGenerator(one -> getTranslation("situation." + one));
        getContent().addClassName("topic-fields");
        getContent().add(number, slug, audience, takeHome, situation);
    }

    /** For a topic that is new; the more careful way is proposed. */
    void begin(int nextNumber) {
        number.setValue(nextNumber);
        number.setHelperText(getTranslation("topics.number.help"));
        slug.setHelperText(getTranslation("topics.slug.help"));
        audience.setValue(Audience.PATIENT);
        takeHome.setValue(TakeHome.ASK);
        situation.setValue(Situation.OTHER);
        situation.setHelperText(getTranslation("topics.situation.help"));
    }

    /** Proposes a slug, until somebody writes their own. */
    void propose(String title) {
        if (!slug.isReadOnly() && slug.getValue().equals(proposed.map(Slug::text).orElse(""))) {
            proposed = Slug.proposed(title);
            slug.setValue(proposed.map(Slug::text).orElse(""));
        }
    }

    void show(TopicSeen seen, boolean reviewing) {
        var topic = seen.topic();
        number.setValue(topic.sheetNumber());
        number.setReadOnly(seen.printed());
        number.setHelperText(getTranslation(seen.printed() ? "topics.number.fixed" : "topics.number.help"));
        slug.setValue(topic.slug().text());
        slug.setReadOnly(true);
        slug.setHelperText(getTranslation("topics.slug.fixed"));
        audience.setValue(topic.audience());
        audience.setHelperText("");
        takeHome.setItemEnabledProvider(one -> reviewing || one.compareTo(topic.takeHome()) >= 0);
        takeHome.setValue(topic.takeHome());
        situation.setValue(topic.situation());
        situation.setHelperText(getTranslation("topics.situation.help"));
        takeHome.setHelperText(reviewing ? "" : getTranslation("topics.take-home.help"));
    }

    /** Whoever may not write it may still say how paper is handed over. */
    void setReadOnly(boolean readOnly, boolean handingOver) {
        number.setReadOnly(readOnly || number.isReadOnly());
        audience.setReadOnly(readOnly);
        situation.setReadOnly(readOnly);
        takeHome.setReadOnly(readOnly && !handingOver);
    }

    void compareWith(TopicDraft theirs) {
        if (theirs.sheetNumber() != number.getOptionalValue().orElse(0)) {
            number.setHelperText(getTranslation("topics.theirs", String.valueOf(theirs.sheetNumber())));
        }
        audience.setHelperText(theirs.audience() == audience.getValue() ? ""
                : getTranslation("topics.theirs", getTranslation("topics.audience." + theirs.audience())));
        takeHome.setHelperText(theirs.takeHome() == takeHome.getValue() ? ""
                : getTranslation("topics.theirs", getTranslation("topics.take-home." + theirs.takeHome())));
        situation.setHelperText(theirs.situation() == situation.getValue() ? ""
                : getTranslation("topics.theirs", getTranslation("situation." + theirs.situation())));
    }

    /** Says at the fields what is wrong with them by themselves. */
    boolean check() {
        FieldFault.show(number, number.getOptionalValue().filter(value -> value > 0).isPresent(),
                getTranslation("topics.number.wrong"));
        FieldFault.show(slug, Slug.isValid(slug.getValue().strip()), getTranslation("topics.slug.wrong"));
        FieldFault.show(takeHome, true, "");
        return !number.isInvalid() && !slug.isInvalid();
    }

    void say(Reason reason, String why) {
        switch (reason) {
            case SLUG_TAKEN -> FieldFault.show(slug, false, why);
            case LESS_CAREFUL -> FieldFault.show(takeHome, false, why);
            default -> FieldFault.show(number, false, why);
        }
    }

    Stream<Component> fields() {
        return Stream.of(number, slug, takeHome);
    }

    Slug slug() {
        return new Slug(slug.getValue().strip());
    }

    int number() {
        return number.getValue();
    }

    Audience audience() {
        return audience.getValue();
    }

    TakeHome takeHome() {
        return takeHome.getValue();
    }

    Situation situation() {
        return situation.getValue();
    }

}
