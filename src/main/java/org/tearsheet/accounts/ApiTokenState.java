package org.tearsheet.accounts;

/** Whether an API token opens anything. */
public enum ApiTokenState {

    VALID, EXPIRED, REVOKED

}
