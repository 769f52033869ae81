package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class InstrumentTests {

    private static final Locale SPANISH = Locale.of("es");

    @Test
    void theClearCommunicationIndexHasItsTwentyItemsInFourParts() {
        assertThat(Instrument.CLEAR_COMMUNICATION_INDEX.items()).filteredOn(Item::isScored)
            .extracting(Item::number)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
        assertThat(numbers(Group.CORE)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(numbers(Group.BEHAVIOUR)).containsExactly("12", "13", "14");
        assertThat(numbers(Group.NUMBERS)).containsExactly("C", "15", "16", "17");
        assertThat(numbers(Group.RISK)).containsExactly("D", "18", "19", "20");
        assertThat(inapplicable(Instrument.CLEAR_COMMUNICATION_INDEX)).containsExactly("19", "20");
    }

    @Test
    void thePematForPrintHasSeventeenItemsToUnderstandAndSevenToAct() {
        var items = Instrument.PEMAT_P.items();

        assertThat(items).hasSize(24).allMatch(Item::isScored);
        assertThat(items).extracting(Item::number).doesNotContain("13", "14");
        assertThat(items).filteredOn(item -> item.group().scale() == Scale.UNDERSTANDABILITY).hasSize(17);
        assertThat(numbers(Group.ACTIONS)).containsExactly("20", "21", "22", "23", "24", "25", "26");
        assertThat(inapplicable(Instrument.PEMAT_P)).containsExactly("6", "8", "9", "11", "16", "17", "18", "19", "24",
                "25");
    }

    @Test
    void aTextPassesFromThePublishedPercentage() {
        assertThat(Scale.CLEAR_COMMUNICATION.pass()).isEqualTo(90);
        assertThat(Scale.UNDERSTANDABILITY.pass()).isEqualTo(70);
        assertThat(Scale.ACTIONABILITY.pass()).isEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyItemSaysWhatIsAskedAndHowToMendItInBothLanguages(Item item) {
        assertThat(item.asks(Locale.ENGLISH)).isNotBlank().isNotEqualTo(item.asks(SPANISH));
        assertThat(item.mend(Locale.ENGLISH)).isNotBlank().isNotEqualTo(item.mend(SPANISH));
        assertThat(item.group().label(Locale.ENGLISH)).isNotEqualTo(item.group().label(SPANISH));
        assertThat(item.group().scale().label(Locale.ENGLISH)).isNotEqualTo(item.group().scale().label(SPANISH));
    }

    @ParameterizedTest
    @MethodSource("items")
    void aGateDecidesByAnItemBeforeIt(Item item) {
        var items = item.instrument().items();

        assertThat(item.gates()).allSatisfy(gate -> assertThat(items.indexOf(item.instrument().item(gate.item()).get()))
            .isLessThanOrEqualTo(items.indexOf(item)));
    }

    static Stream<Item> items() {
        return Stream.of(Instrument.values()).flatMap(instrument -> instrument.items().stream());
    }

    private static List<String> numbers(Group group) {
        return items().filter(item -> item.group() == group).map(Item::number).toList();
    }

    private static List<String> inapplicable(Instrument instrument) {
        return instrument.items()
            .stream()
            .filter(item -> item.allows(Answer.NOT_APPLICABLE))
            .map(Item::number)
            .toList();
    }

}
