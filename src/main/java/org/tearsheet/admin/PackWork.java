package org.tearsheet.admin;

import java.text.NumberFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.tearsheet.exchange.Progress;
import org.tearsheet.security.Actors;

/**
 * Shows how far a long work has come while it goes on elsewhere. It stops when somebody
 * wants it, or when nobody looks at it any more.
 */
class PackWork extends Composite<Div> {

    private static final int PAUSE = 300;

    private final transient Actors actors;

    private final Paragraph says = new Paragraph();

    private final ProgressBar bar = new ProgressBar();

    private transient Progress progress = new Progress();

    private transient CompletableFuture<?> running = CompletableFuture.completedFuture(null);

    private @Nullable Registration waiting;

    PackWork(Actors actors) {
        this.actors = actors;
        says.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("packs.progress"));
        getContent().addClassName("packs-work");
        getContent().add(says, bar, new Button(getTranslation("packs.stop"), _ -> progress.stop()));
        setVisible(false);
    }

    /**
     * Does something while others may watch.
     * @param text what it is, with how much of how many
     * @param done what to do with what came of it
     * @param failed what to do if it did not work; a work that was stopped is a
     * {@link CancellationException}
     */
    <T> void run(String text, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        progress = new Progress();
        var watched = progress;
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().start(actors.carried(() -> {
            try {
                result.complete(work.apply(watched));
            }
            catch (Throwable ex) {
                result.completeExceptionally(ex);
            }
        }));
        running = result;
        setVisible(true);
        show(text);
        getUI().ifPresent(ui -> {
            ui.setPollInterval(PAUSE);
            waiting = ui.addPollListener(_ -> look(text, result, done, failed));
        });
    }

    /** Does something as soon as nothing goes on any more. */
    void afterwards(Runnable last) {
        progress.stop();
        running.whenComplete((_, _) -> last.run());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        progress.stop();
        rest(event.getUI());
    }

    private <T> void look(String text, CompletableFuture<T> result, Consumer<T> done, Consumer<Throwable> failed) {
        if (!result.isDone()) {
            show(text);
            return;
        }
        setVisible(false);
        getUI().ifPresent(this::rest);
        try {
            done.accept(result.join());
        }
        catch (CompletionException ex) {
            failed.accept(ex.getCause() == null ? ex : ex.getCause());
        }
        catch (CancellationException ex) {
            failed.accept(ex);
        }
    }

    private void show(String text) {
        bar.setIndeterminate(progress.total() == 0 || progress.done() == progress.total());
        bar.setMax(Math.max(1, progress.total()));
        bar.setValue(Math.min(progress.done(), bar.getMax()));
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        says.setText(getTranslation(text, numbers.format(progress.done()), numbers.format(progress.total())));
    }

    private void rest(UI ui) {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
            ui.setPollInterval(-1);
        }
    }

}
