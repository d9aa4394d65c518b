package nl.samentel.pseudonymiser.tag;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Sex;

/**
 * Prints tags per second on one core against the JDK's own SHA-256 of the same two compressions, and identities
 * canonicalised per second. Best of several rounds, engines in turn, so that a busy machine hurts all alike.
 */
public final class TaggerBenchmark {
    private static final int ROUNDS = 7;
    private static final int TAGS = 1_000_000;
    private static final int IDENTITIES = 300_000;

    private static int sink;

    private TaggerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        CanonicalInput input =
                new Canonicaliser().canonicalise(person(0)).person().get(0);
        Tagger bouncyCastle = Tagger.of(EpochMaster.random(), "bench", "bench", 1, Engine.BOUNCY_CASTLE);
        Tagger jdk = Tagger.of(EpochMaster.random(), "bench", "bench", 1, Engine.JDK);
        double[] best = new double[4];
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = Math.max(best[0], rate(TAGS, TaggerBenchmark::twoCompressions));
            best[1] = Math.max(best[1], rate(TAGS, n -> tag(jdk, input, n)));
            best[2] = Math.max(best[2], rate(TAGS, n -> tag(bouncyCastle, input, n)));
            best[3] = Math.max(best[3], rate(IDENTITIES, TaggerBenchmark::canonicalise));
        }
        print("SHA-256, two compressions, by the JDK (baseline)", best[0], best[0]);
        print("tags, engine JDK", best[1], best[0]);
        print("tags, engine BOUNCY_CASTLE", best[2], best[0]);
        print("identities canonicalised (6 inputs each)", best[3], best[0]);
    }

    private static void print(String what, double perSecond, double baseline) {
        System.out.printf(Locale.ROOT, "%-50s %,12.0f/s  %.2f of baseline%n", what, perSecond, perSecond / baseline);
    }

    private interface Work {
        void run(int times) throws Exception;
    }

    private static double rate(int times, Work work) throws Exception {
        long start = System.nanoTime();
        work.run(times);
        return times / ((System.nanoTime() - start) / 1e9);
    }

    /** A short message and its tag each take one compression beyond the kept states of HMAC. */
    private static void twoCompressions(int times) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] data = new byte[32];
        for (int i = 0; i < times; i++) {
            sha256.update(data);
            sha256.digest(data, 0, 32);
            sha256.update(data);
            sha256.digest(data, 0, 32);
        }
        sink += data[0];
    }

    private static void tag(Tagger tagger, CanonicalInput input, int times) {
        for (int i = 0; i < times; i++) {
            sink += tagger.tag(input).value().hashCode();
        }
    }

    private static void canonicalise(int times) {
        Canonicaliser canonicaliser = new Canonicaliser();
        List<RawIdentity> people = List.of(person(1), person(2), person(3), person(4));
        for (int i = 0; i < times; i++) {
            sink += canonicaliser.canonicalise(people.get(i & 3)).person().size();
        }
    }

    private static RawIdentity person(int i) {
        return RawIdentity.builder()
                .bsn("900000107")
                .birthSurname(List.of("Veen", "Jong", "Kuyper", "Müller", "El Idrissi")
                        .get(i))
                .birthSurnamePrefix(i < 2 ? "van der" : "")
                .initials("A.B.")
                .birthDate(1980 + i, 5, 11)
                .sex(Sex.F)
                .postcode("8302 AB")
                .houseNumber("12")
                .build();
    }
}
