package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.Migrations;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.chassis.Aggregates;
import io.carillon.outbox.chassis.EventEnvelope;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.tenant.accounts.Accounts;
import io.carillon.tenant.admins.SystemAdmins;
import io.carillon.tenant.announcements.Announcements;
import io.carillon.tenant.invitations.Invitations;
import io.carillon.tenant.lifecycle.TenantLists;
import io.carillon.tenant.members.MemberLists;
import io.carillon.tenant.reports.Reports;
import io.carillon.tenant.tenants.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.generic.IndexedRecord;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    @Bean
    Migrations tenantSchema() {
        return new Migrations("tenant-service", TenantSchema.migrations());
    }

    @Bean
    Aggregates aggregates() {
        return new Aggregates("tenant", "tenant_id", "/carillon/tenant-service", Topics.TENANT_EVENTS, EventTypes.ALL);
    }

    @Bean
    PublishListener tenantViews(CqlSession session, AvroDeserializer<IndexedRecord> generatedClasses) {
        return new TenantViews(session, generatedClasses);
    }

    @Bean
    Tenants tenants(
            CqlSession session,
            Outbox outbox,
            EventEnvelope envelope,
            MeterRegistry meters,
            StorageProperties properties) {
        return new CassandraTenants(session, outbox, envelope, new ChangeMetrics(meters, properties.maxTenants()));
    }

    @Bean
    TenantLists tenantLists(CqlSession session) {
        return new CassandraTenantLists(session);
    }

    @Bean
    MemberLists memberLists(CqlSession session) {
        return new CassandraMemberLists(session);
    }

    @Bean
    Invitations invitations(CqlSession session, Clock clock) {
        return new CassandraInvitations(session, clock);
    }

    @Bean
    Announcements announcements(CqlSession session) {
        return new CassandraAnnouncements(session);
    }

    @Bean
    Accounts accounts(CqlSession session) {
        return new CassandraAccounts(session);
    }

    @Bean
    Reports reports(CqlSession session) {
        SelectItem select = new SelectItem(session, "pinned");
        return (aggregateId, report) ->
                select.find(aggregateId, Section.REPORT, report).isPresent();
    }

    @Bean
    SystemAdmins systemAdmins(CqlSession session) {
        SelectItem select = new SelectItem(session, "since");
        return userId ->
                select.find(Tenants.SYSTEM, Section.SYSTEM_ADMIN, userId).isPresent();
    }
}
