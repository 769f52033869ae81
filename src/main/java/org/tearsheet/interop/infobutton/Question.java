package org.tearsheet.interop.infobutton;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.tearsheet.library.Language;

/**
 * A call that was understood. What else came with it, of a patient above all, was never
 * read.
 *
 * @param callback the function that is called with the answer, empty for none
 * @param explained whether the answer says why each entry is in it
 * @param number by which the caller knows the call again, empty for none
 */
record Question(List<Criterion> criteria, Recipient recipient, Language language, String callback, boolean explained,
        String number) {

    private static final String TYPE = "knowledgeResponseType";

    private static final String CALLBACK = "callback";

    private static final String RECIPIENT = "informationRecipient";

    private static final String LANGUAGE = "informationRecipient.languageCode.c";

    private static final String NUMBER = "knowledgeRequestNotification.id.root";

    private static final int LANGUAGES = 5;

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    private static final int LONGEST_FUNCTION = 100;

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]{0,38})){1,40}");

    /**
     * @throws Refused if it cannot be answered
     */
    static Question of(Parameters parameters, Format format) {
        return new Question(Criterion.all(parameters), Recipient.of(parameters.one(RECIPIENT)), language(parameters),
                format == Format.JSONP ? callback(parameters) : "", Boolean.parseBoolean(parameters.one("explain")),
                number(parameters.one(NUMBER)));
    }

    /**
     * @throws Refused if it is not spoken here
     */
    static Format format(Parameters parameters) {
        return Format.of(parameters.one(TYPE))
            .orElseThrow(() -> new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, TYPE,
                    TYPE + " is text/xml, application/json or application/javascript."));
    }

    private static String callback(Parameters parameters) {
        var callback = parameters.one(CALLBACK);
        if (callback.length() > LONGEST_FUNCTION || !FUNCTION.matcher(callback).matches()) {
            throw Refused.wrong(CALLBACK, "is the name of a function: letters, digits, _ and dots.");
        }
        return callback;
    }

    private static Language language(Parameters parameters) {
        return IntStream.range(0, LANGUAGES)
            .mapToObj(place -> parameters.one(place == 0 ? LANGUAGE : LANGUAGE + place))
            .flatMap(tag -> spoken(tag).stream())
            .findFirst()
            .orElse(Language.ENGLISH);
    }

    /** Also where a region is named, as in es-MX and es_MX, and by three letters. */
    private static Optional<Language> spoken(String tag) {
        var asked = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Stream.of(Language.values())
            .filter(language -> language.tag().equals(asked) || language.locale().getISO3Language().equals(asked))
            .findFirst();
    }

    private static String number(String root) {
        return UUID.matcher(root).matches() || OID.matcher(root).matches() ? root : "";
    }

    boolean forClinician() {
        return recipient == Recipient.PROV;
    }

    /** What of it is told back. */
    List<Category> categories() {
        var asked = Stream.concat(criteria.stream().flatMap(Criterion::categories),
                Stream.of(new Category(RECIPIENT, recipient.name()), new Category(LANGUAGE, language.tag())));
        return number.isEmpty() ? asked.toList()
                : Stream.concat(asked, Stream.of(new Category(NUMBER, number))).toList();
    }

}
