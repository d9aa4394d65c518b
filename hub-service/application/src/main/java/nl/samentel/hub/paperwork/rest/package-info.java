/** Documents over HTTP, laid out as HTML or Markdown. */
@NullMarked
package nl.samentel.hub.paperwork.rest;

import org.jspecify.annotations.NullMarked;
