package org.tearsheet.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.print.PrintedSheet.Tag;
import org.tearsheet.security.Role;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Several sheets of the starter library as one job. */
@HouseTest
@WithMockUser(roles = "CLINICIAN")
@RecordApplicationEvents
class PacketTests {

    private static final SheetOptions PLAIN = new SheetOptions(Paper.A4, false);

    private static final SheetOptions DISCREET = new SheetOptions(Paper.A4, false, true, true);

    private static final PatientNote NOTE = new PatientNote("We call on Tuesday.");

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PacketShop shop;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private List<LiveEdition> sheets;

    @BeforeEach
    void collect() {
        sheets = List.of(handout("unwanted-sex", Language.SPANISH), handout("pain-with-sex", Language.ENGLISH),
                handout("when-tears-come", Language.ENGLISH), handout("partner-fear-and-control", Language.ENGLISH));
    }

    @Test
    void everySheetIsThereInTheOrderThatWasChosenWithItsOwnFoot() throws IOException {
        try (var packet = printed(new Packet(sheets, PLAIN, false, PatientNote.NONE, Language.ENGLISH))) {
            assertThat(packet.pages()).isEqualTo(2 + 2 + 4 + 2);
            assertThat(packet.tags()).filteredOn(tag -> tag.type().equals("H1"))
                .extracting(Tag::text)
                .containsExactlyElementsOf(sheets.stream().map(sheet -> sheet.titles().plain()).toList());
            assertThat(packet.foot(1).getFirst()).startsWith("Hoja 7 ").endsWith("Página 1 de 2");
            assertThat(packet.foot(3).getFirst()).startsWith("Sheet 3 ").endsWith("Page 1 of 2");
            assertThat(packet.foot(8).getFirst()).startsWith("Sheet 17 ").endsWith("Page 4 of 4");
            assertThat(packet.foot(9).getFirst()).startsWith("Sheet 8 ").endsWith("Page 1 of 2");
        }
    }

    @Test
    void everySentenceOfEachSheetIsInThePacket() throws IOException {
        try (var packet = printed(new Packet(sheets, PLAIN, true, NOTE, Language.SPANISH))) {
            var text = SheetReadingTests.packed(packet.tags().getFirst().text());
            assertThat(text).containsSubsequence(sheets.stream()
                .flatMap(sheet -> SheetReadingTests.sentences(sheet).stream())
                .toArray(String[]::new));
        }
    }

    @Test
    void oneOutlineLeadsThroughAllOfIt() throws IOException {
        try (var packet = printed(new Packet(sheets, PLAIN, true, PatientNote.NONE, Language.ENGLISH))) {
            var chapters = new ArrayList<String>();
            for (PDOutlineItem item : packet.document().getDocumentCatalog().getDocumentOutline().children()) {
                chapters.add(item.getTitle());
                assertThat(item.children()).extracting(PDOutlineItem::getTitle).hasSizeGreaterThanOrEqualTo(4);
                assertThat(item.findDestinationPage(packet.document())).isNotNull();
            }
            assertThat(chapters)
                .containsExactlyElementsOf(sheets.stream().map(sheet -> sheet.titles().plain()).toList());
        }
    }

    @Test
    void onBothSidesEverySheetBeginsOnALeafOfItsOwn() throws IOException {
        var a5 = new SheetOptions(Paper.A4, false).with(TextSize.LARGE);
        try (var packet = printed(new Packet(sheets, a5, true, PatientNote.NONE, Language.ENGLISH))) {
            assertThat(firstPages(packet)).isNotEmpty().allMatch(page -> page % 2 == 1);
        }
        try (var packet = printed(new Packet(sheets, a5.with(Sides.ONE), true, PatientNote.NONE, Language.ENGLISH))) {
            assertThat(firstPages(packet)).anyMatch(page -> page % 2 == 0);
        }
    }

    @Test
    void theNoteStandsOnTheCoverOrElseOnTheFirstSheet() throws IOException {
        try (var packet = printed(new Packet(sheets, PLAIN, true, NOTE, Language.ENGLISH))) {
            assertThat(packet.lines(1)).containsSubsequence("Your sheets", "For you", "We call on Tuesday.");
        }
        try (var packet = printed(new Packet(sheets, PLAIN, false, NOTE, Language.ENGLISH))) {
            assertThat(packet.lines(1)).containsSubsequence("Para usted", "We call on Tuesday.");
            assertThat(packet.lines(3)).doesNotContain("We call on Tuesday.");
        }
    }

