package io.carillon.localstack.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Issues tokens to the demo users of a local stack; its passwords are public, so it must never face a network. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TokenIssuerApplication {
    /**
     * Starts the issuer.
     *
     * @param arguments Spring Boot's, such as {@code --server.port=9000}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(TokenIssuerApplication.class, arguments);
    }
}
