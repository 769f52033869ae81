package org.tearsheet;

import java.time.Clock;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Tearsheet", sharedModules = { "shell", "security" })
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("sheet.css")
@StyleSheet("tearsheet.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Tearsheet implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Tearsheet.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
