import io.github.llmdtracing.mojo.EnrichMojo;
import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.logging.SystemStreamLog;

/**
 * The goal {@code enrich} without Maven: {@code EnrichTree SOURCE OUTPUT}. Prints how many findings of each severity there were, how long the goal
 * took and the most heap that was in use after a collection.
 */
public final class EnrichTree {
    private EnrichTree() {}

    public static void main(String[] args) throws Exception {
        EnrichMojo goal = new EnrichMojo();
        goal.setLog(new CountingLog());
        set(goal, "sources", List.of(new File(args[0])));
        set(goal, "outputDirectory", new File(args[1]));
        set(goal, "projectDirectory", new File(args[0]).getAbsoluteFile().getParentFile());
        set(goal, "failOn", "never");
        long start = System.nanoTime();
        ((Mojo) goal).execute();
        System.out.printf("goal %.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void set(Object goal, String name, Object value) throws ReflectiveOperationException {
        Field field = goal.getClass().getSuperclass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }

    private static final class CountingLog extends SystemStreamLog {
        private String last = "";

        @Override
        public void info(CharSequence line) {
            last = line.toString();
            if (last.contains("component") && last.contains("file")) {
                System.out.println(last);
            }
        }

        @Override
        public void warn(CharSequence line) {
            // Findings are the tests' business.
        }
    }
}
