package nl.samentel.pseudonymiser.key;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * Splits an epoch master among security officers (Shamir, over GF(2^8) byte by byte) and puts it together again.
 * Guarantees that fewer shares than the threshold say nothing about the master. It does not tell a wrong master from the
 * right one: compare the key check value.
 */
public final class Escrow {
    private static final int SET_BYTES = 4;

    private Escrow() {}

    /**
     * Splits a master.
     *
     * @param shares number of shares, up to 255
     * @param threshold number of shares that are needed, from 2 to {@code shares}
     */
    public static List<EscrowShare> split(EpochMaster master, int shares, int threshold) {
        if (threshold < 2 || threshold > shares || shares > 255) {
            throw new IllegalArgumentException("An escrow has 2 to 255 shares, of which 2 or more are needed.");
        }
        SecureRandom random = new SecureRandom();
        ShamirSplitSecretShare[] split = new ShamirSecretSplitter(
                        ShamirSecretSplitter.Algorithm.AES,
                        ShamirSecretSplitter.Mode.Native,
                        EpochMaster.LENGTH,
                        random)
                .resplit(master.bytes(), threshold, shares)
                .getSecretShares();
        byte[] set = new byte[SET_BYTES];
        random.nextBytes(set);
        List<EscrowShare> result = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            result.add(new EscrowShare(HexFormat.of().formatHex(set), i + 1, threshold, encoded(split[i])));
        }
        return result;
    }

    private static byte[] encoded(ShamirSplitSecretShare share) {
        try {
            return share.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("Bouncy Castle cannot encode a share.", e);
        }
    }

    /**
     * Puts a master together.
     *
     * @throws KeystoreException if there are too few shares, one occurs twice, or they are of different splits
     */
    public static EpochMaster combine(List<EscrowShare> shares) throws KeystoreException {
        if (shares.stream().map(EscrowShare::set).distinct().count() > 1) {
            throw new KeystoreException("The shares are of different escrows; take those of one day.");
        }
        if (shares.stream().map(EscrowShare::number).distinct().count() != shares.size()) {
            throw new KeystoreException("One share was given twice.");
        }
        int threshold = shares.stream().mapToInt(EscrowShare::threshold).max().orElse(2);
        if (shares.size() < threshold) {
            throw new KeystoreException("There are " + shares.size() + " shares; " + threshold + " are needed.");
        }
        ShamirSplitSecretShare[] split = shares.stream()
                .limit(threshold)
                .map(s -> new ShamirSplitSecretShare(s.bytes(), s.number()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return EpochMaster.of(
                    new ShamirSplitSecret(ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, split)
                            .getSecret());
        } catch (IOException e) {
            throw new IllegalStateException("Bouncy Castle cannot combine shares.", e);
        }
    }
}
