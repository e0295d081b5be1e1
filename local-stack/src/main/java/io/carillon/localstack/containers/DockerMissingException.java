package io.carillon.localstack.containers;

/** Containers were asked for on a machine without a Docker that answers. */
public final class DockerMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DockerMissingException() {
        super("-Dstack=testcontainers needs a running Docker, and none answers here: start it,"
                + " or leave -Dstack out to run the servers as plain processes");
    }
}
