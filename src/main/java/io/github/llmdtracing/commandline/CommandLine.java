package io.github.llmdtracing.commandline;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command that a container starts. */
public interface CommandLine {
    /** The words, the program first; for an image's own entry point the arguments alone. */
    List<Argument> arguments();

    /** Words that the program gets besides, known or not, such as the elements of an array that several commands share. */
    List<Argument> inherited();

    /** Options that may come by a variable, whatever its value is when the command runs. */
    default List<Argument> possible() {
        return List.of();
    }

    /** The file and document in which the command begins. */
    Place place();

    /** The file and document in which a change of the command is made. */
    default Place place(YamlChange change) {
        return place();
    }

    /** Where the command begins. */
    default Location location() {
        return Location.of(place().file().text(), offset());
    }

    /** Where a word stands. */
    default Location locate(Argument argument) {
        return Location.of(argument.place().orElse(place()).file().text(), argument.offset());
    }

    /** Where the command begins, as an offset in that file. */
    int offset();

    /** What becomes of words that somebody puts behind the container's arguments. */
    default Appended appended() {
        return Appended.ARRIVE;
    }

    /** What has to change for the command to get these options too; none where the place for them is not certain. */
    Optional<List<YamlChange>> append(List<CommandOption> options);

    /** What has to change for a word to be another; none where that is not certain. */
    Optional<YamlChange> replace(Argument argument, String value);

    /** What has to change for words to be there no more; none where that is not certain. */
    Optional<List<YamlChange>> remove(List<Argument> arguments);

    /** Whether it is only words that a script elsewhere adds to those of its command; whether these are expanded is not known. */
    default boolean isFragment() {
        return false;
    }

    /** The scalar that holds the script, where the command is part of one. */
    default Optional<YamlScalar> script() {
        return Optional.empty();
    }

    /** Whether its words are a script, whose commands are lines of their own. */
    default boolean holdsScript() {
        return false;
    }

    /** What the script around it writes into a file; none where that is not known. */
    default Optional<String> writtenFile(String path) {
        return Optional.empty();
    }

    /** The value that a variable is certain to be given besides the container's; none where the container's may stay, or it is empty. */
    default Optional<String> assigned(String variable) {
        return ownVariable(variable).filter(v -> !v.isEmpty());
    }

    /** The value that stands before the command itself, as in {@code A=b serve}; parameters among its words do not see it. */
    default Optional<String> ownVariable(String variable) {
        return Optional.empty();
    }

    /** What keeps the container's variables from the program, as {@code sudo}; none where it gets them. */
    default Optional<String> clearedBy() {
        return Optional.empty();
    }

    /** What may take a variable of the container away from the program, as {@code unset}; none where it gets it. */
    default Optional<String> takenAway(String variable) {
        return Optional.empty();
    }

    /** The options among all words. */
    default Options options() {
        return new Options(
                Stream.concat(arguments().stream(), inherited().stream()).toList());
    }
}
