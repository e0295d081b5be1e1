package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.cassandra.autoconfigure.CassandraProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the service's session. What its keyspace must have, the service's bean of {@link Migrations} says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrationProperties.class)
public class CassandraConfiguration {

    /** Open to others only after the migrations, because they prepare their statements at once. */
    @Bean
    CqlSession migratedSession(
            ObjectProvider<CqlSessionBuilder> builders,
            CassandraProperties cassandra,
            MigrationProperties properties,
            Migrations migrations) {
        KeyspaceSessions sessions = new KeyspaceSessions(
                builders::getObject,
                Objects.requireNonNull(cassandra.getKeyspaceName(), "spring.cassandra.keyspace-name"));
        CqlSession session = properties.createKeyspace() ? sessions.openCreating() : sessions.open();
        migrations.apply(session);
        return session;
    }
}
