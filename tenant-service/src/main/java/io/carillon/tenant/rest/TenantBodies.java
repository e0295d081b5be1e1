package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.Tenant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link TenantController} takes and gives; described in {@code docs/tenant-service.md}. */
final class TenantBodies {

    static final int MAX_NAME = 100;
    static final int MAX_DESCRIPTION = 1_000;
    static final int MAX_EMAIL = 254;
    static final int MAX_REASON = 500;

    private TenantBodies() {}

    @JsonInclude(Include.NON_NULL)
    record RegisterTenant(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("contact_email") @Nullable String contactEmail) {

        Details read() {
            Fields fields = new Fields();
            Details details = new Details(
                    fields.text("name", name, MAX_NAME),
                    fields.optionalText("description", description, MAX_DESCRIPTION),
                    fields.optionalText("contact_email", contactEmail, MAX_EMAIL));
            fields.check();
            return details;
        }
    }

    /** Why something is done to somebody; may be left out. */
    record Reason(@Nullable String reason) {

        static @Nullable String read(@Nullable Reason body) {
            Fields fields = new Fields();
            String reason = body == null ? null : fields.optionalText("reason", body.reason, MAX_REASON);
            fields.check();
            return reason;
        }
    }

    /** @param role the caller's; missing if he isn't a member */
    @JsonInclude(Include.NON_NULL)
    record TenantBody(
            @JsonProperty("tenant_id") String tenantId,
            String name,
            @Nullable String description,
            @JsonProperty("contact_email") @Nullable String contactEmail,
            String status,
            @JsonProperty("owner_id") String ownerId,
            long members,
            @JsonProperty("created_at") Instant createdAt,
            @Nullable String role) {

        static TenantBody of(Tenant tenant, String callerId) {
            return new TenantBody(
                    tenant.id(),
                    tenant.details().name(),
                    tenant.details().description(),
                    tenant.details().contactEmail(),
                    tenant.status().code(),
                    tenant.ownerId(),
                    tenant.members(),
                    tenant.createdAt(),
                    tenant.standing(callerId)
                            .member()
                            .map(Member::role)
                            .map(role -> role.code())
                            .orElse(null));
        }
    }

    record TenantsBody(List<TenantBody> tenants, @Nullable String next) {

        static TenantsBody of(Page<Tenant> page, String callerId) {
            return new TenantsBody(
                    page.map(tenant -> TenantBody.of(tenant, callerId)).items(), page.next());
        }
    }

    record StatusBody(@JsonProperty("tenant_id") String tenantId, String status) {}
}
