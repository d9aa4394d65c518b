package nl.samentel.hub.login;

/** Lists of events that the identity provider keeps apart. */
public enum EventStream {
    /** Log-ins, log-outs and what people change of their own accounts. */
    LOGINS,
    /** What administrators and programs change. */
    ADMINISTRATION
}
