package org.tearsheet.visit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Item;

/** The questions of the referral checklist, to ask along with this topic. */
class ChecklistQuestions extends Details {

    ChecklistQuestions(Checklist checklist) {
        addClassName("checklist-questions");
        var quick = checklist.items().stream().filter(Item::quick).toList();
        setSummaryText(getTranslation("topic.checklist", quick.size()));
        WhenOpened.fill(this, () -> {
            var list = new OrderedList();
            list.getElement().setAttribute("lang", checklist.language().tag());
            quick.forEach(item -> list.add(question(item)));
            return new Div(new Anchor(VisitRoutes.CHECKLIST, getTranslation("topic.checklist.run")), list);
        });
    }

    private ListItem question(Item item) {
        var question = new Paragraph(item.question());
        question.addClassName("question");
        var entry = new ListItem(question);
        if (item.redFlag()) {
            var mark = new Span(getTranslation("topic.redflag"));
            mark.addClassName("red-flag");
            question.add(mark);
        }
        if (!item.help().isBlank()) {
            var help = new Paragraph(item.help());
            help.addClassName("hint");
            entry.add(help);
        }
        return entry;
    }

}
