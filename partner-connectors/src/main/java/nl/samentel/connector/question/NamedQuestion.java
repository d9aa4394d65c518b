package nl.samentel.connector.question;

import nl.samentel.schema.question.Definition;

/**
 * A question that a document names, with the definition that has the digest there.
 *
 * @param definition what it is
 * @param own whether it is a question of the datalab's own, which this program did not bring
 */
public record NamedQuestion(Definition definition, boolean own) {}
