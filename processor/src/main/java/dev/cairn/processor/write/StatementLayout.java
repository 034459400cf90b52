package dev.cairn.processor.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Decides which of the breaks that {@link Wrapping} allows are taken: the fewest that keep a line short enough. */
final class StatementLayout {

    private static final int CONTINUATION = 8;

    private final StringBuilder out = new StringBuilder();
    private int column;

    private StatementLayout() {}

    /** Lays out one line, which has its indentation. */
    static String layOut(String line) {
        if (line.indexOf(Wrapping.OPEN) < 0 && line.indexOf(Wrapping.OPEN_ASSIGNED) < 0) {
            return line;
        }
        StatementLayout layout = new StatementLayout();
        int indentation = line.length() - line.stripLeading().length();
        layout.write(parse(line).children, indentation, false, 0);
        return layout.out.toString();
    }

    private void write(List<Node> nodes, int indentation, boolean broken, int trailing) {
        int inner = broken ? indentation + CONTINUATION : indentation;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Text text) {
                append(text.text);
            } else if (node instanceof Break && broken) {
                out.append('\n');
                column = 0;
                append(" ".repeat(inner));
            } else if (node instanceof Break blank) {
                append(blank.flat);
            } else {
                write((Group) node, inner, trailing(nodes.subList(i + 1, nodes.size()), broken, trailing));
            }
        }
    }

    private void write(Group group, int indentation, int trailing) {
        int width = width(group.children) + trailing;
        boolean fits = column + width <= SourceLayout.WIDTH;
        boolean leavesItToInnerGroups = group.assigned
                && indentation + CONTINUATION + width > SourceLayout.WIDTH
                && column + widthBeforeInnerGroups(group) <= SourceLayout.WIDTH;
        write(group.children, indentation, !fits && !leavesItToInnerGroups, trailing);
    }

    private void append(String text) {
        out.append(text);
        column += text.length();
    }

    /** The width of what must stand on the line after a group: everything to the next break that is taken. */
    private static int trailing(List<Node> following, boolean broken, int afterwards) {
        int width = 0;
        for (Node node : following) {
            if (node instanceof Break && broken) {
                return width;
            }
            width += node.width();
        }
        return width + afterwards;
    }

    private static int widthBeforeInnerGroups(Group group) {
        return group.children.stream()
                .takeWhile(node -> !(node instanceof Group))
                .mapToInt(Node::width)
                .sum();
    }

    private static int width(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::width).sum();
    }

    private static Group parse(String line) {
        Deque<Group> open = new ArrayDeque<>();
        open.push(new Group(false, new ArrayList<>()));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character > Wrapping.NOTHING) {
                text.append(character);
                continue;
            }
            open.element().children.add(new Text(text.toString()));
            text.setLength(0);
            switch (character) {
                case Wrapping.OPEN, Wrapping.OPEN_ASSIGNED ->
                    open.push(new Group(character == Wrapping.OPEN_ASSIGNED, new ArrayList<>()));
                case Wrapping.CLOSE -> {
                    Group closed = open.pop();
                    open.element().children.add(closed);
                }
                default -> open.element().children.add(new Break(character == Wrapping.BLANK ? " " : ""));
            }
        }
        open.element().children.add(new Text(text.toString()));
        return open.element();
    }

    private sealed interface Node {
        /** The width if no break in it is taken. */
        int width();
    }

    private record Text(String text) implements Node {
        @Override
        public int width() {
            return text.length();
        }
    }

    private record Break(String flat) implements Node {
        @Override
        public int width() {
            return flat.length();
        }
    }

    private record Group(boolean assigned, List<Node> children) implements Node {
        @Override
        public int width() {
            return StatementLayout.width(children);
        }
    }
}
