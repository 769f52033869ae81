package org.tearsheet.print;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.EditionId;

/** Says what the sheets of an edition are checked by. */
@Component
class CheckMarks {

    /** Addresses that nobody reaches from elsewhere. */
    private static final Pattern THIS_MACHINE = Pattern
        .compile("localhost|.+\\.localhost|127\\..+|0\\.0\\.0\\.0|\\[::1?]");

    private final CheckCodes codes;

    private final Optional<String> page;

    CheckMarks(CheckCodes codes, @Value("${tearsheet.url}") String address) {
        this.codes = codes;
        this.page = page(address);
    }

    CheckMark of(EditionId edition, ClinicProfile clinic) {
        var code = codes.of(edition);
        return new CheckMark(code,
                page.filter(_ -> clinic.checkPage()).map(page -> page + code.symbols()).orElseGet(code::printed));
    }

    private static Optional<String> page(String address) {
        var host = URI.create(address).getHost();
        return host == null || THIS_MACHINE.matcher(host).matches() ? Optional.empty()
                : Optional.of(address.replaceFirst("/+$", "") + CheckPage.PATH + "/");
    }

}
