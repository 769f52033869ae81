package org.tearsheet.library;

import jakarta.persistence.Embeddable;

/** A row of topic_text. */
@Embeddable
record TopicLanguageText(String title, String discreetTitle, String summary) {

    static TopicLanguageText of(TopicText text) {
        return new TopicLanguageText(text.titles().plain(), text.titles().discreet(), text.summary());
    }

    TopicText text() {
        return new TopicText(new Titles(title, discreetTitle), summary);
    }

}
