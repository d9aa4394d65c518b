package nl.samentel.hub.plan;

import java.util.Locale;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/** Names of the tables that one question makes on its way; a definition's names are letters, digits and underscores. */
record Names(String prefix) {
    static Names of(Definition definition) {
        return new Names(definition.id().toLowerCase(Locale.ROOT) + "_");
    }

    Row entry(String alias) {
        return new Row(prefix + "entry", alias);
    }

    Row subject(String alias) {
        return new Row(prefix + "subject", alias);
    }

    Row place(String alias) {
        return new Row(prefix + "place", alias);
    }

    Row own(String alias) {
        return new Row(prefix + "own", alias);
    }

    Row kept(String alias) {
        return new Row(prefix + "kept", alias);
    }

    Row target(String link) {
        return new Row(prefix + "target_" + link, "t");
    }

    Row link(String link, String alias) {
        return new Row(prefix + "link_" + link, alias);
    }

    Row codes(Dimension dimension, String alias) {
        return new Row(prefix + "codes_" + dimension.id(), alias);
    }
}
