package nl.samentel.hub.necessity;

/**
 * What was found about one field of one partner, for one question.
 *
 * @param partner code of the partner
 * @param field name of the field
 * @param possible whether the partner has it and may share it
 * @param necessary whether the question cannot do without it
 * @param lessIntrusive which way that intrudes less was considered, and why it does or does not do
 */
public record FieldJudgement(String partner, String field, boolean possible, boolean necessary, String lessIntrusive) {}
