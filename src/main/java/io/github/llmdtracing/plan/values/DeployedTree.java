package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.helm.DirectoryDeployment;
import io.github.llmdtracing.helm.DirectoryDeployments;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.Unfollowed;
import io.github.llmdtracing.kubernetes.DeployedImages;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a GitOps tool makes of a tree when it deploys directories of it. */
public final class DeployedTree {
    private final KustomizationGraph graph;
    private final List<DirectoryDeployment> deployments;
    private final Set<String> kustomized;

    private DeployedTree(KustomizationGraph graph, List<DirectoryDeployment> deployments) {
        this.graph = graph;
        this.deployments = deployments;
        this.kustomized =
                graph.kustomizations().stream().map(DeployedTree::folder).collect(Collectors.toSet());
    }

    /** What the objects of a tree say about it. */
    public static DeployedTree of(HelmTree tree, KustomizationGraph graph) {
        return new DeployedTree(graph, DirectoryDeployments.of(tree));
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    /** A build, its objects with the images that they are deployed with. */
    public Build deployed(Build build) {
        boolean kustomization = Kustomization.isName(build.kustomization());
        List<DirectoryDeployment> those = deployments.stream()
                .filter(d -> kustomization && reaches(d, folder(build.kustomization())))
                .toList();
        return changesImages(those) ? build.withObjects(o -> o.withImages(images(those))) : build;
    }

    /** An object of a file that no kustomization uses, with the images that it is deployed with. */
    public KubernetesObject deployed(KubernetesObject object) {
        String folder = folder(object.file().text().path());
        List<DirectoryDeployment> those =
                deployments.stream().filter(d -> reachesBelow(d, folder)).toList();
        return changesImages(those) ? object.withImages(images(those)) : object;
    }

    private static boolean changesImages(List<DirectoryDeployment> those) {
        return those.stream().anyMatch(d -> !d.images().isEmpty());
    }

    private static DeployedImages images(List<DirectoryDeployment> those) {
        return (image, written) -> new SetImages(those).of(image, written);
    }

    private boolean reaches(DirectoryDeployment deployment, String folder) {
        return deployment.deploys(folder) || reachesBelow(deployment, folder);
    }

    // Flux makes a kustomization of all below a directory that has none.
    private boolean reachesBelow(DirectoryDeployment deployment, String folder) {
        String directory = deployment.directory();
        boolean below = directory.isEmpty() || folder.equals(directory) || folder.startsWith(directory + "/");
        return deployment.plain() && below && !kustomized.contains(directory);
    }

    /** What changes components on their way into the cluster, and is not followed. */
    public Stream<Finding> findings(List<ComponentReport> components) {
        Set<String> files = components.stream().map(c -> c.location().file()).collect(Collectors.toSet());
        return deployments.stream()
                .filter(d -> !d.unfollowed().isEmpty() && deploysOneOf(d, files))
                .flatMap(d -> d.unfollowed().stream().map(u -> finding(d.deployer(), u)))
                .distinct();
    }

    private boolean deploysOneOf(DirectoryDeployment deployment, Set<String> files) {
        Set<String> deployed = new HashSet<>();
        graph.kustomizations().stream()
                .filter(k -> reaches(deployment, folder(k)))
                .forEach(k -> deployed.addAll(graph.filesOf(k)));
        return files.stream().anyMatch(f -> deployed.contains(f) || reachesBelow(deployment, folder(f)));
    }

    /** Says that what a tool changes is not followed. */
    static Finding finding(String subject, Unfollowed change) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                change.location(),
                subject,
                change.what() + " is not followed",
                "What it changes when it is deployed is not known, and components are part of it.",
                "Write what it changes into the files themselves, or look at what is traced in the cluster.");
    }
}
