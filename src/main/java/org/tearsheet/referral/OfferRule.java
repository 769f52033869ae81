package org.tearsheet.referral;

/** An offer, and the answers after which it may be made. */
record OfferRule(Offer offer, Condition when) {
}
