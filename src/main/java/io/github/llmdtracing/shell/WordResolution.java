package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.AssignmentSteps.Step;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the variables in the words of one command to their assignments in the script. */
final class WordResolution {
    private static final String FIELD_SEPARATORS = "[ \t\n]+";
    /** What a shell would take for the output of a command is text by the time that it starts. */
    private static final Pattern SUBSTITUTED_BY_KUBERNETES = Pattern.compile("\"?\\$\\((\\w+)\\)\"?");

    private static final Pattern PREFERRED_TO_A_DEFAULT = Pattern.compile("\"?\\$\\{(\\w+):?-[^}]*}\"?");
    /** Text that a shell reads as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w\\s./:=,@%+-]*");

    private final ShellScript script;
    private final Usage place;
    private final Map<String, String> environment;
    private final FollowedVariables followed;
    private final ScalarValues values;
    private final List<KnownWord> words = new ArrayList<>();
    private boolean complete = true;
    private boolean begun;

    WordResolution(ScriptCommand command) {
        this(command.script(), Usage.in(command.command()), command.environment(), new FollowedVariables());
    }

    private WordResolution(
            ShellScript script, Usage place, Map<String, String> environment, FollowedVariables followed) {
        this.script = script;
        this.place = place;
        this.environment = environment;
        this.followed = followed;
        this.values = new ScalarValues(script, environment, followed);
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
        if (!followed.step()) {
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
        String name = nameOf(parameter, quoted);
        if (!followed.enter(name, place)) {
            complete = false; // it is made of itself
            return;
        }
        AssignmentHistory history = new AssignmentHistory(script, place, name);
        complete &= history.unknownSetting().isEmpty();
        if (!script.sets(name) && environment.containsKey(parameter.name())) {
            bringFields(environment.get(parameter.name()), quoted);
        } else if (history.isScalar()) {
            bringFields(values.of(history), quoted && !parameter.givesAllElements());
        } else {
            bring(history, parameter);
        }
        followed.leave(name, place);
    }

    // "$*" is one word of all arguments.
    private static String nameOf(ParameterExpansion parameter, boolean quoted) {
        return parameter.name().equals("*") && !quoted ? PositionalSetting.NAME : parameter.name();
    }

    private void bring(AssignmentHistory history, ParameterExpansion parameter) {
        List<Step> steps = history.steps();
        steps.forEach(s -> bring(s, parameter));
        if (steps.isEmpty()) {
            bringCommon(history.alternatives().stream().map(List::of).toList(), parameter);
            bringUnknown();
        }
    }

    private void bring(Step step, ParameterExpansion parameter) {
        if (!step.certain()) {
            bringUnknown();
        } else if (step.branches().size() == 1) {
            step.branches().get(0).forEach(a -> bring(a, parameter));
        } else if (bringCommon(step.branches(), parameter)) {
            bringUnknown();
        }
    }

    /** Brings what all alternatives begin with; says whether something else follows in some of them. */
    private boolean bringCommon(List<List<Assignment>> alternatives, ParameterExpansion parameter) {
        List<List<KnownWord>> brought =
                alternatives.stream().map(a -> broughtAlone(a, parameter)).toList();
        brought.stream().reduce(WordResolution::commonStart).orElse(List.of()).forEach(this::add);
        return brought.stream().distinct().count() > 1;
    }

    private void bringUnknown() {
        complete = false;
        add(new KnownWord("", false, Optional.empty()));
    }

    private List<KnownWord> broughtAlone(List<Assignment> assignments, ParameterExpansion parameter) {
        WordResolution alone = new WordResolution(script, place, environment, followed);
        assignments.forEach(a -> alone.bring(a, parameter));
        return alone.words;
    }

    private static List<KnownWord> commonStart(List<KnownWord> one, List<KnownWord> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }

    private void bring(Assignment assignment, ParameterExpansion parameter) {
        complete &= parameter.givesAllElements();
        WordResolution within = new WordResolution(script, Usage.in(assignment), environment, followed);
        assignment.written().stream()
                .skip(assignment.itself().isPresent() ? 1 : 0)
                .forEach(e -> within.resolve(e, Optional.empty()));
        within.words.forEach(this::add);
        complete &= within.complete;
    }

    private void bringFields(String known, boolean quoted) {
        for (String field : quoted ? new String[] {known} : known.trim().split(FIELD_SEPARATORS)) {
            if (!followed.step()) {
                complete = false;
            } else if (!field.isEmpty() || quoted) {
                addField(field);
            }
        }
    }

    private void addField(String field) {
        int unknown = field.indexOf(ScalarValues.UNKNOWN);
        add(new KnownWord(unknown < 0 ? field : field.substring(0, unknown), unknown < 0, Optional.empty()));
    }
}
