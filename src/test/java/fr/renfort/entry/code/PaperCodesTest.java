package fr.renfort.entry.code;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.entry.code.PaperCodes.Answer;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.pool.Racing;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaperCodesTest {

    private static final SettableTime TIME = SettableTime.at("2026-03-01T20:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ApplicationContext context;
    private static PaperCodes codes;
    private InetAddress caller;
    private List<String> sheet;

    @BeforeAll
    static void open() {
        TwoRegions.insertInto(DATABASE);
        context = ApplicationContext.builder()
                .properties(Map.copyOf(DATABASE.properties()))
                .singletons(TIME)
                .start();
        codes = context.getBean(PaperCodes.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void print() throws Exception {
        caller = InetAddress.getByName("192.0.2.7");
        TIME.advance(Tries.WINDOW);
        sheet = codes.print(ASKS, "11");
    }

    @Test
    void aSheetHasTenCodesOfChanceThatCanBeReadOutLoud() {
        assertThat(new HashSet<>(sheet)).hasSize(PaperCodes.ON_A_SHEET);
        assertThat(sheet).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void aCodeSignsItsHospitalInOnce() {
        Viewer viewer = ((Answer.LetIn) codes.use(sheet.get(2), caller)).viewer();

        assertThat(viewer.role()).isEqualTo(Role.HOSPITAL);
        assertThat(viewer.scope()).isEqualTo(ASKS.scope());
        assertThat(viewer.subject()).startsWith("code:").endsWith(":3");
        assertThat(codes.use(sheet.get(2), caller)).isEqualTo(new Answer.Wrong());
        assertThat(codes.use(sheet.get(3), caller)).isInstanceOf(Answer.LetIn.class);
    }

    @Test
    void itMayBeTypedAsOneLikes() {
        String typed = " "
                + sheet.get(0)
                        .toLowerCase(Locale.ROOT)
                        .replace("-", " – ")
                        .replace('0', 'o')
                        .replace('1', 'l');

        assertThat(codes.use(typed, caller)).isInstanceOf(Answer.LetIn.class);
    }

    @Test
    void ofManyWhoTypeTheSameCodeAtOnceOneIsLetIn() throws Exception {
        List<Answer> answers = Racing.threads(8, () -> codes.use(sheet.get(0), caller));

        assertThat(answers).filteredOn(Answer.LetIn.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(new Answer.Wrong()::equals).hasSize(7);
    }

    @Test
    void aNewSheetMakesTheOneBeforeWorthless() {
        List<String> newer = codes.print(ASKS, "11");

        assertThat(codes.use(sheet.get(0), caller)).isEqualTo(new Answer.Wrong());
        assertThat(codes.use(newer.get(0), caller)).isInstanceOf(Answer.LetIn.class);
    }

    @Test
    void theHospitalSeesWhatIsLeftOfItsSheet() {
        codes.use(sheet.get(0), caller);

        assertThat(codes.sheet(ASKS)).contains(new PaperCodes.Sheet(TIME.instant(), 9, List.of(TIME.instant())));
        assertThat(codes.sheet(new Viewer("other", Role.HOSPITAL, java.util.Set.of(), null, UUID.randomUUID(), null)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> codes.sheet(COORDINATOR));
        assertThatIllegalArgumentException().isThrownBy(() -> codes.print(COORDINATOR, "11"));
    }

    @Test
    void noCodeCanBeReadInTheDatabase() throws Exception {
        codes.use(sheet.get(0), caller);
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT (SELECT string_agg(c::text, ' ') FROM renfort.sign_in_code c)"
                                + " || (SELECT string_agg(j::text, ' ') FROM renfort.journal_entry j)")) {
            rows.next();
            String stored = rows.getString(1);
            assertThat(stored).contains(CodeForm.digest(sheet.get(0)));
            assertThat(sheet).noneMatch(code -> stored.contains(code) || stored.contains(code.replace("-", "")));
        }
    }

    @Test
    void theJournalKeepsThatASheetWasPrintedAndACodeUsed() {
        Viewer viewer = ((Answer.LetIn) codes.use(sheet.get(4), caller)).viewer();
        UUID paper = UUID.fromString(viewer.subject().split(":")[1]);

        List<JournalEntry> kept = context.getBean(Transactions.class)
                .read(COORDINATOR.scope(), () -> context.getBean(Journal.class).of(paper));

        assertThat(kept).extracting(JournalEntry::kind).containsExactly("SignInCodesPrinted", "SignInCodeUsed");
        assertThat(kept).extracting(JournalEntry::actor).containsExactly(ASKS.subject(), viewer.subject());
        assertThat(kept.get(1).details()).contains("\"place\": 5");
    }

    @Test
    void whoTriesTooOftenWaitsForAMinuteAndKeepsNobodyElseOut() throws Exception {
        for (int i = 0; i < Tries.MOST; i++) {
            assertThat(codes.use("0000-0000-0000-0000", caller)).isEqualTo(new Answer.Wrong());
        }
        assertThat(codes.use(sheet.get(0), caller)).isEqualTo(new Answer.TooMany());
        assertThat(codes.use(sheet.get(0), InetAddress.getByName("192.0.2.8"))).isInstanceOf(Answer.LetIn.class);

        TIME.advance(Tries.WINDOW);
        assertThat(codes.use(sheet.get(1), caller)).isInstanceOf(Answer.LetIn.class);
    }

    @Test
    void whoHasANetworkOfIpv6IsOneCaller() throws Exception {
        for (int i = 0; i < Tries.MOST; i++) {
            codes.use("x", InetAddress.getByName("2001:db8::" + Integer.toHexString(i + 1)));
        }
        assertThat(codes.use(sheet.get(0), InetAddress.getByName("2001:db8::ffff")))
                .isEqualTo(new Answer.TooMany());
        assertThat(codes.use(sheet.get(0), InetAddress.getByName("2001:db8:1::1")))
                .isInstanceOf(Answer.LetIn.class);
    }
}
