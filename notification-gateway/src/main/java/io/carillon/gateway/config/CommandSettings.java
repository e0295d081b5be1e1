package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clients ask of services: {@code carillon.gateway.commands.*}.
 *
 * @param answerTimeout how long a service may take before the client is told {@code unanswered}
 * @param deliveryTimeout how long Kafka may take to acknowledge a command; one that takes longer is given up
 * @param startPatience how long a start waits for commands to be possible before clients are let in all the same
 * @param maxOpen commands of one session that may be unanswered
 */
public record CommandSettings(
        @DefaultValue("10s") Duration answerTimeout,
        @DefaultValue("5s") Duration deliveryTimeout,
        @DefaultValue("5s") Duration startPatience,
        @DefaultValue("64") int maxOpen) {

    /** Checks the values. */
    public CommandSettings {
        Require.positive("commands.answer-timeout", answerTimeout);
        Require.positive("commands.delivery-timeout", deliveryTimeout);
        Require.that(
                deliveryTimeout.compareTo(answerTimeout) <= 0,
                "commands.delivery-timeout must not be more than commands.answer-timeout");
        Require.positive("commands.start-patience", startPatience);
        Require.positive("commands.max-open", maxOpen);
    }
}
