package org.tearsheet.editorial;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.FeedbackRow;

/** What somebody wrote about a text, about which edition, and what was answered. */
class FeedbackEntry extends ListItem {

    FeedbackEntry(FeedbackRow row, SerializableConsumer<FeedbackRow> answer, SerializableConsumer<FeedbackRow> erase) {
        var title = new H3(row.title());
        title.getElement().setAttribute("lang", row.language().tag());
        var comment = new Paragraph(row.comment());
        comment.addClassName("feedback-words");
        add(title, hint(which(row)), comment, hint(who(row)));
        if (row.newer()) {
            add(hint(getTranslation("feedback.newer")));
        }
        row.doneOn()
            .ifPresent(day -> add(hint(row.note().isEmpty() ? getTranslation("feedback.done", day(day))
                    : getTranslation("feedback.done.note", day(day), row.note()))));
        var actions = new Div();
        actions.addClassName("feedback-actions");
        if (row.doneOn().isEmpty()) {
            actions.add(button("feedback.answer", row, answer));
        }
        actions.add(button("feedback.erase", row, erase));
        add(actions);
    }

    private Button button(String key, FeedbackRow row, SerializableConsumer<FeedbackRow> act) {
        var button = new Button(getTranslation(key), _ -> act.accept(row));
        button.setAriaLabel("%s: %s".formatted(getTranslation(key), row.title()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private String which(FeedbackRow row) {
        return getTranslation("feedback.which", row.sheetNumber(), getTranslation("kind." + row.kind()),
                getTranslation("language.name." + row.language().tag()), row.number());
    }

    private String who(FeedbackRow row) {
        return row.from()
            .map(name -> getTranslation("feedback.from", name, day(row.givenOn())))
            .orElseGet(() -> getTranslation("feedback.from.nobody", day(row.givenOn())));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("hint");
        return hint;
    }

}
