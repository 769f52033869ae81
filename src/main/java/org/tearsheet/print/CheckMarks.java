package org.tearsheet.print;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.EditionId;
import org.tearsheet.security.HomeAddress;

/** Says what the sheets of an edition are checked by. */
@Component
class CheckMarks {

    /** Addresses that nobody reaches from elsewhere. */
    private static final Pattern THIS_MACHINE = Pattern
        .compile("localhost|.+\\.localhost|127\\..+|0\\.0\\.0\\.0|\\[::1?]");

    private final CheckCodes codes;

    private final Optional<String> page;

    CheckMarks(CheckCodes codes, HomeAddress home) {
        this.codes = codes;
        this.page = page(home);
    }

    CheckMark of(EditionId edition, ClinicProfile clinic) {
        var code = codes.of(edition);
        return new CheckMark(code,
                page.filter(_ -> clinic.checkPage()).map(page -> page + code.symbols()).orElseGet(code::printed));
    }

    private static Optional<String> page(HomeAddress home) {
        var host = URI.create(home.at("")).getHost();
        return host == null || THIS_MACHINE.matcher(host).matches() ? Optional.empty()
                : Optional.of(home.at(CheckPage.PATH + "/"));
    }

}
