package nl.samentel.schema.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes entries and nodes (RFC 6962, section 2.1). The first byte, 0 for an entry and 1 for a node, keeps anybody from
 * passing a node off as an entry.
 */
public final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<TreeHash> MINE = ThreadLocal.withInitial(TreeHash::new);

    /** Root of the tree without entries: the hash of no bytes. */
    public static final Hash EMPTY = MINE.get().finish();

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.LENGTH];
    private final byte[] result = new byte[Hash.LENGTH];

    private TreeHash() {
        node[0] = NODE;
    }

    /** Hashes an entry: SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        TreeHash mine = MINE.get();
        mine.digest.update(LEAF);
        mine.digest.update(entry);
        return mine.finish();
    }

    /** Hashes two neighbours: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        TreeHash mine = MINE.get();
        left.write(mine.node, 1);
        right.write(mine.node, 1 + Hash.LENGTH);
        mine.digest.update(mine.node);
        return mine.finish();
    }

    private Hash finish() {
        try {
            digest.digest(result, 0, result.length);
        } catch (DigestException e) {
            throw new IllegalStateException("This Java writes no SHA-256 of 32 bytes.", e);
        }
        return Hash.read(result, 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
