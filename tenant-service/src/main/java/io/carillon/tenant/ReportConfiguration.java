package io.carillon.tenant;

import io.carillon.tenant.announcements.Announcements;
import io.carillon.tenant.announcements.Announcing;
import io.carillon.tenant.announcements.DeletingAnnouncement;
import io.carillon.tenant.announcements.Pins;
import io.carillon.tenant.announcements.ReadingAnnouncements;
import io.carillon.tenant.announcements.UpdatingAnnouncement;
import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.reports.Notifying;
import io.carillon.tenant.reports.RaisingAlert;
import io.carillon.tenant.reports.ReportingHotspotUser;
import io.carillon.tenant.reports.ReportingPayment;
import io.carillon.tenant.reports.Reports;
import io.carillon.tenant.reports.TakingReport;
import io.carillon.tenant.tenants.ChangingTenant;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Use cases by which a tenant is told something: announcements, and what other systems report. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Pins pins(Announcements announcements, TenantProperties properties) {
        return new Pins(announcements, properties.maxPinned());
    }

    @Bean
    Announcing announcing(ChangingTenant changing, Pins pins, Clock clock) {
        return new Announcing(changing, pins, clock);
    }

    @Bean
    UpdatingAnnouncement updatingAnnouncement(
            ChangingTenant changing, Announcements announcements, Pins pins, Clock clock) {
        return new UpdatingAnnouncement(changing, announcements, pins, clock);
    }

    @Bean
    DeletingAnnouncement deletingAnnouncement(ChangingTenant changing, Announcements announcements, Clock clock) {
        return new DeletingAnnouncement(changing, announcements, clock);
    }

    @Bean
    ReadingAnnouncements readingAnnouncements(ViewingTenant viewing, Announcements announcements) {
        return new ReadingAnnouncements(viewing, announcements);
    }

    @Bean
    TakingReport takingReport(ChangingTenant changing, Reports reports, TenantProperties properties) {
        return new TakingReport(changing, reports, properties.reportsRemembered());
    }

    @Bean
    ReportingPayment reportingPayment(TakingReport taking, Clock clock) {
        return new ReportingPayment(taking, clock);
    }

    @Bean
    ReportingHotspotUser reportingHotspotUser(TakingReport taking, Clock clock) {
        return new ReportingHotspotUser(taking, clock);
    }

    @Bean
    Notifying notifying(TakingReport taking, Clock clock) {
        return new Notifying(taking, clock);
    }

    @Bean
    RaisingAlert raisingAlert(TakingReport taking, Clock clock) {
        return new RaisingAlert(taking, clock);
    }
}
