package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all use cases, which know no Spring, need. Those of each package are put together by the configuration named for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UseCaseProperties.class)
class UseCaseConfiguration {

    /** As precise as Cassandra's timestamps and the events'. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    ChangingFamily changingFamily(Families families, UseCaseProperties properties) {
        return new ChangingFamily(families, properties.attempts());
    }
}
