package io.carillon.launcher;

import io.carillon.launcher.console.StartupBoard;
import io.carillon.launcher.live.LiveView;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.Ports;
import io.carillon.localstack.installed.NotInstalledException;
import io.carillon.localstack.supervision.AlreadyRunningException;
import io.carillon.localstack.supervision.StartFailedException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts the platform and shows what flows until it is told to stop. */
record UpCommand(Path state, Ports ports, PrintStream out) {

    /** Returns only if the platform did not start; otherwise a signal ends the process, and with it the platform. */
    int run() {
        try {
            var platform = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("\nStopping everything.")));
            out.print(new ConnectionGuide(platform).text());
            out.println();
            showWhatFlows(platform);
            return 0;
        } catch (AlreadyRunningException e) {
            out.println("Carillon is already running here: ./carillon status shows it, ./carillon down stops it.");
        } catch (StartFailedException | NotInstalledException e) {
            out.println(e.getMessage());
            if (ports == Ports.STANDARD) {
                out.println(
                        "If a port is taken by another program, stop that program, or run ./carillon up --free-ports.");
            }
        }
        return 1;
    }

    private Platform start() {
        out.println("Starting Carillon; logs and data are in " + state);
        try (var board = new StartupBoard(out, Terminal.isPresent())) {
            var config =
                    PlatformConfig.forPeople(state, new StartProgress(board)).withPorts(ports);
            return Platform.start(config);
        }
    }

    private void showWhatFlows(Platform platform) {
        var names = Arrays.stream(DemoUser.values()).collect(Collectors.toMap(DemoUser::userId, DemoUser::username));
        var stack = platform.stack();
        try (var view = LiveView.start(stack.kafkaBootstrapServers(), stack.schemaRegistryUrl(), names, out::println)) {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
