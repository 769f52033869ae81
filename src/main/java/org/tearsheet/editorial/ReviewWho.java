package org.tearsheet.editorial;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.ReviewRow;

/** Who wrote an edition, and since when it waits. */
class ReviewWho extends Paragraph {

    ReviewWho(ReviewRow row) {
        addClassName("review-who");
        var since = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(getLocale())
            .withZone(ZoneOffset.UTC)
            .format(row.submitted());
        setText(getTranslation("review.who", String.join(", ", row.authors()), since));
    }

}
