package nl.samentel.schema.policy;

import java.util.Set;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.note.VerifiedNote;

/** What a policy says of a checkpoint. */
public sealed interface Judgement {
    /**
     * The log signed it, and a quorum cosigned.
     *
     * @param checkpoint what may be relied on
     * @param note with the signatures, and the times of the cosignatures
     * @param witnesses who cosigned
     */
    record Published(Checkpoint checkpoint, VerifiedNote note, Set<MemberName> witnesses) implements Judgement {
        /** Keeps the witnesses. */
        public Published {
            witnesses = Set.copyOf(witnesses);
        }
    }

    /**
     * The log signed it, but no quorum cosigned: it may become published, and until then nothing rests on it.
     *
     * @param checkpoint what the log says
     * @param witnesses who cosigned
     */
    record Unwitnessed(Checkpoint checkpoint, Set<MemberName> witnesses) implements Judgement {
        /** Keeps the witnesses. */
        public Unwitnessed {
            witnesses = Set.copyOf(witnesses);
        }
    }

    /**
     * Nobody may rely on it.
     *
     * @param reason which rule it breaks
     */
    record Refused(String reason) implements Judgement {}
}
