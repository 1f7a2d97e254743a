package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells links that stay within the sources, whose targets are found by themselves, from those that lead elsewhere. */
final class LinkCheck {
    private final List<SourceRoot> roots;

    LinkCheck(List<SourceRoot> roots) {
        this.roots = roots;
    }

    Optional<Finding> finding(SourceLink link) {
        try {
            return where(link, link.path().toRealPath());
        } catch (NoSuchFileException e) {
            return Optional.of(FileFindings.danglingLink(link));
        } catch (IOException e) {
            return Optional.of(FileFindings.loopingLink(link));
        }
    }

    private Optional<Finding> where(SourceLink link, Path target) {
        if (link.path().startsWith(target)) {
            return Optional.of(FileFindings.loopingLink(link));
        }
        boolean inside = roots.stream().anyMatch(r -> target.startsWith(r.path()));
        return inside ? Optional.empty() : Optional.of(FileFindings.leavingLink(link));
    }
}
