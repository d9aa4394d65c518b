package nl.samentel.hub.delivery.rest;

/**
 * What became of a batch.
 *
 * @param sequence its number
 * @param nextSequence number of the batch to send next
 */
record BatchAnswer(int sequence, int nextSequence) {}
