package org.tearsheet.library.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or a punctuation mark.
 *
 * @param spaced whether white space stands before it
 */
record Token(String text, boolean spaced) {

    private static final Pattern TOKEN = Pattern
        .compile("([\\s\\p{Z}]*)([\\p{L}\\p{M}\\p{N}]+(?:['\u2019-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{Z}])");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(2), !matcher.group(1).isEmpty() && !tokens.isEmpty()));
        }
        return tokens;
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    static String join(List<Token> tokens) {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append(token.spaced() ? " " : "").append(token.text()));
        return text.toString();
    }

}
