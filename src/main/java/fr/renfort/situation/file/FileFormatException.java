package fr.renfort.situation.file;

/** A file is not what it must be. The message says where in it, what was there and what must be. */
public final class FileFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FileFormatException(String message) {
        super(message);
    }

    FileFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
