package nl.samentel.schema.note;

import java.nio.charset.StandardCharsets;

/** What a key signs of a note. The number is part of the id of a key, so that one key of two types is two keys. */
public enum KeyType {
    /** Ed25519 over the text: what a log signs. */
    ED25519(1),

    /** Ed25519 over a time and the text: what a witness signs ({@code cosignature/v1}). */
    COSIGNATURE(4);

    private final int number;

    KeyType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Returns what is signed; the time is left out where none is signed. */
    byte[] message(String text, long seconds) {
        String start = this == COSIGNATURE ? "cosignature/v1\ntime " + seconds + "\n" : "";
        return (start + text).getBytes(StandardCharsets.UTF_8);
    }
}
