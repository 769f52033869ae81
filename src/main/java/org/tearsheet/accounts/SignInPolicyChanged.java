package org.tearsheet.accounts;

/** It is asked of others now how they sign in. Told within the transaction. */
public record SignInPolicyChanged(SignInPolicy before, SignInPolicy after) {
}
