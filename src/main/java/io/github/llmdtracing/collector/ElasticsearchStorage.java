package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;

/**
 * Elasticsearch, or OpenSearch, which has the same settings (jaeger v2.20.0, cmd/jaeger/config-elasticsearch.yaml, -opensearch.yaml).
 *
 * @param product {@code elasticsearch} or {@code opensearch}
 */
record ElasticsearchStorage(String product) implements JaegerStorage {
    @Override
    public String id() {
        return "jaeger-" + product;
    }

    @Override
    public List<String> problems(StorageSettings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.addresses().isEmpty()) {
            problems.add("<storage> has no <addresses>: the URLs of " + product + ", as https://" + product + ":9200");
        }
        settings.addresses().stream()
                .filter(a -> !a.matches("https?://[^\\s@]+"))
                .map(a -> "<address> is \"" + a + "\", which is no URL; write http://HOST:9200 or https://HOST:9200,"
                        + " and user and password into a Secret that <secret> names")
                .forEach(problems::add);
        return problems;
    }

    @Override
    public NewYaml.Entry backend(StorageSettings settings, StorageAccess access) {
        List<NewYaml.Entry> entries = new ArrayList<>();
        entries.add(entry("server_urls", NewYaml.texts(settings.addresses())));
        settings.name().ifPresent(prefix -> entries.add(entry("indices", mapping(entry("index_prefix", prefix)))));
        entries.addAll(access.authentication());
        entries.addAll(access.certificates());
        return entry(product, new NewYaml.Mapping(entries));
    }

    @Override
    public boolean keeps() {
        return true;
    }
}
