/** Shows the tree of the log to those who watch it, takes their cosignatures, and gives each answer its receipts. */
@NullMarked
package nl.samentel.hub.transparency.rest;

import org.jspecify.annotations.NullMarked;
