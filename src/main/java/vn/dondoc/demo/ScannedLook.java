package vn.dondoc.demo;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Makes a clean page look scanned: turned by half a degree, greyish, specked. */
final class ScannedLook {

    private static final double TURN = Math.toRadians(0.5);

    private ScannedLook() {}

    /** @param seed the same page and seed give the same picture */
    static BufferedImage of(BufferedImage page, int seed) {
        int width = page.getWidth();
        int height = page.getHeight();
        BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        SplittableRandom random = new SplittableRandom(seed);
        double cos = Math.cos(TURN);
        double sin = Math.sin(TURN);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x - width / 2.0;
                double dy = y - height / 2.0;
                int ink = grey(page, dx * cos - dy * sin + width / 2.0, dx * sin + dy * cos + height / 2.0);
                int paper = 236 - y * 8 / height + random.nextInt(6);
                int value = random.nextInt(9000) == 0 ? 120 : Math.max(34, ink * paper / 255);
                scan.getRaster().setSample(x, y, 0, value);
            }
        }
        return scan;
    }

    /** The grey between four pixels; white outside. */
    private static int grey(BufferedImage page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (int) (sample(page, left, top) * (1 - right) * (1 - below)
                + sample(page, left + 1, top) * right * (1 - below)
                + sample(page, left, top + 1) * (1 - right) * below
                + sample(page, left + 1, top + 1) * right * below);
    }

    private static int sample(BufferedImage page, int x, int y) {
        return x < 0 || y < 0 || x >= page.getWidth() || y >= page.getHeight()
                ? 255
                : page.getRaster().getSample(x, y, 0);
    }
}
