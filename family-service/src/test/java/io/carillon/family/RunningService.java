package io.carillon.family;

import io.carillon.localstack.LocalStack;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** A family service inside the test's JVM. */
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

    /** The one that all tests share which don't do it harm; every demo user is known to it. */
    static synchronized ServiceClient shared(LocalStack stack) {
        if (shared == null) {
            shared = start(stack, ServiceSettings.on(stack));
            shared.client.introduceEverybody();
        }
        return shared.client;
    }

    /** One of the caller's own. */
    static RunningService start(LocalStack stack, ServiceSettings settings) {
        return start(stack, settings, FamilyServiceApplication.class);
    }

    /**
     * One of the caller's own, with more than belongs to it.
     *
     * @param sources the application's class and others that make beans
     */
    static RunningService start(LocalStack stack, ServiceSettings settings, Class<?>... sources) {
        RunningService service = new RunningService(run(settings, sources), stack);
        service.client.awaitReady();
        return service;
    }

    private static ConfigurableApplicationContext run(ServiceSettings settings, Class<?>... sources) {
        SpringApplication application = new SpringApplication(sources);
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
