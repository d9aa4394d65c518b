package nl.samentel.hub.problem.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Stops reading JSON that goes on and on, also when its length was not announced. */
@Provider
public class JsonLimit implements ContainerRequestFilter {
    /** Far above every JSON request, in bytes. */
    static final long MAX_JSON = 1L << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity() && MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static final class Limited extends FilterInputStream {
        private long left = MAX_JSON;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(
                        ProblemCode.TOO_LARGE, "A request has at most " + MAX_JSON + " bytes of JSON.");
            }
        }
    }
}
