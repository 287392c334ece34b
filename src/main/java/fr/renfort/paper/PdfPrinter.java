package fr.renfort.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Prints pages: PDF of XHTML, with letters of its own, so that it reads alike everywhere. Loads nothing from elsewhere. Thread-safe. */
@Singleton
public final class PdfPrinter {

    private static final String FONT = "DejaVu Sans";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** @param xhtml well-formed, with its style within */
    public byte[] print(String xhtml) {
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useUriResolver((base, address) -> null);
            builder.useFont(() -> font("DejaVuSans.ttf"), FONT, PLAIN, FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("A page could not be printed.", failure);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/paper/" + name), name);
    }
}
