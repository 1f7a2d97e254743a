package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.Word;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** A simple command of a script that stands in a scalar. */
final class ScriptCommandLine implements CommandLine {
    private final ScriptSource source;
    private final ScriptPlaces places;
    private final ScriptCommand known;
    private final ScriptSurroundings surroundings;
    private final ScriptArguments arguments;

    ScriptCommandLine(ScriptSource source, ScriptPlaces places, ScriptCommand known, ScriptSurroundings surroundings) {
        this.source = source;
        this.places = places;
        this.known = known;
        this.surroundings = surroundings;
        this.arguments = new ScriptArguments(known, places, surroundings.operands());
    }

    /** The command, and what is known of it. */
    ScriptCommand known() {
        return known;
    }

    /** Whether it cannot be said what it starts. */
    boolean isHidden() {
        return arguments.isProgramHidden();
    }

    @Override
    public List<Argument> arguments() {
        return arguments.all();
    }

    @Override
    public List<Argument> inherited() {
        return arguments.inherited();
    }

    @Override
    public List<Argument> possible() {
        return arguments.possible();
    }

    @Override
    public Appended appended() {
        if (source.fragment()) {
            return Appended.ARRIVE;
        }
        if (!arguments.passesOn()) {
            return Appended.LOST;
        }
        return surroundings.operands().named() ? Appended.ARRIVE : Appended.TORN;
    }

    @Override
    public Place place() {
        return source.place();
    }

    @Override
    public int offset() {
        return places.fileOffset(known.command().range().start());
    }

    @Override
    public boolean isFragment() {
        return source.fragment();
    }

    @Override
    public boolean holdsScript() {
        return known.isReadWithin();
    }

    @Override
    public Optional<String> writtenFile(String path) {
        return known.script().writtenFile(path);
    }

    @Override
    public Optional<YamlScalar> script() {
        return Optional.of(source.scalar());
    }

    @Override
    public Optional<String> assigned(String variable) {
        return ownVariable(variable)
                .or(() -> known.certainValue(variable).flatMap(Word::literal))
                .filter(v -> !v.isEmpty());
    }

    @Override
    public Optional<String> ownVariable(String variable) {
        return known.command().valueBefore(variable).or(() -> arguments.valueBefore(variable));
    }

    @Override
    public Optional<String> clearedBy() {
        return surroundings.clearedBy().or(known::environmentClearedBy);
    }

    @Override
    public Optional<String> takenAway(String variable) {
        return known.takenAway(variable);
    }

    @Override
    public Optional<List<YamlChange>> append(List<CommandOption> options) {
        return edits().append(options).map(List::of);
    }

    @Override
    public Optional<YamlChange> replace(Argument argument, String value) {
        return edits().replace(argument, value);
    }

    @Override
    public Optional<List<YamlChange>> remove(List<Argument> removed) {
        return edits().remove(removed).map(List::of);
    }

    private ScriptCommandEdits edits() {
        return new ScriptCommandEdits(source, places, known, arguments);
    }
}
