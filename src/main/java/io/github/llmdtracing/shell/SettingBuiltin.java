package io.github.llmdtracing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A builtin that sets variables, or takes them away, by their names (Bash 5.2, Shell Builtin Commands).
 *
 * @param name the builtin
 * @param withArgument its options that take an argument
 * @param naming those of them whose argument is a variable
 * @param operands the first operand that is one
 */
record SettingBuiltin(String name, String withArgument, String naming, int operands) {
    private static final int NONE = Integer.MAX_VALUE;

    private static final Map<String, SettingBuiltin> BY_NAME = Stream.of(
                    new SettingBuiltin("read", "adinNptu", "a", 0),
                    new SettingBuiltin("mapfile", "dnOsuCc", "", 0),
                    new SettingBuiltin("readarray", "dnOsuCc", "", 0),
                    new SettingBuiltin("getopts", "", "", 1),
                    new SettingBuiltin("unset", "", "", 0),
                    new SettingBuiltin("let", "", "", 0),
                    new SettingBuiltin("printf", "v", "v", NONE),
                    new SettingBuiltin("wait", "p", "p", NONE))
            .collect(Collectors.toUnmodifiableMap(SettingBuiltin::name, Function.identity()));

    /** What a command may set; nothing where it is none of these. */
    static List<OtherSetting> settings(SimpleCommand command) {
        return command.programName().flatMap(p -> Optional.ofNullable(BY_NAME.get(p))).stream()
                .flatMap(b -> b.variables(command.arguments()).stream())
                .flatMap(v -> v.setting(command).stream())
                .toList();
    }

    private List<VariableName> variables(List<Word> words) {
        List<VariableName> variables = new ArrayList<>();
        int at = 0;
        while (at < words.size() && isOption(words.get(at))) {
            Word word = words.get(at);
            int option = optionWithArgument(word.literalPrefix());
            boolean joined =
                    option + 1 < word.literalPrefix().length() || word.literal().isEmpty();
            if (isNaming(word, option)) {
                variables.addAll(joined ? List.of(VariableName.of(word, option + 1)) : next(words, at));
            }
            at += option == 0 || joined ? 1 : 2;
        }
        words.stream()
                .skip(at + (long) operands)
                .map(w -> VariableName.of(w, 0))
                .forEach(variables::add);
        return variables;
    }

    private boolean isNaming(Word word, int option) {
        return option > 0 && naming.indexOf(word.literalPrefix().charAt(option)) >= 0;
    }

    private static List<VariableName> next(List<Word> words, int at) {
        return words.stream()
                .skip(at + 1L)
                .limit(1)
                .map(w -> VariableName.of(w, 0))
                .toList();
    }

    private static boolean isOption(Word word) {
        return word.literalPrefix().matches("-.+") && !word.is("--");
    }

    /** The place of a letter that takes an argument; zero where there is none. */
    private int optionWithArgument(String letters) {
        for (int at = 1; at < letters.length(); at++) {
            if (withArgument.indexOf(letters.charAt(at)) >= 0) {
                return at;
            }
        }
        return 0;
    }
}
