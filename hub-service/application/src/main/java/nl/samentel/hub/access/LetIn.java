package nl.samentel.hub.access;

import java.time.Instant;
import java.util.Set;

/** Tells for which datalabs the token of a connector still counts; a token itself lasts until it expires. */
@FunctionalInterface
public interface LetIn {
    /**
     * Returns the datalabs that are left: those from which the partner's connector was not removed, and where its key was
     * not replaced since the token was given.
     *
     * @param named datalabs that the token names
     * @param partner partner that the token names
     * @param issued when the token was given, in whole seconds
     */
    Set<DatalabId> among(Set<DatalabId> named, PartnerId partner, Instant issued);
}
