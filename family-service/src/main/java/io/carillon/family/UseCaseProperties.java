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
 * @param changePatience the longest wait for other changes of the same family in this instance
 * @param invitationValidity how long an invitation can be answered; at most ten years
 * @param maxMembers of a family; at least one
 * @param rememberedUsers how many callers are remembered as stored
 * @param rememberedFor after which time a remembered caller is looked up again
 */
@ConfigurationProperties("carillon.family")
record UseCaseProperties(
        @DefaultValue("20") int changeAttempts,
        @DefaultValue("20ms") Duration changePause,
        @DefaultValue("5s") Duration changePatience,
        @DefaultValue("14d") Duration invitationValidity,
        @DefaultValue("200") int maxMembers,
        @DefaultValue("100000") int rememberedUsers,
        @DefaultValue("1h") Duration rememberedFor) {

    private static final Duration LONGEST_VALIDITY = Duration.ofDays(3650);

    UseCaseProperties {
        if (!invitationValidity.isPositive() || invitationValidity.compareTo(LONGEST_VALIDITY) > 0) {
            throw new IllegalArgumentException(
                    "carillon.family.invitation-validity must be positive and at most ten years, is "
                            + invitationValidity);
        }
        if (maxMembers < 1) {
            throw new IllegalArgumentException("carillon.family.max-members must be positive, is " + maxMembers);
        }
        if (rememberedUsers < 1 || !rememberedFor.isPositive()) {
            throw new IllegalArgumentException("carillon.family.remembered-users and remembered-for must be positive");
        }
    }

    Attempts attempts() {
        return new Attempts(changeAttempts, changePause, changePatience);
    }
}
