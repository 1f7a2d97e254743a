package io.github.llmdtracing.shell;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The long options that stand anywhere in what a command may be made of: defaults of parameters, the values of variables and of those
 * that these use, what {@code set} and calls of functions make of {@code "$@"}, what a loop goes through.
 *
 * @param command the command
 */
record MentionedOptions(ScriptCommand command) {
    private static final Pattern OPTION =
            Pattern.compile("(?<![\\w-])--[A-Za-z][\\w-]*(?:=[^\\s\"')}]*)?|(?<=:-)--[A-Za-z][\\w-]*");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{?([A-Za-z_]\\w*|[@*1-9])");
    private static final Pattern POSITIONAL = Pattern.compile("[@*1-9]");

    Set<String> all() {
        Set<String> options = new LinkedHashSet<>();
        texts().forEach(t -> OPTION.matcher(t).results().map(MatchResult::group).forEach(options::add));
        return options;
    }

    /** Whether the arguments of the script or of a function may be among what it is made of. */
    boolean hasArguments() {
        Set<String> followed = new HashSet<>();
        follow(followed);
        return followed.stream().anyMatch(p -> POSITIONAL.matcher(p).matches());
    }

    /** The texts that it may be made of. */
    Collection<String> texts() {
        return follow(new HashSet<>());
    }

    private ShellScript script() {
        return command.script();
    }

    private Set<String> follow(Set<String> followed) {
        Set<String> texts = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(own().toList());
        while (!left.isEmpty()) {
            String text = left.remove();
            if (texts.add(text)) {
                PARAMETER
                        .matcher(text)
                        .results()
                        .map(p -> p.group(1))
                        .filter(followed::add)
                        .flatMap(this::given)
                        .forEach(left::add);
            }
        }
        return texts;
    }

    private Stream<String> own() {
        return command.command().words().stream()
                .filter(w -> w.literal().isEmpty())
                .map(this::written);
    }

    private String written(Word word) {
        return word.range().of(script().text());
    }

    private Stream<String> given(String parameter) {
        return POSITIONAL.matcher(parameter).matches()
                ? Stream.concat(
                        script().assignmentsTo(PositionalSetting.NAME).stream().map(a -> joined(a.written())),
                        script().commands().stream().filter(this::callsFunction).map(c -> joined(c.words())))
                : Stream.of(
                                script().assignmentsTo(parameter).stream().map(a -> joined(a.written())),
                                script().otherSettings().named(parameter).stream()
                                        .map(o -> joined(o.setting().values())),
                                Stream.ofNullable(command.environment().get(parameter))
                                        .filter(v -> mayStand(parameter)))
                        .flatMap(s -> s);
    }

    private boolean mayStand(String variable) {
        return !new AssignmentHistory(script(), command.command(), variable).isSet();
    }

    // Not the text from the first to the last, in which comments may stand.
    private String joined(List<Word> words) {
        return words.stream().map(this::written).collect(Collectors.joining(" "));
    }

    private boolean callsFunction(SimpleCommand other) {
        return other.programLiteral().filter(script()::defines).isPresent();
    }
}
