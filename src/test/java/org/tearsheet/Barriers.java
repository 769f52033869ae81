package org.tearsheet;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.assertj.core.api.InstanceOfAssertFactories;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What would shut somebody out of a page: whatever axe-core finds, and a page wider than
 * its window or than a phone.
 */
final class Barriers {

    private static final int PHONE = 390;

    private Barriers() {
    }

    static void noneOn(Page page, String where) {
        var results = new AxeBuilder(page).options(violationsInFull()).setLegacyMode(isWithoutFrames(page)).analyze();
        assertThat(results.isErrored()).as("axe could not look at %s: %s", where, results.getErrorMessage()).isFalse();
        assertThat(results.getPasses()).as("what axe looked at: " + where).isNotEmpty();
        assertThat(results.getViolations()).as("axe: " + where)
            .extracting(violation -> violation.getId() + ": " + violation.getNodes().getFirst().getHtml())
            .isEmpty();
        fitsItsWindow(page, where);
        var window = page.viewportSize();
        if (window.width > PHONE) {
            page.setViewportSize(PHONE, window.height);
            fitsItsWindow(page, where + " on a phone");
            page.setViewportSize(window.width, window.height);
        }
    }

    /** Text within a box that hides what does not fit, unless it is for ears alone. */
    static void nothingIsCutOff(Page page, String where) {
        fitsItsWindow(page, where);
        assertThat(page.evaluate(
                """
                        () => [...document.querySelectorAll('body *')]
                          .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
                          .filter(node => node.checkVisibility({ visibilityProperty: true }) && node.clientWidth > 2)
                          .filter(node => getComputedStyle(node).overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1
                            || getComputedStyle(node).overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1)
                          .map(node => node.outerHTML.slice(0, 200))
                        """))
            .as("cut off: " + where)
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .isEmpty();
    }

    private static void fitsItsWindow(Page page, String where) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
            .as("no sideways scrolling: " + where)
            .isEqualTo(true);
    }

    /**
     * The legacy mode spares a second page for each analysis, but does not see into
     * frames.
     */
    private static boolean isWithoutFrames(Page page) {
        return page.frames().size() == 1;
    }

    /** Every rule runs; of what passes, axe describes one example and not each. */
    private static AxeRunOptions violationsInFull() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

}
