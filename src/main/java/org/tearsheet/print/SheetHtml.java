package org.tearsheet.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;

/** Sets an edition as XHTML: one fragment that is both printed and shown. */
@Component
class SheetHtml {

    private final Template sheet = template("sheet.html");

    private final Template page = template("page.html");

    private final String styles = read("sheet.css") + read("page.css");

    /** The sheet alone, as it stands on a screen. */
    String fragment(LiveEdition edition, ClinicProfile clinic, boolean sources) {
        return sheet.execute(new Fragment(SheetText.of(edition, clinic, sources, true), Spacing.GENEROUS.style()));
    }

    /** The whole document, as it goes to the press. */
    String document(LiveEdition edition, ClinicProfile clinic, SheetOptions options, Spacing spacing) {
        var text = SheetText.of(edition, clinic, options.sources(), options.log());
        var fragment = sheet.execute(new Fragment(text, spacing.style()));
        return page.execute(new Page(text, options.paper().code(), spacing.margins(), styles, fragment));
    }

    private static Template template(String name) {
        return Mustache.compiler().strictSections(true).emptyStringIsFalse(true).compile(read(name));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("paper/" + name).getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private record Fragment(SheetText text, String spacing) {
    }

    private record Page(SheetText text, String paper, String margins, String styles, String sheet) {
    }

}
