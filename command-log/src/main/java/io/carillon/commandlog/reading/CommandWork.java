package io.carillon.commandlog.reading;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one command: reads, decides, answers. What fails because a server does is tried again until it works or is taken away. */
final class CommandWork {

    private static final Logger LOG = LoggerFactory.getLogger(CommandWork.class);
    private static final Refusal FAILED =
            Refusal.of("internal_error", "The service failed; nothing is known about the outcome.");

    private final CommandDecoder decoder;
    private final CommandDecider decider;
    private final Answers answers;
    private final Forwarding forwarding;
    private final DeadLetters deadLetters;
    private final CommandMetrics metrics;

    CommandWork(
            CommandDecoder decoder,
            CommandDecider decider,
            Answers answers,
            Forwarding forwarding,
            DeadLetters deadLetters,
            CommandMetrics metrics) {
        this.decoder = decoder;
        this.decider = decider;
        this.answers = answers;
        this.forwarding = forwarding;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Does it, unless the share it is of is given up before. */
    void run(ConsumerRecord<byte[], byte[]> entry, Share share) {
        Pause pause = new Pause();
        while (share.begin(entry.offset())) {
            try {
                once(entry, () -> share.finished(entry.offset()));
                return;
            } catch (RuntimeException e) {
                if (isCommandsFault(e, share) && laidAside(entry, share, e)) {
                    return;
                }
                share.failed(entry.offset());
                report(entry, e);
            }
            if (!pause.rest()) {
                return;
            }
        }
    }

    private void once(ConsumerRecord<byte[], byte[]> entry, Runnable finished) {
        switch (decoder.decode(entry)) {
            case Decoding.Read(Command command) -> once(entry, command, finished);
            case Decoding.Unreadable(DeadLetterReason reason, String detail) -> {
                deadLetters.keep(entry, reason, detail);
                finished.run();
            }
        }
    }

    private void once(ConsumerRecord<byte[], byte[]> entry, Command command, Runnable finished) {
        Answer answer = decider.decide(command);
        metrics.decided(command, answer);
        switch (answer) {
            case Answer.Done(String data) -> answers.done(command, data, finished);
            case Answer.Refused(Refusal refusal) -> answers.refused(command, refusal, finished);
            case Answer.Elsewhere(String scope) -> {
                forwarding.forward(entry, scope);
                finished.run();
            }
        }
    }

    /** While this instance ends, clients are closed under those who still work; the next instance meets no fault. */
    private static boolean isCommandsFault(RuntimeException fault, Share share) {
        return share.isOpen() && !Faults.passes(fault);
    }

    /** Whether the command could be laid aside; otherwise there is nothing to do but to try again. */
    private boolean laidAside(ConsumerRecord<byte[], byte[]> entry, Share share, RuntimeException fault) {
        LOG.atError()
                .addKeyValue("partition", entry.partition())
                .addKeyValue("offset", entry.offset())
                .setCause(fault)
                .log("A command failed for a reason that won't pass");
        try {
            deadLetters.keep(entry, DeadLetterReason.UNEXPECTED_FAILURE, fault.toString());
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
            return false;
        }
        apologise(entry, () -> share.finished(entry.offset()));
        return true;
    }

    /** If that fails too, whoever asked hears that there is no answer. */
    private void apologise(ConsumerRecord<byte[], byte[]> entry, Runnable finished) {
        try {
            if (decoder.decode(entry) instanceof Decoding.Read(Command command)) {
                answers.refused(command, FAILED, finished);
                return;
            }
        } catch (RuntimeException e) {
            report(entry, e);
        }
        finished.run();
    }

    private void report(ConsumerRecord<byte[], byte[]> entry, RuntimeException fault) {
        metrics.retried();
        LOG.atWarn()
                .addKeyValue("partition", entry.partition())
                .addKeyValue("offset", entry.offset())
                .log("A command waits for a server that fails: {}", fault.toString());
    }
}
