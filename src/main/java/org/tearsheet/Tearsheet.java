package org.tearsheet;

import java.time.Clock;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Tearsheet", sharedModules = { "shell", "security" })
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/sheet.css")
@StyleSheet("assets/screen.css")
@StyleSheet("assets/tearsheet.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Tearsheet implements AppShellConfigurator {

    public static void main(String[] args) {
        if (VerifyCommand.isIn(args)) {
            System.exit(VerifyCommand.run(args));
        }
        if (BackupCommand.isIn(args)) {
            System.exit(BackupCommand.run(args));
        }
        SpringApplication.run(Tearsheet.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "assets/icon.svg", "any");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
