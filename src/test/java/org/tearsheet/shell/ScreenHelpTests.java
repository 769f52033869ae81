package org.tearsheet.shell;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is on a screen finds out there what to do. */
class ScreenHelpTests {

    private static final List<Locale> READERS = List.of(Locale.ENGLISH, Locale.of("es"));

    @ParameterizedTest
    @MethodSource
    void everyScreenInTheFrameSaysWhatToDoInAFewSentences(String template) {
        for (var reader : READERS) {
            var text = text(reader, template);
            assertThat(ScreenHelp.sentences(text)).as(text).hasSizeBetween(2, 6).allMatch(one -> one.length() < 200);
        }
    }

    static Stream<String> everyScreenInTheFrameSaysWhatToDoInAFewSentences() {
        return Stream.concat(screens().filter(route -> route.getAnnotation(Route.class).autoLayout())
            .map(route -> route.getAnnotation(Route.class).value()), Stream.of("login"));
    }

    @ParameterizedTest
    @MethodSource
    void noScreenOfTheMenuIsForgotten(Class<?> screen) {
        assertThat(everyScreenInTheFrameSaysWhatToDoInAFewSentences())
            .contains(screen.getAnnotation(Route.class).value());
    }

    static Stream<Class<?>> noScreenOfTheMenuIsForgotten() {
        return screens().filter(screen -> screen.isAnnotationPresent(Menu.class));
    }

    private static String text(Locale reader, String template) {
        return ResourceBundle
            .getBundle("vaadin-i18n.translations", reader,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(ScreenHelp.key(template));
    }

    private static Stream<Class<?>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.tearsheet").stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            }
            catch (ClassNotFoundException ex) {
                throw new IllegalStateException(ex);
            }
        });
    }

}
