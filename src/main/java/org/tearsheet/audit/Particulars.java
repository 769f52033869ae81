package org.tearsheet.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tearsheet.accounts.ApiTokenMade;
import org.tearsheet.accounts.PersonFacts;
import org.tearsheet.clinic.ClinicDetails;
import org.tearsheet.clinic.ClinicPolicies;
import org.tearsheet.clinic.ClinicText;
import org.tearsheet.exchange.PackImported;
import org.tearsheet.library.EditionFacts;
import org.tearsheet.library.ReviewRule;
import org.tearsheet.library.Source;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceField;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

/** What the trail keeps of things, by name; a text of an edition by its hash alone. */
final class Particulars {

    private Particulars() {
    }

    static Map<String, Object> of(EditionFacts edition) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", edition.state().name());
        facts.put("title", edition.title());
        facts.put("content", edition.content());
        facts.put("approved", edition.approved());
        edition.reviewDue().map(LocalDate::toString).ifPresent(day -> facts.put("reviewDue", day));
        return facts;
    }

    static Map<String, Object> of(ReviewRule rule) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("reviewMonths", rule.months());
        facts.put("graceDays", rule.graceDays());
        return facts;
    }

    static Map<String, Object> of(TopicDraft topic) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("slug", topic.slug().text());
        facts.put("sheetNumber", topic.sheetNumber());
        facts.put("audience", topic.audience().name());
        facts.put("takeHome", topic.takeHome().name());
        facts.put("situation", topic.situation().name());
        new TreeMap<>(topic.texts()).forEach((language, text) -> {
            facts.put("title." + language.tag(), text.titles().plain());
            facts.put("discreetTitle." + language.tag(), text.titles().discreet());
            facts.put("summary." + language.tag(), text.summary());
        });
        facts.put("synonyms",
                sorted(topic.synonyms().stream().map(synonym -> synonym.language().tag() + ": " + synonym.phrase())));
        facts.put("codes",
                sorted(topic.codes()
                    .stream()
                    .map(code -> "%s %s %s%s".formatted(code.system().label(), code.code(), code.display(),
                            code.sensitive() ? " (sensitive)" : ""))));
        facts.put("codeNotes",
                sorted(topic.codeNotes()
                    .stream()
                    .map(note -> "%s %s %s: %s".formatted(note.system().label(), note.code(), note.language().tag(),
                            note.note()))));
        return facts;
    }

    static Map<String, Object> of(Source source) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("citation", source.citation());
        Optional.ofNullable(source.year()).ifPresent(year -> facts.put("year", year));
        Optional.ofNullable(source.doi()).ifPresent(doi -> facts.put("doi", doi));
        facts.put("bears", source.bears());
        facts.put("confirmed", source.confirmed());
        return facts;
    }

    static Map<String, Object> of(PackImported pack) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", pack.version());
        facts.put("digest", pack.digest());
        facts.put("topics", pack.topics());
        facts.put("drafts", pack.drafts());
        return facts;
    }

    static Map<String, Object> of(Collection<Role> roles) {
        return Map.of("roles", sorted(roles.stream().map(Role::name)));
    }

    static Map<String, Object> of(PersonFacts person) {
        var facts = new LinkedHashMap<String, Object>(of(person.roles()));
        facts.put("state", person.state().name());
        person.linkUntil()
            .map(until -> until.truncatedTo(ChronoUnit.SECONDS))
            .map(Instant::toString)
            .ifPresent(until -> facts.put("linkUntil", until));
        person.credential().ifPresent(credential -> {
            facts.put("credential", credential.text());
            if (!credential.issuer().isEmpty()) {
                facts.put("credentialIssuer", credential.issuer());
            }
            credential.until().map(LocalDate::toString).ifPresent(day -> facts.put("credentialUntil", day));
        });
        return facts;
    }

    static Map<String, Object> of(ApiTokenMade token) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", "VALID");
        facts.put("scopes", sorted(token.scopes().stream().map(ApiScope::text)));
        token.expiresOn().map(LocalDate::toString).ifPresent(day -> facts.put("expiresOn", day));
        return facts;
    }

    static Map<String, Object> of(Service service) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : ServiceField.values()) {
            if (!field.of(service).isEmpty()) {
                facts.put(field.column(), field.of(service));
            }
        }
        return facts;
    }

    static Map<String, Object> of(ClinicDetails clinic) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : ClinicText.values()) {
            if (!clinic.draft().text(field).isEmpty()) {
                facts.put("clinic." + field.column(), clinic.draft().text(field));
            }
        }
        new TreeMap<>(clinic.verifiedOn()).forEach((kind, day) -> facts.put("clinic.verified." + kind, day.toString()));
        clinic.logo().ifPresent(hash -> facts.put("clinic.logo", hash));
        facts.putAll(of(clinic.draft().policies()));
        return facts;
    }

    private static Map<String, Object> of(ClinicPolicies policies) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("clinic.logoPrinted", policies.logoPrinted());
        facts.put("clinic.spanishOffered", policies.spanishOffered());
        facts.put("clinic.credentialsRequired", policies.credentialsRequired());
        facts.put("clinic.paper", policies.paper());
        policies.idleMinutes().ifPresent(minutes -> facts.put("clinic.idleMinutes", minutes));
        policies.translationGraceDays().ifPresent(days -> facts.put("clinic.translationGraceDays", days));
        facts.put("clinic.checkPage", policies.checkPage());
        return facts;
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }

}
