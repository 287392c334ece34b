package fr.renfort.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A real Chromium, of this machine, with a profile of its own; remembers whom its pages asked. */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> ALONE = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TestBrowser(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
        context.onRequest(request -> requests.add(request.url()));
    }

    /** A browser that prefers a language, such as {@code fr-FR}. */
    public static TestBrowser open(String locale) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new TestBrowser(
                playwright,
                playwright
                        .chromium()
                        .launchPersistentContext(
                                folder(),
                                new LaunchPersistentContextOptions()
                                        .setExecutablePath(chromium())
                                        .setHeadless(true)
                                        .setChromiumSandbox(false)
                                        .setLocale(locale)
                                        .setViewportSize(1280, 900)
                                        .setArgs(ALONE)));
    }

    public Page page() {
        return context.newPage();
    }

    /** Addresses that its pages asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: .ci/run installs one."));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
