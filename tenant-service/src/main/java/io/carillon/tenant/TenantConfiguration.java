package io.carillon.tenant;

import io.carillon.chassis.limits.Buckets;
import io.carillon.tenant.admins.AddingSystemAdmin;
import io.carillon.tenant.admins.RemovingSystemAdmin;
import io.carillon.tenant.admins.SystemAdmins;
import io.carillon.tenant.lifecycle.ApprovingTenant;
import io.carillon.tenant.lifecycle.ListingTenants;
import io.carillon.tenant.lifecycle.RegisteringTenant;
import io.carillon.tenant.lifecycle.SuspendingTenant;
import io.carillon.tenant.lifecycle.TenantLists;
import io.carillon.tenant.lifecycle.UpdatingTenant;
import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.settings.ChangingSettings;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Use cases that concern tenants as a whole, and what all use cases need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TenantProperties.class)
class TenantConfiguration {

    /** As precise as storage and events are. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    ChangingTenant changingTenant(Tenants tenants, TenantProperties properties) {
        Buckets buckets = new Buckets(properties.changesPerMinute(), properties.changeBurst());
        return new ChangingTenant(tenants, buckets::take, properties.attempts());
    }

    @Bean
    RegisteringTenant registeringTenant(ChangingTenant changing, TenantProperties properties, Clock clock) {
        return new RegisteringTenant(changing, properties.firstStatus(), clock);
    }

    @Bean
    ApprovingTenant approvingTenant(ChangingTenant changing, Clock clock) {
        return new ApprovingTenant(changing, clock);
    }

    @Bean
    SuspendingTenant suspendingTenant(ChangingTenant changing, Clock clock) {
        return new SuspendingTenant(changing, clock);
    }

    @Bean
    UpdatingTenant updatingTenant(ChangingTenant changing, Clock clock) {
        return new UpdatingTenant(changing, clock);
    }

    @Bean
    ViewingTenant viewingTenant(Tenants tenants) {
        return new ViewingTenant(tenants);
    }

    @Bean
    ListingTenants listingTenants(TenantLists lists, Tenants tenants) {
        return new ListingTenants(lists, tenants);
    }

    @Bean
    ChangingSettings changingSettings(ChangingTenant changing, TenantProperties properties, Clock clock) {
        return new ChangingSettings(changing, properties.maxSettings(), clock);
    }

    @Bean
    AddingSystemAdmin addingSystemAdmin(ChangingTenant changing, SystemAdmins admins, Clock clock) {
        return new AddingSystemAdmin(changing, admins, clock);
    }

    @Bean
    RemovingSystemAdmin removingSystemAdmin(ChangingTenant changing, SystemAdmins admins, Clock clock) {
        return new RemovingSystemAdmin(changing, admins, clock);
    }
}
