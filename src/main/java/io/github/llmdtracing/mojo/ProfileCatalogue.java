package io.github.llmdtracing.mojo;

import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard profiles and those of the POM, which go before them: a standard one keeps what the POM's does not set. */
final class ProfileCatalogue {
    private static final KnownNames DETAILS = new KnownNames(List.of("all", "model", "worker", "none"));

    /** Stands in where a profile's own is wrong or missing, which has then been said. */
    private static final Sampling UNSAID = new Sampling(Sampler.PARENTBASED_TRACEIDRATIO, "0.1");

    private final Map<String, SamplingProfile> profiles = new LinkedHashMap<>();

    private ProfileCatalogue() {
        SamplingProfile.standard().forEach(profile -> profiles.put(profile.name(), profile));
    }

    static ProfileCatalogue of(List<ProfileElement> elements, ElementScope scope) {
        ProfileCatalogue catalogue = new ProfileCatalogue();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            ProfileElement element = elements.get(i);
            ElementScope inside = scope.within("profile", element.name, i + 1);
            String name = inside.required("name", element.name, "a profile needs one");
            if (!name.isEmpty() && !seen.add(name)) {
                inside.error("<profiles> has two profiles of this name");
            }
            catalogue.add(name, element, inside);
        }
        return catalogue;
    }

    private void add(String name, ProfileElement element, ElementScope scope) {
        Optional<SamplingProfile> base = Optional.ofNullable(profiles.get(name));
        if (base.isPresent() && !base.get().active()) {
            scope.error("this profile cannot be defined anew; choose another name");
            return;
        }
        Map<String, String> environment =
                new LinkedHashMap<>(base.map(SamplingProfile::environment).orElse(Map.of()));
        environment.putAll(NamedValues.environment().read(scope, element.environment));
        profiles.put(
                name,
                new SamplingProfile(
                        name, true, sampling(element, base, scope), detail(element, base, scope), environment));
    }

    private static Sampling sampling(ProfileElement element, Optional<SamplingProfile> base, ElementScope scope) {
        Sampling sampling = new SamplingReader(scope)
                .over(base.map(SamplingProfile::sampling).orElse(UNSAID), element.sampler, element.samplerArg);
        boolean unsaid = base.isEmpty() && ElementScope.text(element.samplerArg).isEmpty();
        if (unsaid && sampling.sampler().takesArgument()) {
            scope.missing(
                    "samplerArg",
                    "the share of traces for " + sampling.sampler().id() + ", from 0 to 1");
        }
        return sampling;
    }

    private static String detail(ProfileElement element, Optional<SamplingProfile> base, ElementScope scope) {
        Optional<String> detail = ElementScope.text(element.detail);
        detail.filter(text -> !DETAILS.has(text))
                .ifPresent(text -> scope.wrong("detail", text, DETAILS.insteadOf(text, "detail")));
        return detail.or(() -> base.map(SamplingProfile::detail)).orElse("all");
    }

    /** The profile of that name; {@code fallback} where there is none, which has then been said. */
    SamplingProfile find(@Nullable String name, SamplingProfile fallback, ElementScope scope) {
        Optional<String> text = ElementScope.text(name);
        Optional<SamplingProfile> found = text.map(profiles::get);
        if (text.isPresent() && found.isEmpty()) {
            scope.wrong(
                    "profile", text.get(), KnownNames.sorted(profiles.keySet()).insteadOf(text.get(), "profile"));
        }
        return found.orElse(fallback);
    }

    /** The profile of those who do not choose. */
    SamplingProfile unchosen() {
        return Optional.ofNullable(profiles.get(SamplingProfile.PRODUCTION)).orElseThrow();
    }
}
