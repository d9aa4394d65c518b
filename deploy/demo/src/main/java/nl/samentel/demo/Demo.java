package nl.samentel.demo;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.samentel.testsupport.ProcessFailedException;
import picocli.CommandLine;

/** The demo: the whole way once, step by step, and then it stays up. */
public final class Demo {
    private static final int FAILED = 1;

    private final DemoOptions options;
    private final Screen screen;
    private final Folders folders;

    private Demo(DemoOptions options, Screen screen) {
        this.options = options;
        this.screen = screen;
        this.folders = options.folders();
    }

    /**
     * Runs the demo.
     *
     * @param arguments see {@code --help}; exit code 0 done, 1 failed with a message, 2 wrong option
     */
    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = new DemoOptions();
        var line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            line.usage(System.err);
            System.exit(line.getCommandSpec().exitCodeOnInvalidInput());
        }
        if (line.isUsageHelpRequested()) {
            line.usage(out);
            return;
        }
        System.exit(run(options, out));
    }

    private static int run(DemoOptions options, PrintStream out) {
        var screen = new Screen(out, terminal());
        try {
            new Demo(options, screen).run();
            return 0;
        } catch (DemoFailure e) {
            screen.plain("");
            System.err.println(e.getMessage());
        } catch (ProcessFailedException e) {
            screen.plain("");
            System.err.println("The demo stops: " + e.reason() + ".\nLook at " + e.log());
        } catch (RuntimeException e) {
            screen.plain("");
            System.err.println("The demo failed: " + e.getMessage());
        }
        return FAILED;
    }

    /** From Java 22 on there is always a console, and only it knows whether a person sits behind it. */
    private static boolean terminal() {
        var console = System.console();
        try {
            return console != null
                    && (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private void run() {
        if (options.fresh()) {
            Folders.delete(folders.work());
        }
        screen.plain("Samentel: count together.  Fictional people of Noordoostpolder, seed " + options.seed() + ".");
        screen.step("build", () -> System.getenv().getOrDefault("SAMENTEL_DEMO_BUILD", "not looked at"));
        try (var site = new Site(folders)) {
            screen.step("PostgreSQL 18.6", site::startPostgres);
            var region = new Region(folders, options.seed(), options.inhabitants());
            var checks = Checks.start(folders, region);
            screen.step("Keycloak 26.7.3", site::startKeycloak);
            screen.step("hub", site::startHub);
            screen.step("eight extracts", checks::extracts);
            var story = new Story(
                    folders, screen, site, region, checks, options.check() ? Datalab.CELLS_OF_A_CHECK : Datalab.CELLS);
            story.tell();
            if (options.check()) {
                story.check(options.seed());
            }
            if (options.once()) {
                story.end();
            }
            farewell(site);
            if (!options.once()) {
                stayUp();
            }
        }
    }

    private void farewell(Site site) {
        screen.plain("");
        screen.plain("Files     " + folders.shown(folders.work()) + ": extracts, check, answers, logs");
        if (options.once()) {
            memory(site);
            return;
        }
        screen.plain("Screens   log in with NAME, NAME-demo, and deploy/demo-token.sh --code NAME");
        screen.plain("  anna    " + site.hub().url() + "/desk/analyst/" + Site.DATALAB);
        screen.plain("  aart    " + site.hub().url() + "/desk/auditor");
        screen.plain("  mia     " + site.hub().url() + "/desk/manager/" + Site.DATALAB);
        screen.plain("  sofie   " + site.hub().url() + "/desk/steward/" + Site.DATALAB);
        screen.plain("Desk      of a partner: partner-connectors/launcher/samentel desk");
        screen.plain("          --home " + folders.shown(folders.partner(Partner.VTF)));
        screen.plain("Open      " + site.hub().url() + "/q/openapi");
        screen.plain("Tokens    " + site.keycloak().tokenUrl());
        screen.plain("Token     TOKEN=$(deploy/demo-token.sh anna)  (password and second factor)");
        screen.plain("          anna analyst, aart auditor, mia manager, sofie and stan stewards");
        screen.plain("Try       docs/analyst.md, docs/auditor.md, docs/officer.md, docs/steward.md");
        screen.plain("Stop      Ctrl-C (no process stays behind)");
        memory(site);
    }

    private void memory(Site site) {
        ProcessMemory.settledMegabytes(site.hub().pid(), Duration.ofSeconds(15))
                .ifPresent(size -> screen.plain("Memory    the hub holds " + size + " MB now that it is idle"));
    }

    private static void stayUp() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
