package org.tearsheet.interop.infobutton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** Calls as nobody would send them, and some as somebody would. */
class AnyQuestion {

    private static final List<String> NAMES = List.of("mainSearchCriteria.v.c", "mainSearchCriteria.v.cs",
            "mainSearchCriteria.v.c", "mainSearchCriteria.v.cs", "mainSearchCriteria.v.csn", "mainSearchCriteria.c.c",
            "mainSearchCriteria.v.c1", "mainSearchCriteria.v.cs1", "mainSearchCriteria.v.c9",
            "mainSearchCriteria.v.cs99999999999", "informationRecipient", "informationRecipient.languageCode.c",
            "informationRecipient.languageCode.c1", "knowledgeResponseType", "callback", "explain",
            "knowledgeRequestNotification.id.root", "taskContext.c.c", "age.v.v", "holder.assignedEntity.n", "", ".",
            "[]", "mainSearchCriteria", "mainSearchCriteria.v.");

    private static final List<String> SYSTEMS = List.of("2.16.840.1.113883.6.90", "2.16.840.1.113883.6.96",
            "urn:oid:2.16.840.1.113883.6.3", "icd-10-cm", "2.16.840.1.113883.6.1");

    private static final List<String> WORDS = List.of("mainSearchCriteria.v.dn", "mainSearchCriteria.v.ot",
            "mainSearchCriteria.v.ot3");

    private static final List<String> VALUES = List.of("N94.10", "n9410", "N94", "T74.21XA", "71315007", "Z99.99", "",
            " ", "2.16.840.1.113883.6.90", "2.16.840.1.113883.6.96", "2.16.840.1.113883.6.3",
            "urn:oid:2.16.840.1.113883.6.1", "ICD-10-CM", "1.2.3", "PAT", "PROV", "en", "es-MX", "zz", "text/xml",
            "application/json", "application/javascript", "text/html", "show", "alert(1)", "a[0]", "true",
            "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10", "\u0000\u0007\uFFFE", "ñ\u2028\u202E", "\uD83D\uDE00", "\uD83D",
            "' or 1=1 --", "{0} {1", "%", "%%%", "<!DOCTYPE x>", "]]>", "${jndi:ldap://x}", "..", "N".repeat(300));

    private final Random random;

    private final String marker;

    AnyQuestion(Random random, String marker) {
        this.random = random;
        this.marker = marker;
    }

    /** A query string; it can be sent over the wire. */
    String next() {
        var question = new StringJoiner("&");
        var sensible = random.nextBoolean();
        if (sensible) {
            question.add("mainSearchCriteria.v.cs=" + any(SYSTEMS)).add("mainSearchCriteria.v.c=" + value());
        }
        int parameters = random.nextInt(sensible ? 3 : 9);
        for (int parameter = 0; parameter < parameters; parameter++) {
            question.add(name() + separator() + value());
        }
        if (random.nextInt(100) == 0) {
            question.add(any(WORDS) + "=" + value());
        }
        return question.toString();
    }

    private String name() {
        var name = any(NAMES);
        return encoded(switch (random.nextInt(10)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> " " + name + " ";
            case 2 -> name + random.nextInt(20);
            default -> name;
        });
    }

    private String separator() {
        return random.nextInt(20) == 0 ? "" : "=";
    }

    private String value() {
        var value = switch (random.nextInt(20)) {
            case 0 -> any(VALUES) + any(VALUES);
            case 1 -> marker + any(VALUES);
            case 2 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE));
            default -> any(VALUES);
        };
        return random.nextInt(30) == 0 ? encoded(value) + "%" + random.nextInt(100) + "%" : encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

}
