package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.AnsiQuoted;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.Literal;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.SingleQuoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows the variables in the words of one command to their assignments in the script. */
final class WordResolution {
    private static final char UNKNOWN = '\uFFFC';
    private static final String FIELD_SEPARATORS = "[ \t\n]+";
    /** What a shell would take for the output of a command is text by the time that it starts. */
    private static final Pattern SUBSTITUTED_BY_KUBERNETES = Pattern.compile("\"?\\$\\((\\w+)\\)\"?");

    private static final Pattern PREFERRED_TO_A_DEFAULT = Pattern.compile("\"?\\$\\{(\\w+):?-[^}]*}\"?");
    /** Text that a shell reads as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w\\s./:=,@%+-]*");

    /** Variables that double each other would otherwise never end. */
    private static final int MOST_STEPS = 10_000;

    private final ShellScript script;
    private final SimpleCommand command;
    private final Map<String, String> environment;
    private final List<KnownWord> words = new ArrayList<>();
    private final Set<String> followed = new LinkedHashSet<>();
    private boolean complete = true;
    private boolean begun;
    private int steps;

    WordResolution(ShellScript script, SimpleCommand command, Map<String, String> environment) {
        this.script = script;
        this.command = command;
        this.environment = environment;
    }

    KnownWords resolve(List<Word> written) {
        written.forEach(w -> resolve(w, Optional.of(w)));
        return new KnownWords(words, complete);
    }

    /** What stands for a word of the command; nothing where what it begins with is not certain. */
    List<KnownWord> of(Word word) {
        resolve(word, Optional.empty());
        return begun ? words : List.of();
    }

    private void resolve(Word word, Optional<Word> written) {
        Optional<ParameterExpansion> parameter = word.singleParameter();
        Optional<String> given = givenFromOutside(word);
        if (++steps > MOST_STEPS) {
            complete = false;
        } else if (parameter.isPresent()) {
            follow(parameter.get(), word.isQuoted());
        } else if (given.isPresent()) {
            bringFields(given.get(), word.isQuoted());
        } else {
            Optional<String> literal = word.literal().or(word::lookedUp);
            add(new KnownWord(literal.orElseGet(word::literalPrefix), literal.isPresent(), written));
        }
    }

    private Optional<String> givenFromOutside(Word word) {
        Matcher substituted = SUBSTITUTED_BY_KUBERNETES.matcher(word.raw());
        Matcher preferred = PREFERRED_TO_A_DEFAULT.matcher(word.raw());
        if (substituted.matches()) {
            return value(substituted.group(1)).filter(v -> PLAIN.matcher(v).matches());
        }
        return preferred.matches() ? valueThatStands(preferred.group(1)) : Optional.empty();
    }

