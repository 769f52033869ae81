package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;

import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PaperPage.Leaf;
import org.tearsheet.print.SheetText.Bookmark;
import org.tearsheet.print.SheetText.Contact;
import org.tearsheet.print.SheetText.Note;

/** Sets several sheets as one document with one outline. */
@Component
class PacketHtml {

    private static final String COVER = "cover";

    private final Template cover = PaperPage.template("cover.html");

    private final PaperPage page = new PaperPage();

    private final SheetHtml sheets;

    PacketHtml(SheetHtml sheets) {
        this.sheets = sheets;
    }

    String document(Packet packet, List<PacketSheet> made, ClinicProfile clinic) {
        var words = new SheetWords(packet.language());
        var options = packet.options();
        var leaves = new ArrayList<Leaf>();
        var outline = new ArrayList<Bookmark>();
        if (packet.cover()) {
            leaves.add(cover(packet, clinic, words));
        }
        for (var sheet : made) {
            var note = leaves.isEmpty() ? packet.note() : PatientNote.NONE;
            var bound = sheets.bound(sheet.edition(), sheet.mark(), clinic, options, note, sheet.spacing(),
                    SheetText.ANCHOR + leaves.size());
            leaves.add(bound.leaf());
            outline.add(bound.bookmark());
        }
        return page.around(leaves, new PaperPage.Head(packet.language().tag(), words.say("packet.title"), outline, ""),
                options.paper(), options.sides());
    }

    /** Says that there is something, and not what. */
    private Leaf cover(Packet packet, ClinicProfile clinic, SheetWords words) {
        var options = packet.options();
        var text = new CoverText(words.language().tag(), words.say("packet.title"), Letterhead.of(clinic, true),
                packet.note().isEmpty() ? null : Note.of(packet.note(), words, COVER),
                options.contactOnPaper() == PaperContact.NONE ? null : Contact.of(clinic.contact(true), words, COVER),
                Spacing.GENEROUS.style(options.paper()),
                options.text() == TextSize.NORMAL ? "" : options.text().code());
        return new Leaf(text.language(), null, Spacing.GENEROUS, cover.execute(text));
    }

    private record CoverText(String language, String title, Letterhead letterhead, @Nullable Note note,
            @Nullable Contact contact, String spacing, String size) {

        boolean rightToLeft() {
            return FurtherScript.isRightToLeft(language);
        }

    }

    /** A sheet of a packet, and how airy it can be. */
    record PacketSheet(LiveEdition edition, CheckMark mark, Spacing spacing) {
    }

}
