/** Questions and counts over HTTP: JSON, CSV and JSON-stat 2.0. */
@NullMarked
package nl.samentel.hub.question.rest;

import org.jspecify.annotations.NullMarked;
