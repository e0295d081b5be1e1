package io.carillon.chat;

import io.carillon.localstack.LocalStack;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** A chat service inside the test's JVM. */
final class RunningService implements AutoCloseable {

    /** Logging belongs to the whole JVM: two services that set it up at the same moment disturb each other. */
    private static final ReentrantLock LOGGING = new ReentrantLock();

    private static @Nullable RunningService shared;

    private final ConfigurableApplicationContext context;
    private final ServiceClient client;

    private RunningService(ConfigurableApplicationContext context, LocalStack stack) {
        this.context = context;
        this.client =
                new ServiceClient(context.getEnvironment().getRequiredProperty("local.server.port", int.class), stack);
    }

    /** The one that all tests share which don't do it harm. */
    static synchronized RunningService shared(LocalStack stack) {
        if (shared == null) {
            shared = start(stack, ServiceSettings.on(stack));
        }
        return shared;
    }

    /** One of the caller's own. It shares commands and tables with all others. */
    static RunningService start(LocalStack stack, ServiceSettings settings) {
        RunningService service = new RunningService(run(settings), stack);
        service.client.awaitReady();
        return service;
    }

    private static ConfigurableApplicationContext run(ServiceSettings settings) {
        SpringApplication application = new SpringApplication(ChatServiceApplication.class);
        application.addListeners(new LoggingIsSetUp());
        LOGGING.lock();
        try {
            return application.run(settings.asArguments());
        } finally {
            if (LOGGING.isHeldByCurrentThread()) {
                LOGGING.unlock();
            }
        }
    }

    /** Lets the next service start while this one goes on. */
    private static final class LoggingIsSetUp implements ApplicationListener<ApplicationContextInitializedEvent> {

        @Override
        public void onApplicationEvent(ApplicationContextInitializedEvent event) {
            LOGGING.unlock();
        }
    }

    ServiceClient client() {
        return client;
    }

    /** What the service itself works with. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
