package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.clinic.PhoneNumber;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.tearsheet.library.Section;
import org.tearsheet.library.Source;

/**
 * Everything a sheet says, in reading order and in the sheet's language; the template
 * gives each its place. What is empty or null takes no place.
 */
record SheetText(String anchor, String language, String size, String documentTitle, Letterhead letterhead,
        String audience, String title, @Nullable Note note, List<PartText> parts, @Nullable Contact contact,
        @Nullable Sources sources, @Nullable PartText log, String footer, String remarks, String draft) {

    static final String ANCHOR = "sheet";

    /** The line between the head of a table and its rows. */
    private static final Pattern TABLE = Pattern.compile("^\\|(?: *:?-+:? *\\|)+ *$", Pattern.MULTILINE);

    static SheetText of(SheetContent content, SheetStanding standing, ClinicProfile clinic, SheetOptions options,
            PatientNote note, String anchor) {
        var words = new SheetWords(content.language());
        var titles = content.titles();
        var forPatient = content.kind() == DocumentKind.HANDOUT;
        return new SheetText(anchor, content.language().tag(),
                options.text() == TextSize.NORMAL ? "" : options.text().code(),
                words.say("document.title", titles.discreet(), String.valueOf(content.sheetNumber())),
                Letterhead.of(clinic, options.discreet()), forPatient ? "" : words.say("audience.clinician"),
                options.discreet() ? titles.discreet() : titles.plain(),
                note.isEmpty() ? null : Note.of(note, words, anchor),
                content.sections()
                    .stream()
                    .filter(section -> section.part() != Part.WELLBEING_LOG)
                    .map(section -> PartText.of(section, clinic, words, anchor))
                    .toList(),
                forPatient ? Contact.of(clinic, options, words, anchor) : null,
                options.sources() && !content.sources().isEmpty() ? Sources.of(content.sources(), words, anchor) : null,
                content.section(Part.WELLBEING_LOG)
                    .filter(_ -> options.log())
                    .map(section -> PartText.of(section, clinic, words, anchor))
                    .orElse(null),
                standing.footer(), standing.remarks(), standing.draft());
    }

    /** The sides of paper that the tables of a log take, behind the text. */
    static int sidesOfTheLog(LiveEdition edition, SheetOptions options) {
        return edition.section(Part.WELLBEING_LOG)
            .filter(_ -> options.log())
            .map(log -> Math.toIntExact(TABLE.matcher(log.markdown()).results().count()))
            .orElse(0);
    }

    boolean rightToLeft() {
        return FurtherScript.isRightToLeft(language);
    }

    PaperPage.Head head() {
        return new PaperPage.Head(language, documentTitle, bookmarks(), draft);
    }

    PaperPage.Foot foot() {
        return PaperPage.Foot.of(footer, remarks, new SheetWords(Language.of(language).orElseThrow()), size);
    }

    List<Bookmark> bookmarks() {
        var bookmarks = new ArrayList<Bookmark>();
        if (note != null) {
            bookmarks.add(new Bookmark(note.heading(), note.anchor()));
        }
        parts.forEach(part -> bookmarks.add(new Bookmark(part.heading(), part.anchor())));
        if (contact != null) {
            bookmarks.add(new Bookmark(contact.heading(), contact.anchor()));
        }
        if (sources != null) {
            bookmarks.add(new Bookmark(sources.heading(), sources.anchor()));
        }
        if (log != null) {
            bookmarks.add(new Bookmark(log.heading(), log.anchor()));
        }
        return bookmarks;
    }

    static String onOneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", ", ");
    }

    record Bookmark(String heading, String anchor, List<Bookmark> below) {

        Bookmark(String heading, String anchor) {
            this(heading, anchor, List.of());
        }

    }

    /** What was typed for one patient, line by line. */
    record Note(String anchor, String heading, List<String> lines) {

        static Note of(PatientNote note, SheetWords words, String anchor) {
            return new Note(anchor + "-note", words.say("note"), note.text().lines().map(String::strip).toList());
        }

        /** Says nothing. */
        @Override
        public String toString() {
            return "Note";
        }

    }

    record PartText(String anchor, String heading, String minutes, Prose prose, @Nullable Safety safety) {

        static PartText of(Section section, ClinicProfile clinic, SheetWords words, String anchor) {
            var part = section.part();
            return new PartText(anchor + "-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    part.heading(words.language()),
                    section.minutes() == 0 ? "" : words.say("minutes", String.valueOf(section.minutes())),
                    new Prose(section.unmarked()), part == Part.WHEN_TO_GET_HELP ? Safety.of(clinic, words) : null);
        }

        String text() {
            return prose.xhtml();
        }

        List<String> groups() {
            return prose.groups();
        }

    }

    /** The lines that stand on every patient's sheet, whatever it is about. */
    record Safety(String danger, String callDanger, String emergencyNumber, String dying, String callDying,
            String crisisLine, String fear, String tellUs) {

        static Safety of(ClinicProfile clinic, SheetWords words) {
            var crisisLine = !clinic.crisisLine().isBlank();
            return new Safety(words.say("safety.danger"), words.say("safety.call"), clinic.emergencyNumber(),
                    words.say("safety.dying"), words.say(crisisLine ? "safety.call-or-text" : "safety.call"),
                    crisisLine ? clinic.crisisLine() : clinic.emergencyNumber(), words.say("safety.fear"),
                    words.say("safety.fear.tell"));
        }

        String emergencyDialled() {
            return new PhoneNumber(emergencyNumber).dialled();
        }

        String crisisDialled() {
            return new PhoneNumber(crisisLine).dialled();
        }

    }

    record Contact(String anchor, String heading, String clinic, String phoneLabel, String phone, String hoursLabel,
            String hours) {

        private static final int LONGEST_NUMBER = 24;

        /** As one piece, unless it is more than one number. */
        boolean unbroken() {
            return phone.length() <= LONGEST_NUMBER;
        }

        String dialled() {
            return new PhoneNumber(phone).dialled();
        }

        /** Whether there is anything to say. */
        boolean known() {
            return !clinic.isEmpty() || !phone.isEmpty() || !hours.isEmpty();
        }

        static @Nullable Contact of(ClinicProfile clinic, SheetOptions options, SheetWords words, String anchor) {
            return switch (options.contactOnPaper()) {
                case NORMAL -> of(clinic.contact(false), words, anchor);
                case NEUTRAL -> of(clinic.contact(true), words, anchor);
                case NONE -> null;
            };
        }

        static Contact of(ContactBox box, SheetWords words, String anchor) {
            return new Contact(anchor + "-contact", words.say("contact"), box.name(), words.say("contact.phone"),
                    box.phone().strip(), words.say("contact.hours"), onOneLine(box.hours()));
        }

    }

    record Sources(String anchor, String heading, List<String> citations) {

        static Sources of(List<Source> sources, SheetWords words, String anchor) {
            return new Sources(anchor + "-sources", words.say("sources"), sources.stream().map(Sources::cite).toList());
        }

        private static String cite(Source source) {
            var doi = source.doi();
            return doi == null || source.citation().contains(doi) ? source.citation()
                    : "%s doi:%s".formatted(source.citation(), doi);
        }

    }

}
