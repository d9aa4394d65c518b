package nl.samentel.connector.synthetic.history;

/**
 * A signal of violence at home or child abuse.
 *
 * @param step step of the reporting code, 1 to 5
 * @param intervention whether help was started
 * @param source who had the first signal, in the file's word; empty when not noted
 */
public record JgzSignal(int step, boolean intervention, String source) {}
