package org.tearsheet.visit;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Situation;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;
import org.tearsheet.search.Findings;
import org.tearsheet.search.Misses;

/**
 * Topics one below the other, each a link: all of a situation a page at a time, or those
 * that were found with the reason.
 */
class TopicList extends Div {

    private static final int PAGE = 50;

    private final transient Library library;

    private final transient Misses misses;

    private final Paragraph heading = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("home.more"), _ -> showMore());

    private final Button back;

    private @Nullable Situation situation;

    private @Nullable Slug first;

    private boolean missed;

    /** The last of all topics that is shown, by its sheet number. */
    private int last;

    /**
     * @param whenDone what a way back from all of a situation leads to
     */
    TopicList(Library library, Misses misses, SerializableRunnable whenDone) {
        this.library = library;
        this.misses = misses;
        back = new Button(getTranslation("home.situations"), VaadinIcon.ARROW_LEFT.create(), _ -> whenDone.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("topics-back");
        addClassName("topics");
        heading.addClassName("topics-heading");
        heading.getElement().setAttribute("role", "status");
        add(back, heading, list, more);
        addDetachListener(_ -> endSearch());
    }

    void showAll(Situation situation) {
        endSearch();
        this.situation = situation;
        back.setVisible(true);
        back.focus();
        list.removeAll();
        last = 0;
        append();
    }

    void show(Findings findings) {
        var hits = findings.hits();
        back.setVisible(false);
        heading.setText(getTranslation(heading(findings), hits.size()));
        list.removeAll();
        more.setVisible(false);
        hits.stream().map(TopicItem::new).forEach(list::add);
        first = hits.isEmpty() || findings.nearest() ? null : hits.getFirst().slug();
        missed = findings.isMiss();
        if (hits.isEmpty() || findings.nearest()) {
            var hint = new ListItem(new Paragraph(getTranslation("home.none.hint")));
            hint.addClassName("topics-hint");
            list.add(hint);
        }
    }

    private static String heading(Findings findings) {
        return findings.nearest() ? "home.nearest" : findings.hits().isEmpty() ? "home.none" : "home.found";
    }

    /** What was typed last and found nothing counts when it is taken back or left. */
    void endSearch() {
        first = null;
        if (missed) {
            missed = false;
            misses.count(Language.of(getLocale()));
        }
    }

    /** The best hit, if something was searched for. */
    Optional<Slug> first() {
        return Optional.ofNullable(first);
    }

    private void showMore() {
        int shown = list.getComponentCount();
        append();
        list.getChildren().skip(shown).findFirst().ifPresent(next -> next.getElement().callJsFunction("focus"));
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append() {
        var found = situation == null ? List.<TopicRow>of()
                : library.topics(situation, Language.of(getLocale()), last, PAGE + 1);
        found.stream().limit(PAGE).forEach(row -> {
            list.add(new TopicItem(row));
            last = row.sheetNumber();
        });
        more.setVisible(found.size() > PAGE);
        heading.setText(getTranslation(more.isVisible() ? "home.all.more" : "home.all",
                getTranslation("situation." + situation), list.getComponentCount()));
    }

}
