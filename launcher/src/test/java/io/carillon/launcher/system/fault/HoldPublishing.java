package io.carillon.launcher.system.fault;

import io.carillon.outbox.PublishListener;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps a service from publishing what it has committed, for ever, and says so: the moment to kill it. */
@AutoConfiguration
public class HoldPublishing {

    /** What the service prints when an event is committed and held back. */
    public static final String SAYS = "publishing is held back by a test";

    /** The listener that never returns. */
    @Bean
    PublishListener holdPublishing() {
        return (aggregateId, events) -> {
            System.out.println(aggregateId + ": " + SAYS);
            while (true) {
                LockSupport.park(this);
            }
        };
    }
}
