/** Keeps snapshots, and reads sealed events under the role that links. */
@NullMarked
package nl.samentel.hub.snapshot.store;

import org.jspecify.annotations.NullMarked;
