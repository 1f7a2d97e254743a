package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.UnusableSourceException;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.report.HtmlReport;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;

/**
 * The page with the picture, for <code>mvn site</code>: plans what <code>enrich</code> would do, changes nothing, and shows the request path, what is traced,
 * how it is sampled and where it breaks. Named in <code>&lt;reporting&gt;</code>; elsewhere, <code>check</code> writes the same page as a file of its own.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractTracingMojo implements MavenReport {
    private static final String NAME = "llmd-tracing";

    /** Where the site is made. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File reportOutputDirectory = new File("target", "site");

    /** The goal, for Maven to fill. */
    public ReportMojo() {}

    @Override
    EnrichmentResult run(GoalConfiguration configuration) {
        return new Enrichment(configuration.request("report", false)).result();
    }

    // Without "throws MavenReportException": the site plugin lends its MavenReport and its Sink to our realm, and
    // nothing else.
    @Override
    public void generate(Sink sink, Locale locale) {
        EnrichmentResult result = plan();
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

    private EnrichmentResult plan() {
        try {
            return run(new GoalConfigurationMapper(this).map());
        } catch (MojoFailureException | UnusableSourceException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        if (skip) {
            return false;
        }
        try {
            return nothingToDo(new GoalConfigurationMapper(this).map()).isEmpty();
        } catch (MojoFailureException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
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
