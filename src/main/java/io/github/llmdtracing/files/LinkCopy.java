package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a link's copy has to hold so that it leads to the copy of what the link leads to, or where there is none to the
 * thing itself.
 */
final class LinkCopy {
    private final List<SourceRoot> roots;
    private final Path base;

    LinkCopy(List<SourceRoot> roots, Path base) {
        this.roots = roots;
        this.base = base;
    }

    /** The text, the same as in the source wherever that works. */
    Path textOf(SourceLink link) {
        Path own = base.resolve(link.output()).resolveSibling("");
        Optional<Path> copied = copyOf(link.lexicalTarget());
        if (link.target().isAbsolute()) {
            return copied.map(own::relativize).orElse(link.target());
        }
        Path goal = copied.orElse(link.lexicalTarget());
        return own.resolve(link.target()).normalize().equals(goal) ? link.target() : own.relativize(goal);
    }

    private Optional<Path> copyOf(Path target) {
        return roots.stream()
                .filter(r -> target.startsWith(r.path()))
                .findFirst()
                .map(r -> base.resolve(r.outputOf(target)).normalize());
    }
}
