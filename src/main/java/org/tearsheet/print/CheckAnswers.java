package org.tearsheet.print;

import org.springframework.stereotype.Component;
import org.tearsheet.library.EditionStandings;

/** Finds out what became of the paper that has a code. What was typed is kept nowhere. */
@Component
class CheckAnswers {

    private final CheckCodes codes;

    private final EditionStandings standings;

    CheckAnswers(CheckCodes codes, EditionStandings standings) {
        this.codes = codes;
        this.standings = standings;
    }

    CheckAnswer to(String typed) {
        return CheckCode.read(typed).map(this::to).orElseGet(CheckAnswer.Mistyped::new);
    }

    private CheckAnswer to(CheckCode code) {
        return codes.edition(code)
            .flatMap(standings::of)
            .<CheckAnswer>map(CheckAnswer.Known::new)
            .orElseGet(CheckAnswer.Unknown::new);
    }

}
