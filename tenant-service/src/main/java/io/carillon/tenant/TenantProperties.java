package io.carillon.tenant;

import io.carillon.tenant.tenants.Attempts;
import io.carillon.tenant.tenants.TenantStatus;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of tenants.
 *
 * @param approval whether a system admin must approve a new tenant before it works
 * @param maxMembers of a tenant
 * @param maxSettings of a tenant
 * @param maxPinned announcements of a tenant
 * @param invitationValidity how long an invitation can be answered
 * @param reportsRemembered how long a report that comes again is known as the same one
 * @param changesPerMinute how many changes, refused ones included, one tenant may ask of an instance on average
 * @param changeBurst how many it may ask at once
 * @param changeAttempts how often a change is decided again when others were faster; at least one
 * @param changePause the longest wait before the second attempt; it grows by as much with each further one
 * @param changePatience the longest wait for other changes of the same tenant in this instance
 */
@ConfigurationProperties("carillon.tenant")
record TenantProperties(
        @DefaultValue("true") boolean approval,
        @DefaultValue("200000") long maxMembers,
        @DefaultValue("100") int maxSettings,
        @DefaultValue("20") int maxPinned,
        @DefaultValue("14d") Duration invitationValidity,
        @DefaultValue("30d") Duration reportsRemembered,
        @DefaultValue("1200") int changesPerMinute,
        @DefaultValue("200") int changeBurst,
        @DefaultValue("20") int changeAttempts,
        @DefaultValue("20ms") Duration changePause,
        @DefaultValue("5s") Duration changePatience) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    TenantProperties {
        requirePositive("max-members", maxMembers);
        requirePositive("max-settings", maxSettings);
        requirePositive("max-pinned", maxPinned);
        requirePositive("changes-per-minute", changesPerMinute);
        requirePositive("change-burst", changeBurst);
        requireSeconds("invitation-validity", invitationValidity);
        requireSeconds("reports-remembered", reportsRemembered);
    }

    TenantStatus firstStatus() {
        return approval ? TenantStatus.PENDING : TenantStatus.ACTIVE;
    }

    Attempts attempts() {
        return new Attempts(changeAttempts, changePause, changePatience);
    }

    private static void requirePositive(String key, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("carillon.tenant.%s must be above 0, is %d".formatted(key, value));
        }
    }

    private static void requireSeconds(String key, Duration value) {
        if (value.toSeconds() < 1 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "carillon.tenant.%s must be from 1s to ten years, is %s".formatted(key, value));
        }
    }
}
