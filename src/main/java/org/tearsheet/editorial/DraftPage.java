package org.tearsheet.editorial;

import java.time.Instant;
import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Body;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.Titles;
import org.tearsheet.print.DraftShop;
import org.tearsheet.print.SheetContent;

/**
 * A draft with everything around it: the form, and beside it the paper, how it reads and
 * the original. What is typed is kept as it is typed.
 */
class DraftPage extends Div {

    /** What is missing is no fault while somebody writes. */
    private static final List<String> UNFINISHED = List.of("missing", "empty");

    private final transient OpenDraft draft;

    private final transient DraftInHand inHand;

    private final transient DraftDesk desk;

    private final DraftHead head;

    private final DraftNotice notice = new DraftNotice();

    private final DraftForm form;

    private final DraftSide side;

    private final DraftKeeper keeper;

    DraftPage(OpenDraft draft, DraftInHand inHand, DraftDesk desk, SourceDesk sources, DraftShop shop,
            DraftActions actions, SerializableRunnable follow) {
        this.draft = draft;
        this.inHand = inHand;
        this.desk = desk;
        this.head = new DraftHead(draft);
        this.form = new DraftForm(draft, sources, this::changed);
        form.show(inHand.text());
        this.side = new DraftSide(draft, form.fields(), shop, this::content,
                () -> desk.examine(draft.kind(), draft.language(), form.text().body()),
                new TryOut(draft.language(), () -> form.text().body(), this::tryOut), follow);
        this.keeper = new DraftKeeper(draft.seen().id());
        keeper.add(form, actions);
        var columns = new Div(keeper, side);
        columns.addClassName("draft-columns");
        add(head, notice, columns);
        check();
    }

    DraftText text() {
        return form.text();
    }

    /** Shows another text, which its author chose. */
    void show(DraftText text) {
        form.show(text);
        side.show();
    }

    void say(String key) {
        head.say(key);
    }

    void saved() {
        keeper.kept(form.values());
        notice.hide();
        head.say("draft.saved");
        check();
    }

    /** Says what keeps the text from its next step, and leads to the first of it. */
    void showFaults(List<Fault> faults) {
        form.showFaults(faults, true);
        if (!faults.isEmpty()) {
            form.fields().goTo(faults.getFirst().line());
            head.say("draft.faults", faults.size());
        }
    }

    /** Looks for what only trying shows. */
    private void tryOut() {
        var faults = desk.faultsByTrying(draft.kind(), draft.language(), form.text().body());
        form.showFaults(faults, false);
        if (faults.isEmpty()) {
            head.say("definition.tried");
        }
        else {
            head.say("draft.faults", faults.size());
        }
    }

    /** Lets go what the browser holds. */
    void forget() {
        keeper.forget();
    }

    /** Says that there are words from before, and offers to drop or to take them. */
    void offerUnsaved(SerializableRunnable startOver) {
        draft.unsaved().ifPresent(_ -> {
            notice.say(inHand.isBehind() ? "draft.unsaved.behind" : "draft.unsaved");
            notice.offer("draft.unsaved.drop", startOver);
        });
        keeper.unsent(form::valueOf, words -> {
            notice.say("draft.unsent");
            notice.offer("draft.unsent.use", () -> form.fill(words));
            notice.offer("draft.unsent.drop", keeper::forget);
        });
    }

    private void changed() {
        var text = form.text();
        var tooLong = text.body().length() > Body.MAX_LENGTH;
        if (!tooLong && inHand.keep(text)) {
            head.sayKept(Instant.now());
            keeper.kept(form.values());
        }
        else {
            head.say(tooLong ? "draft.too-long" : "draft.not-kept");
        }
        check();
        side.show();
    }

    private void check() {
        form.showFaults(desk.faults(draft.kind(), draft.language(), form.text().body())
            .stream()
            .filter(fault -> !UNFINISHED.contains(fault.rule()))
            .toList(), false);
    }

    private SheetContent content() {
        var text = form.text();
        return new SheetContent(draft.kind(), draft.language(), draft.sheetNumber(),
                new Titles(shown(text.title()), shown(text.discreetTitle())),
                Body.split(draft.kind(), draft.language(), text.body())
                    .stream()
                    .filter(section -> !section.markdown().isEmpty())
                    .toList(),
                form.sources().sources());
    }

    private static String shown(String title) {
        return Titles.isValid(title) ? title : "…";
    }

}
