package org.tearsheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.interop.access.Doors;

/**
 * A test of the whole house on a real PostgreSQL with the starter library; what it writes
 * is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "tearsheet.print.warm-up=false",
        "tearsheet.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" })
@Import({ TestDatabase.class, HouseClock.class, Colleagues.class, ScoreSheets.class, TextsInReview.class, Doors.class })
@Transactional
public @interface HouseTest {

}
