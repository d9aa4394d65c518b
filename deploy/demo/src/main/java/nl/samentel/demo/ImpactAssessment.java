package nl.samentel.demo;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The fictional DPIA of the demo: a paper, of which the datalab records the digest. */
final class ImpactAssessment {
    private ImpactAssessment() {}

    /** Returns the SHA-256 of the paper in hexadecimal digits, which an auditor compares. */
    static String digest() {
        try (var paper = ImpactAssessment.class.getResourceAsStream("dpia.md")) {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(paper).readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new DemoFailure("The assessment of the demo cannot be read.", e);
        }
    }
}
