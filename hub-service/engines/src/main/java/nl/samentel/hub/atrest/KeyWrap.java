package nl.samentel.hub.atrest;

/** RFC 3394 key wrap with whatever the platform has. */
interface KeyWrap {
    byte[] wrap(byte[] plain);

    byte[] unwrap(byte[] wrapped) throws SealException;
}
