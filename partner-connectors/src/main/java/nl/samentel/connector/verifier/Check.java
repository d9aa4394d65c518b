package nl.samentel.connector.verifier;

import java.util.Locale;

/** What is checked of an export, in the order in which it is told. */
enum Check {
    /** Every line has the one form that it can have. */
    FORM,
    /** The log signed the checkpoint. */
    SIGNATURE,
    /** More than half of the organisations cosigned it. */
    QUORUM,
    /** The entries are those that the checkpoint was made of. */
    TREE,
    /** The entries follow each other in time, and none is later than the cosignatures. */
    TIME,
    /** Personal parts are those that the entries committed to. */
    PARTS,
    /** The log only grew since an earlier checkpoint. */
    EARLIER,
    /** What the hub promised to write down stands in the log. */
    RECEIPTS,
    /** A log that ended by a recovery, and one that goes on, say what was declared. */
    RECOVERY;

    /** Returns how statements call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
