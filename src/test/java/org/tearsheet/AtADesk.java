package org.tearsheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By the two readers with a wide window: English by day, Spanish by night. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(value = TestBrowser.Reader.class, names = { "ENGLISH_DAY", "SPANISH_NIGHT" })
@interface AtADesk {

}
