/**
 * Links records on an Apache Spark cluster, for regions that outgrow one machine.
 *
 * <p>Guarantees: every record has the person and household that the embedded engine gives it, and the report is the same; nothing
 * is sent to a cluster that does not authenticate and encrypt; executors get no tag, but only which records share one. It does not
 * guarantee that whoever runs the cluster's machines cannot read their memory.
 *
 * <p>The driver keeps what grows with the records alone, as columns: records, their groups of equal tags, and components. Executors do what grows
 * with the pairs: they compare records, find candidates and resolve components. They need the classes of this module, of the linkage and of the
 * schemas ({@code spark.jars}).
 */
@NullMarked
package nl.samentel.hub.spark.link;

import org.jspecify.annotations.NullMarked;
