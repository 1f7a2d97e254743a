package io.github.llmdtracing.text;

/**
 * A place as people and editors count: from 1, in lines and in code points.
 *
 * @param line the line, from 1
 * @param column the column, in code points, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
