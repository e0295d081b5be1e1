package io.carillon.chat.signals;

import io.carillon.commandlog.CommandData;
import io.carillon.events.chat.CallAnswered;
import io.carillon.events.chat.CallCandidateOffered;
import io.carillon.events.chat.CallEnded;
import io.carillon.events.chat.CallOffered;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The four signals of a call, each with the event it becomes. WebRTC's own texts are passed on as they are. */
public enum CallSignal {
    OFFER("call.offer") {
        @Override
        SpecificRecord event(CommandData data, Leg leg) {
            return CallOffered.newBuilder()
                    .setTargetId(leg.target())
                    .setFromUser(leg.caller())
                    .setCallType(data.word("call_type", List.of("audio", "video", "screen")))
                    .setSdp(data.json("sdp"))
                    .setSignalledAt(leg.at())
                    .build();
        }
    },
    ANSWER("call.answer") {
        @Override
        SpecificRecord event(CommandData data, Leg leg) {
            return CallAnswered.newBuilder()
                    .setTargetId(leg.target())
                    .setFromUser(leg.caller())
                    .setSdp(data.json("sdp"))
                    .setSignalledAt(leg.at())
                    .build();
        }
    },
    CANDIDATE("call.ice") {
        @Override
        SpecificRecord event(CommandData data, Leg leg) {
            return CallCandidateOffered.newBuilder()
                    .setTargetId(leg.target())
                    .setFromUser(leg.caller())
                    .setCandidate(data.json("candidate"))
                    .setSignalledAt(leg.at())
                    .build();
        }
    },
    END("call.end") {
        @Override
        SpecificRecord event(CommandData data, Leg leg) {
            return CallEnded.newBuilder()
                    .setTargetId(leg.target())
                    .setFromUser(leg.caller())
                    .setReason(data.optionalText("reason", 0, MAX_REASON).orElse(null))
                    .setSignalledAt(leg.at())
                    .build();
        }
    };

    private static final int MAX_REASON = 256;

    private final String type;

    CallSignal(String type) {
        this.type = type;
    }

    /** The frame's type. */
    public String type() {
        return type;
    }

    /** What is told; not to be used if the data turn out to be wrong. */
    abstract SpecificRecord event(CommandData data, Leg leg);

    /** Who signals to whom, and when. */
    record Leg(String caller, String target, Instant at) {}
}
