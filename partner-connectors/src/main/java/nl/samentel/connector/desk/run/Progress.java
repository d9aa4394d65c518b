package nl.samentel.connector.desk.run;

/**
 * How far something is.
 *
 * @param percent 0 to 100
 * @param items rows or events done
 * @param secondsLeft a guess; 0 when there is none
 * @param ended true when all of it was done
 */
public record Progress(int percent, long items, long secondsLeft, boolean ended) {}
