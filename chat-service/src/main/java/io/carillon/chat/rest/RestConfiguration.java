package io.carillon.chat.rest;

import io.carillon.chassis.security.RoleClaim;
import io.carillon.chat.messages.HistoryPages;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.receipts.UnreadCounts;
import io.carillon.chat.requests.CommandRequests;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.chat.sending.Rehearsal;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class RestConfiguration {

    /** The API version that a request gets if its {@code API-Version} header doesn't ask for another one. */
    static final String VERSION_1 = "1";

    static final String MERGE_PATCH = "application/merge-patch+json";

    @Bean
    WebMvcConfigurer callerArguments(TokenProperties tokens, RoleClaim roleClaim) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(tokens, roleClaim));
            }
        };
    }

    @Bean
    Asking asking(CommandRequests requests) {
        return new Asking(requests);
    }

    @Bean
    Seats seats(Scopes scopes, TakingPart takingPart) {
        return new Seats(scopes, takingPart);
    }

    @Bean
    Directory directory(Scopes scopes) {
        return new Directory(scopes);
    }

    @Bean
    Memberships scopeMemberships(Asking asking, Scopes scopes) {
        return new Memberships(asking, scopes);
    }

    @Bean
    Sending sending(Asking asking, CommandRequests requests, Scopes scopes, Clock clock) {
        return new Sending(asking, requests, new Rehearsal(scopes, clock));
    }

    @Bean
    HistoryPages historyPages(Messages messages) {
        return new HistoryPages(messages);
    }

    @Bean
    Counting counting(Asking asking, Scopes scopes, Messages messages) {
        return new Counting(asking, new UnreadCounts(scopes, messages));
    }
}
