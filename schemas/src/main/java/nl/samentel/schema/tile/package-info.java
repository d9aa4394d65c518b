/**
 * Tiles: how a log's hashes and entries are cut into files that never change (C2SP tlog-tiles, height 8). Guarantees that
 * nothing of a tile is used before the tile was checked against a root; whose root that is, a signed checkpoint says.
 */
@NullMarked
package nl.samentel.schema.tile;

import org.jspecify.annotations.NullMarked;
