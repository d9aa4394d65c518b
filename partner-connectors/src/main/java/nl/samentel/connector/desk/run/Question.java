package nl.samentel.connector.desk.run;

/**
 * Something that only the person can decide.
 *
 * @param asked the question
 * @param typed true when it is answered by a text; else by yes or no
 */
public record Question(Said asked, boolean typed) {}
