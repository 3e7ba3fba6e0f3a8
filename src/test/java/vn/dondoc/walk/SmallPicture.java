package vn.dondoc.walk;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A screen has few colours: with a palette of them its picture takes half the room. */
final class SmallPicture {

    private static final int COLOURS = 48;
    private static final int COARSE = 0xf0f0f0;

    private SmallPicture() {}

    /** Writes the picture anew with the colours that it has most of. */
    static void of(Path file) {
        try {
            BufferedImage full = ImageIO.read(file.toFile());
            int[] palette = palette(full);
            byte[][] parts = new byte[3][palette.length];
            for (int n = 0; n < palette.length; n++) {
                parts[0][n] = (byte) (palette[n] >> 16);
                parts[1][n] = (byte) (palette[n] >> 8);
                parts[2][n] = (byte) palette[n];
            }
            BufferedImage small = new BufferedImage(
                    full.getWidth(),
                    full.getHeight(),
                    BufferedImage.TYPE_BYTE_INDEXED,
                    new IndexColorModel(8, palette.length, parts[0], parts[1], parts[2]));
            Map<Integer, Integer> nearest = new HashMap<>();
            for (int y = 0; y < full.getHeight(); y++) {
                for (int x = 0; x < full.getWidth(); x++) {
                    int colour = full.getRGB(x, y) & 0xffffff;
                    small.getRaster()
                            .setSample(x, y, 0, nearest.computeIfAbsent(colour, some -> nearest(palette, some)));
                }
            }
            ImageIO.write(small, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most frequent colour of each coarse shade, those of the most frequent shades. */
    private static int[] palette(BufferedImage picture) {
        Map<Integer, Map<Integer, Integer>> shades = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xffffff;
                shades.computeIfAbsent(colour & COARSE, shade -> new HashMap<>())
                        .merge(colour, 1, Integer::sum);
            }
        }
        List<Map<Integer, Integer>> most = shades.values().stream()
                .sorted((one, other) -> Integer.compare(total(other), total(one)))
                .limit(COLOURS)
                .toList();
        return most.stream()
                .mapToInt(shade -> shade.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .toArray();
    }

    private static int total(Map<Integer, Integer> shade) {
        return shade.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int n = 0; n < palette.length; n++) {
            int red = (palette[n] >> 16 & 255) - (colour >> 16 & 255);
            int green = (palette[n] >> 8 & 255) - (colour >> 8 & 255);
            int blue = (palette[n] & 255) - (colour & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = n;
            }
        }
        return best;
    }
}
