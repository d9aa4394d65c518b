package nl.samentel.hub.admission;

import nl.samentel.hub.access.PartnerId;

/** The clients of connectors at the identity provider. Every method may be repeated without harm. */
public interface ConnectorClients {
    /**
     * Requires that the hub may change clients at all.
     *
     * @throws nl.samentel.hub.problem.ProblemException admission-off if it was given no client for that
     */
    void requireConfigured();

    /**
     * Makes a client, or makes the one that is there like this.
     *
     * @throws nl.samentel.hub.problem.ProblemException unavailable if the identity provider does not do it now
     */
    void keep(ConnectorClient client);

    /**
     * Removes the client of a partner, if there is one; no token is given for it from then on.
     *
     * @throws nl.samentel.hub.problem.ProblemException unavailable if the identity provider does not do it now
     */
    void remove(PartnerId partner);
}
