package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Appended;
import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command that takes further options from elsewhere: a file, or what lies below its container.
 *
 * @param command the command
 * @param given those options, as words
 */
record ConfiguredCommandLine(CommandLine command, List<Argument> given) implements CommandLine {
    ConfiguredCommandLine {
        given = List.copyOf(given);
    }

    @Override
    public List<Argument> arguments() {
        return command.arguments();
    }

    @Override
    public List<Argument> inherited() {
        return Stream.concat(command.inherited().stream(), given.stream()).toList();
    }

    @Override
    public Appended appended() {
        return command.appended();
    }

    @Override
    public List<Argument> possible() {
        return command.possible();
    }

    @Override
    public Place place() {
        return command.place();
    }

    @Override
    public Place place(YamlChange change) {
        return command.place(change);
    }

    @Override
    public int offset() {
        return command.offset();
    }

    @Override
    public Optional<List<YamlChange>> append(List<CommandOption> options) {
        return command.append(options);
    }

    @Override
    public Optional<List<YamlChange>> remove(List<Argument> arguments) {
        return command.remove(arguments);
    }

    @Override
    public Optional<YamlChange> replace(Argument argument, String value) {
        return command.replace(argument, value);
    }

    @Override
    public boolean isFragment() {
        return command.isFragment();
    }

    @Override
    public Optional<String> assigned(String variable) {
        return command.assigned(variable);
    }

    @Override
    public Optional<String> ownVariable(String variable) {
        return command.ownVariable(variable);
    }

    @Override
    public Optional<String> clearedBy() {
        return command.clearedBy();
    }

    @Override
    public Optional<String> takenAway(String variable) {
        return command.takenAway(variable);
    }

    @Override
    public Optional<YamlScalar> script() {
        return command.script();
    }
}
