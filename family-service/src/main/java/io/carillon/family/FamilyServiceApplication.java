package io.carillon.family;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class FamilyServiceApplication {

    /** Takes Spring Boot's arguments, for example {@code --spring.profiles.active=local}. */
    public static void main(String[] args) {
        SpringApplication.run(FamilyServiceApplication.class, args);
    }
}
