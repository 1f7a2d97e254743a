package io.github.llmdtracing.mojo;

import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.ImagePattern;
import io.github.llmdtracing.serving.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code <images>}.
 *
 * @param components knows the components
 */
record ImageReader(ComponentReader components) {
    ImageFacts read(List<ImageElement> elements, ElementScope scope) {
        List<ImageFact> facts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            ImageElement element = elements.get(i);
            fact(element, scope.within("image", element.name, i + 1)).ifPresent(facts::add);
        }
        return new ImageFacts(facts);
    }

    private Optional<ImageFact> fact(ImageElement element, ElementScope scope) {
        String name =
                scope.required("name", element.name, "name the image, or a pattern such as registry.acme/llm/engine*");
        String component = components.component(element.component, scope);
        Optional<Version> version = ComponentReader.parsed("version", element.version, Version::of, scope);
        return ComponentReader.parsed("name", name, ImagePattern::of, scope)
                .map(images -> new ImageFact(images, component, version));
    }
}
