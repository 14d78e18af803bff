package dev.vitrine.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * Picture files for the tests, good ones and bad ones, drawn here: no photograph of anyone is in the project.
 */
final class SamplePictures {
    private final Path folder;

    SamplePictures(Path folder) {
        this.folder = folder;
    }

    /** A drawn face on a ground of colours, as a JPEG. */
    Path face() throws IOException {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        draw(image, true);
        return write(image, "jpg", "portrait.jpg");
    }

    /** The same with nothing behind it, as a PNG. */
    Path transparentFace() throws IOException {
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);
        draw(image, false);
        return write(image, "png", "cut-out.png");
    }

    Path text() throws IOException {
        return Files.writeString(folder.resolve("notes.txt"), "These are notes, not a picture.\n");
    }

    Path empty() throws IOException {
        return Files.write(folder.resolve("empty.png"), new byte[0]);
    }

    /** A PNG of which only the first 20 bytes are there. */
    Path truncated() throws IOException {
        byte[] whole = Files.readAllBytes(transparentFace());
        return Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, 20));
    }

    /** A PNG header that promises 20,000 x 10,000 pixels. */
    Path huge() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(header);
        chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.writeInt(20_000);
        chunk.writeInt(10_000);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        out.write(new byte[100]);
        return Files.write(folder.resolve("huge.png"), file.toByteArray());
    }

    private Path write(BufferedImage image, String format, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IOException("This JDK writes no " + format + ".");
        }
        return file;
    }

    private static void draw(BufferedImage image, boolean withGround) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (withGround) {
            g.setPaint(new GradientPaint(0, 0, new Color(0xDFE8E6), 0, image.getHeight(),
                    new Color(0x6D8A88)));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        g.scale(image.getWidth() / 300.0, image.getHeight() / 400.0);
        g.setColor(new Color(0x38515A));
        g.fillOval(30, 310, 240, 180);
        g.setColor(new Color(0x3C2A20));
        g.fillOval(58, 60, 184, 200);
        g.setColor(new Color(0xEAC29B));
        g.fillOval(68, 95, 164, 220);
        g.setColor(new Color(0x222222));
        g.fillOval(107, 180, 16, 18);
        g.fillOval(177, 180, 16, 18);
        g.setStroke(new BasicStroke(6));
        g.setColor(Color.WHITE);
        g.fillArc(105, 215, 90, 62, 180, 180);
        g.setColor(new Color(0x7A3B2E));
        g.drawArc(105, 215, 90, 62, 180, 180);
        g.dispose();
    }
}
