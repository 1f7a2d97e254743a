package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.commandline.Placeholders;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pod belongs to: an object of the API, or what a chart will make one of. */
public interface Workload {
    /** The file. */
    YamlFile file();

    /** The document. */
    YamlDocument document();

    /** The group of the API that its kind is of; an empty string for the core's, and where there is none. */
    default String group() {
        return "";
    }

    /** The kind, or an empty string. */
    String kind();

    /** The name, or an empty string. */
    String name();

    /** The namespace, where it is known. */
    Optional<String> namespace();

    /** The labels of the workload itself. */
    Map<String, String> labels();

    /** The annotations of the workload itself. */
    Map<String, String> annotations();

    /** As people name it: {@code Deployment/decode}. */
    String title();

    /** The parameters that are filled in before it reaches the cluster, with their defaults. */
    default Placeholders placeholders() {
        return Placeholders.none();
    }

    /** What whatever deploys it makes of its images. */
    default DeployedImages images() {
        return DeployedImages.none();
    }

    /** The file and document in which a node of it stands. */
    default Place place(YamlNode at) {
        return new Place(file(), document());
    }

    /** The nodes that a node of it is made of. */
    default List<Origins.Written> written(YamlNode at) {
        return List.of(new Origins.Written(place(at), at));
    }

    /** Where a node of it stands. */
    default Location locate(YamlNode at) {
        return Location.of(place(at).file().text(), at.range().start());
    }
}
