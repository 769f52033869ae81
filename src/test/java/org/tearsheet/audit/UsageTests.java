package org.tearsheet.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.print.Paper;
import org.tearsheet.print.SheetPrinted;
import org.tearsheet.print.SheetOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = { "ADMINISTRATOR", "CLINICIAN" })
class UsageTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private Usage usage;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    private PrintCounts counts;

    @BeforeEach
    void count() {
        counts = new PrintCounts(jdbc, Clock.systemDefaultZone());
    }

    @Test
    void aPrintIsCountedWithItsLanguagePaperAndDiscretion() {
        print(handout(Language.ENGLISH), Paper.A4, false);
        print(handout(Language.ENGLISH), Paper.A4, false);
        print(handout(Language.ENGLISH), Paper.LETTER, true);
        print(handout(Language.SPANISH), Paper.A4, false);

        counts.write();
        var report = usage.over(UsageSpan.MONTH, Language.ENGLISH);
        assertThat(report.total()).isEqualTo(4);
        assertThat(report.by(UsageRow::language)).containsEntry(Language.ENGLISH, 3L)
            .containsEntry(Language.SPANISH, 1L);
        assertThat(report.by(UsageRow::paper)).containsEntry("a4", 3L).containsEntry("letter", 1L);
        assertThat(report.by(UsageRow::discreet)).containsEntry(true, 1L);
        assertThat(report.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.title()).isEqualTo("When sex hurts");
            assertThat(row.kind()).isEqualTo(DocumentKind.HANDOUT);
        });
        assertThat(report.periods().getLast()).isEqualTo(new UsageReport.Period(TODAY, 4));
    }

    @Test
    void whatWasPrintedWhileTheDatabaseWasAwayIsCountedLater() {
        var database = new UnsteadyDatabase(source);
        counts = new PrintCounts(JdbcClient.create(database), Clock.systemDefaultZone());
        print(handout(Language.ENGLISH), Paper.A4, false);
        database.away = true;
        counts.write();
        print(handout(Language.ENGLISH), Paper.A4, false);
        database.away = false;
        counts.write();
        counts.write();

        assertThat(usage.over(UsageSpan.MONTH, Language.ENGLISH).total()).isEqualTo(2);
    }

    @Test
    void nothingElseIsKeptOfAPrint() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'print_count'")
            .query(String.class)
            .list()).containsExactlyInAnyOrder("day", "edition_id", "paper", "text_size", "discreet", "prints");
    }

    @ParameterizedTest
    @CsvSource({ "MONTH, 30, 30", "QUARTER, 90, 13", "YEAR, 365, 53" })
    void everyDayIsInExactlyOnePeriod(UsageSpan span, int days, int periods) {
        for (int ago = 0; ago < 400; ago++) {
            count(handout(Language.ENGLISH), TODAY.minusDays(ago), 1);
        }

        var report = usage.over(span, Language.ENGLISH);
        assertThat(report.total()).isEqualTo(days);
        assertThat(report.periods()).hasSize(periods);
        assertThat(report.periods().stream().mapToLong(UsageReport.Period::prints).sum()).isEqualTo(days);
        assertThat(report.periods().getFirst().day()).isEqualTo(report.from()).isEqualTo(TODAY.minusDays(days - 1L));
    }

    @ParameterizedTest
    @CsvSource({ "1, <5", "4, <5", "5, 5", "9, 5", "10, 10", "1234, 1230" })
    void aFileTellsNumbersCoarsely(long prints, String told) {
        assertThat(UsageCsv.coarse(prints)).isEqualTo(told);
    }

    @Test
    void aFileHasNoTotalAndNoSmallNumber() throws IOException {
        count(handout(Language.ENGLISH), TODAY, 17);
        count(handout(Language.SPANISH), TODAY, 3);

        assertThat(csv()).startsWith("\uFEFFfrom,to,sheet,title,document,language,paper,text,discreet,prints\r\n")
            .contains(",When sex hurts,handout,en,a4,normal,false,15\r\n",
                    ",When sex hurts,handout,es,a4,normal,false,<5\r\n")
            .doesNotContain("17", "20,", ",18", ",3\r\n");
        assertThat(csv().lines()).hasSize(3);
    }

    @Test
    void aTitleIsNeverAFormula() throws IOException {
        jdbc.sql("update topic_text set title = '=HYPERLINK(1)' where title = 'When sex hurts'").update();
        count(handout(Language.ENGLISH), TODAY, 5);

        assertThat(csv()).contains(",'=HYPERLINK(1),");
    }

    @ParameterizedTest
    @EnumSource(UsageSpan.class)
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void onlyAdministratorsSeeIt(UsageSpan span) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> usage.over(span, Language.ENGLISH));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> usage.export(span, Language.ENGLISH, new StringWriter()));
    }

    @Test
    void theDatabaseKnowsThePapers() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                values (current_date, gen_random_uuid(), 'for Mrs Smith', 'normal', false, 1)
                """).update()).withMessageContaining("print_count_paper_known");
    }

    private String csv() throws IOException {
        var out = new StringWriter();
        usage.export(UsageSpan.MONTH, Language.ENGLISH, out);
        return out.toString();
    }

    private LiveEdition handout(Language language) {
        return library.edition(new Slug("pain-with-sex"), DocumentKind.HANDOUT, language).orElseThrow();
    }

    private void print(LiveEdition edition, Paper paper, boolean discreet) {
        counts.on(new SheetPrinted(edition.id(), new SheetOptions(paper, false, true, discreet)));
    }

    private void count(LiveEdition edition, LocalDate day, int prints) {
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                values (:day, :edition, 'a4', 'normal', false, :prints)
                """).param("day", day).param("edition", edition.id().value()).param("prints", prints).update();
    }

    private static final class UnsteadyDatabase extends TransactionAwareDataSourceProxy {

        private boolean away;

        UnsteadyDatabase(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
        }

    }

}
