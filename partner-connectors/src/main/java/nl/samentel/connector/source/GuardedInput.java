package nl.samentel.connector.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Counts bytes and watches, while they pass, for text that is UTF-8 although the mapping says otherwise. */
final class GuardedInput extends FilterInputStream {
    private final CRC32C crc = new CRC32C();
    private final boolean watch;
    private final Utf8Scan scan = new Utf8Scan();
    private long count;
    private byte last = '\n';

    GuardedInput(InputStream in, boolean watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            crc.update(buffer, offset, n);
            count += n;
            if (watch) {
                scan.add(buffer, offset, n);
            }
            for (int i = offset + n - 1; i >= offset; i--) {
                if (buffer[i] != '\n' && buffer[i] != '\r') {
                    last = buffer[i];
                    break;
                }
            }
        }
        return n;
    }

    long count() {
        return count;
    }

    long checksum() {
        return crc.getValue();
    }

    /** Returns the last byte that was not a line end. */
    byte last() {
        return last;
    }

    /** Tells whether at least so many multi-byte UTF-8 characters passed, and nothing else above ASCII. */
    boolean surelyUtf8(int least) {
        return watch && scan.sequences() >= least && scan.invalid() == 0;
    }
}
