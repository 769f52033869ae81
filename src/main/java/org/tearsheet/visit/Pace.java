package org.tearsheet.visit;

import java.io.Serializable;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;

/** How somebody likes to have talking points, until they sign out. */
@SpringComponent
@VaadinSessionScope
class Pace implements Serializable {

    private boolean oneAtATime;

    boolean isOneAtATime() {
        return oneAtATime;
    }

    void setOneAtATime(boolean oneAtATime) {
        this.oneAtATime = oneAtATime;
    }

}
