/** Screens for analysts, auditors, managers and stewards: they show what the REST interface says, and decide nothing. */
@org.jspecify.annotations.NullMarked
package nl.samentel.hub.desk;
