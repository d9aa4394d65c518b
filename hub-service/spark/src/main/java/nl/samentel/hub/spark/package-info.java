/**
 * Makes the fact rows of questions on an Apache Spark cluster, for regions that outgrow one machine.
 *
 * <p>Guarantees: the fact tables are those that the embedded engine makes, row by row; nothing is sent to a cluster that does
 * not authenticate and encrypt, on the wire and on disk, or that shows numbers of rows; what was made on the way is dropped
 * when the facts are there. It does not guarantee that whoever runs the cluster's machines cannot read their memory.
 */
@NullMarked
package nl.samentel.hub.spark;

import org.jspecify.annotations.NullMarked;
