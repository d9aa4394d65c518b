/**
 * The necessity table: per question, partner and field whether it is possible, necessary, and what intrudes less.
 * Guarantees that no gate before the signatures opens, and no agreement is proposed, without it. It does not judge whether
 * what people wrote in it is true.
 */
@NullMarked
package nl.samentel.hub.necessity;

import org.jspecify.annotations.NullMarked;
