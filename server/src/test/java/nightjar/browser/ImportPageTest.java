package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.acceptance.RealFiles;
import nightjar.acceptance.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Imports through the page into an empty store, in a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPageTest {

    private static final String AXE_OF_FORM = "the form and its preview";

    private Chromium chromium;
    private RunningSite site;
    private ImportFiles files;

    @BeforeAll
    void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void serveAnEmptyStore(@TempDir Path folder) {
        site = new RunningSite(folder);
        site.serve();
        files = new ImportFiles(folder);
    }

    @AfterEach
    void stopServing() {
        site.close();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void aPoliceFileIsRecognisedImportedShownAndUndone() throws IOException {
        try (Visit visit = chromium.visit(1440, 900)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.photograph("import-empty");
            page.choose(files.police("2024-01", 500));
            assertThat(page.what()).isEqualTo("Street-level crime of data.police.uk, Jan 2024, 500 rows.");
            page.photograph("import-police");
            page.importIt();
            assertThat(page.progressSeen()).anyMatch(words -> words.startsWith("Upload"));
            assertThat(page.figure("accepted")).isEqualTo("500");
            assertThat(incidents()).isEqualTo(500);
            assertThat(page.page().getAttribute(".result a", "href"))
                    .isEqualTo("/?dataset=police-street&from=2024-01&to=2024-01");
            page.photograph("import-police-done");
            assertThat(Axe.violations(visit.page())).as("the result").isEmpty();

            page.press("Undo …");
            page.photograph("import-undo");
            assertThat(Axe.violations(visit.page())).as("the dialog").isEmpty();
            page.press("Undo it");
            visit.page().waitForSelector(".history tr.undone");
            assertThat(incidents()).isZero();
            assertThat(page.result()).contains("Undone");
            page.photograph("import-undone");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theSameFileAgainSaysSo() throws IOException {
        try (Visit visit = chromium.visit(1280, 720)) {
            ImportPage page = ImportPage.open(visit, site.url());
            Path file = files.police("2024-01", 20);
            page.choose(file);
            page.importIt();
            page.press("Clear 2024-01-made-up-street.csv from this page");
            page.choose(file);
            page.importIt();
            assertThat(page.result()).contains("This was imported already").contains("nothing was added");
            assertThat(incidents()).isEqualTo(20);
            page.photograph("import-same-again");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aCouncilsFileIsMappedInTheFormBesideItsPreview() throws IOException {
        try (Visit visit = chromium.visit(1440, 900)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(files.council(300, 1000));
            page.waitForPreview("would be refused");
            page.photograph("import-council-refused");
            page.field("Dataset", "council-asb");
            page.select("“Rowdy behaviour” stands for", "anti-social-behaviour");
            page.waitForPreview("All of them can be read.");
            page.field("Every row is from", "Not A Slug");
            page.waitForPreview("slug");
            assertThat(page.button("Import").isDisabled()).isTrue();
            page.field("Every row is from", "council");
            page.waitForPreview("All of them can be read.");
            assertThat(Axe.violations(visit.page())).as(AXE_OF_FORM).isEmpty();
            page.photograph("import-council");

            page.importIt();
            assertThat(page.figure("accepted")).isEqualTo("300");
            assertThat(site.json("/api/v1/summary?dataset=council-asb&offence=anti-social-behaviour")
                            .get("count")
                            .asInt())
                    .isEqualTo(150);
        }
    }

    @Test
    void aProfileIsKeptAndUsedAgainAndWhatTheFormCannotShowIsUsedAsItStands() throws IOException {
        try (Visit visit = chromium.visit(1280, 720)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(files.council(60, 1000));
            page.select("“Rowdy behaviour” stands for", "anti-social-behaviour");
            page.waitForPreview("All of them can be read.");
            page.page().getByText("The mapping as a profile (YAML)").click();
            Download download = visit.page().waitForDownload(() -> page.press("Download"));
            String profile = Files.readString(download.path());
            assertThat(profile)
                    .contains("Rowdy behaviour: anti-social-behaviour")
                    .contains("easting: Easting");

            page.field("Mapping profile as YAML", profile.replace("source: council", "source: [council]"));
            page.waitForPreview("source");
            assertThat(page.page().locator(".beyond").isVisible()).isTrue();
            page.photograph("import-profile-by-hand");
            page.page().setInputFiles("input[aria-label='Profile file']", download.path());
            page.waitForPreview("All of them can be read.");
            assertThat(page.page().locator(".beyond").isVisible()).isFalse();
        }
    }

    @Test
    void tooManyRefusedRowsAreHeldAndTheRestIsLoadedOnlyWhenAsked() throws IOException {
        try (Visit visit = chromium.visit(1440, 900)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(files.council(200, 10));
            page.field("Dataset", "council-asb");
            page.select("“Rowdy behaviour” stands for", "anti-social-behaviour");
            page.waitForPreview("1 of 10 would be refused.");
            page.importIt();
            assertThat(page.result()).contains("Held: nothing was loaded").contains("20 of 200 rows");
            assertThat(incidents()).isZero();
            page.photograph("import-held");
            assertThat(Axe.violations(visit.page())).as("held").isEmpty();

            Download rejects = visit.page().waitForDownload(() -> visit.page()
                    .getByText("Download the 20 refused rows")
                    .click());
            assertThat(Files.readAllLines(rejects.path()))
                    .hasSize(21)
                    .first()
                    .isEqualTo("file,line,column,code,reason,value");

            page.press("Load the rest (180 rows)");
            page.page().waitForSelector(".result.good");
            assertThat(page.figure("accepted")).isEqualTo("180");
            assertThat(incidents()).isEqualTo(180);
            page.photograph("import-held-loaded");
            visit.expectNoComplaint();
        }
    }

    @Test
    void boundariesAndIncidentsAreImportedOneAfterTheOther() throws IOException {
        try (Visit visit = chromium.visit(1280, 720)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(files.wards(), files.police("2024-01", 40), files.police("2024-02", 40));
            assertThat(page.page().locator(".card").count())
                    .as("the months of one force are one import")
                    .isEqualTo(2);
            page.field("Kind of areas", "ward");
            page.select("Field with the code", "ward_code");
            page.select("Field with the name", "ward_name");
            page.photograph("import-two");
            page.press("Import all 2, one after the other");
            page.page()
                    .waitForFunction(
                            "() => document.querySelectorAll('.card[data-phase=ended] .result.good').length === 2");
            assertThat(incidents()).isEqualTo(80);
            assertThat(site.json("/api/v1/meta").get("areaKinds").toString()).contains("ward");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhatToDo() throws IOException {
        try (Visit visit = chromium.visit(1280, 720)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(files.workbook());
            assertThat(page.result()).contains("This cannot be imported").contains("CSV UTF-8");
            page.photograph("import-bad-file");
            assertThat(Axe.violations(visit.page())).as("a refusal").isEmpty();
        }
    }

    @Test
    void theKeyboardAloneImportsAndUndoes() throws IOException {
        Path file = files.police("2024-01", 30);
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            page.onFileChooser(chooser -> chooser.setFiles(file));
            ImportPage importPage = ImportPage.open(visit, site.url());
            tabTo(page, "choose");
            page.keyboard().press("Enter");
            page.waitForSelector(".card[data-phase=ready]");
            tabTo(page, "primary");
            page.keyboard().press("Enter");
            importPage.waitForResult();
            assertThat(page.evaluate("document.activeElement.closest('.card') !== null"))
                    .as("the focus stays in the card")
                    .isEqualTo(true);
            page.waitForSelector(".row-actions button");
            tabTo(page, "undo");
            page.keyboard().press("Enter");
            assertThat(focused(page)).isEqualTo("Keep it");
            page.keyboard().press("Escape");
            assertThat(focused(page)).isEqualTo("Undo …");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector(".history tr.undone");
            assertThat(focused(page)).isEqualTo("Imports so far");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aPhoneAndLargeTextHoldTheForm() throws IOException {
        Path file = files.council(100, 1000);
        for (int width : new int[] {390, 640, 320}) {
            try (Visit visit = chromium.visit(width, 844)) {
                ImportPage page = ImportPage.open(visit, site.url());
                page.choose(file);
                page.waitForPreview("refused");
                assertThat(page.fitsTheWindow()).as(width + " pixels").isTrue();
                page.photograph("import-council-" + width);
                assertThat(Axe.violations(visit.page())).as(AXE_OF_FORM).isEmpty();
            }
        }
    }

    @Test
    void eighteenMonthsAreImportedWithProgressFromTheServer() {
        Path zip = RealFiles.find("police/avon-and-somerset-2023-01-to-2024-06.zip");
        try (Visit visit = chromium.visit(1440, 900)) {
            ImportPage page = ImportPage.open(visit, site.url());
            page.choose(zip);
            assertThat(page.what())
                    .startsWith(
                            "Street-level crime of data.police.uk, Jan 2023 to Jun 2024 (18 months), 261,809 rows.");
            page.press("Import");
            page.photograph("import-real-running");
            page.waitForResult();
            page.photograph("import-real-done");
            assertThat(page.progressSeen()).anyMatch(words -> words.matches("Reading: \\d+ % of 12 MB"));
            assertThat(page.figure("accepted")).isEqualTo("261,809");
            assertThat(incidents()).isEqualTo(261_809);
            visit.expectNoComplaint();
        }
    }

    private int incidents() {
        return site.json("/api/v1/meta").get("incidents").asInt();
    }

    /** Presses Tab until an element of this class has the focus. */
    private static void tabTo(Page page, String className) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("(name) => document.activeElement.classList.contains(name)", className)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + className);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }
}
