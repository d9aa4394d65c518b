package nl.samentel.hub.disclosure;

import java.security.SecureRandom;
import nl.samentel.hub.disclosure.privacy.DiscreteLaplace;
import nl.samentel.hub.disclosure.privacy.Epsilon;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.PointSet;

/**
 * Turns the overlap of two sets of persons into a band; the only way out for it.
 *
 * <p>Guarantees: noise is added before the band is taken, so that one person more or less changes the chance of any band
 * by at most a factor {@code exp(1/4)}, whatever the asker put into its own set (discrete Laplace, Ghosh and others 2012;
 * epsilon 0.25, sensitivity 1). Assumes that an overlap is counted once: who could repeat it would average the noise away.
 */
public final class OverlapGate {
    private static final Epsilon EPSILON = new Epsilon(250);

    private final DiscreteLaplace noise;

    /** Creates the gate. */
    public OverlapGate(SecureRandom random) {
        this.noise = DiscreteLaplace.of(EPSILON, 1, random);
    }

    /** Counts what two twice-blinded sets share and returns its band. */
    public CountBand release(PointSet one, PointSet other) {
        return release(one.common(other));
    }

    CountBand release(int common) {
        return CountBand.of(Math.toIntExact(Math.max(0, common + noise.sample())));
    }
}
