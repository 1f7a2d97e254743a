package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.GitWorkTree;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.format.RepositoryPath;
import io.github.llmdtracing.text.SourceText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Turns all parameters of a goal into its configuration. */
final class GoalConfigurationMapper {
    private static final String BASEDIR = "${project.basedir}";

    /** Nothing that a browser would run, and no blanks, which would end it. */
    private static final Pattern SOURCE_URL = Pattern.compile("https?://[^\\s\"'<>]+\\{file}[^\\s\"'<>]*");

    private final AbstractTracingMojo goal;
    private final ConfigurationProblems problems;
    private final ElementScope scope;

    GoalConfigurationMapper(AbstractTracingMojo goal) {
        this.goal = goal;
        this.problems = new ConfigurationProblems(goal.pom == null ? Location.COMMAND_LINE : "pom.xml");
        this.scope = ElementScope.top(problems);
    }

    /** Where the elements stand, for goals that read some themselves. */
    ElementScope scope() {
        return scope;
    }

    /**
     * Stops where something is wrong so far.
     *
     * @throws MojoFailureException with everything that is wrong
     */
    void requireNoProblems() throws MojoFailureException {
        problems.requireNone();
    }

    /** Takes from the configuration file what neither the POM nor the command line says; what is wrong is said with all the rest. */
    void readFile() {
        Path project = absolute(goal.projectDirectory);
        ConfigurationFileSearch search =
                new ConfigurationFileSearch(project, new BuildRoot(project).of(goal.session), problems);
        Optional<SourceText> file =
                goal.configurationFile == null ? search.usual() : search.named(goal.configurationFile.toPath());
        file.ifPresent(new ConfigurationFileReader(goal, goal.saidToMaven(), problems)::read);
    }

    /**
     * The configuration.
     *
     * @throws MojoFailureException with everything that is wrong
     */
    GoalConfiguration map() throws MojoFailureException {
        CollectorsReader.Collected collected =
                new CollectorsReader(goal, problems).read(new SettingsMapper(goal, problems).map());
        FailOn failOn = Choice.of("failOn", FailOn.values()).read(scope, goal.failOn, FailOn.ERROR);
        List<ReportFormat> reportFormats = new ReportFormatsReader(repository()).read(scope, goal.reportFormats);
        List<Path> sources = sources();
        sayWhatIsLeftOut(sources);
        SwitchCheck.check(goal, scope);
        UnreadConfiguration.of(goal.session, goal.mojoExecution, problems.place())
                .forEach(problems::add);
        Optional<String> sourceUrl = sourceUrl();
        problems.requireNone();
        return new GoalConfiguration(
                Objects.requireNonNullElse(goal.toolVersion, ""),
                absolute(goal.projectDirectory),
                isBareDirectory(),
                sources,
                outputDirectory(),
                goal.inPlace,
                repository(),
                reportFormats,
                failOn,
                collected.settings(),
                collected.collectors(),
                collectorDirectory(),
                problems.notices(),
                problems.exclusions(),
                sourceUrl);
    }

    private Optional<String> sourceUrl() {
        Optional<String> url = ElementScope.text(goal.sourceUrl);
        url.filter(u -> !SOURCE_URL.matcher(u).matches())
                .ifPresent(u -> scope.error("<sourceUrl> is \"" + ElementScope.shown(u)
                        + "\"; expected a URL with {file} and, where lines can be linked, {line}, as"
                        + " https://git.example.com/repo/blob/main/{file}#L{line}"));
        return url;
    }

    private RepositoryPath repository() {
        return RepositoryPath.of(new GitWorkTree(absolute(goal.projectDirectory)).pathFromTop());
    }

    private List<Path> sources() {
        if (isBareDirectory()) {
            return List.of(absolute(goal.projectDirectory));
        }
        goal.sources.stream()
                .filter(source -> !absolute(source).toFile().exists())
                .forEach(this::complain);
        return goal.sources.isEmpty()
                ? SourceRoots.of(goal.projectDirectory.toPath()).usual()
                : goal.sources.stream().map(this::absolute).toList();
    }

    private void sayWhatIsLeftOut(List<Path> sources) {
        OtherModules.of(goal.session, goal.mojoExecution)
                .filter(m -> goal.readsSources())
                .flatMap(m -> m.unconfigured(problems.place(), sources))
                .ifPresent(problems::add);
    }

    private void complain(File source) {
        scope.error("<sources> names \"" + ElementScope.shown(source.toString())
                + "\", and there is no such directory or file; mend the path or take it out");
    }

    /** Without a POM, Maven leaves the project's directory in the default as it is written. */
    private Path outputDirectory() {
        String written = goal.outputDirectory.getPath();
        int unresolved = written.lastIndexOf(BASEDIR);
        return unresolved < 0
                ? absolute(goal.outputDirectory)
                : absolute(new File(goal.projectDirectory, written.substring(unresolved + BASEDIR.length())));
    }

    private Path collectorDirectory() {
        return goal.collectorDirectory == null
                ? outputDirectory().resolve("collector")
                : absolute(goal.collectorDirectory);
    }

    private boolean isBareDirectory() {
        return goal.pom == null && goal.sources.isEmpty();
    }

    private Path absolute(File file) {
        Path project = goal.projectDirectory.toPath().toAbsolutePath();
        return project.resolve(file.toPath()).normalize();
    }
}
