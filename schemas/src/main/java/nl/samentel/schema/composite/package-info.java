/**
 * Composite tags: each is made from several forms of facts about a person, and says nothing of its own. Which of many agree
 * between two records is the evidence. Both sides must know what goes into each: connectors to make them, the hub to weigh
 * them.
 */
@NullMarked
package nl.samentel.schema.composite;

import org.jspecify.annotations.NullMarked;
