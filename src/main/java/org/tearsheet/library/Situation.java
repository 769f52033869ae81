package org.tearsheet.library;

/** What a visit is about when a topic is wanted; a topic stands under one of them. */
public enum Situation {

    BODY_AND_PAIN, MOOD_AND_HORMONES, PAST_AND_SAFETY, RELATIONSHIP, IN_THE_MOMENT, WHO,

    /** Nobody said which. */
    OTHER

}