    private Optional<String> valueThatStands(String name) {
        return script.sets(name) ? Optional.empty() : value(name).filter(v -> !v.isEmpty());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    private void add(KnownWord word) {
        begun |= words.isEmpty() && complete && word.whole();
        words.add(word);
        complete &= word.whole() || !word.prefix().isEmpty();
    }

    private void follow(ParameterExpansion parameter, boolean quoted) {
        if (!followed.add(parameter.name())) {
            complete = false; // it is made of itself
            return;
        }
        String name = nameOf(parameter, quoted);
        AssignmentHistory history = new AssignmentHistory(script, command, name);
        complete &= history.unknownSetting().isEmpty();
        if (!script.sets(name) && environment.containsKey(parameter.name())) {
            bringFields(environment.get(parameter.name()), quoted);
        } else {
            bring(history, parameter, quoted);
        }
        followed.remove(parameter.name());
    }

    private void bring(AssignmentHistory history, ParameterExpansion parameter, boolean quoted) {
        if (history.certain().isEmpty()) {
            bringCommon(history.alternatives(), parameter, quoted);
        } else {
            bringAll(history, parameter, quoted);
        }
    }

    // "$*" is one word of all arguments.
    private static String nameOf(ParameterExpansion parameter, boolean quoted) {
        return parameter.name().equals("*") && !quoted ? PositionalSetting.NAME : parameter.name();
    }

    private void bringAll(AssignmentHistory history, ParameterExpansion parameter, boolean quoted) {
        int before = words.size();
        for (Assignment assignment : history.certain()) {
            complete &= words.size() > before || !assignment.extendsItself() || !history.mayComeBefore(assignment);
            bring(assignment, parameter, quoted);
        }
        complete &= history.isComplete();
    }

    /** What all alternatives begin with, and then something that is not known. */
    private void bringCommon(List<Assignment> alternatives, ParameterExpansion parameter, boolean quoted) {
        List<KnownWord> common = alternatives.stream()
                .map(a -> broughtAlone(a, parameter, quoted))
                .reduce(WordResolution::commonStart)
                .orElse(List.of());
        common.forEach(this::add);
        if (!common.isEmpty()) {
            add(new KnownWord("", false, Optional.empty()));
        }
        complete = false;
    }

    private List<KnownWord> broughtAlone(Assignment assignment, ParameterExpansion parameter, boolean quoted) {
        int before = words.size();
        boolean wasComplete = complete;
        boolean hadBegun = begun;
        bring(assignment, parameter, quoted);
        List<KnownWord> brought = List.copyOf(words.subList(before, words.size()));
        List<KnownWord> certain = begun && before == 0 || before > 0 ? brought : List.of();
        words.subList(before, words.size()).clear();
        complete = wasComplete;
        begun = hadBegun;
        return certain;
    }

    private static List<KnownWord> commonStart(List<KnownWord> one, List<KnownWord> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }

    private void bring(Assignment assignment, ParameterExpansion parameter, boolean quoted) {
        boolean all = parameter.givesAllElements();
        if (assignment.isArray()) {
            complete &= all;
            assignment.elements().stream()
                    .skip(assignment.itself().isPresent() ? 1 : 0)
                    .forEach(e -> resolve(e, Optional.empty()));
        } else {
            bringValue(assignment, quoted && !all);
        }
    }

    private void bringValue(Assignment assignment, boolean quoted) {
        Optional<String> program = assignment.value().flatMap(Word::lookedUp);
        if (program.isPresent()) {
            addField(program.get());
            return;
        }
        List<WordPart> parts = assignment.value().map(Word::parts).orElse(List.of());
        bringFields(knownValue(withoutFirst(parts, assignment.itself())), quoted);
    }

    private static List<WordPart> withoutFirst(List<WordPart> parts, Optional<WordPart> itself) {
        return itself.map(i -> parts.stream()
                        .flatMap(p -> p instanceof DoubleQuoted quoted ? quoted.parts().stream() : Stream.of(p))
                        .filter(p -> p != i)
                        .toList())
                .orElse(parts);
    }

    private void bringFields(String known, boolean quoted) {
        for (String field : quoted ? new String[] {known} : known.trim().split(FIELD_SEPARATORS)) {
            if (++steps > MOST_STEPS) {
                complete = false;
            } else if (!field.isEmpty() || quoted) {
                addField(field);
            }
        }
    }

    private void addField(String field) {
        int unknown = field.indexOf(UNKNOWN);
        add(new KnownWord(unknown < 0 ? field : field.substring(0, unknown), unknown < 0, Optional.empty()));
    }

    /** The value of a word, each expansion as one character that stands for anything. */
    static String knownValue(List<WordPart> parts) {
        StringBuilder value = new StringBuilder();
        appendValue(parts, value);
        return value.toString();
    }

    private static void appendValue(List<WordPart> parts, StringBuilder value) {
        for (WordPart part : parts) {
            if (part instanceof DoubleQuoted quoted) {
                appendValue(quoted.parts(), value);
            } else if (part instanceof Literal literal) {
                value.append(literal.value());
            } else if (part instanceof SingleQuoted quoted) {
                value.append(quoted.value());
            } else {
                value.append(part instanceof AnsiQuoted quoted ? quoted.value() : String.valueOf(UNKNOWN));
            }
        }
    }
}
