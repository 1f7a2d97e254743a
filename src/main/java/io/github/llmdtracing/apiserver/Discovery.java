package io.github.llmdtracing.apiserver;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which kinds the server knows; every user may ask that ({@code system:discovery}). */
final class Discovery {
    private final ApiServer server;
    private final Map<String, List<ApiResource>> known = new ConcurrentHashMap<>();

    Discovery(ApiServer server) {
        this.server = server;
    }

    Optional<ApiResource> find(String apiVersion, String kind) throws ClusterException {
        return resources(apiVersion).stream().filter(r -> r.kind().equals(kind)).findFirst();
    }

    /** All that namespaces hold, in the version that the server prefers. */
    List<ApiResource> namespaced() throws ClusterException {
        List<ApiResource> all = new ArrayList<>(resources("v1"));
        for (JsonObject group : read("/apis").objects("groups")) {
            all.addAll(ofGroup(group.text("preferredVersion", "groupVersion").orElse("")));
        }
        return all.stream().filter(ApiResource::namespaced).toList();
    }

    // A group may have a server of its own, and that may be down, as the one for metrics often is.
    private List<ApiResource> ofGroup(String apiVersion) throws ClusterException {
        try {
            return resources(apiVersion);
        } catch (ClusterException e) {
            if (e.problem() instanceof ClusterProblem.Rejected) {
                return List.of();
            }
            throw e;
        }
    }

    private List<ApiResource> resources(String apiVersion) throws ClusterException {
        List<ApiResource> standing = known.get(apiVersion);
        if (standing != null) {
            return standing;
        }
        List<ApiResource> resources = read(root(apiVersion)).objects("resources").stream()
                .filter(r -> !r.text("name").orElse("").contains("/"))
                .map(r -> resource(apiVersion, r))
                .toList();
        if (!resources.isEmpty()) {
            known.put(apiVersion, resources);
        }
        return resources;
    }

    private JsonObject read(String path) throws ClusterException {
        return server.read(Question.get("get", "the API's description", Optional.empty(), path))
                .orElseGet(JsonObject::empty);
    }

    static String root(String apiVersion) {
        return apiVersion.contains("/") ? "/apis/" + apiVersion : "/api/" + apiVersion;
    }

    private static ApiResource resource(String apiVersion, JsonObject resource) {
        return new ApiResource(
                apiVersion,
                resource.text("kind").orElse(""),
                resource.text("name").orElse(""),
                resource.isTrue("namespaced"),
                resource.list("verbs").stream().map(String::valueOf).collect(Collectors.toSet()));
    }
}
