package io.carillon.family.publishing;

import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.references.WritingReferences;
import io.carillon.outbox.chassis.Aggregates;
import io.carillon.schemas.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    Aggregates aggregates() {
        return new Aggregates("family", "family_id", "/carillon/family-service", Topics.FAMILY_EVENTS, EventTypes.ALL);
    }

    @Bean
    ReferenceListener referenceListener(WritingReferences writing) {
        return new ReferenceListener(writing);
    }

    @Bean
    SmartInitializingSingleton placeholdersAreSettled(
            ReferenceListener listener, ObjectProvider<SettlingPlaceholders> settling) {
        return () -> listener.settleWith(settling.getObject());
    }
}
