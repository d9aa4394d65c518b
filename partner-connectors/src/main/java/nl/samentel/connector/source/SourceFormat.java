package nl.samentel.connector.source;

import java.nio.charset.Charset;

/**
 * What a mapping says of a text file; workbooks and queries need none of it.
 *
 * @param charset character set
 * @param delimiter character between fields
 */
public record SourceFormat(Charset charset, char delimiter) {}
