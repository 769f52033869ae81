package org.tearsheet.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProseTests {

    @Test
    void rawHtmlIsShownNotObeyed() {
        assertThat(new Prose("Hello <script>alert(1)</script> & <b>you</b>").xhtml())
            .isEqualTo("<p>Hello &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;you&lt;/b&gt;</p>\n");
        assertThat(new Prose("<div onclick=\"x\">\nHello\n</div>").xhtml()).doesNotContain("<div");
    }

    @Test
    void headingsBelongUnderThoseOfThePart() {
        assertThat(new Prose("##### First\n\nOne\n\n###### Deeper\n\nTwo\n\nThird\n===\n").xhtml())
            .containsSubsequence("<h3>First</h3>", "<h4>Deeper</h4>", "<h3>Third</h3>");
    }

    @Test
    void eachHeadingOfAPartMakesAGroupWithWhatStandsUnderIt() {
        assertThat(new Prose("First of all.\n\n### Now\n\n- one\n\n#### Deeper\n\nTwo\n\n### Today\n\nThree").groups())
            .containsExactly(
                    "<p>First of all.</p>\n<h3>Now</h3>\n<ul>\n<li>one</li>\n</ul>\n<h4>Deeper</h4>\n<p>Two</p>\n",
                    "<h3>Today</h3>\n<p>Three</p>\n");
        assertThat(new Prose("- Any time.").groups()).containsExactly("<ul>\n<li>Any time.</li>\n</ul>\n");
    }

    @Test
    void aListThatReachesTenHasRoomForTwoDigits() {
        assertThat(new Prose("1. one\n".repeat(9)).xhtml()).contains("<ol>");
        assertThat(new Prose("1. one\n".repeat(10)).xhtml()).contains("<ol class=\"long\">");
        assertThat(new Prose("9. nine\n10. ten").xhtml()).contains("<ol start=\"9\" class=\"long\">");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[the **words**](https://example.org)", "![the **words**](https://example.org/a.png)",
            "[the **words**][a]\n\n[a]: https://example.org" })
    void nothingIsLeftToFollowOrFetch(String markdown) {
        assertThat(new Prose(markdown).xhtml()).isEqualTo("<p>the <strong>words</strong></p>\n");
    }

    @Test
    void aTableIsNeverOnlyAHead() {
        assertThat(new Prose("| One | Two |\n|---|---|").xhtml()).contains("<tbody>", "<td>Two</td>")
            .doesNotContain("<th");
        assertThat(new Prose("| One | Two |\n|---|---|\n| 1 | 2 |").xhtml()).contains("<th>Two</th>", "<td>2</td>");
    }

    @Test
    void numbersStayOnOneLine() {
        assertThat(new Prose("Call 800-555-0142 in 2-3 days, or on day 4.").xhtml())
            .isEqualTo("<p>Call <span class=\"number\">800-555-0142</span> in <span class=\"number\">2-3</span> days, "
                    + "or on day 4.</p>\n");
    }

}
