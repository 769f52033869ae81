package org.tearsheet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;

/** Opens a few sentences about the screen one is on. */
class HelpButton extends Button {

    /**
     * @param visits whether whoever is signed in sees patients, and so has a tour and a
     * guide
     */
    HelpButton(boolean visits) {
        super(VaadinIcon.QUESTION_CIRCLE_O.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("help-button");
        setAriaLabel(getTranslation("help.open"));
        setTooltipText(getTranslation("help.open"));
        var panel = new Popover();
        panel.setTarget(this);
        panel.setPosition(PopoverPosition.BOTTOM);
        panel.setAutofocus(true);
        panel.setAriaLabel(getTranslation("help.name"));
        panel.addOpenedChangeListener(change -> {
            panel.removeAll();
            if (change.isOpened()) {
                panel.add(content(visits, panel));
            }
        });
    }

    private Div content(boolean visits, Popover panel) {
        var content = new Div(new H2(getTranslation("help.name")), new ScreenHelp(screen()));
        content.addClassName("help-content");
        if (visits) {
            content.add(ways(panel));
        }
        return content;
    }

    private Div ways(Popover panel) {
        var guide = new Anchor("quick-guide/%s.pdf".formatted(getLocale().getLanguage()), getTranslation("help.guide"));
        guide.setTarget(AnchorTarget.BLANK);
        guide.setRouterIgnore(true);
        var tour = new Button(getTranslation("help.tour"), _ -> {
            panel.close();
            getUI().ifPresent(ui -> ui.navigate("", QueryParameters.fromString("tour")));
        });
        tour.addThemeVariants(ButtonVariant.TERTIARY);
        var ways = new Div(guide, tour);
        ways.addClassName("help-ways");
        return ways;
    }

    /** The address of the screen that is open, as its route says it. */
    private static String screen() {
        return UI.getCurrent()
            .getInternals()
            .getActiveRouterTargetsChain()
            .stream()
            .findFirst()
            .filter(Component.class::isInstance)
            .map(Component.class::cast)
            .flatMap(view -> RouteConfiguration.forSessionScope().getTemplate(view.getClass()))
            .orElse("");
    }

}
