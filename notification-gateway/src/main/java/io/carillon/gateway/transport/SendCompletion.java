package io.carillon.gateway.transport;

/** Hears what became of a send: exactly one of its methods is called, once per send. */
public interface SendCompletion {

    /** The message is with the operating system. */
    void sent();

    /** The connection is of no use any more. */
    void failed(Throwable cause);
}
