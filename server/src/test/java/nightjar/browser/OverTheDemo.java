package nightjar.browser;

import java.nio.file.Path;
import nightjar.acceptance.RunningSite;
import nightjar.demo.Demo;
import nightjar.incident.OffenceTaxonomy;
import nightjar.intake.ImportProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a class share one served demo and one browser; each visits with a fresh profile. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverTheDemo {

    RunningSite site;
    Chromium chromium;

    @BeforeAll
    void loadTheDemo(@TempDir Path folder) throws Exception {
        site = new RunningSite(folder);
        Demo.load(site.store(), OffenceTaxonomy.shipped(), ImportProgress.SILENT);
        site.serve();
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.close();
    }
}
