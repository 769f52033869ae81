package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;

/**
 * Prints a sample a few times as soon as people are let in, so that the first patient
 * does not wait for the press to run in.
 */
@Component
@ConditionalOnBooleanProperty(name = "tearsheet.print.warm-up", matchIfMissing = true)
class WarmUp {

    private static final int ROUNDS = 20;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final LiveEdition SAMPLE = new LiveEdition(EditionId.create(), DocumentKind.HANDOUT,
            Language.ENGLISH, 0, TakeHome.FREE, 1, new Titles("Sample", "Sample"), """
                    ## What it is

                    This is a **sample**. It has *no* meaning.

                    ### One

                    1. First, 1-2 lines.
                    2. Second.

                    ## What you can do

                    - One.
                    - Two:
                      - three.

                    | A | B |
                    |---|---|
                    | 1 | 2 |

                    ## When to get help

                    - Whenever you need it.
                    """, DAY, DAY.plusYears(1), true, Optional.empty(), List.of());

    private static final ClinicProfile NOBODY = new ClinicProfile(0, "Sample", "", "", "", "911", "988");

    private static final CheckMark MARK = new CheckMark(new CheckCode("00000000"), "https://example.org/c/00000000");

    private final SheetHtml html;

    private final PdfPress press;

    WarmUp(SheetHtml html, PdfPress press) {
        this.html = html;
        this.press = press;
    }

    /** Not before people are let in, who would wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("print-warm-up").priority(Thread.MIN_PRIORITY).start(this::run);
    }

    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            var paper = Paper.values()[round % Paper.values().length];
            press.press(html.document(SAMPLE, MARK, NOBODY, new SheetOptions(paper, false), Spacing.GENEROUS), DAY);
        }
    }

}
