package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.Migrations;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.memberships.MembershipView;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.scopes.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Migrations migrations() {
        return ChatSchema.migrations();
    }

    @Bean
    Scopes scopes(CqlSession session) {
        return new CassandraScopes(session);
    }

    @Bean
    Messages messages(CqlSession session) {
        return new CassandraMessages(session);
    }

    @Bean
    Decisions decisions(CqlSession session, EventCodec codec) {
        return new CassandraDecisions(session, codec);
    }

    @Bean
    Projection projection(CqlSession session) {
        return new CassandraProjection(session);
    }

    @Bean
    MembershipView membershipView(CqlSession session) {
        return new CassandraMembershipView(session);
    }
}
