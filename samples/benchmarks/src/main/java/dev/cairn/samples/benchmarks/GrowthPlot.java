package dev.cairn.samples.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Draws what {@link Growth} has measured: both axes logarithmic. Takes the file with the figures and the picture's. */
public final class GrowthPlot {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 640;
    private static final int LEFT = 80;
    private static final int RIGHT = 230;
    private static final int EDGE = 50;
    private static final int LINE_HEIGHT = 14;
    private static final List<Color> COLOURS = List.of(
            new Color(0x1F77B4),
            new Color(0xFF7F0E),
            new Color(0x2CA02C),
            new Color(0xD62728),
            new Color(0x9467BD),
            new Color(0x8C564B),
            new Color(0xE377C2),
            new Color(0x7F7F7F),
            new Color(0xBCBD22));

    private final Map<String, NavigableMap<Double, Double>> lines;
    private final double minX;
    private final double maxX;
    private final double minY;
    private final double maxY;

    private GrowthPlot(Map<String, NavigableMap<Double, Double>> lines) {
        this.lines = lines;
        this.minX = Math.log10(lines.values().stream()
                .mapToDouble(NavigableMap::firstKey)
                .min()
                .orElse(1));
        this.maxX = Math.log10(
                lines.values().stream().mapToDouble(NavigableMap::lastKey).max().orElse(10));
        this.minY = Math.floor(Math.log10(values(lines).min().orElse(1)));
        this.maxY = Math.ceil(Math.log10(values(lines).max().orElse(10)));
    }

    private static DoubleStream values(Map<String, NavigableMap<Double, Double>> lines) {
        return lines.values().stream()
                .flatMapToDouble(line -> line.values().stream().mapToDouble(value -> value));
    }

    /** Draws it. */
    public static void main(String[] args) throws IOException {
        Map<String, NavigableMap<Double, Double>> lines = new LinkedHashMap<>();
        for (String row : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = row.split(",", -1);
            if (parts[1].endsWith(" (us)")) {
                lines.computeIfAbsent(parts[1].replace(" (us)", ""), name -> new TreeMap<>())
                        .put(Double.parseDouble(parts[0]), Double.parseDouble(parts[2]));
            }
        }
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        new GrowthPlot(lines).draw(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", Path.of(args[1]).toFile());
    }

    private void draw(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        drawGrid(graphics);
        int number = 0;
        Map<Integer, String> names = new TreeMap<>();
        Map<String, Color> colours = new LinkedHashMap<>();
        for (Map.Entry<String, NavigableMap<Double, Double>> line : lines.entrySet()) {
            Color colour = COLOURS.get(number++ % COLOURS.size());
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(2));
            drawLine(graphics, line.getValue());
            colours.put(line.getKey(), colour);
            int place = y(line.getValue().lastEntry().getValue()) + 4;
            while (names.putIfAbsent(place, line.getKey()) != null) {
                place++;
            }
        }
        drawNames(graphics, names, colours);
    }

    /** Each where its line ends, or as near below as there is room. */
    private static void drawNames(Graphics2D graphics, Map<Integer, String> names, Map<String, Color> colours) {
        int free = 0;
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            int place = Math.max(free, name.getKey());
            graphics.setColor(colours.get(name.getValue()));
            graphics.drawString(name.getValue(), WIDTH - RIGHT + 10, place);
            free = place + LINE_HEIGHT;
        }
    }

    private void drawGrid(Graphics2D graphics) {
        graphics.setColor(Color.LIGHT_GRAY);
        for (double y = minY; y <= maxY; y++) {
            graphics.drawLine(LEFT, y(Math.pow(10, y)), WIDTH - RIGHT, y(Math.pow(10, y)));
        }
        for (double x = Math.ceil(minX); x <= maxX; x++) {
            graphics.drawLine(x(Math.pow(10, x)), EDGE, x(Math.pow(10, x)), HEIGHT - EDGE);
        }
        graphics.setColor(Color.BLACK);
        for (double y = minY; y <= maxY; y++) {
            graphics.drawString(String.format("%,.0f", Math.pow(10, y)), 20, y(Math.pow(10, y)) + 5);
        }
        for (double x = Math.ceil(minX); x <= maxX; x++) {
            graphics.drawString(String.format("%,.0f", Math.pow(10, x)), x(Math.pow(10, x)) - 30, HEIGHT - EDGE + 20);
        }
        graphics.drawString("microseconds an operation", 20, EDGE - 20);
        graphics.drawString("entities in the table", (WIDTH - RIGHT) / 2, HEIGHT - 10);
    }

    private void drawLine(Graphics2D graphics, NavigableMap<Double, Double> points) {
        Double from = null;
        for (Double to : points.keySet()) {
            if (from != null) {
                graphics.drawLine(x(from), y(points.getOrDefault(from, 1.0)), x(to), y(points.getOrDefault(to, 1.0)));
            }
            graphics.fillOval(x(to) - 3, y(points.getOrDefault(to, 1.0)) - 3, 6, 6);
            from = to;
        }
    }

    private int x(double entities) {
        double part = (Math.log10(entities) - minX) / Math.max(maxX - minX, 1e-9);
        return (int) (LEFT + part * (WIDTH - LEFT - RIGHT));
    }

    private int y(double micros) {
        double part = (Math.log10(micros) - minY) / Math.max(maxY - minY, 1e-9);
        return (int) (HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE));
    }
}
