/** Carries the keys of an epoch from their custodian to the other partners, without being able to open them. */
@NullMarked
package nl.samentel.hub.ceremony;

import org.jspecify.annotations.NullMarked;
