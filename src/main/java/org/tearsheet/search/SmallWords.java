package org.tearsheet.search;

import java.util.List;
import java.util.Set;

/** What stands in sentences of both languages and says nothing about a topic. */
final class SmallWords {

    private static final String ENGLISH = """
            a about after always am an and are as at be because been before begin begins being but can cant
            could did do does dont during every feel feeling feels felt for from get gets getting got had has
            have having he her him his how i if im in is it its ive just keep keeps m me my no not of old on or
            our patient pt really s she so start started starts t that the their them there they thing things
            this time to very was we what when which while who why with would years you your
            """;

    private static final String SPANISH = """
            al ando antes cada como con cosa cuando cuanto da dan de del desde despues durante e el empieza
            empiezo en es esta estar este estoy ha hace hago hay la las le les lo los mas mi mis mucha mucho
            muy nos o paciente para pero pone pongo por porque puede puedo qu que se ser si siempre siente
            siento sin son soy su sus te tengo tiene toda todo tu u un una unas unos vez y ya yo
            """;

    private static final Set<String> ALL = Set.copyOf(List.of((ENGLISH + SPANISH).split("\\s+")));

    private SmallWords() {
    }

    static boolean has(String word) {
        return ALL.contains(word);
    }

}
