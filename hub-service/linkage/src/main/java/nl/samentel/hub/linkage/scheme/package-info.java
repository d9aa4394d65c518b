/**
 * Says what tags are made from, so that which tags of two records agree tells which facts about two persons agree. Holds
 * names of facts, never a fact.
 */
@NullMarked
package nl.samentel.hub.linkage.scheme;

import org.jspecify.annotations.NullMarked;
