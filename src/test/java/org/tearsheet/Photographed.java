package org.tearsheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Screens of which pictures are taken, each class of them over a database of its own:
 * {@code ./mvnw test -Dtest='*Screenshots'}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.demo.on=true", "tearsheet.demo.password=" + Camera.PASSWORD,
                "tearsheet.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" })
@Import({ TestDatabase.class, Colleagues.class, ScoreSheets.class, TextsInReview.class })
@DirtiesContext
@interface Photographed {

}
