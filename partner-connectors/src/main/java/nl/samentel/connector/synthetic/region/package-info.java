/** Who lives where and when: people, households and addresses of a fictional municipality. */
@NullMarked
package nl.samentel.connector.synthetic.region;

import org.jspecify.annotations.NullMarked;
