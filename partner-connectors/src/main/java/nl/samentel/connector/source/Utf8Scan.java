package nl.samentel.connector.source;

/** Counts valid multi-byte UTF-8 sequences and bytes that cannot be UTF-8, over a stream of bytes. */
final class Utf8Scan {
    private long sequences;
    private long invalid;
    private int pending;

    void add(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0 || pending > 0) {
                next(bytes[i] & 0xFF);
            }
        }
    }

    private void next(int b) {
        boolean continuation = (b & 0xC0) == 0x80;
        if (pending > 0) {
            if (continuation) {
                pending--;
                sequences += pending == 0 ? 1 : 0;
                return;
            }
            invalid++;
            pending = 0;
            if (b < 0x80) {
                return;
            }
        }
        if (b >= 0xC2 && b <= 0xF4) {
            pending = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        } else {
            invalid++;
        }
    }

    long sequences() {
        return sequences;
    }

    long invalid() {
        return invalid;
    }
}
