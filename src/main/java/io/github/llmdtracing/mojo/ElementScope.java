package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SecretMask;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the configuration, which says what is wrong there in the user's words: the element, the value seen, the values allowed. What
 * comes from the file is said with its line and in the words of YAML.
 *
 * @param prefix what stands around the element, as {@code <environment> "eu": }; empty at the top
 * @param path the same as keys of the file
 * @param problems where it is said
 */
record ElementScope(String prefix, KeyPath path, ConfigurationProblems problems) {
    private static final int LONGEST_VALUE = 120;

    static ElementScope top(ConfigurationProblems problems) {
        return new ElementScope("", KeyPath.top(), problems);
    }

    /** The inside of an element of a list; one without a name is told by its number, from 1. */
    ElementScope within(String element, @Nullable String name, int number) {
        String which = name == null || name.isBlank() ? "no. " + number : "\"" + name.strip() + "\"";
        return new ElementScope(
                prefix + "<" + element + "> " + which + ": ",
                path.key(element + "s").item(number - 1),
                problems);
    }

    /** The inside of an element that stands alone. */
    ElementScope inside(String element) {
        return new ElementScope(prefix + "<" + element + ">: ", path.key(element), problems);
    }

    /** An item of a list of texts, by its number, from 0. */
    ElementScope item(String list, int number) {
        return new ElementScope(prefix, path.key(list).item(number), problems);
    }

    /** The element's value is not one that is allowed. */
    void wrong(String element, @Nullable String value, String why) {
        error("<" + element + "> is \"" + shown(value) + "\", " + why);
    }

    /** The element has to be there. */
    void missing(String element, String what) {
        error("<" + element + "> is missing: " + what);
    }

    /** Anything else that is wrong. */
    void error(String problem) {
        KeyPath at = YamlWords.element(problem).map(path::key).orElse(path);
        problems.add(problems.origin(at)
                .map(origin -> origin.location() + ": " + YamlWords.of(origin.path(), problem))
                .orElse(prefix + problem));
    }

    /** Something that is allowed and doubtful. */
    void doubtful(FindingCode code, String element, String problem, String reason, String remedy) {
        boolean inFile = problems.origin(path.key(element)).isPresent();
        UnaryOperator<String> words = inFile ? YamlWords::of : UnaryOperator.identity();
        problems.add(Finding.of(
                code,
                place(element),
                subject(element),
                words.apply(problem),
                words.apply(reason),
                words.apply(remedy)));
    }

    /** What is to be said of an item of a list, which this is the place of. */
    Finding finding(FindingCode code, String element, String problem, String reason, String remedy) {
        return Finding.of(
                code,
                origin().map(FileOrigins.Origin::location).orElse(problems.place()),
                origin().map(file -> file.path().toString()).orElse(prefix + "<" + element + ">"),
                problem,
                reason,
                remedy);
    }

    /** Where in the configuration file it stands; none where it comes from elsewhere. */
    Optional<FileOrigins.Origin> origin() {
        return problems.origin(path);
    }

    /** Where an element stands. */
    Location place(String element) {
        return problems.origin(path.key(element))
                .map(FileOrigins.Origin::location)
                .orElse(problems.place());
    }

    /** What a finding calls an element. */
    String subject(String element) {
        return problems.origin(path.key(element))
                .map(origin -> origin.path().toString())
                .orElse(prefix + "<" + element + ">");
    }

    /** The text of an element that has to be there; empty where it is not, which has then been said. */
    String required(String element, @Nullable String value, String what) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            missing(element, what);
        }
        return text.orElse("");
    }

    /** The text of an element; none where there is nothing but blanks. */
    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String shown(@Nullable String value) {
        String text = new SecretMask().text(value == null ? "" : value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
