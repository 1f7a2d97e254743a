package io.github.llmdtracing.helm;

import java.util.Set;
import java.util.regex.Pattern;

/** The templates of a chart: files that Helm renders, and that nothing else may read as YAML. */
public final class ChartTemplates {
    private static final String FOLDER = "templates";
    private static final Pattern NAME = Pattern.compile("(?:.*/)?templates/.*\\.(?:ya?ml|tpl)");

    private ChartTemplates() {}

    /** Whether a file has the place and the name of a template. */
    public static boolean isNamedTemplate(String path) {
        return NAME.matcher(path).matches();
    }

    /** Whether a file lies in the {@code templates} folder of a chart, which is a folder with a {@code Chart.yaml}. */
    public static boolean isTemplate(String path, Set<String> allPaths) {
        for (String folder = ProjectPath.folder(path); !folder.isEmpty(); folder = ProjectPath.folder(folder)) {
            boolean templates = ProjectPath.name(folder).equals(FOLDER);
            if (templates && allPaths.contains(HelmTree.chartFile(ProjectPath.folder(folder)))) {
                return true;
            }
        }
        return false;
    }
}
