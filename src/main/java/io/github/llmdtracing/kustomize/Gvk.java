package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of objects, or a selection of such types, in which an empty part stands for all (kubernetes-sigs/kustomize,
 * kyaml/resid/gvk.go @v5.5).
 *
 * @param group the API group; empty for the core group
 * @param version the version
 * @param kind the kind
 */
record Gvk(String group, String version, String kind) {
    /** Selects everything. */
    static final Gvk ANY = new Gvk("", "", "");

    /** What kustomize puts first, and last. */
    static final Comparator<Gvk> ORDER = Comparator.comparing(
                    (Gvk g) -> BuildOrder.USUAL.ranks().getOrDefault(g.kind, 0))
            .thenComparing(Gvk::sortText);

    /** The type of an object. */
    static Gvk of(YamlMapping object) {
        return of(object.text("apiVersion").orElse(""), object.text("kind").orElse(""));
    }

    static Gvk of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return new Gvk(slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    boolean isSelectedBy(Gvk selector) {
        return fits(selector.group, group) && fits(selector.version, version) && fits(selector.kind, kind);
    }

    private static boolean fits(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Whether it is certain that objects of it belong to no namespace. */
    boolean isClusterScoped() {
        return ClusterScope.contains(this);
    }

    String sortText() {
        return Stream.of(orElse(group, "~G"), orElse(version, "~V"), orElse(kind, "~K"))
                .collect(Collectors.joining("_"));
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public String toString() {
        return kind + "." + orElse(version, "[noVer]") + "." + orElse(group, "[noGrp]");
    }
}
