package org.tearsheet.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.springframework.stereotype.Component;
import org.tearsheet.security.GuessableWords;
import org.tearsheet.security.NormalisedPasswords;

/**
 * What a new password must be, after NIST SP 800-63B-4: long, and nothing that is guessed
 * first. Which signs it is made of does not matter.
 */
@Component
public class PasswordRules {

    /** What is to be guessed within 100 million tries is too easy. */
    private static final int STRONG_ENOUGH = 3;

    /** What is strong so far stays so; a long one would take long to judge. */
    private static final int JUDGED = 64;

    private static final String PRODUCT = "tearsheet";

    private final List<GuessableWords> guessable;

    PasswordRules(List<GuessableWords> guessable) {
        this.guessable = guessable;
    }

    /**
     * What is wrong with this password; empty if it may be taken.
     * @param person words that stand for whoever will have it, such as their user name
     */
    public Optional<Fault> fault(String password, String... person) {
        if (!NewPerson.isValidPassword(password)) {
            return Optional.of(Fault.LENGTH);
        }
        return isGuessable(NormalisedPasswords.normalised(password), person) ? Optional.of(Fault.COMMON)
                : Optional.empty();
    }

    void check(String password, String... person) {
        fault(password, person).ifPresent(fault -> {
            throw new IllegalArgumentException("A password that must not be taken: " + fault);
        });
    }

    /**
     * Judged is what is left without the words that everybody would try here. The lists
     * are read for this one password and let go: few are ever set.
     */
    private boolean isGuessable(String password, String... person) {
        var left = password.toLowerCase(Locale.ROOT);
        for (var word : words(person)) {
            left = left.replace(word, "");
        }
        return left.isBlank() || isWeak(left);
    }

    private static boolean isWeak(String password) {
        var judged = password.substring(0,
                password.offsetByCodePoints(0, Math.min(JUDGED, password.codePointCount(0, password.length()))));
        return new Zxcvbn().measure(judged).getScore() < STRONG_ENOUGH;
    }

    private List<String> words(String... person) {
        return Stream
            .of(Stream.of(PRODUCT), Arrays.stream(person),
                    guessable.stream().flatMap(guessed -> guessed.words().stream()))
            .flatMap(words -> words)
            .flatMap(PasswordRules::parts)
            .distinct()
            .toList();
    }

    /** As a whole, without its spaces, and word by word. */
    private static Stream<String> parts(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream
            .concat(Stream.of(lower, lower.replaceAll("[^\\p{L}\\p{N}]+", "")),
                    Arrays.stream(lower.split("[^\\p{L}\\p{N}]+")))
            .filter(word -> word.length() > 2);
    }

    /** Why a password is not taken. */
    public enum Fault {

        LENGTH, COMMON

    }

}
