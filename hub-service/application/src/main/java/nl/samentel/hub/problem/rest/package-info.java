/** Answers every failure as RFC 9457 problem, after it was logged; also failures of the framework. */
@NullMarked
package nl.samentel.hub.problem.rest;

import org.jspecify.annotations.NullMarked;
