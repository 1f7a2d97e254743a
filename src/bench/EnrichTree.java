import io.github.llmdtracing.mojo.EnrichMojo;
import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/**
 * The goal {@code enrich} without Maven around it: {@code EnrichTree SOURCE OUTPUT [full]}. Prints the line of totals, and whether nothing was done; with
 * {@code full}, everything is done anew.
 */
public final class EnrichTree {
    private EnrichTree() {}

    public static void main(String[] args) throws Exception {
        TotalsLog log = new TotalsLog();
        EnrichMojo goal = new EnrichMojo();
        goal.setLog(log);
        File source = new File(args[0]).getAbsoluteFile();
        set(goal, "sources", List.of(source));
        set(goal, "outputDirectory", new File(args[1]).getAbsoluteFile());
        set(goal, "projectDirectory", source.getParentFile());
        set(goal, "failOn", "never");
        set(goal, "incremental", args.length < 3);
        goal.execute();
        System.out.println(log.totals);
    }

    private static void set(Object goal, String parameter, Object value) throws ReflectiveOperationException {
        Field field = field(goal.getClass().getSuperclass(), parameter);
        field.setAccessible(true);
        field.set(goal, value);
    }

    // Those of the parameters' classes, one above the other.
    private static Field field(Class<?> type, String parameter) throws NoSuchFieldException {
        try {
            return type.getDeclaredField(parameter);
        } catch (NoSuchFieldException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return field(type.getSuperclass(), parameter);
        }
    }

    private static final class TotalsLog extends SystemStreamLog {
        private String totals = "no totals";

        @Override
        public void info(CharSequence text) {
            for (String line : text.toString().split("\n")) {
                totals = line.contains("nothing was done") ? totals + "; " + line : totals;
                totals = line.contains(" component") && line.contains("changed") ? line.strip() : totals;
            }
        }

        @Override
        public void warn(CharSequence text) {
            // What is found is not what is measured.
        }

        @Override
        public void error(CharSequence text) {
            System.out.println(text);
        }
    }
}
