package nl.samentel.pseudonymiser.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.inquiry.PointSet;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindedSetsTest {
    private static final BlindingKey OURS = BlindingKey.of(BlindingSecret.random(), "lab-1", "VTF.VT_REPORT.BSN");
    private static final BlindingKey THEIRS = BlindingKey.of(BlindingSecret.random(), "lab-1", "GGD.JGZ_SIGNAL.BSN");

    /** RFC 9380, appendix J.1.1. */
    @ParameterizedTest
    @CsvSource({
        "'', 2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4,"
                + " 8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415",
        "abc, 0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f,"
                + " 5c41b3d0731a27a7b14bc0bf0ccded2d8751f83493404c84a88e71ffd424212e"
    })
    void mapsToTheCurveAsTheStandardSays(String message, String x, String y) {
        ECPoint point = HashToEllipticCurve.getInstance(
                        HashToCurveProfile.P256_XMD_SHA_256, "QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_")
                .hashToCurve(message.getBytes(StandardCharsets.UTF_8))
                .normalize();

        assertThat(HexFormat.of().formatHex(point.getAffineXCoord().getEncoded()))
                .isEqualTo(x);
        assertThat(HexFormat.of().formatHex(point.getAffineYCoord().getEncoded()))
                .isEqualTo(y);
    }

    @Test
    void countsThePersonsThatTwoPartnersShare() {
        PointSet ours = BlindedSets.first(OURS, persons(0, 150), done -> {});
        PointSet theirs = BlindedSets.first(THEIRS, persons(90, 300), done -> {});

        PointSet oursTwice = BlindedSets.second(THEIRS, ours, done -> {});
        PointSet theirsTwice = BlindedSets.second(OURS, theirs, done -> {});

        assertThat(oursTwice.common(theirsTwice)).isEqualTo(60);
    }

    @Test
    void showsNothingInCommonBeforeBothHaveBlinded() {
        PointSet ours = BlindedSets.first(OURS, persons(0, 150), done -> {});
        PointSet theirs = BlindedSets.first(THEIRS, persons(0, 150), done -> {});

        assertThat(List.of(
                        ours.common(theirs),
                        BlindedSets.second(THEIRS, ours, done -> {}).common(theirs),
                        BlindedSets.second(THEIRS, ours, done -> {}).common(ours)))
                .containsOnly(0);
    }

    @Test
    void keepsSetsOfDifferentInquiriesApart() {
        BlindingSecret secret = BlindingSecret.random();
        PointSet one = BlindedSets.first(BlindingKey.of(secret, "lab-1", "set"), persons(0, 150), done -> {});
        PointSet other = BlindedSets.first(BlindingKey.of(secret, "lab-2", "set"), persons(0, 150), done -> {});

        assertThat(one.common(other)).isZero();
    }

    @Test
    void givesTheSamePointsAgainSoThatSendingCanBeRepeated() {
        PointSet once = BlindedSets.first(OURS, persons(0, 120), done -> {});
        PointSet again = BlindedSets.first(OURS, persons(0, 120), done -> {});

        assertThat(again.bytes()).isEqualTo(once.bytes());
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "100, 100", "101, 110", "111, 121", "50000, 50878", "500000, 500000"})
    void fillsUpToAStepOfTenPercent(int persons, int size) {
        assertThat(BlindedSets.padded(persons)).isEqualTo(size);
    }

    @Test
    void saysHowFarItIs() {
        AtomicInteger most = new AtomicInteger();

        BlindedSets.first(OURS, persons(0, 700), done -> most.accumulateAndGet(done, Math::max));

        assertThat(most).hasValue(BlindedSets.padded(700));
    }

    @Test
    void refusesWhatIsNoPointOfTheCurve() {
        List<byte[]> points = new ArrayList<>();
        for (int i = 0; i < PointSet.LEAST; i++) {
            byte[] point = new byte[PointSet.POINT];
            Arrays.fill(point, (byte) i);
            points.add(point);
        }

        assertThatThrownBy(() -> BlindedSets.second(OURS, PointSet.of(points), done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Id32> persons(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Id32.of(Digest.of(("fictional person " + i).getBytes(StandardCharsets.UTF_8))
                        .bytes()))
                .toList();
    }
}
