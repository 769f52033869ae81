package org.tearsheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By the two readers with a narrow window: English by night, Spanish by day. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(value = TestBrowser.Reader.class, names = { "ENGLISH_NIGHT", "SPANISH_DAY" })
@interface OnAPhone {

}