    @Test
    void aDiscreetPacketSaysNothingOutsideItsPages() throws IOException {
        var made = shop.print(new Packet(sheets, DISCREET, true, PatientNote.NONE, Language.ENGLISH));
        var words = new ArrayList<>(List.of("sex", "sexo", "partner", "pareja", "tears", "lágrimas", "pain", "unwanted",
                "fear", "control"));
        sheets.forEach(sheet -> words.add(sheet.titles().plain()));

        try (var packet = new PrintedSheet(made.pdf())) {
            var said = new ArrayList<>(List.of(made.fileName(), new String(made.pdf(), StandardCharsets.ISO_8859_1)));
            said.addAll(outsideThePages(packet));
            assertThat(said).hasSizeGreaterThan(20);
            for (var word : words) {
                assertThat(said).noneMatch(text -> folded(text).matches("(?s).*\\b" + folded(word) + "\\b.*"));
            }
            assertThat(packet.document().getDocumentInformation().getTitle()).isEqualTo("Your sheets");
            assertThat(packet.lines(1)).noneMatch(line -> line.contains("Your clinic"));
            assertThat(packet.tags()).filteredOn(tag -> tag.type().equals("H1"))
                .extracting(Tag::text)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("Your sheets"), sheets.stream().map(sheet -> sheet.titles().discreet()))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPacketCanBeReadByAnyoneAndKept(Paper paper) throws Exception {
        for (var text : TextSize.values()) {
            var options = new SheetOptions(paper, true, true, text == TextSize.LARGE).with(text);
            var pdf = shop.print(new Packet(sheets, options, text != TextSize.NORMAL, NOTE, Language.SPANISH)).pdf();

            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
    }

    @Test
    void eachSheetCountsAsPrintedAndThePacketIsKeptNowhere() {
        var packet = new Packet(sheets, PLAIN, true, NOTE, Language.ENGLISH);
        var first = shop.print(packet);

        assertThat(first.fileName()).isEqualTo("packet.pdf");
        assertThat(shop.print(packet)).isNotSameAs(first);
        assertThat(packet).hasToString("Packet");
        assertThat(events.stream(SheetPrinted.class)).hasSize(8);
    }

    @Test
    void aPacketHasAtLeastOneSheetAndAnEnd() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Packet(List.of(), PLAIN, true, NOTE, Language.ENGLISH));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Packet(Stream.generate(sheets::getFirst).limit(31).toList(), PLAIN, true, NOTE,
                    Language.ENGLISH));
    }

    @Test
    void onlyAClinicianPrints() {
        var packet = new Packet(sheets, PLAIN, true, NOTE, Language.ENGLISH);
        var auditor = colleagues.join(Role.AUDITOR);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(auditor, () -> shop.print(packet)));
    }

    private PrintedSheet printed(Packet packet) {
        return new PrintedSheet(shop.print(packet).pdf());
    }

    private LiveEdition handout(String slug, Language language) {
        return library.edition(new Slug(slug), DocumentKind.HANDOUT, language).orElseThrow();
    }

    /** The pages on which sheets begin, counted from 1. */
    private List<Integer> firstPages(PrintedSheet packet) throws IOException {
        var pages = new ArrayList<Integer>();
        for (PDOutlineItem item : packet.document().getDocumentCatalog().getDocumentOutline().children()) {
            pages.add(packet.document().getPages().indexOf(item.findDestinationPage(packet.document())) + 1);
        }
        return pages;
    }

    /**
     * Every text of the file but what is drawn on its pages, and the outline of what
     * stands there.
     */
    private static List<String> outsideThePages(PrintedSheet packet) throws IOException {
        var said = new ArrayList<String>();
        var document = packet.document().getDocument();
        for (var key : document.getXrefTable().keySet()) {
            switch (document.getObjectFromPool(key).getObject()) {
                case COSStream stream when stream.getCOSName(COSName.TYPE) == COSName.METADATA ->
                    said.add(stream.toTextString());
                case COSDictionary dictionary -> dictionary.getValues()
                    .forEach(value -> said.add(value instanceof COSString text ? text.getString() : value.toString()));
                case COSString text -> said.add(text.getString());
                case null, default -> {
                }
            }
        }
        return said;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

}
