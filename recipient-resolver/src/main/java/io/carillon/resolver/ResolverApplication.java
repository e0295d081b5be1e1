package io.carillon.resolver;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the recipient resolver. */
@SpringBootApplication
public class ResolverApplication {

    /** Starts the service; it runs until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(ResolverApplication.class, arguments);
    }
}
