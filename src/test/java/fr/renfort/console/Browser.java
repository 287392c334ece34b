package fr.renfort.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The system's Chromium with a profile of its own, in French; keeps what it asked for and what it complained of. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Path profile;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Path profile) {
        this.profile = profile;
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"))));
        this.context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setHeadless(true)
                                .setArgs(FLAGS)
                                .setLocale("fr-FR")
                                .setViewportSize(1280, 800));
        context.onRequest(request -> requests.add(request.url()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    public static Browser open() {
        try {
            return new Browser(Files.createTempDirectory("browser"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Page page() {
        return context.newPage();
    }

    /** Cuts or mends the connection of all pages. */
    public void cut(boolean cut) {
        context.setOffline(cut);
    }

    /** Waits until the browser keeps a page and what it is made of. */
    public static void awaitShell(Page page) {
        page.waitForFunction("async () => { const shell = await caches.open('renfort-shell');"
                + " const kept = (await shell.keys()).map(({ url }) => new URL(url).pathname);"
                + " return kept.includes(location.pathname) && kept.includes('/console/live.js'); }");
    }

    /** Looks for what shuts people out, by all rules up to WCAG 2.2 AA, the size of what is touched included. */
    public static AxeBuilder accessibility(Page page) {
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    /** Addresses asked for that begin with a scheme that goes over a network. */
    public List<String> requests() {
        return requests.stream()
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    /** Errors and warnings of scripts and of the browser. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
