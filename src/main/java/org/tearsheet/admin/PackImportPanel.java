package org.tearsheet.admin;

import java.util.List;
import java.util.concurrent.CancellationException;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.tearsheet.exchange.BrokenPack;
import org.tearsheet.exchange.LibraryMoved;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.exchange.PackPreview;
import org.tearsheet.exchange.Place;
import org.tearsheet.exchange.UploadedPack;
import org.tearsheet.security.Actors;

/** The way of a pack into the library: sent, examined, decided about, taken. */
class PackImportPanel extends Composite<Section> {

    private static final int MB = 1024 * 1024;

    private final transient PackDesk desk;

    private final PackWork work;

    private final Div said = new Div();

    private final Div result = new Div();

    private final PackField field = new PackField(this::examine, broken -> show(broken.faults()),
            reason -> say(warning(reason)));

    private transient @Nullable UploadedPack pack;

    PackImportPanel(PackDesk desk, Actors actors) {
        this.desk = desk;
        this.work = new PackWork(actors);
        said.getElement().setAttribute("role", "status");
        getContent().addClassName("packs-import");
        getContent().add(new H2(getTranslation("packs.import")), new Paragraph(
                getTranslation("packs.import.intro", UploadedPack.MAX_BYTES / MB, UploadedPack.MAX_UNPACKED / MB)),
                field, work, said, result);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void examine(UploadedPack sent) {
        forget();
        pack = sent;
        examine(sent, new Paragraph[0]);
    }

    /** Whatever has to be said first is said again above what the pack would bring. */
    private void examine(UploadedPack sent, Paragraph... first) {
        say();
        field.setVisible(false);
        work.run("packs.examining", progress -> desk.examine(sent, progress), preview -> show(sent, preview, first),
                this::show);
    }

    private void show(UploadedPack sent, PackPreview preview, Paragraph... first) {
        field.setVisible(true);
        say(first);
        var panel = new PackPreviewPanel(preview, place -> compare(sent, place),
                choices -> take(sent, preview, choices), () -> {
                    forget();
                    say(new Paragraph(getTranslation("packs.left")));
                });
        result.add(panel);
        panel.focus();
    }

    private void compare(UploadedPack sent, Place place) {
        new PackDifferenceDialog(place.text()
            .map(text -> "%s, %s".formatted(getTranslation("kind." + text.kind()),
                    getTranslation("language.name." + text.language().tag())))
            .orElseGet(() -> getTranslation("packs.description")), place, desk.compare(sent, place)).open();
    }

    private void take(UploadedPack sent, PackPreview preview, PackChoices choices) {
        var decisions = choices.decisions();
        say();
        field.setVisible(false);
        work.run("packs.taking", progress -> desk.take(sent, preview, decisions, progress), drafts -> {
            forget();
            field.setVisible(true);
            say(new Paragraph(getTranslation("packs.taken", drafts)));
        }, failure -> {
            if (failure instanceof LibraryMoved) {
                examine(sent, warning(getTranslation("packs.moved")));
            }
            else {
                show(failure);
            }
        });
    }

    private void show(Throwable failure) {
        forget();
        field.setVisible(true);
        switch (failure) {
            case BrokenPack broken -> show(broken.faults());
            case CancellationException _ -> say(new Paragraph(getTranslation("packs.stopped")));
            case RuntimeException other -> {
                say(warning(getTranslation("packs.failed")));
                throw other;
            }
            default -> throw new IllegalStateException(failure);
        }
    }

    private void show(List<BrokenPack.Fault> faults) {
        say(warning(getTranslation("packs.faults", faults.size())));
        result.add(new PackFaults(faults));
    }

    private void say(Paragraph... now) {
        said.removeAll();
        result.removeAll();
        said.add(now);
    }

    private void forget() {
        var last = pack;
        pack = null;
        if (last != null) {
            work.afterwards(last::close);
        }
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("warning");
        return warning;
    }

}
