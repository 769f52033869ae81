package org.tearsheet.print;

import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.clinic.Logo;

/**
 * Whose paper it is. On discreet paper it says what the neutral contact box says, or the
 * telephone number alone, and has no logo.
 */
record Letterhead(String clinic, String address, String phone, @Nullable Picture logo) {

    static Letterhead of(ClinicProfile clinic, boolean discreet) {
        return discreet ? neutral(clinic).orElseGet(() -> new Letterhead("", "", clinic.phone().strip(), null))
                : plain(clinic, clinic.logo().map(logo -> Picture.of(logo, clinic.version())).orElse(null));
    }

    /** A letter always says who sends it. */
    static Letterhead ofLetter(ClinicProfile clinic, boolean discreet) {
        return discreet ? neutral(clinic).orElseGet(() -> plain(clinic, null)) : of(clinic, false);
    }

    private static Letterhead plain(ClinicProfile clinic, @Nullable Picture logo) {
        return new Letterhead(clinic.name(), SheetText.onOneLine(clinic.address()), clinic.phone().strip(), logo);
    }

    private static Optional<Letterhead> neutral(ClinicProfile clinic) {
        return clinic.neutral().map(box -> new Letterhead(box.name(), "", box.phone().strip(), null));
    }

    /** Discreet paper may have nothing to say here. */
    boolean named() {
        return !clinic.isEmpty() || reachable();
    }

    boolean reachable() {
        return !address.isEmpty() || !phone.isEmpty();
    }

    /**
     * The logo at its place, as large as there is room.
     *
     * @param source the picture itself for the press, its address for a screen
     * @param width in points
     * @param height in points
     */
    record Picture(String source, String alt, long width, long height) {

        private static final double WIDEST = 150;

        private static final double HIGHEST = 42;

        static Picture of(Logo logo, long version) {
            var scale = Math.min(WIDEST / logo.width(), HIGHEST / logo.height());
            var png = logo.png();
            return new Picture(
                    png == null ? "print/logo.png?" + version
                            : "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                    logo.alt(), Math.max(1, Math.round(logo.width() * scale)),
                    Math.max(1, Math.round(logo.height() * scale)));
        }

    }

}
