/**
 * The folder a connector works from: its settings, its secrets, and how it speaks to the person in front of it. Guarantees that a secret comes from a file that only its owner can read, from the environment or from a prompt, never from the command line.
 */
@NullMarked
package nl.samentel.connector.settings;

import org.jspecify.annotations.NullMarked;
