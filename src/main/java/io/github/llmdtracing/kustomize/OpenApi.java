package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/**
 * {@code openapi}: the schema by which lists are merged (kubernetes-sigs/kustomize, api/krusty/kustomizer.go and
 * api/internal/target/kusttarget.go @v5.5).
 *
 * @param workshop the kustomization
 * @param fields its fields
 */
record OpenApi(Workshop workshop, Fields fields) {
    /** Takes the schema, where there is one. */
    void apply() throws StoppedException {
        Map<String, YamlNode> named = fields.pairs("openapi");
        YamlNode path = named.get("path");
        if (path != null) {
            takeFile(path, named.containsKey("version"));
        } else if (named.containsKey("version")) {
            workshop.schemas().useBuiltIn();
        }
    }

    private void takeFile(YamlNode path, boolean hasVersion) throws StoppedException {
        YamlFile file = workshop.inputs().yaml(path, path.text().orElse(""));
        if (hasVersion) {
            throw workshop.refused(path, new RefusedException("openapi has both a path and a version"));
        }
        Optional<YamlMapping> swagger =
                file.documents().stream().findFirst().flatMap(d -> d.root().asMapping());
        if (swagger.isEmpty()) {
            throw workshop.refused(path, new RefusedException(file.text().path() + " is no schema"));
        }
        workshop.schemas().use(new OwnSchema(swagger.get()));
    }
}
