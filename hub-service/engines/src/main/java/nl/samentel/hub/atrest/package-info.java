/**
 * Layer 2 of the keys: what the hub stores is wrapped and sealed under keys derived from {@code K_hub}, which lives in a
 * keystore file outside the database and its backups.
 *
 * <p>Guarantees: a stolen database neither reverses nor links anybody while the keystore is safe; a wrapped tag of one
 * partner cannot be compared with that of another; a sealed payload opens only for its own record and delivery; nothing
 * here can be printed. It does not guarantee anything against somebody who holds the live hub process.
 *
 * <p>Use:
 *
 * <pre>{@code
 * HubKeystore.create(file, passphrase, new SecureRandom());      // once; mode 600
 * KeyTree keys = HubKeystore.open(file, passphrase);             // at start
 * keys.checkValue();                                             // 16 hex digits, not secret: compare with the database
 * TagWrap wrap = keys.tagWrap("nop-2019-2023", 1, "VTF");        // one instance per thread
 * byte[] stored = wrap.wrap(tag32); byte[] tag = wrap.unwrap(stored);   // 32 -> 40 -> 32 bytes
 * PayloadSeal seal = keys.payloadSeal("nop-2019-2023", 1);       // thread-safe
 * byte[] sealed = seal.seal(payload, recordId, deliveryId);      // UUIDs; + 28 bytes
 * SnapshotSeal snapshot = keys.snapshotSeal("nop-2019-2023");    // goes to counting.SnapshotFile
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.atrest;

import org.jspecify.annotations.NullMarked;
