package org.tearsheet;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.accounts.PeopleDesk;
import org.tearsheet.accounts.PeopleFilter;
import org.tearsheet.audit.Act;
import org.tearsheet.audit.AuditFilter;
import org.tearsheet.audit.AuditLog;
import org.tearsheet.audit.Usage;
import org.tearsheet.audit.UsageSpan;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.library.Concern;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.Slug;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextFilter;
import org.tearsheet.library.TextKey;
import org.tearsheet.search.Search;
import org.tearsheet.security.Role;

/**
 * Prints how long the server takes for the first page of every list of a large library,
 * through its door and as a screen, and what paging through it leaves in memory. The goal
 * is 200 ms each; the command and what was measured stand in {@code docs/editorial.md}.
 */
@SpringBootTest(properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class })
@ViewPackages(packages = "org.tearsheet")
class ListsBenchmark extends SpringBrowserlessTest {

    private static final int GOAL = 200;

    private static final int COLD = 10;

    private static final int WARM = 20;

    private static final int PAGE = 26;

    private static final TextKey TEXT = new TextKey(Optional.of(new Slug("topic-1001")), DocumentKind.HANDOUT,
            Language.SPANISH);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private Library library;

    @Autowired
    private Search search;

    @Autowired
    private TextDesk texts;

    @Autowired
    private ReviewDesk reviews;

    @Autowired
    private PackDesk packs;

    @Autowired
    private AuditLog trail;

    @Autowired
    private PeopleDesk people;

    @Autowired
    private Usage usage;

    @Autowired
    private Feedback feedback;

    @Autowired
    private SourceDesk sources;

