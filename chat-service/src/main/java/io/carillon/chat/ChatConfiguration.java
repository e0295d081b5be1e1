package io.carillon.chat;

import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.memberships.CaughtUp;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.receipts.RepairingScope;
import io.carillon.chat.receipts.ScopeHistory;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.chat.signals.Reminders;
import io.carillon.commandlog.reading.StartCondition;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatSettings.class)
class ChatConfiguration {

    /** In milliseconds, like everything that stores or tells a time. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    TakingPart takingPart(Scopes scopes) {
        return new TakingPart(scopes);
    }

    @Bean
    CommandTable chatCommands(
            ChatSettings rules,
            Scopes scopes,
            Messages messages,
            Reminders reminders,
            ScopeHistory history,
            Clock clock) {
        return new ChatCommands(rules, scopes, messages, reminders, new RepairingScope(history, clock), clock);
    }

    @Bean
    StartCondition membershipsAreKnown(CaughtUp memberships) {
        return memberships::missing;
    }
}
