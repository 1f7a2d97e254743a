package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.plan.change.OurVariables;
import io.github.llmdtracing.plan.change.TracingVariables;
import java.util.List;
import java.util.stream.Stream;

/** Which of a container's options and variables go. */
interface StripSelection {
    List<OptionUse> options(CommandLine line);

    List<EnvEntry> variables(List<EnvEntry> entries);

    /** Finds options. */
    OurOptions known();

    /** All options of tracing that stand there. */
    default Stream<OptionUse> standing(CommandLine line) {
        return known().uses(line).stream();
    }

    /** The words that an option consists of. */
    default List<Argument> words(OptionUse use) {
        return known().words(use);
    }

    /**
     * What enrich would have put in: words of the command itself, not of what it inherits from variables and files.
     *
     * @param known finds options
     * @param wanted the variables
     * @param inOneList whether variables stand in one list, where enrich puts them side by side
     */
    record Ours(OurOptions known, OurVariables wanted, boolean inOneList) implements StripSelection {
        @Override
        public List<OptionUse> options(CommandLine line) {
            return standing(line)
                    .filter(u -> line.arguments().contains(u.argument()) && known.isOurs(u))
                    .toList();
        }

        @Override
        public List<EnvEntry> variables(List<EnvEntry> entries) {
            return inOneList
                    ? wanted.row(entries)
                    : entries.stream().filter(wanted::isOurs).toList();
        }
    }

    /**
     * All that is of tracing.
     *
     * @param known finds options
     */
    record All(OurOptions known) implements StripSelection {
        @Override
        public List<OptionUse> options(CommandLine line) {
            return known.uses(line);
        }

        @Override
        public List<EnvEntry> variables(List<EnvEntry> entries) {
            return entries.stream().filter(e -> TracingVariables.has(e.name())).toList();
        }
    }

    /**
     * Nothing.
     *
     * @param known finds options
     */
    record Nothing(OurOptions known) implements StripSelection {
        @Override
        public List<OptionUse> options(CommandLine line) {
            return List.of();
        }

        @Override
        public List<EnvEntry> variables(List<EnvEntry> entries) {
            return List.of();
        }
    }
}
