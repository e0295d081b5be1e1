package io.carillon.tenant.reports;

import io.carillon.events.tenant.PaymentCompleted;
import io.carillon.events.tenant.PaymentFailed;
import io.carillon.tenant.tenants.Caller;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a payment system says of a payment.
 *
 * @param id as that system names it
 * @param userId who pays; null if all of the tenant is to be told
 * @param amount decimal text in units of the currency
 * @param currency ISO 4217
 * @param failure why it failed; null if that isn't known, or it didn't
 */
public record Payment(
        String id,
        boolean completed,
        @Nullable String userId,
        String amount,
        String currency,
        @Nullable String failure) {

    /** One payment may fail and be completed after that. */
    String report() {
        return "payment/%s/%s".formatted(id, completed ? "completed" : "failed");
    }

    SpecificRecord event(String tenantId, Caller by, Instant now) {
        return completed ? completedEvent(tenantId, by, now) : failedEvent(tenantId, by, now);
    }

    private PaymentCompleted completedEvent(String tenantId, Caller by, Instant now) {
        return PaymentCompleted.newBuilder()
                .setTenantId(tenantId)
                .setPaymentId(id)
                .setAudience(Audiences.of(userId))
                .setUserId(userId)
                .setAmount(amount)
                .setCurrency(currency)
                .setReportedBy(by.userId())
                .setCompletedAt(now)
                .build();
    }

    private PaymentFailed failedEvent(String tenantId, Caller by, Instant now) {
        return PaymentFailed.newBuilder()
                .setTenantId(tenantId)
                .setPaymentId(id)
                .setAudience(Audiences.of(userId))
                .setUserId(userId)
                .setAmount(amount)
                .setCurrency(currency)
                .setReason(failure)
                .setReportedBy(by.userId())
                .setFailedAt(now)
                .build();
    }
}
