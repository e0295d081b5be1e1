package io.carillon.localstack;

import io.carillon.localstack.server.SchemaRegistryServer;
import io.carillon.localstack.server.ServerFolders;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.ParallelStart;
import io.carillon.localstack.tokens.ServiceToken;
import io.carillon.localstack.tokens.TokenClient;
import io.carillon.localstack.tokens.TokenPair;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real servers on this machine: the ones asked for, each a process of its own, reachable from this machine only. They end when
 * the stack is closed, and also when this process ends in any way.
 */
public final class LocalStack implements AutoCloseable {
    private final StackConfig config;
    private final ServerHost host;
    private final Map<Component, ManagedServer> servers = new EnumMap<>(Component.class);
    private final Map<DemoUser, TokenPair> tokens = new ConcurrentHashMap<>();
    private final Map<String, ServiceToken> serviceTokens = new ConcurrentHashMap<>();
    private boolean closed;

    private LocalStack(StackConfig config, ServerHost host) {
        this.config = config;
        this.host = host;
    }

    /**
     * Starts a stack and returns when all its servers answer.
     *
     * @throws io.carillon.localstack.supervision.StartFailedException when one does not; the others are stopped
     * @throws io.carillon.localstack.supervision.AlreadyRunningException when the folder is in use
     * @throws io.carillon.localstack.installed.NotInstalledException when this machine lacks what a server needs
     */
    public static LocalStack start(StackConfig config) {
        LocalStack stack = new LocalStack(config, ServerHost.open(config));
        if (config.stopsOnExit()) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "local-stack-shutdown"));
        }
        try {
            stack.require(config.components());
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Adds the servers the stack does not have yet, starts those that are down, and returns when all of these answer. */
    public void require(Set<Component> components) {
        ParallelStart.of(prepared(components), config.listener());
    }

    private synchronized List<ManagedServer> prepared(Set<Component> components) {
        if (closed) {
            throw new IllegalStateException("the stack is closed");
        }
        return components.stream()
                .map(component -> servers.computeIfAbsent(component, host::create))
                .filter(server -> !server.isRunning())
                .toList();
    }

    /**
     * One of the servers, for taking it down in a test.
     *
     * @throws IllegalStateException when the stack was not asked for it
     */
    public synchronized ManagedServer server(Component component) {
        ManagedServer server = servers.get(component);
        if (server == null) {
            throw new IllegalStateException(
                    "this stack was started without %s: ask for it".formatted(component.serverName()));
        }
        return server;
    }

    /** Returns Kafka's {@code bootstrap.servers}. */
    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + server(Component.KAFKA).port();
    }

    /** Returns where Cassandra answers CQL. */
    public InetSocketAddress cassandraContactPoint() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server(Component.CASSANDRA).port());
    }

    /** Returns the data centre a Cassandra driver must be told. */
    public String cassandraDatacenter() {
        return "datacenter1";
    }

    /** Returns {@code schema.registry.url}: the registry's API as Confluent's clients speak it. */
    public String schemaRegistryUrl() {
        return "http://localhost:" + server(Component.SCHEMA_REGISTRY).port() + SchemaRegistryServer.API_PATH;
    }

    /** Returns the {@code iss} claim of tokens, below which the issuer's metadata and keys are found. */
    public String issuerUri() {
        return "http://localhost:" + server(Component.TOKEN_ISSUER).port();
    }

    /** Returns an access token good for at least a minute, obtained as any client would: authorization code, then refresh. */
    public String accessToken(DemoUser user) {
        return tokens(user).accessToken();
    }

    /** Returns the tokens of which {@link #accessToken} is one. */
    public TokenPair tokens(DemoUser user) {
        TokenClient issuer = tokenClient();
        return tokens.compute(user, (key, known) -> {
            boolean good = known != null && known.isFresh();
            return good ? known : issuer.signIn(user.username(), user.password());
        });
    }

    /** Returns an access token of the back end {@code carillon-backend}, good for at least a minute. */
    public String serviceToken() {
        TokenClient issuer = tokenClient();
        return serviceTokens
                .compute(TokenClient.BACKEND_ID, (id, known) -> {
                    boolean good = known != null && known.isFresh();
                    return good ? known : issuer.serviceToken();
                })
                .accessToken();
    }

    private TokenClient tokenClient() {
        return new TokenClient(URI.create(issuerUri()));
    }

    /** Stops all servers, and deletes their data unless the configuration keeps them. Repeating it does nothing. */
    @Override
    public void close() {
        if (!markClosed()) {
            return;
        }
        if (!config.keepsData()) {
            // Nobody will read the data again, so there is no point in waiting for them to be written out.
            servers.values().forEach(ManagedServer::kill);
        }
        host.close();
        if (!config.keepsData()) {
            ServerFolders.deleteData(config.folder());
        }
    }

    private synchronized boolean markClosed() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
