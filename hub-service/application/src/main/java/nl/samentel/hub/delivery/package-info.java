/** Deliveries: announced, sent in batches, sealed with totals. Guarantees that a batch is stored whole or not at all, that tags and payloads are stored wrapped and sealed only, and that only what the agreement names is accepted. */
@NullMarked
package nl.samentel.hub.delivery;

import org.jspecify.annotations.NullMarked;
