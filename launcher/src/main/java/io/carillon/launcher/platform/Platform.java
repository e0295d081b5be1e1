package io.carillon.launcher.platform;

import static java.util.Objects.requireNonNull;

import io.carillon.localstack.LocalStack;
import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.server.ServerFolders;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.ProcessSupervisor;
import io.carillon.localstack.supervision.RecordedRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carillon as it runs on one machine: the local stack and one process of each service, or of some, or more of some. Everything ends
 * when the platform is closed, and also when this process ends in any way.
 */
public final class Platform implements AutoCloseable {

    private final Path folder;
    private final boolean keepsData;
    private final Map<Service, Integer> ports;
    private final LocalStack stack;
    private final ProcessSupervisor supervisor;
    private final ServiceProcesses processes;
    private final Map<Service, ManagedServer> services = new ConcurrentHashMap<>();

    private Platform(PlatformConfig config) {
        this.folder = PlatformFolders.services(config.folder());
        this.keepsData = config.keepsData();
        this.supervisor = ProcessSupervisor.open(folder);
        this.ports = PortChoice.ofAll(config.ports());
        this.stack = LocalStack.start(config.emptyStack());
        this.processes = new ServiceProcesses(CarillonHome.find(), folder, stack, config.issuer());
    }

    /**
     * Starts a platform and returns when all of it is ready.
     *
     * @throws io.carillon.localstack.supervision.StartFailedException when a part does not start; the others are stopped
     * @throws io.carillon.localstack.supervision.AlreadyRunningException when the folder is in use
     * @throws io.carillon.localstack.installed.NotInstalledException when this machine lacks what a server needs
     */
    public static Platform start(PlatformConfig config) {
        var platform = new Platform(config);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "platform-shutdown"));
        try {
            new PlatformStart(config, platform.stack, platform::startService).run();
            return platform;
        } catch (RuntimeException failure) {
            platform.close();
            throw failure;
        }
    }

    private ManagedServer startService(Service service) {
        var process = add(ServiceInstance.plain(service, requireNonNull(ports.get(service))));
        services.put(service, process);
        return process;
    }

    /** Takes another process of a service onto the platform, without starting it. */
    public ManagedServer add(ServiceInstance instance) {
        return supervisor.supervise(processes.spec(instance));
    }

    /**
     * Lets a service's jar do something once, beside the processes that serve, and returns when it has ended.
     *
     * @param arguments the command's name and what it needs to know
     */
    public CommandResult run(Service service, String... arguments) {
        return OneShot.run(processes.once(service, List.of(arguments)));
    }

    /** The servers below the services. */
    public LocalStack stack() {
        return stack;
    }

    /** The process of a service, for taking it down in a test. */
    public ManagedServer service(Service service) {
        var process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.serviceName() + " is not started yet");
        }
        return process;
    }

    /** A port for one more process. */
    public int freePort() {
        return PortChoice.free();
    }

    /** The number of a process that runs. */
    public long pidOf(String instance) {
        return RecordedRun.read(folder).stream()
                .flatMap(run -> run.servers().stream())
                .filter(server -> server.name().equals(instance))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(instance + " does not run"))
                .process()
                .pid();
    }

    /** What a process has printed. */
    public Path logOf(String instance) {
        return processes.log(instance);
    }

    /** The base of a process's HTTP interface, {@code http://…}. */
    public static URI uriOf(ManagedServer service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }

    /** Where sockets connect to a gateway, {@code ws://…/socket}. */
    public static URI socketOf(ManagedServer gateway) {
        return URI.create("ws://127.0.0.1:" + gateway.port() + "/socket");
    }

    /** The base of family-service's REST interface. */
    public URI familyService() {
        return uriOf(service(Service.FAMILY_SERVICE));
    }

    /** The base of chat-service's REST interface. */
    public URI chatService() {
        return uriOf(service(Service.CHAT_SERVICE));
    }

    /** The base of tenant-service's REST interface. */
    public URI tenantService() {
        return uriOf(service(Service.TENANT_SERVICE));
    }

    /** Where sockets connect to the gateway. */
    public URI gatewaySocket() {
        return socketOf(service(Service.NOTIFICATION_GATEWAY));
    }

    /** Stops the services, then the servers below them, and deletes what need not be kept. Repeating it does nothing. */
    @Override
    public void close() {
        supervisor.close();
        stack.close();
        if (!keepsData) {
            ServerFolders.deleteData(folder);
        }
    }
}
