package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.report.page.HtmlReport;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.jspecify.annotations.Nullable;

/**
 * The page with the picture, for <code>mvn site</code>: plans what <code>enrich</code> would do, changes nothing, and shows the request
 * path, what is traced, how it is sampled and where it breaks. Named in <code>&lt;reporting&gt;</code>; elsewhere, <code>check</code> and
 * <code>enrich</code>
 * write the same page as a file of its own, where <code>reportFormats</code> has <code>html</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractTracingMojo implements MavenReport {
    private static final String NAME = "llmd-tracing";

    /** Where the site is made. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File reportOutputDirectory = new File("target", "site");

    @Nullable
    private GoalConfiguration configuration;

    /** The goal, for Maven to fill. */
    public ReportMojo() {}

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        return RunOutcome.of(page(configuration));
    }

    private static EnrichmentResult page(GoalConfiguration configuration) {
        EnrichmentResult result = new Enrichment(configuration.request(Task.looking("report"))).result();
        HtmlReport page = new HtmlReport();
        new TextStore(configuration.reports()).write(page.fileName(), page.render(result.report()));
        return result;
    }

    // Without "throws MavenReportException": the site plugin lends its MavenReport and its Sink to our realm, and
    // nothing else.
    @Override
    public void generate(Sink sink, Locale locale) {
        EnrichmentResult result = page(configuration());
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        sink.rawText("<h1>" + getName(locale) + "</h1>\n" + new HtmlReport().embedded(result.report()));
        sink.body_();
        sink.flush();
    }

    // Read once: what a configuration file says is put into the parameters.
    private GoalConfiguration configuration() {
        if (configuration == null) {
            configuration = read();
        }
        return configuration;
    }

    private GoalConfiguration read() {
        try {
            GoalConfigurationMapper mapper = new GoalConfigurationMapper(this);
            mapper.readFile();
            return mapper.map();
        } catch (MojoFailureException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return !skip && nothingToDo(configuration()).isEmpty();
    }

    // What site plugins before version 4 ask for.
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Tracing of the request path";
    }

    @Override
    public String getDescription(Locale locale) {
        return "What of llm-d's request path is traced, how it is sampled, and where it breaks.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
