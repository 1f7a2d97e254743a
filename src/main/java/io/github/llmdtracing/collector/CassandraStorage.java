package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.bool;
import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;

/** Cassandra (jaeger v2.20.0, cmd/jaeger/config-cassandra.yaml). */
final class CassandraStorage implements JaegerStorage {
    private static final String KEYSPACE = "jaeger_v1_dc1";

    @Override
    public String id() {
        return "jaeger-cassandra";
    }

    @Override
    public List<String> problems(StorageSettings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.addresses().isEmpty()) {
            problems.add("<storage> has no <addresses>: hosts of Cassandra, as cassandra:9042");
        }
        settings.addresses().stream()
                .filter(a -> !a.matches("[^\\s:/@]+(:\\d{1,5})?"))
                .map(a -> "<address> is \"" + a + "\", which is no host; write HOST or HOST:9042")
                .forEach(problems::add);
        return problems;
    }

    @Override
    public NewYaml.Entry backend(StorageSettings settings, StorageAccess access) {
        List<NewYaml.Entry> schema = new ArrayList<>();
        schema.add(entry("keyspace", settings.name().orElse(KEYSPACE)));
        schema.add(entry("create", bool(true)));
        settings.datacenter().ifPresent(d -> schema.add(entry("datacenter", d)));
        List<NewYaml.Entry> connection = new ArrayList<>();
        connection.add(entry(
                "servers",
                NewYaml.texts(settings.addresses().stream()
                        .map(CassandraStorage::withPort)
                        .toList())));
        connection.addAll(access.authentication());
        List<NewYaml.Entry> tls = access.certificates();
        connection.addAll(tls.isEmpty() ? List.of(entry("tls", mapping(entry("insecure", bool(true))))) : tls);
        return entry(
                "cassandra",
                mapping(
                        entry("schema", new NewYaml.Mapping(schema)),
                        entry("connection", new NewYaml.Mapping(connection))));
    }

    // Jaeger wants it to be there (jaeger v2.13.0, internal/storage/cassandra/config).
    private static String withPort(String address) {
        return address.contains(":") ? address : address + ":9042";
    }

    @Override
    public boolean keeps() {
        return true;
    }
}
