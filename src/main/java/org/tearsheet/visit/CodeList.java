package org.tearsheet.visit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicPage;

/**
 * The codes under which the topic is found from the record, with a warning where seeing
 * one on a bill could endanger the patient.
 */
class CodeList extends Details {

    CodeList(TopicPage topic, Language reader) {
        addClassName("code-list");
        setSummaryText(getTranslation("topic.codes", topic.codes().size()));
        add(new Paragraph(getTranslation("topic.codes.purpose")));
        if (topic.codes().stream().anyMatch(ClinicalCode::sensitive)) {
            var warning = new Paragraph(getTranslation("topic.codes.sensitive"));
            warning.addClassName("warning");
            add(warning);
        }
        var list = new UnorderedList();
        topic.codes().forEach(code -> list.add(entry(topic, code, reader)));
        add(list);
    }

    private ListItem entry(TopicPage topic, ClinicalCode code, Language reader) {
        var name = new Span("%s %s".formatted(code.system().label(), code.code()));
        name.addClassName("code");
        var entry = new ListItem(name);
        if (!code.display().isEmpty()) {
            var display = new Span(code.display());
            display.getElement().setAttribute("lang", Language.ENGLISH.tag());
            entry.add(display);
        }
        if (code.sensitive()) {
            var mark = new Span(getTranslation("topic.codes.sensitive.mark"));
            mark.addClassName("sensitive-mark");
            entry.add(mark);
        }
        topic.note(code, reader).ifPresent(text -> {
            var note = new Paragraph(text);
            note.addClassName("hint");
            entry.add(note);
        });
        return entry;
    }

}
