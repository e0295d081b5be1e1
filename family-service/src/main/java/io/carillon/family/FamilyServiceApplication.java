package io.carillon.family;

import io.carillon.family.commands.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or does one of its commands. */
@SpringBootApplication
public class FamilyServiceApplication {

    /** Takes Spring Boot's arguments, for example {@code --spring.profiles.active=local}, after a command's if one is asked for. */
    public static void main(String[] args) {
        if (CommandLine.asksForCommand(args)) {
            System.exit(CommandLine.run(FamilyServiceApplication.class, System.out, args));
        }
        SpringApplication.run(FamilyServiceApplication.class, args);
    }
}
