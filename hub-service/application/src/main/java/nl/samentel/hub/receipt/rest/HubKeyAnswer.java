package nl.samentel.hub.receipt.rest;

import nl.samentel.schema.receipt.HubKey;

/**
 * The public key of the hub as told to callers.
 *
 * @param algorithm always Ed25519
 * @param key the 32 bytes in base64
 * @param digest what stands for the key in documents and logs
 * @param fingerprint six groups of four digits, to compare with the operator by telephone
 */
record HubKeyAnswer(String algorithm, String key, String digest, String fingerprint) {
    static HubKeyAnswer of(HubKey key) {
        return new HubKeyAnswer("Ed25519", key.key().text(), key.digest().hex(), key.fingerprint());
    }
}
