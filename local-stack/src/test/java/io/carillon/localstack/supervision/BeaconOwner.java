package io.carillon.localstack.supervision;

import java.nio.file.Path;

/** A program that supervises a {@link Beacon} until it is killed. */
public final class BeaconOwner {
    private BeaconOwner() {}

    /** Takes the supervisor's folder, the beacon's port, and {@code watched} or {@code unwatched}. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        ProcessSpec spec =
                arguments[2].equals("watched") ? BeaconSpec.watched(folder, port) : BeaconSpec.unwatched(folder, port);
        ProcessSupervisor supervisor = ProcessSupervisor.open(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
        supervisor.supervise(spec).start();
        Thread.currentThread().join();
    }
}
