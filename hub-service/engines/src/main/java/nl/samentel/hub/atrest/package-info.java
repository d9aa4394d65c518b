/**
 * Layer 2 of the keys: what the hub stores is wrapped and sealed under keys derived from roots, which live in a keystore
 * file or a PKCS#11 token, outside the database and its backups. Each epoch of a datalab has a root of its own, and so
 * have the snapshots of each datalab.
 *
 * <p>Guarantees: a stolen database neither reverses nor links anybody while the keystore is safe; a wrapped tag of one
 * partner cannot be compared with that of another; a sealed payload opens only for its own record and delivery; what was
 * wrapped under a root that was destroyed cannot be opened, unless somebody kept a copy of the keystore; nothing here can
 * be printed. It does not guarantee anything against somebody who holds the live hub process.
 *
 * <p>Use:
 *
 * <pre>{@code
 * HubKeystore.create(file, passphrase, new SecureRandom());      // once; mode 600
 * KeyTree keys = HubKeystore.open(file, passphrase);             // at start; or HubToken.open(library, slot, pin)
 * keys.checkValue();                                             // 16 hex digits, not secret: compare with the database
 * RootId root = RootId.first(new KeyScope("nop-2019-2023", 1));
 * keys.make(root);                                               // durable when it returns
 * EpochKeys epoch = keys.epochKeys(root);
 * TagWrap wrap = epoch.tagWrap("VTF");                           // one instance per thread
 * byte[] stored = wrap.wrap(tag32); byte[] tag = wrap.unwrap(stored);   // 32 -> 40 -> 32 bytes
 * PayloadSeal seal = epoch.payloadSeal();                        // thread-safe
 * byte[] sealed = seal.seal(payload, recordId, deliveryId);      // UUIDs; + 28 bytes
 * keys.destroy(root);                                            // nothing of the epoch opens any more
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.atrest;

import org.jspecify.annotations.NullMarked;
