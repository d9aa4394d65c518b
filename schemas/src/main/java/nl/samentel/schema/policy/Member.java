package nl.samentel.schema.policy;

import java.util.List;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;

/** Who can be part of a quorum. */
public sealed interface Member {
    /** Returns the name, which means something within the policy only. */
    MemberName name();

    /**
     * A witness.
     *
     * @param name within the policy
     * @param key with which it cosigns
     * @param url where to find it, or empty
     */
    record Witness(MemberName name, NoteKey key, String url) implements Member {
        /**
         * Checks the type of the key.
         *
         * @throws IllegalArgumentException if it is another than cosignature/v1
         */
        public Witness {
            if (key.type() != KeyType.COSIGNATURE) {
                throw new IllegalArgumentException("A witness signs with cosignature/v1.");
            }
        }
    }

    /**
     * A group, which cosigned when enough of its members did.
     *
     * @param name within the policy
     * @param threshold how many members are enough
     * @param members names of witnesses and groups
     */
    record Group(MemberName name, int threshold, List<MemberName> members) implements Member {
        /**
         * Checks the threshold.
         *
         * @throws IllegalArgumentException if it is less than one or more than there are members
         */
        public Group {
            if (threshold < 1 || threshold > members.size()) {
                throw new IllegalArgumentException("The threshold of a group is 1 to the number of its members.");
            }
            members = List.copyOf(members);
        }
    }
}
