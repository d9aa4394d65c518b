/** What happens to the people of the region: reports, cases, incidents, contacts and help, calibrated to public facts. */
@NullMarked
package nl.samentel.connector.synthetic.history;

import org.jspecify.annotations.NullMarked;
