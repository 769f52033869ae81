package org.tearsheet.security;

import com.vaadin.flow.component.html.Anchor;

/** Leads to the provider, as a link: what it asks for is no part of this page. */
class ProviderDoor extends Anchor {

    ProviderDoor(String provider) {
        setHref("oauth2/authorization/" + Provider.ID);
        setText(getTranslation("signin.provider", provider));
        setRouterIgnore(true);
        addClassName("provider-door");
    }

}
