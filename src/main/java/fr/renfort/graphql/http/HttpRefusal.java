package fr.renfort.graphql.http;

import io.micronaut.http.HttpStatus;
import java.util.List;

/** A request that is no GraphQL request, or from nobody known. Carries no stack: it is the caller's affair. */
final class HttpRefusal extends RuntimeException {

    /** Why: {@code extensions.code} of the error. */
    enum Code {
        /** A parameter is missing or has the wrong type. */
        BAD_REQUEST(HttpStatus.BAD_REQUEST),
        /** The body is no JSON in UTF-8. */
        BAD_JSON(HttpStatus.BAD_REQUEST),
        /** Objects and arrays of the body lie too deep within each other. */
        BODY_TOO_DEEP(HttpStatus.BAD_REQUEST),
        /** Several requests came in one. */
        BATCH_NOT_SUPPORTED(HttpStatus.BAD_REQUEST),
        /** The header that names the viewer is malformed. */
        BAD_VIEWER(HttpStatus.BAD_REQUEST),
        /** Nobody known calls. */
        UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
        /** The caller accepts no media type of ours. */
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
        /** The body is too large. */
        BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        /** The body is of another media type. */
        UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

        private final HttpStatus status;

        Code(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient List<String> arguments;

    HttpRefusal(Code code, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    Code code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
