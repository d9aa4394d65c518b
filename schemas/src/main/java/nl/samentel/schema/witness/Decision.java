package nl.samentel.schema.witness;

import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.NoteSignature;

/** What a witness answers. */
public sealed interface Decision {
    /** Returns the status of HTTP. */
    int status();

    /** Returns the body. */
    default String body() {
        return "";
    }

    /**
     * The checkpoint is stored and cosigned.
     *
     * @param checkpoint what was cosigned
     * @param cosignature line to put below it
     */
    record Cosigned(Checkpoint checkpoint, NoteSignature cosignature) implements Decision {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return cosignature.line() + "\n";
        }
    }

    /**
     * The witness cosigned another size last.
     *
     * @param size which one; 0 if none
     */
    record Conflict(long size) implements Decision {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /**
     * The log signed two roots of one size. Both checkpoints together prove it to anybody, and must be kept.
     *
     * @param kept which the witness cosigned
     * @param offered which it was asked to cosign
     */
    record Forked(SignedCheckpoint kept, SignedCheckpoint offered) implements Decision {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return kept.claim().size() + "\n";
        }
    }

    /**
     * Nothing shows that the log only grew.
     *
     * @param reason which rule is broken
     */
    record Unproven(String reason) implements Decision {
        @Override
        public int status() {
            return 422;
        }
    }

    /** The witness does not know the log. */
    record UnknownLog() implements Decision {
        @Override
        public int status() {
            return 404;
        }
    }

    /** The log did not sign. */
    record Unsigned() implements Decision {
        @Override
        public int status() {
            return 403;
        }
    }

    /**
     * The request makes no sense.
     *
     * @param reason which rule is broken
     */
    record Malformed(String reason) implements Decision {
        @Override
        public int status() {
            return 400;
        }
    }
}
