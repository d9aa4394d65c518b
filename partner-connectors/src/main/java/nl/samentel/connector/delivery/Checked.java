package nl.samentel.connector.delivery;

import nl.samentel.connector.extract.CheckReport;

/**
 * What the first pass gave.
 *
 * @param report the report
 * @param ids the events
 */
record Checked(CheckReport report, EventIds ids) {}
