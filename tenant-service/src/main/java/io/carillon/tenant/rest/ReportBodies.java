package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.reports.Notice;
import io.carillon.tenant.reports.Payment;
import io.carillon.tenant.reports.RaisingAlert;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@link ReportController} and {@link SystemController} take and give; described in {@code docs/tenant-service.md}. */
final class ReportBodies {

    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MAX_TITLE = 200;
    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_SOURCE = 100;

    private ReportBodies() {}

    /** @param repeated whether the same was reported before, so that nobody is told again */
    record Taken(boolean repeated) {}

    @JsonInclude(Include.NON_NULL)
    record ReportPayment(
            @JsonProperty("payment_id") @Nullable String paymentId,
            @Nullable String status,
            @JsonProperty("user_id") @Nullable String userId,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String reason) {

        Payment read() {
            Fields fields = new Fields();
            Payment payment = new Payment(
                    Ids.read(fields, "payment_id", paymentId),
                    fields.word("status", status, List.of(COMPLETED, FAILED)).equals(COMPLETED),
                    Ids.optional(fields, "user_id", userId),
                    fields.matching("amount", amount, AMOUNT, "must be a decimal number in a text, such as \"12.50\""),
                    fields.matching("currency", currency, CURRENCY, "must be a code of ISO 4217, such as EUR"),
                    fields.optionalText("reason", reason, TenantBodies.MAX_REASON));
            fields.check();
            return payment;
        }
    }

    @JsonInclude(Include.NON_NULL)
    record ReportHotspotUser(
            @JsonProperty("hotspot_user_id") @Nullable String hotspotUserId,
            @Nullable String username,
            @JsonProperty("expires_at") @Nullable String expiresAt) {

        HotspotUser read() {
            Fields fields = new Fields();
            HotspotUser user = new HotspotUser(
                    Ids.read(fields, "hotspot_user_id", hotspotUserId),
                    fields.text("username", username, TenantBodies.MAX_NAME),
                    time(fields));
            fields.check();
            return user;
        }

        private @Nullable Instant time(Fields fields) {
            if (expiresAt == null) {
                return null;
            }
            try {
                return Instant.parse(expiresAt);
            } catch (DateTimeParseException e) {
                fields.wrong("expires_at", "format", "must be a time of RFC 3339 in UTC");
                return null;
            }
        }
    }

    /** A request that is as it must be. */
    record HotspotUser(String id, String username, @Nullable Instant expiresAt) {}

    record HotspotExpiry(@Nullable String username) {
        String read() {
            Fields fields = new Fields();
            String read = fields.text("username", username, TenantBodies.MAX_NAME);
            fields.check();
            return read;
        }
    }

    @JsonInclude(Include.NON_NULL)
    record Notify(
            @Nullable String title,
            @Nullable String message,
            @Nullable String level,
            @JsonProperty("user_id") @Nullable String userId) {

        Notice read() {
            Fields fields = new Fields();
            Notice notice = new Notice(
                    fields.text("title", title, MAX_TITLE),
                    fields.text("message", message, MAX_MESSAGE),
                    fields.word("level", Objects.requireNonNullElse(level, "info"), Notice.LEVELS),
                    Ids.optional(fields, "user_id", userId));
            fields.check();
            return notice;
        }
    }

    record Alert(
            @Nullable String title,
            @Nullable String message,
            @Nullable String level,
            @Nullable String source) {

        CheckedAlert read() {
            Fields fields = new Fields();
            CheckedAlert alert = new CheckedAlert(
                    fields.text("title", title, MAX_TITLE),
                    fields.text("message", message, MAX_MESSAGE),
                    fields.word("level", level, RaisingAlert.LEVELS),
                    fields.text("source", source, MAX_SOURCE));
            fields.check();
            return alert;
        }
    }

    /** A request that is as it must be. */
    record CheckedAlert(String title, String message, String level, String source) {}
}
