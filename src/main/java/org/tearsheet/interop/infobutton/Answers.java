package org.tearsheet.interop.infobutton;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.interop.sheets.Addresses;
import org.tearsheet.interop.sheets.Match;
import org.tearsheet.interop.sheets.NeutralName;
import org.tearsheet.interop.sheets.Words;
import org.tearsheet.security.Actors;

/** Answers questions with what is live. */
@Component
class Answers {

    /** Of the topics that fit, so many are answered. */
    static final int MOST = 10;

    private static final int HUNDREDTHS = 2;

    private final LiveState state;

    private final Matches matches;

    private final Entries entries;

    private final NeutralName clinic;

    private final Channels channels;

    private final Actors actors;

    private final Addresses addresses;

    private final Clock clock;

    Answers(LiveState state, Matches matches, Entries entries, NeutralName clinic, Channels channels, Actors actors,
            Addresses addresses, Clock clock) {
        this.state = state;
        this.matches = matches;
        this.entries = entries;
        this.clinic = clinic;
        this.channels = channels;
        this.actors = actors;
        this.addresses = addresses;
        this.clock = clock;
    }

    Feed to(Question question) {
        var mark = state.now();
        var words = new Words(question.language());
        var shown = question.criteria().stream().map(Criterion::shown).collect(Collectors.joining(", "));
        return new Feed(question.language(), words.say("feed.title"), words.say("feed.subtitle", shown),
                clinic.at(mark, words), addresses.home(), clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "urn:uuid:" + UUID.randomUUID(), question.categories(), entries(question, words, mark));
    }

    private List<Entry> entries(Question question, Words words, Mark mark) {
        var view = new View(question.language(), question.forClinician(), actors.current().kind(),
                channels.policy(Channel.TAKE_HOME).isOpen());
        return matches.of(question, mark)
            .map(match -> entries.of(match.sheetNumber(), view, mark)
                .stream()
                .map(entry -> entry.with(categories(match, question, words)))
                .toList())
            .filter(topic -> !topic.isEmpty())
            .limit(MOST)
            .flatMap(List::stream)
            .toList();
    }

    private static Stream<Category> categories(Match match, Question question, Words words) {
        var relevance = BigDecimal.valueOf(match.percent(), HUNDREDTHS).stripTrailingZeros().toPlainString();
        var score = Stream.of(new Category("relevanceScore", relevance));
        return question.explained()
                ? Stream.concat(score, Stream
                    .of(new Category("explanation", words.say("why." + match.why(), match.found(), match.asked()))))
                : score;
    }

}
