package nl.samentel.schema.line;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;

/** Lets a fuzzer replace any part of right input, so that it does not have to find the rest by chance. */
public final class Splice {
    private Splice() {}

    /** Returns right input with a part that the fuzzer chose replaced by what the fuzzer gives. */
    public static byte[] into(byte[] right, FuzzedDataProvider data) {
        int from = data.consumeInt(0, right.length);
        int to = data.consumeInt(from, right.length);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(right, 0, from);
        spliced.writeBytes(data.consumeRemainingAsBytes());
        spliced.write(right, to, right.length - to);
        return spliced.toByteArray();
    }
}
