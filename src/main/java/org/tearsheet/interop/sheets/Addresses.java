package org.tearsheet.interop.sheets;

import java.net.URI;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.security.HomeAddress;

/** Addresses that an answer leads to; they know a topic by its neutral number alone. */
@Component
public class Addresses {

    private static final String SHEET = "sheet-%d-%s";

    private final String home;

    private final String host;

    Addresses(HomeAddress home) {
        this.home = home.at("");
        this.host = Objects.requireNonNullElse(URI.create(this.home).getHost(), "localhost");
    }

    public String home() {
        return home;
    }

    /** The page for a patient's phone. */
    public String phone(LiveEdition sheet) {
        return "%s%s/%d?lang=%s".formatted(home, Channel.TAKE_HOME.path(), sheet.sheetNumber(), sheet.language().tag());
    }

    /** The paper, for whoever comes by this channel. */
    public String paper(LiveEdition sheet) {
        return "%s%s/%s.pdf".formatted(home, Channel.INFOBUTTON.path(), name(sheet));
    }

    /** The same for whoever has signed in. */
    public String print(LiveEdition sheet) {
        return "%s/print/%d.pdf?lang=%s".formatted(home, sheet.sheetNumber(), sheet.language().tag());
    }

    public String screen(int sheetNumber) {
        return "%s/topics/%d".formatted(home, sheetNumber);
    }

    /** The screen of the referral checklist, for whoever has signed in. */
    public String checklist() {
        return home + "/checklist";
    }

    /** What names this edition of a text for ever (RFC 4151). */
    public String tag(LiveEdition edition) {
        var kind = switch (edition.kind()) {
            case HANDOUT -> name(edition);
            case TALKING_POINTS, CHECKLIST -> name(edition).replace("sheet", "notes");
        };
        return "tag:%s,%s:/%s/edition-%d".formatted(host, edition.published(), kind, edition.number());
    }

    private static String name(LiveEdition sheet) {
        return SHEET.formatted(sheet.sheetNumber(), sheet.language().tag());
    }

}
