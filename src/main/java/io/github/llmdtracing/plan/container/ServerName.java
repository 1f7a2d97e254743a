package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.serving.ComponentIds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a model server is called by whoever starts it: {@code vllm serve}, {@code python3 -m sglang.launch_server}.
 *
 * @param component the server
 * @param text the same, within a text
 * @param module the modules of Python that are the server
 */
record ServerName(String component, Pattern text, Pattern module) {
    /** The servers that go by a name. */
    static final List<ServerName> ALL = List.of(
            new ServerName(
                    ComponentIds.VLLM,
                    Pattern.compile("\\bvllm[\"',\\s]+serve\\b|\\bvllm\\.entrypoints\\.\\w+"),
                    Pattern.compile("vllm\\.entrypoints(\\..*)?")),
            new ServerName(
                    ComponentIds.SGLANG,
                    Pattern.compile("\\bsglang[\"',\\s]+serve\\b|\\bsglang(_router)?\\.launch_server\\b"),
                    Pattern.compile("sglang(_router)?\\.launch_server")));

    /** The name of a server; none for any other component. */
    static Optional<ServerName> of(String component) {
        return ALL.stream().filter(n -> n.component.equals(component)).findFirst();
    }

    /** Whether a text speaks of it. */
    boolean isIn(String words) {
        return text.matcher(words).find();
    }

    /** Where a text speaks of it first. */
    OptionalInt in(String words) {
        Matcher found = text.matcher(words);
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    /** Whether a word, with the one before it or behind it, starts the server. */
    boolean isStartedBy(List<Argument> words, int at) {
        boolean asModule = words.get(at - 1).is("-m")
                && module.matcher(words.get(at).prefix()).matches();
        return asModule || isExecutable(words, at) && isToServe(words, at + 1);
    }

    /** Whether a word may be the server's executable: what follows is its subcommand, or nothing. */
    boolean mayBeExecutable(List<Argument> words, int at) {
        return isExecutable(words, at) && (at + 1 == words.size() || isToServe(words, at + 1));
    }

    private boolean isExecutable(List<Argument> words, int at) {
        return words.get(at).baseName().equals(component);
    }

    private static boolean isToServe(List<Argument> words, int at) {
        return at < words.size() && words.get(at).is("serve");
    }
}
