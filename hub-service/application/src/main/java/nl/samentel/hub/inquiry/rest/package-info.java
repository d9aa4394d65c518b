/** Preliminary agreements, profiles and overlaps over HTTP. */
@NullMarked
package nl.samentel.hub.inquiry.rest;

import org.jspecify.annotations.NullMarked;
