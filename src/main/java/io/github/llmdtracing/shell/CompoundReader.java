package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads compound commands (POSIX XCU 2.9.4, and those of bash) and functions that begin with the word {@code function}. */
final class CompoundReader {
    private final Cursor in;
    private final CommandReader commands;
    private final WordReader words;

    CompoundReader(Cursor in, CommandReader commands) {
        this.in = in;
        this.commands = commands;
        this.words = new WordReader(in);
    }

    void read(String reserved) throws ShellSyntaxException {
        int from = in.at;
        in.at += reserved.length();
        switch (reserved) {
            case "if" -> conditional(from);
            case "while", "until" -> whileLoop(from);
            case "for", "select" -> forLoop(from);
            case "case" -> caseSwitch(from);
            case "{" -> group(from);
            case "[[" -> new TestReader(in, words).read(from);
            case "function" -> function(from);
            case "coproc" -> coprocess(from);
            default -> parenthesised(from);
        }
    }

    private void parenthesised(int from) throws ShellSyntaxException {
        int close = in.peek(1) == '(' ? ArithmeticEnd.find(in, in.at + 2) : -1;
        if (close >= 0) {
            new ExpansionReader(in, words).arithmetic(from, from + 2, close);
            in.endToken();
            return;
        }
        in.at++;
        commands.block(Kind.SUBSHELL, from);
        commands.close(")", from);
    }

    private void group(int from) throws ShellSyntaxException {
        commands.block(Kind.GROUP, from);
        commands.close("}", from);
    }

    private void conditional(int from) throws ShellSyntaxException {
        commands.block(Kind.CONDITION, from);
        commands.close("then", from);
        Choice choice = choice(from);
        commands.branch(choice, from);
        while (ReservedWord.at(in).equals("elif")) {
            in.at += "elif".length();
            commands.block(Kind.CONDITION, from);
            commands.close("then", from);
            commands.branch(choice, from);
        }
        if (ReservedWord.at(in).equals("else")) {
            in.at += "else".length();
            commands.branch(choice, from);
            choice.takesAll();
        }
        commands.close("fi", from);
        choice.endAt(in.outer(in.at));
    }

    private Choice choice(int from) {
        Choice choice = new Choice(in.frame, in.outer(from));
        in.session.choices.add(choice);
        return choice;
    }

    private void whileLoop(int from) throws ShellSyntaxException {
        commands.block(Kind.CONDITION, from);
        doGroup(from);
    }

    private void doGroup(int from) throws ShellSyntaxException {
        commands.close("do", from);
        commands.block(Kind.LOOP, from);
        commands.close("done", from);
    }

    private void forLoop(int from) throws ShellSyntaxException {
        in.skipBlanks();
        if (in.looksAt("((")) {
            arithmeticHead(from);
        } else {
            listHead();
        }
        if (ReservedWord.at(in).equals("{")) {
            in.at++;
            commands.block(Kind.LOOP, from);
            commands.close("}", from);
        } else {
            doGroup(from);
        }
    }

    private void arithmeticHead(int from) throws ShellSyntaxException {
        int close = ArithmeticEnd.find(in, in.at + 2);
        if (close < 0) {
            throw in.failure(from, "'))' is missing");
        }
        new ExpansionReader(in, words).arithmetic(in.at, in.at + 2, close);
        in.skipBlanks();
        in.take(";");
        in.skipLines();
    }

    private void listHead() throws ShellSyntaxException {
        Word name = requiredWord("a name");
        List<Word> items = new ArrayList<>();
        in.skipBlanks();
        in.skipLines();
        if (ReservedWord.at(in).equals("in")) {
            in.at += "in".length();
            in.skipBlanks();
            items(items);
        }
        in.session.otherSettings.add(
                new OtherSetting(name.range(), name.raw(), true, items, new CommandContext(in.frame), "a loop"));
        in.skipBlanks();
        if (!in.looksAt(";;")) {
            in.take(";");
        }
        in.skipLines();
    }

    private void items(List<Word> items) throws ShellSyntaxException {
        while (words.startsHere()) {
            items.add(words.word());
            in.skipBlanks();
        }
        if (in.lineEnd() == 0 && in.peek() != ';') {
            throw in.failure(in.at, "unexpected " + commands.seen());
        }
    }

    private void caseSwitch(int from) throws ShellSyntaxException {
        in.skipBlanks();
        requiredWord("a word");
        in.skipLines();
        commands.close("in", from);
        in.skipLines();
        Choice choice = choice(from);
        while (!ReservedWord.at(in).equals("esac")) {
            caseBranch(choice, from);
            in.skipLines();
        }
        in.at += "esac".length();
        choice.endAt(in.outer(in.at));
        in.endToken();
    }

    private void caseBranch(Choice choice, int from) throws ShellSyntaxException {
        in.take("(");
        patterns(choice);
        commands.close(")", from);
        in.enclosed(in.frame.branch(Kind.CASE_BRANCH, in.outer(from), choice), commands::list);
        boolean ended = in.take(";;&") || in.take(";;") || in.take(";&");
        if (!ended && !ReservedWord.at(in).equals("esac")) {
            throw in.failure(in.atEnd() ? from : in.at, "'esac' is missing before " + commands.seen());
        }
    }

    private void patterns(Choice choice) throws ShellSyntaxException {
        do {
            in.skipBlanks();
            if (requiredWord("a pattern").raw().equals("*")) {
                choice.takesAll();
            }
            in.skipBlanks();
        } while (in.take("|"));
    }

    private Word requiredWord(String what) throws ShellSyntaxException {
        if (!words.startsHere()) {
            throw in.failure(in.at, what + " is missing before " + commands.seen());
        }
        return words.word();
    }

    private void function(int from) throws ShellSyntaxException {
        in.skipBlanks();
        String name = requiredWord("a name").raw();
        in.skipBlanks();
        if (in.take("(")) {
            in.skipBlanks();
            commands.close(")", from);
        }
        new FunctionReader(in, commands).body(name, from);
    }

    private void coprocess(int from) throws ShellSyntaxException {
        in.skipBlanks();
        int name = in.at;
        if (ReservedWord.at(in).isEmpty() && words.startsHere()) {
            words.word();
            in.skipBlanks();
            in.at = in.peek() == '(' || ReservedWord.opensCompound(ReservedWord.at(in)) ? in.at : name;
        }
        in.enclosed(in.frame.inner(Kind.BACKGROUND, in.outer(from)), commands::command);
    }
}
