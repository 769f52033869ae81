package org.tearsheet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tearsheet.quality.Manuscript.Purpose;
import org.tearsheet.quality.Passage.Form;

import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Answer.YES;

/**
 * What a text shows about the items of the instruments. An answer is certain only where
 * counting decides; all others are proposed to a reviewer. The limits are ours where the
 * instruments name none.
 */
class Clues {

    private static final int LONGEST_LIST = 7;

    private static final int LONGEST_SECTION = 150;

    /** So many paragraphs, or fewer, are taken for what the PEMAT calls very short. */
    private static final int VERY_SHORT = 2;

    private static final double MOST_PASSIVE = 0.2;

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}(])\\p{Lu}{2,5}(?!\\p{L})(?! \\()");

    private static final Pattern EVERYBODY_KNOWS = Pattern.compile("OK|TV|US|USA|AM|PM|EE|UU|ID|NO|YES|SÍ");

    private static final WordPattern NOT_KNOWN = WordPattern
        .of("\\b(?:not (?:yet )?(?:known|clear|sure|proven|certain)|unknown|unclear|uncertain"
                + "|(?:do not|don't|nobody|no one) (?:yet )?knows?|little is known|more research|few studies"
                + "|no se sabe|se sabe poco|no (?:está|es) claro|nadie sabe|se desconoce|no se conocen?"
                + "|faltan? (?:más )?estudios|hay pocos estudios|todavía no se|aún no se)\\b");

    private static final WordPattern SUMMARY = WordPattern
        .of("^(?:in short|in brief|summary|to sum up|key points|the main points?|remember\\b|what to remember"
                + "|en resumen|resumen|en pocas palabras|puntos clave|lo más importante|recuerde\\b|qué recordar)");

    /** Words that speak to the reader; Spanish leaves most of them out. */
    private static final WordPattern SPEAKS_TO_THE_READER = WordPattern
        .of("\\b(?:you|your|yours|yourself|usted|su|sus|le)\\b");

    /**
     * Rough: a form of "to be" and a participle. It takes some adjectives for passives
     * and misses the Spanish passive with "se".
     */
    private static final WordPattern PASSIVE = WordPattern
        .of("\\b(?:(?:am|is|are|was|were|been|being|be)\\s+(?:not\\s+|\\w+ly\\s+)?"
                + "(?!(?:tired|worried|scared|relaxed|married|excited|interested|used|supposed|ashamed|embarrassed|stressed)\\b)"
                + "(?:\\w{2,}ed|given|taken|made|done|seen|found|told|known|shown|felt|held|kept|left|put|brought|caught)\\b"
                + "|(?:es|son|fue|fueron|será|serán|ser|sido|siendo)\\s+(?:\\w+mente\\s+)?\\w+[ai]d[oa]s?\\b)");

    private Clues() {
    }

    /** CCI 3: nothing at the top stands out. */
    static Reading emphasisAtTheTop(Anatomy text) {
        var strong = text.read()
            .stream()
            .limit(1)
            .flatMap(outline -> outline.passages().stream())
            .filter(passage -> passage.strong() || passage.form() == Form.HEADING)
            .map(Place::of)
            .toList();
        return Reading.proposed(strong.isEmpty() ? NO : YES, strong);
    }

    /** CCI 4: the text of an edition carries no pictures. */
    static Reading noPictures(Anatomy text) {
        return Reading.certain(NO);
    }

    /** PEMAT 16 to 18: about pictures, and there are none. */
    static Reading picturesDoNotApply(Anatomy text) {
        return Reading.certain(NOT_APPLICABLE);
    }

    /** CCI 5 and 12, PEMAT 20: a part that advises has a list of things to do. */
    static Reading thingsToDo(Anatomy text) {
        var lists = text.parts(Purpose.ADVISE)
            .stream()
            .flatMap(outline -> outline.lists().stream())
            .map(list -> Place.of(list.line(), ""))
            .toList();
        return Reading.proposed(lists.isEmpty() ? NO : YES, lists);
    }

    /**
     * CCI 7, PEMAT 4: an abbreviation that nobody explains. Other hard words are judged.
     */
    static Reading abbreviations(Anatomy text) {
        var whole = String.join("\n", text.passages().stream().map(Passage::text).toList());
        var unexplained = text.passages()
            .stream()
            .filter(Passage::prose)
            .flatMap(passage -> ABBREVIATION.matcher(passage.text())
                .results()
                .map(match -> match.group())
                .filter(Predicate.not(EVERYBODY_KNOWS.asMatchPredicate()))
                .filter(word -> !whole.contains("(" + word) && !whole.contains(word + " ("))
                .map(word -> Place.of(passage.line(), word)))
            .distinct()
            .toList();
        return unexplained.isEmpty() ? Reading.NOTHING : Reading.proposed(NO, unexplained);
    }

    /**
     * CCI 8: a list, not only at the end, and none of more than seven points undivided.
     */
    static Reading lists(Anatomy text) {
        var tooLong = text.read()
            .stream()
            .filter(outline -> outline.lists().stream().noneMatch(Outline.Bullets::nested))
            .flatMap(outline -> outline.lists().stream())
            .filter(list -> list.items() > LONGEST_LIST)
            .map(list -> Place.of(list.line(), ""))
            .toList();
        var beforeTheEnd = text.read().stream().limit(Math.max(1, text.read().size() - 1L));
        boolean listed = beforeTheEnd.anyMatch(outline -> !outline.lists().isEmpty());
        return Reading.certain(listed && tooLong.isEmpty() ? YES : NO, tooLong);
    }

    /** CCI 9: several parts, and none runs on without a sub-heading. */
    static Reading chunksWithHeadings(Anatomy text) {
        var tooLong = longSections(text);
        return Reading.proposed(tooLong.isEmpty() && text.read().size() > 1 ? YES : NO, tooLong);
    }

    /** CCI 11: some words say what is not known. */
    static Reading whatIsNotKnown(Anatomy text) {
        return foundOr(NO, text, NOT_KNOWN);
    }

    /** CCI C: any number at all, in digits or as a share of people. */
    static Reading anyNumber(Anatomy text) {
        var numbers = places(text, Numbers::any);
        return numbers.isEmpty() ? Reading.certain(NO) : Reading.proposed(YES, numbers);
    }

    /** CCI 15: whole numbers, no percentages or fractions. */
    static Reading wholeNumbers(Anatomy text) {
        var hard = places(text, Numbers::percentOrFraction);
        return Reading.proposed(hard.isEmpty() ? YES : NO, hard);
    }

    /** CCI 17: shares of different totals can be compared only by calculating. */
    static Reading noComparedFractions(Anatomy text) {
        var totals = text.passages().stream().flatMap(passage -> Numbers.totals(passage).stream()).distinct().count();
        return totals > 1 ? Reading.proposed(NO, places(text, passage -> !Numbers.totals(passage).isEmpty()))
                : Reading.NOTHING;
    }

    /** CCI 20: about numeric probability, where there is any. */
    static Reading probabilities(Anatomy text) {
        return places(text, Numbers::isFigure).isEmpty() ? Reading.certain(NOT_APPLICABLE) : Reading.NOTHING;
    }

    /** PEMAT 3: as easy to read as our own limits ask. */
    static Reading easyWords(Anatomy text) {
        return Reading.proposed(PatientChecks.isHard(text) ? NO : YES);
    }

    /** PEMAT 5: few sentences look passive. */
    static Reading activeVoice(Anatomy text) {
        var passive = text.sentences()
            .stream()
            .filter(sentence -> PASSIVE.isIn(new Words(sentence.text())))
            .map(sentence -> Place.of(sentence.line(), sentence.text()))
            .toList();
        return Reading.proposed(passive.size() <= MOST_PASSIVE * text.sentences().size() ? YES : NO, passive);
    }

    /** PEMAT 6: about numbers, but not times and dates. */
    static Reading clearNumbers(Anatomy text) {
        if (places(text, Numbers::any).isEmpty()) {
            return Reading.certain(NOT_APPLICABLE);
        }
        return places(text, Numbers::otherThanTimes).isEmpty() ? Reading.proposed(NOT_APPLICABLE) : wholeNumbers(text);
    }

    /** PEMAT 7: without numbers there is nothing to calculate. */
    static Reading noCalculations(Anatomy text) {
        return places(text, Numbers::any).isEmpty() ? Reading.certain(YES) : noComparedFractions(text);
    }

    /** PEMAT 8: no section runs on. */
    static Reading shortSections(Anatomy text) {
        var tooLong = longSections(text);
        return unlessVeryShort(text, Reading.proposed(tooLong.isEmpty() ? YES : NO, tooLong));
    }

    /** PEMAT 9: every part has a heading of its own; whether it informs is judged. */
    static Reading headings(Anatomy text) {
        return unlessVeryShort(text, Reading.proposed(text.read().size() > 1 ? YES : NO));
    }

    /** PEMAT 11: something that begins like a summary. */
    static Reading summary(Anatomy text) {
        return unlessVeryShort(text, foundOr(NO, text, SUMMARY));
    }

    /** PEMAT 12: bullets, bold words or sub-headings. */
    static Reading visualCues(Anatomy text) {
        boolean cues = text.read()
            .stream()
            .anyMatch(outline -> !outline.lists().isEmpty() || outline.headings() > 0
                    || outline.passages().stream().anyMatch(Passage::strong));
        return cues ? Reading.proposed(YES) : Reading.certain(NO);
    }

    /** PEMAT 19 and 25: about tables; 25 also about charts, and a text carries none. */
    static Reading tables(Anatomy text) {
        return text.outlines().stream().allMatch(outline -> outline.tables().isEmpty())
                ? Reading.certain(NOT_APPLICABLE) : Reading.NOTHING;
    }

    /** PEMAT 21: advice that speaks to the reader. */
    static Reading addressedDirectly(Anatomy text) {
        var spoken = text.parts(Purpose.ADVISE)
            .stream()
            .flatMap(outline -> outline.passages().stream())
            .filter(passage -> SPEAKS_TO_THE_READER.isIn(passage.words()))
            .map(Place::of)
            .toList();
        return spoken.isEmpty() ? Reading.NOTHING : Reading.proposed(YES, spoken);
    }

    /** PEMAT 23: a form is a tangible tool. */
    static Reading somethingToFillIn(Anatomy text) {
        return text.parts(Purpose.FORM).isEmpty() ? Reading.NOTHING : Reading.proposed(YES);
    }

    private static Reading unlessVeryShort(Anatomy text, Reading reading) {
        long paragraphs = text.passages().stream().filter(Passage::prose).count();
        return paragraphs <= VERY_SHORT ? Reading.proposed(NOT_APPLICABLE) : reading;
    }

    private static Reading foundOr(Answer otherwise, Anatomy text, WordPattern words) {
        var found = places(text, passage -> words.isIn(passage.words()));
        return Reading.proposed(found.isEmpty() ? otherwise : YES, found);
    }

    private static List<Place> places(Anatomy text, Predicate<Passage> wanted) {
        return text.passages().stream().filter(wanted).map(Place::of).toList();
    }

    private static List<Place> longSections(Anatomy text) {
        return text.read().stream().flatMap(Clues::longSections).toList();
    }

    private static Stream<Place> longSections(Outline outline) {
        var tooLong = new ArrayList<Place>();
        @Nullable Place begin = null;
        int words = 0;
        for (var passage : outline.passages()) {
            if (begin == null || passage.form() == Form.HEADING) {
                begin = Place.of(passage);
                words = 0;
            }
            words += Readability.words(passage.text()).size();
            if (words > LONGEST_SECTION && !tooLong.contains(begin)) {
                tooLong.add(begin);
            }
        }
        return tooLong.stream();
    }

}
