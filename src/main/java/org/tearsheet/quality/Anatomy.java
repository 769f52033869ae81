package org.tearsheet.quality;

import java.util.List;
import java.util.stream.IntStream;

import org.tearsheet.quality.Manuscript.Purpose;

/**
 * A text taken apart once, for all that is asked of it.
 *
 * @param outlines one for each part, in their order
 * @param sentences those of every passage that is read as sentences and not filled in
 */
record Anatomy(Manuscript text, List<Outline> outlines, List<Sentence> sentences, Readability readability) {

    static Anatomy of(Manuscript text) {
        var outlines = text.parts().stream().map(Outline::of).toList();
        var sentences = outlinesWithout(text, outlines, Purpose.FORM).stream()
            .flatMap(outline -> outline.passages().stream())
            .filter(Passage::prose)
            .flatMap(passage -> Sentences.of(text.language(), passage.text())
                .stream()
                .map(sentence -> new Sentence(passage.line(), sentence)))
            .toList();
        return new Anatomy(text, outlines, sentences,
                Readability.of(text.language(), sentences.stream().map(Sentence::text).toList()));
    }

    /** The parts that are read, and not filled in. */
    List<Outline> read() {
        return outlinesWithout(text, outlines, Purpose.FORM);
    }

    /** The parts that are there for this. */
    List<Outline> parts(Purpose purpose) {
        return IntStream.range(0, outlines.size())
            .filter(i -> text.parts().get(i).purpose() == purpose)
            .mapToObj(outlines::get)
            .toList();
    }

    /** Every passage that is read, and not filled in. */
    List<Passage> passages() {
        return read().stream().flatMap(outline -> outline.passages().stream()).toList();
    }

    private static List<Outline> outlinesWithout(Manuscript text, List<Outline> outlines, Purpose purpose) {
        return IntStream.range(0, outlines.size())
            .filter(i -> text.parts().get(i).purpose() != purpose)
            .mapToObj(outlines::get)
            .toList();
    }

    /**
     * A sentence.
     *
     * @param line the line of the text on which its passage begins, counted from 1
     */
    record Sentence(int line, String text) {

    }

}
