package io.github.llmdtracing.helm;

import java.util.List;

/** One way in which a project says what it installs. */
interface ReleaseSource {
    /** The releases that the tree declares in this way. */
    List<DeclaredRelease> releases(HelmTree tree);
}
