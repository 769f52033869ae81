package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeNote;
import org.tearsheet.library.Shared;
import org.tearsheet.library.TopicDraft;

/** The clinical codes of a topic. */
class CodeFields extends Section {

    private final Div rows = new Div();

    private final Paragraph theirs = new Paragraph();

    private final Div shared = new Div();

    private final Button more;

    CodeFields() {
        addClassName("topic-codes");
        more = new Button(getTranslation("topics.code.add"), VaadinIcon.PLUS.create(), _ -> {
            var row = new CodeRow(this::remove);
            rows.add(row);
            row.focus();
        });
        theirs.addClassName("hint");
        add(new H2(getTranslation("topics.codes")), new Paragraph(getTranslation("topics.codes.help")), theirs, rows,
                shared, more);
    }

    void show(TopicDraft topic) {
        rows.removeAll();
        theirs.setText("");
        topic.codes()
            .stream()
            .sorted(Comparator.comparing(ClinicalCode::system).thenComparing(ClinicalCode::code))
            .forEach(code -> {
                var row = new CodeRow(this::remove);
                row.show(code, topic.codeNotes());
                rows.add(row);
            });
    }

    void name(List<Shared> found) {
        shared.removeAll();
        found.stream()
            .filter(Shared::isCode)
            .forEach(one -> shared.add(
                    new TextMark(getTranslation("topics.shared.code", one.what(), String.join("”, “", one.titles())))));
    }

    void setReadOnly(boolean readOnly) {
        rows().forEach(row -> row.setReadOnly(readOnly));
        more.setVisible(!readOnly);
    }

    /** Says which codes somebody else has written, where they are others. */
    void compareWith(TopicDraft other) {
        var same = check() && codes().equals(other.codes()) && notes().equals(other.codeNotes());
        theirs.setText(same ? ""
                : getTranslation("topics.theirs",
                        other.codes()
                            .stream()
                            .sorted(Comparator.comparing(ClinicalCode::code))
                            .map(code -> said(code, other.codeNotes()))
                            .collect(Collectors.joining("; "))));
    }

    private String said(ClinicalCode code, Set<CodeNote> notes) {
        return Stream.concat(
                Stream.of("%s %s %s".formatted(code.system().label(), code.code(), code.display()),
                        code.sensitive() ? getTranslation("topics.code.sensitive") : ""),
                notes.stream()
                    .filter(note -> note.system() == code.system() && note.code().equals(code.code()))
                    .sorted(Comparator.comparing(CodeNote::language))
                    .map(CodeNote::note))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    }

    boolean check() {
        var right = new ArrayList<Boolean>();
        rows().forEach(row -> right.add(row.check()));
        var known = new HashSet<String>();
        rows().filter(row -> !known.add(row.key())).forEach(row -> {
            row.sayTwice();
            right.add(false);
        });
        return !right.contains(false);
    }

    Stream<Component> fields() {
        return rows().flatMap(CodeRow::fields);
    }

    Set<ClinicalCode> codes() {
        return rows().map(CodeRow::code).collect(Collectors.toSet());
    }

    Set<CodeNote> notes() {
        return rows().flatMap(CodeRow::notes).collect(Collectors.toSet());
    }

    private void remove(CodeRow row) {
        rows.remove(row);
        more.focus();
    }

    private Stream<CodeRow> rows() {
        return rows.getChildren().map(CodeRow.class::cast);
    }

}
