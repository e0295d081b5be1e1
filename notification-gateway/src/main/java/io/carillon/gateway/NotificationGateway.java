package io.carillon.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationGateway {

    /** Runs until it is told to stop; then drains. */
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationGateway.class, arguments);
    }
}
