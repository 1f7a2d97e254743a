import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** What one would do without this project: {@code LoadAndDump SOURCE OUTPUT} reads every file with SnakeYAML and writes it again, on all processors. */
public final class LoadAndDump {
    private LoadAndDump() {}

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            all.parallelStream().forEach(f -> copy(f, Path.of(args[1]).resolve(source.relativize(f))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            String text = Files.readString(from);
            Files.writeString(to, from.toString().endsWith(".yaml") ? again(text) : text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String again(String text) {
        try {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            Yaml yaml = new Yaml(options);
            return yaml.dumpAll(StreamSupport.stream(yaml.loadAll(text).spliterator(), false).iterator());
        } catch (YAMLException e) {
            return text;
        }
    }
}
