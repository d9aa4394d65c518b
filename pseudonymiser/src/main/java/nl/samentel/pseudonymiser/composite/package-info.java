/**
 * Makes composite tags of the {@code generic-*} family. Guarantees that a fact which is missing gives no tag instead of one
 * that strangers share.
 */
@NullMarked
package nl.samentel.pseudonymiser.composite;

import org.jspecify.annotations.NullMarked;
