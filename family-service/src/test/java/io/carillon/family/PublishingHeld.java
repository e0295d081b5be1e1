package io.carillon.family;

import io.carillon.outbox.PublishListener;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The family service, except that whatever it commits is never published: each publication waits for ever before it sends. */
class PublishingHeld {

    static final String HELD = "held back before publication: ";

    public static void main(String[] args) {
        new SpringApplication(FamilyServiceApplication.class, PublishingHeld.class).run(args);
    }

    @Bean
    PublishListener hold() {
        return (familyId, events) -> {
            System.out.println(HELD + familyId);
            awaitForEver();
        };
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("held back", e);
        }
    }
}