    @Test
    void print() throws Exception {
        long begun = System.nanoTime();
        new LargeLibrary(jdbc, transaction, events, colleagues).fill();
        System.out.printf("%d processors, %s, %,d editions filled in, in %.0f s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(),
                jdbc.sql("select count(*) from edition").query(Long.class).single(), millis(begun) / 1000);
        var everybody = colleagues.join(Role.values());
        SecurityContextHolder.getContext()
            .setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(everybody, "", everybody.getAuthorities()));
        System.out.printf("%-38s %6s %8s %8s %8s %8s %8s%n", "ms", "rows", "first", "cold p50", "cold p95", "p50",
                "p95");
        doors();
        screens();
        pages();
    }

    private void doors() throws Exception {
        report("topics", () -> library.topics(Language.SPANISH, 0, PAGE).size());
        report("search: a word", () -> search.find("pain", Language.ENGLISH).size());
        report("search: a typing error", () -> search.find("vaginismis", Language.ENGLISH).size());
        report("search: a code", () -> search.find("N94", Language.ENGLISH).size());
        report("texts", () -> texts.first(TextFilter.ALL, PAGE).size());
        for (var concern : Concern.values()) {
            report("texts: " + concern.code(), () -> texts.first(only(concern), PAGE).size());
        }
        report("texts: words of the title", () -> texts.first(titled("HURTS sex"), PAGE).size());
        report("texts: one title", () -> texts.first(titled("hurts 2010"), PAGE).size());
        report("texts: no such title", () -> texts.first(titled("xylophone"), PAGE).size());
        report("one text with its history", () -> texts.open(TEXT).orElseThrow().history().size());
        report("figures of the desk", () -> texts.count(List.of(Concern.values())).size());
        report("review dates by month", () -> texts.dueByMonth().size());
        report("reviews", () -> reviews.oldest(PAGE).size());
        report("topics of a pack", () -> packs.topics(Language.ENGLISH, "", 0, PAGE).size());
        report("topics of a pack: a word", () -> packs.topics(Language.ENGLISH, "hurts", 0, PAGE).size());
        report("audit", () -> trail.newest(AuditFilter.NONE, PAGE).size());
        report("audit: an act, a word", () -> trail.newest(act(Act.EDITION_PUBLISHED, "hurts 7"), PAGE).size());
        report("audit: who ever acted", () -> trail.actors().size());
        report("people", () -> people.find(PeopleFilter.NONE, 0, PAGE).size());
        report("usage of 90 days", () -> usage.over(UsageSpan.QUARTER, Language.ENGLISH).rows().size());
        report("feedback that waits", () -> feedback.waiting(PAGE).size());
        report("feedback that was answered", () -> feedback.answered(PAGE).size());
        report("sources", () -> sources.find("", 0, PAGE).size());
        report("sources: a word", () -> sources.find("question 19", 0, PAGE).size());
    }

    private void screens() throws Exception {
        for (var address : List.of("", "topics/topic-1001", "texts", "texts?show=overdue", "texts?show=not-printed",
                "texts?show=starter", "texts?show=idle", "desk", "reviews", "starter-texts", "texts/" + TEXT.path(),
                "packs", "audit", "people", "usage", "feedback", "services", "api-tokens")) {
            report("/" + address, () -> show(address));
        }
    }

    private int show(String address) {
        var parts = address.split("\\?");
        UI.getCurrent().navigate("login");
        UI.getCurrent()
            .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
        return 0;
    }

    private void pages() {
        System.out.printf("%n%-38s %6s %9s %9s %12s %12s%n", "paged through", "rows", "MB before", "MB after",
                "KB 1st page", "KB last page");
        through("topics", () -> library.topics(Language.SPANISH, 0, PAGE),
                last -> library.topics(Language.SPANISH, last.sheetNumber(), PAGE));
        through("texts", () -> texts.first(TextFilter.ALL, PAGE), last -> texts.after(TextFilter.ALL, last, PAGE));
        through("reviews", () -> reviews.oldest(PAGE), last -> reviews.after(last, PAGE));
        through("audit", () -> trail.newest(AuditFilter.NONE, PAGE), last -> trail.older(AuditFilter.NONE, last, PAGE));
    }

    private <T> void through(String list, Supplier<List<T>> first, Function<T, List<T>> next) {
        var before = heap();
        var allocated = new ArrayList<Long>();
        int rows = 0;
        for (var page = measured(first, allocated); !page.isEmpty() && rows < 10_000;) {
            rows += page.size();
            var last = page.getLast();
            page = measured(() -> next.apply(last), allocated);
        }
        System.out.printf("%-38s %,6d %,9.1f %,9.1f %,12d %,12d%n", list, rows, before, heap(),
                allocated.getFirst() >> 10, allocated.get(Math.max(0, allocated.size() - 3)) >> 10);
    }

    private static <T> T measured(Supplier<T> page, List<Long> allocated) {
        long before = allocated();
        var found = page.get();
        allocated.add(allocated() - before);
        return found;
    }

    /** First of all, then on a new connection each time, then on one that is warm. */
    private void report(String list, Callable<Integer> read) throws Exception {
        long start = System.nanoTime();
        int rows = read.call();
        var first = millis(start);
        var cold = new double[COLD];
        for (int round = 0; round < COLD; round++) {
            pool.getHikariPoolMXBean().softEvictConnections();
            cold[round] = millis(read);
        }
        var warm = new double[WARM];
        for (int round = 0; round < WARM; round++) {
            warm[round] = millis(read);
        }
        Arrays.sort(cold);
        Arrays.sort(warm);
        System.out.printf("%-38s %,6d %8.1f %8.1f %8.1f %8.1f %8.1f %s%n", list, rows, first, cold[COLD / 2],
                cold[COLD * 95 / 100], warm[WARM / 2], warm[WARM * 95 / 100],
                Math.max(cold[COLD * 95 / 100], warm[WARM * 95 / 100]) > GOAL ? "above " + GOAL : "");
    }

    private static TextFilter only(Concern concern) {
        return new TextFilter(Optional.of(concern), Optional.empty(), Optional.empty(), "");
    }

    private static TextFilter titled(String words) {
        return new TextFilter(Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    private static AuditFilter act(Act act, String label) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(act), label);
    }

    private static double millis(Callable<Integer> read) throws Exception {
        long start = System.nanoTime();
        read.call();
        return millis(start);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** In MB, after a collection. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

}
