package io.carillon.family;

import io.carillon.family.families.ChangingFamily.Attempts;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Knobs of the use cases.
 *
 * @param changeAttempts how often a change is decided again when others were faster; at least one
 * @param changePause the longest wait before the second attempt; it grows by as much with each further one
 * @param rememberedUsers how many callers are remembered as stored
 * @param rememberedFor after which time a remembered caller is looked up again
 */
@ConfigurationProperties("carillon.family")
record UseCaseProperties(
        @DefaultValue("8") int changeAttempts,
        @DefaultValue("20ms") Duration changePause,
        @DefaultValue("100000") int rememberedUsers,
        @DefaultValue("1h") Duration rememberedFor) {

    UseCaseProperties {
        if (rememberedUsers < 1 || !rememberedFor.isPositive()) {
            throw new IllegalArgumentException("carillon.family.remembered-users and remembered-for must be positive");
        }
    }

    Attempts attempts() {
        return new Attempts(changeAttempts, changePause);
    }
}
