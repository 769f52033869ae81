package org.tearsheet.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether people who type as clinicians and patients really speak find the right topic.
 * Synonyms were only ever added with half of the queries in view; the other half was held
 * out.
 */
@HouseTest
@WithMockUser(roles = "CLINICIAN")
class SearchQualityTests {

    @Autowired
    private Search search;

    @Test
    void theRightTopicIsFirst() throws IOException {
        var asked = queries().stream().map(this::ask).toList();

        asked.stream().filter(one -> one.rank() != 1).forEach(System.out::println);
        print("all", asked, _ -> true);
        print("tuned", asked, one -> !one.query().isHeldOut());
        print("held out", asked, one -> one.query().isHeldOut());
        for (var kind : asked.stream().map(one -> one.query().kind()).distinct().sorted().toList()) {
            print(kind, asked, one -> one.query().kind().equals(kind));
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(200);
        assertThat(within(asked, 1)).isGreaterThanOrEqualTo(0.95);
        assertThat(within(asked, 3)).isGreaterThanOrEqualTo(0.99);
    }

    private Asked ask(Query query) {
        var findings = search.look(query.text(), Language.of(query.language()).orElse(Language.ENGLISH));
        var slugs = findings.hits().stream().map(hit -> hit.slug().text()).toList();
        int rank = slugs.stream()
            .filter(query.topics()::contains)
            .findFirst()
            .map(slug -> slugs.indexOf(slug) + 1)
            .orElse(0);
        return new Asked(query, rank, findings.nearest(), slugs);
    }

    private static void print(String which, List<Asked> all, Predicate<Asked> of) {
        var asked = all.stream().filter(of).toList();
        System.out.printf("%-14s %4d queries   success at 1 %5.1f %%   at 3 %5.1f %%   mean reciprocal rank %.3f%n",
                which, asked.size(), 100 * within(asked, 1), 100 * within(asked, 3),
                asked.stream().mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank()).average().orElse(0));
    }

    private static double within(List<Asked> asked, int most) {
        return asked.stream().filter(one -> one.rank() > 0 && one.rank() <= most).count() / (double) asked.size();
    }

    private static List<Query> queries() throws IOException {
        var file = new ClassPathResource("search/queries.csv").getContentAsString(StandardCharsets.UTF_8);
        return file.lines().skip(1).map(Query::of).toList();
    }

    /** What somebody types, and the topics that are right. */
    private record Query(String text, String language, Set<String> topics, String kind) {

        static Query of(String line) {
            var parts = line.split(",");
            return new Query(parts[0], parts[1], Set.of(parts[2].split(" ")), parts[3]);
        }

        /** Half of them, whatever is added later. */
        boolean isHeldOut() {
            var sum = new CRC32();
            sum.update(text.getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % 2 == 1;
        }

    }

    /** At which place the first right topic came, 0 for nowhere. */
    private record Asked(Query query, int rank, boolean nearest, List<String> found) {

        @Override
        public String toString() {
            return "%-9s %-12s %-44s %s%s, not %s".formatted(query.isHeldOut() ? "held out" : "tuned", query.kind(),
                    query.text(), nearest ? "nearest " : "", found.stream().limit(3).toList(), query.topics());
        }

    }

}
