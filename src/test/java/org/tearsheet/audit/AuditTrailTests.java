package org.tearsheet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenId;
import org.tearsheet.accounts.ApiTokenMade;
import org.tearsheet.accounts.ApiTokenRevoked;
import org.tearsheet.accounts.Credential;
import org.tearsheet.accounts.FactorChanged;
import org.tearsheet.accounts.PasswordTyped;
import org.tearsheet.accounts.PersonChanged;
import org.tearsheet.accounts.PersonFacts;
import org.tearsheet.accounts.PersonJoined;
import org.tearsheet.accounts.PersonState;
import org.tearsheet.accounts.SignInHeld;
import org.tearsheet.accounts.SignInLifted;
import org.tearsheet.accounts.SignInPolicy;
import org.tearsheet.accounts.SignInPolicyChanged;
import org.tearsheet.accounts.SignInRefused;
import org.tearsheet.accounts.SignedIn;
import org.tearsheet.accounts.SignedOut;
import org.tearsheet.accounts.WayBackOpened;
import org.tearsheet.clinic.ClinicChanged;
import org.tearsheet.clinic.ClinicDetails;
import org.tearsheet.clinic.ClinicDraft;
import org.tearsheet.clinic.ClinicPolicies;
import org.tearsheet.clinic.ClinicText;
import org.tearsheet.clinic.ContactKind;
import org.tearsheet.exchange.PackExported;
import org.tearsheet.exchange.PackImported;
import org.tearsheet.exchange.PackLoaded;
import org.tearsheet.library.Audience;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelChanged;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.library.ClinicFavouritesChanged;
import org.tearsheet.library.DocumentId;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDiscarded;
import org.tearsheet.library.EditionFacts;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionMoved;
import org.tearsheet.library.EditionRenewed;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.FeedbackSettled;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.ItemJudged;
import org.tearsheet.library.Language;
import org.tearsheet.library.ReviewRule;
import org.tearsheet.library.ReviewRuleChanged;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Situation;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceChanged;
import org.tearsheet.library.SourceConfirmed;
import org.tearsheet.library.SourceRemoved;
import org.tearsheet.library.StarterApproved;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicChanged;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicId;
import org.tearsheet.library.TopicText;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;
import org.tearsheet.print.PaperContact;
import org.tearsheet.print.PrintOption;
import org.tearsheet.print.PrintPolicy;
import org.tearsheet.print.PrintPolicyChanged;
import org.tearsheet.print.Sides;
import org.tearsheet.print.TextSize;
import org.tearsheet.referral.DestinationCode;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceChanged;
import org.tearsheet.referral.ServiceField;
import org.tearsheet.referral.ServiceId;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class AuditTrailTests {

    /** Facts that follow from others, or that nobody may know who caused. */
    private static final Set<String> NO_ACTS = Set.of("LiveTextsChanged", "SheetPrinted");

    private static final Pattern PUBLISHED = Pattern
        .compile("publishEvent\\(\\s*new (\\w+)\\(|(\\w+)::new\\)\\s*\\.ifPresent\\(\\w+::publishEvent");

    private static final LocalDate DAY = LocalDate.of(2027, 11, 22);

    private static final PersonId PERSON = PersonId.create();

    private static final Source SOURCE = new Source("BIRD11", "Bird", 2011, "10.1234/bird", "Something", false);

    private static final TopicDraft TOPIC = new TopicDraft(new Slug("sleep"), 7, Audience.values()[0], TakeHome.FREE,
            Situation.WHO, Map.of(Language.ENGLISH, new TopicText(new Titles("Sleep", "Rest"), "How to rest.")),
            Set.of(), Set.of(), Set.of());

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEventThatIsPublishedIsAnActOrSaidToBeNone() throws IOException {
        var published = new ArrayList<String>();
        for (var source : sources()) {
            var found = PUBLISHED.matcher(source)
                .results()
                .map(match -> Optional.ofNullable(match.group(1)).orElse(match.group(2)))
                .toList();
            assertThat(found).as("every way to publish is understood here")
                .hasSameSizeAs(Pattern.compile("publishEvent\\b").matcher(source).results().toList());
            published.addAll(found);
        }

        var heard = heard().stream().map(Class::getSimpleName);
        assertThat(Set.copyOf(published))
            .containsExactlyInAnyOrderElementsOf(Stream.concat(heard, NO_ACTS.stream()).toList());
    }

    @Test
    void everyActHasAnEntryAndAText() throws IOException {
        var written = EnumSet.noneOf(Act.class);
        for (var event : samples()) {
            events.publishEvent(event);
            var entry = newest();
            written.add(Act.of(entry.act()).orElseThrow());
            for (var facts : Stream.concat(entry.before().stream(), entry.after().stream()).toList()) {
                facts.byName().keySet().forEach(name -> assertTexts("audit.field." + name));
            }
        }

        assertThat(samples().stream().map(Object::getClass).collect(Collectors.<Object>toSet()))
            .containsExactlyInAnyOrderElementsOf(heard());
        assertThat(written).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Act.EDITION_DRAFTED)));
        for (var act : Act.values()) {
            assertTexts("audit.act." + act.code());
            assertTexts("audit.says." + act.code());
        }
    }

    @Test
    void anEntrySaysWhoAndWhatWasBeforeAndAfter() {
        var reviewer = colleagues.join(Role.REVIEWER);
        as(reviewer, moved(edition(EditionState.IN_REVIEW), edition(EditionState.PUBLISHED), "Checked"));

        var entry = newest();
        assertThat(entry.actorId()).contains(reviewer.id().value());
        assertThat(entry.actor().name()).isEqualTo(reviewer.getUsername());
        assertThat(entry.act()).isEqualTo("edition.published");
        assertThat(entry.label()).isEqualTo("When sex hurts");
        assertThat(entry.before()).get()
            .extracting(Facts::json)
            .isEqualTo("{\"state\":\"IN_REVIEW\",\"approved\":false}");
        assertThat(entry.after()).get().extracting(Facts::json).isEqualTo("""
                {"kind":"HANDOUT","language":"es","number":3,"state":"PUBLISHED","approved":true,\
                "reviewDue":"2027-11-22","note":"Checked"}""");
        assertThat(entry.sequence()).isPositive();
    }

    @Test
    void everyFieldOfAServiceHasAText() {
        Stream.of(ServiceField.values()).forEach(field -> assertTexts("audit.field." + field.column()));
    }

    @Test
    void namesOfPeopleAreNotKept() {
        var administrator = new SignedInPerson(PERSON, "grey", "Dr Meredith Grey", "-", true,
                Set.of(Role.ADMINISTRATOR));
        as(administrator, new PersonJoined(PersonId.create(), "karev", Set.of(Role.CLINICIAN)));

        assertThat(newest().actor().name()).isEqualTo("grey");
        assertThat(jdbc.sql("select count(*) from audit_entry e where e::text like '%Meredith%'")
            .query(Integer.class)
            .single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(classes = { SignedIn.class, PersonJoined.class })
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anActOutsideOfATransactionIsRefused(Class<?> kind) {
        var event = samples().stream().filter(kind::isInstance).findFirst().orElseThrow();

        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> events.publishEvent(event));
    }

    private static List<Object> samples() {
        var samples = new ArrayList<Object>(List.of(moved(null, edition(EditionState.DRAFT), ""),
                moved(edition(EditionState.DRAFT),
                        new EditionFacts(EditionState.DRAFT, "Other", "b", false, Optional.empty()), "Other title"),
                moved(edition(EditionState.IN_REVIEW), edition(EditionState.DRAFT), "Say it more kindly"),
                moved(edition(EditionState.DRAFT), edition(EditionState.IN_REVIEW), ""),
                moved(edition(EditionState.IN_REVIEW), edition(EditionState.PUBLISHED), ""),
                moved(edition(EditionState.PUBLISHED), edition(EditionState.SUPERSEDED), ""),
                moved(edition(EditionState.PUBLISHED), edition(EditionState.WITHDRAWN), "Wrong"),
                new StarterApproved(EditionId.create(), DocumentKind.CHECKLIST, Language.ENGLISH, 1,
                        edition(EditionState.PUBLISHED), edition(EditionState.PUBLISHED)),
                new EditionRenewed(EditionId.create(), DocumentKind.HANDOUT, Language.ENGLISH, 3,
                        edition(EditionState.PUBLISHED),
                        new EditionFacts(EditionState.PUBLISHED, "When sex hurts", "a", true,
                                Optional.of(DAY.plusYears(1))),
                        new Evidence("No new guideline", List.of("STI21"))),
                new ReviewRuleChanged(DocumentId.create(), DocumentKind.HANDOUT, "sleep", new ReviewRule(24, 30),
                        new ReviewRule(12, 0)),
                new ItemJudged(EditionId.create(), edition(EditionState.IN_REVIEW), Language.ENGLISH, 2,
                        Instrument.PEMAT_P, "7", Optional.of(Answer.NO), Answer.YES),
                new EditionDiscarded(EditionId.create(), DocumentKind.HANDOUT, Language.SPANISH, 2,
                        edition(EditionState.DRAFT)),
                new SourceConfirmed(SOURCE), new SourceRemoved(SOURCE), new SourceChanged(Optional.empty(), SOURCE),
                new SourceChanged(Optional.of(SOURCE), new Source("BIRD11", "Bird", null, null, "More", true)),
                new TopicChanged(TopicId.create(), Optional.empty(), TOPIC),
                new TopicChanged(TopicId.create(), Optional.of(TOPIC), TOPIC),
                new PackLoaded(UUID.randomUUID(), "starter", Optional.of("1"), "2", "c", 18),
                new PackImported(UUID.randomUUID(), "theirs", Optional.of("1"), "2", "c", 18, 72),
                new PackExported(UUID.randomUUID(), "ours", "2", 18),
                new PersonJoined(PERSON, "grey", Set.of(Role.CLINICIAN)), new SignedIn(PERSON, "grey"),
                new SignInRefused(Optional.of(PERSON), "grey"), new SignInHeld(PERSON, "grey", 5),
                new SignInLifted(PERSON, "grey"), new WayBackOpened(PERSON, "grey"),
                new PasswordTyped(PERSON, "grey", true), new PasswordTyped(PERSON, "grey", false),
                new SignInRefused(Optional.empty(), ""), new SignedOut(PERSON, "grey"),
                new ApiTokenMade(new ApiTokenId(UUID.randomUUID()), "Records", List.of(ApiScope.FHIR),
                        Optional.of(DAY)),
                new ApiTokenRevoked(new ApiTokenId(UUID.randomUUID()), "Records", List.of(ApiScope.FHIR))));
        for (var act : ServiceChanged.Act.values()) {
            samples.add(new ServiceChanged(ServiceId.create(), act, Optional.of(service("555 0111")),
                    Optional.of(service("555 0199"))));
        }
        for (var act : FeedbackSettled.Act.values()) {
            samples.add(new FeedbackSettled(act, EditionId.create(), "When sex hurts", DocumentKind.HANDOUT,
                    Language.ENGLISH, 2));
        }
        for (var act : ClinicChanged.Act.values()) {
            samples.add(new ClinicChanged(act, new ClinicDetails(1, clinic("a", 10), Map.of(), Optional.of("ab")),
                    new ClinicDetails(2, clinic("b", 11), Map.of(ContactKind.NORMAL, DAY, ContactKind.NEUTRAL, DAY),
                            Optional.of("cd"))));
        }
        for (var act : PersonChanged.Act.values()) {
            samples.add(new PersonChanged(PERSON, "grey", act,
                    Optional.of(new PersonFacts(Set.of(Role.AUTHOR), PersonState.WAITING,
                            Optional.of(Instant.parse("2027-11-22T08:00:00Z")), Optional.empty())),
                    new PersonFacts(Set.of(Role.REVIEWER), PersonState.ACTIVE, Optional.empty(),
                            Optional.of(new Credential("MD", "Board", Optional.of(DAY))))));
        }
        samples.add(new PrintPolicyChanged(
                new PrintPolicy(1, TextSize.NORMAL, PaperContact.NORMAL, Sides.ONE, false, false, Set.of()),
                new PrintPolicy(2, TextSize.LARGE, PaperContact.NEUTRAL, Sides.TWO, true, true,
                        Set.of(PrintOption.NOTE))));
        samples.add(new ChannelChanged(new ChannelPolicy(Channel.FHIR, 1, ChannelAccess.OFF, 600),
                new ChannelPolicy(Channel.FHIR, 2, ChannelAccess.TOKEN, 60)));
        for (var act : FactorChanged.Act.values()) {
            samples.add(new FactorChanged(PERSON, "grey", act));
        }
        samples.add(new ClinicFavouritesChanged(List.of(new Slug("sleep")), List.of()));
        samples.add(new SignInPolicyChanged(new SignInPolicy(1, Set.of(), false),
                new SignInPolicy(2, Set.of(Role.AUTHOR), true)));
        return samples;
    }

    /** Each of its texts is of a form that every field takes. */
    private static ClinicDraft clinic(String text, int number) {
        return new ClinicDraft(
                Arrays.stream(ClinicText.values()).collect(Collectors.toMap(field -> field, _ -> text + number)),
                new ClinicPolicies(number == 10, number == 10, number == 10, number == 10 ? "a4" : "letter",
                        Optional.of(number), Optional.of(number), number == 10));
    }

    private static EditionMoved moved(@Nullable EditionFacts before, EditionFacts after, String note) {
        return new EditionMoved(EditionId.create(), Optional.empty(), DocumentKind.HANDOUT, Language.SPANISH, 3,
                Optional.ofNullable(before), after, note);
    }

    private static Service service(String phone) {
        return new Service(ServiceId.create(), 0, DestinationCode.ALL.getFirst(), "Pelvic Works", phone, "Mon",
                "1 Main St", "en", "free", "Ring twice", Optional.of(DAY));
    }

    private static EditionFacts edition(EditionState state) {
        var published = state == EditionState.PUBLISHED;
        return new EditionFacts(state, "When sex hurts", "a", published, Optional.of(DAY).filter(_ -> published));
    }

    private void as(SignedInPerson person, Object event) {
        colleagues.as(person, () -> {
            events.publishEvent(event);
            return event;
        });
    }

    private AuditEntry newest() {
        jdbc.sql("set constraints audit_entry_place immediate").update();
        jdbc.sql("set constraints audit_entry_place deferred").update();
        return jdbc.sql("select " + ChainLink.COLUMNS + " from audit_entry order by id desc limit 1")
            .query((row, _) -> AuditQuery.read(row))
            .single();
    }

    private static List<Class<?>> heard() {
        return Stream
            .of(AuditTrail.class, UpkeepTrail.class, SourceTrail.class, PrintTrail.class, ChannelTrail.class,
                    FactorTrail.class, SignInTrail.class, FavouriteTrail.class)
            .flatMap(trail -> Arrays.stream(trail.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(EventListener.class))
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .toList();
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static void assertTexts(String key) {
        for (var bundle : List.of("translations.properties", "translations_es.properties")) {
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", bundle))) {
                texts.load(reader);
            }
            catch (IOException ex) {
                throw new IllegalStateException(ex);
            }
            assertThat(texts).as(bundle).containsKey(key);
        }
    }

}
