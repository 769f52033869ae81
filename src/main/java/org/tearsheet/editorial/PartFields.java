package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.library.Section;

/** The parts of a handout or of talking points, a field for each. */
class PartFields extends Div implements DraftFields {

    private final DocumentKind kind;

    private final Language language;

    private final List<PartField> fields;

    PartFields(DocumentKind kind, Language language, SerializableRunnable onChange) {
        this.kind = kind;
        this.language = language;
        this.fields = kind.partsWithAppendix()
            .stream()
            .map(part -> new PartField(kind, language, part, onChange))
            .toList();
        addClassName("part-fields");
        fields.forEach(this::add);
    }

    @Override
    public String body() {
        return Body.write(language, sections());
    }

    /** Without the part that a text need not have, while it is empty. */
    private List<Section> sections() {
        return shown().stream().map(PartField::section).toList();
    }

    @Override
    public void show(String body) {
        var sections = Body.split(kind, language, body);
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).show(sections.get(i));
        }
    }

    @Override
    public void showFaults(List<Fault> faults) {
        var shown = shown();
        var starts = starts(shown);
        fields.forEach(field -> field.showFaults(List.of()));
        for (int i = 0; i < shown.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            shown.get(i)
                .showFaults(faults.stream().filter(fault -> fault.line() >= from && fault.line() < to).toList());
        }
    }

    @Override
    public String nameOf(int line) {
        return at(line).name();
    }

    @Override
    public void goTo(int line) {
        at(line).goTo();
    }

    private PartField at(int line) {
        var shown = shown();
        var starts = starts(shown);
        int found = 0;
        while (found + 1 < starts.size() && starts.get(found + 1) <= line) {
            found++;
        }
        return shown.get(found);
    }

    private List<PartField> shown() {
        return fields.stream().filter(field -> !field.isLeftOut()).toList();
    }

    /** The line on which each part begins; one line stands empty between two. */
    private List<Integer> starts(List<PartField> shown) {
        var starts = new ArrayList<Integer>();
        int line = 1;
        for (var field : shown) {
            starts.add(line);
            line += Math.toIntExact(Body.write(language, List.of(field.section())).lines().count()) + 1;
        }
        return starts;
    }

}
