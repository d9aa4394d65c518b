/** How the keys of an epoch travel from their custodian to the other partners through a hub that cannot open them. */
@NullMarked
package nl.samentel.schema.ceremony;

import org.jspecify.annotations.NullMarked;
