package org.tearsheet.interop.infobutton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuestionTests {

    private static final String ICD_10_CM = "2.16.840.1.113883.6.90";

    private static final String CODE = "mainSearchCriteria.v.cs=" + ICD_10_CM + "&mainSearchCriteria.v.c=N94.10";

    @ParameterizedTest
    @ValueSource(strings = { CODE, "MAINSEARCHCRITERIA.V.CS=" + ICD_10_CM + "&mainsearchcriteria.v.C=N94.10",
            "mainSearchCriteria.c.cs=" + ICD_10_CM + "&mainSearchCriteria.c.c=N94.10",
            "%20mainSearchCriteria.v.cs%20=%20urn:oid:" + ICD_10_CM + "&mainSearchCriteria.v.c+=+N94.10+",
            "mainSearchCriteria.v.csn=ICD-10-CM&mainSearchCriteria.v.c=N94.10",
            "mainSearchCriteria.v.csn=icd10cm&mainSearchCriteria.v.c=N94.10", "&&=&" + CODE + "&nothing&=x" })
    void aCodeIsUnderstoodHoweverItIsWritten(String sent) {
        var criterion = question(sent).criteria().getFirst();

        assertThat(criterion.code()).isEqualTo("N94.10");
        assertThat(criterion.codeSystem()).contains(CodeSystem.ICD_10_CM);
    }

    @Test
    void whatIsRepeatedWithANumberIsLookedForToo() {
        var question = question(CODE + "&mainSearchCriteria.v.cs1=" + CodeSystem.SNOMED_CT.oid()
                + "&mainSearchCriteria.v.c1=71315007&mainSearchCriteria.v.ot2=painful+sex");

        assertThat(question.criteria()).extracting(Criterion::shown)
            .containsExactly("ICD-10-CM N94.10", "SNOMED-CT 71315007", "painful sex");
        assertThat(question.categories()).contains(new Category("mainSearchCriteria.v.c1", "71315007"));
    }

    @ParameterizedTest
    @CsvSource({ "es, SPANISH", "es-MX, SPANISH", "es_US, SPANISH", "ES, SPANISH", "spa, SPANISH", "en-GB, ENGLISH",
            "'', ENGLISH", "fr, ENGLISH", "%20es, SPANISH", "x-!!, ENGLISH" })
    void theLanguageIsTheFirstThatIsSpokenHere(String sent, Language language) {
        assertThat(question(CODE + "&informationRecipient.languageCode.c=" + sent).language()).isEqualTo(language);
        assertThat(
                question(CODE + "&informationRecipient.languageCode.c=fr&informationRecipient.languageCode.c1=" + sent)
                    .language())
            .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({ "PROV, PROV", "prov, PROV", "PAT, PAT", "PAYOR, PAYOR", "'', PAT", "somebody, PAT" })
    void whoeverItMayBeReadsNoMoreThanAPatient(String sent, Recipient recipient) {
        assertThat(question(CODE + "&informationRecipient=" + sent).recipient()).isEqualTo(recipient);
    }

    @ParameterizedTest
    @CsvSource({ "text/xml, XML", "text/XML, XML", "'', XML", "application/json, JSON", "text/json, JSON",
            "Application/JSON;charset=utf-8, JSON", "application/javascript, JSONP" })
    void theFormatIsUnderstoodInAnyCase(String sent, Format format) {
        assertThat(Question.format(Parameters.of("knowledgeResponseType=" + sent))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({ "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10, true", "1.3.6.1.4.1.3768, true", "Maria Example, false",
            "123-45-6789, false", "1.3.., false" })
    void theCallersNumberIsToldBackIfItIsOne(String sent, boolean toldBack) {
        var question = question(CODE + "&knowledgeRequestNotification.id.root=" + sent);

        assertThat(question.number()).isEqualTo(toldBack ? sent : "");
        assertThat(question.categories().toString()).matches(text -> text.contains(sent) == toldBack);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "taskContext.c.c=PROBLISTREV|mainSearchCriteria.v.c",
            "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90|mainSearchCriteria.v.c",
            "mainSearchCriteria.v.c=N94.10|mainSearchCriteria.v.cs",
            "mainSearchCriteria.v.c=N94.10&mainSearchCriteria.v.cs=1.2.3|mainSearchCriteria.v.cs",
            "mainSearchCriteria.v.dn=x&mainSearchCriteria.V.dn=y|mainSearchCriteria.v.dn",
            "mainSearchCriteria.v.ot=x&informationRecipient=PAT&informationrecipient=PAT|informationRecipient" })
    void aRefusalNamesTheParameter(String sent, String parameter) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> question(sent))
            .satisfies(refused -> assertThat(refused.parameter()).startsWith(parameter))
            .withMessageContaining(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "alert(1)", "a[0]", "a;b", "1a", ".a", "a..b", "a b", "ü" })
    void aCallbackIsTheNameOfAFunction(String sent) {
        assertThatExceptionOfType(Refused.class)
            .isThrownBy(() -> Question.of(Parameters.of(CODE + "&callback=" + sent), Format.JSONP))
            .withMessageStartingWith("callback ");
        assertThat(Question.of(Parameters.of(CODE + "&callback=app.show_1"), Format.JSONP).callback())
            .isEqualTo("app.show_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "%|%", "%4|%4", "%zz|%zz", "%41|A", "a+b|a b", "%C3%B1|ñ", "%00x%07|x",
            "%EF%BF%BEx|x", "%FF|\uFFFD", "a=b|a=b" })
    void whatIsEncodedBadlyIsStillRead(String sent, String read) {
        assertThat(Parameters.of("x=" + sent).one("X")).isEqualTo(read);
    }

    private static Question question(String sent) {
        return Question.of(Parameters.of(sent), Format.XML);
    }

}
