/**
 * The pages of the desk, one class for each thing a steward does. A page calls the use case that the command calls, and shows what it gives.
 */
@NullMarked
package nl.samentel.connector.desk.page;

import org.jspecify.annotations.NullMarked;
