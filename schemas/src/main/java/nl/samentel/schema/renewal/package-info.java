/** How the tags of one epoch become those of the next. */
@org.jspecify.annotations.NullMarked
package nl.samentel.schema.renewal;
