package dev.vitrine.image;

/**
 * The curves by which a target pixel weighs source pixels at a distance. Sources: Keys 1981 (cubic, a = -1/2),
 * Mitchell and Netravali 1988 (B = C = 1/3), Duchon 1979 (Lanczos).
 */
enum Filter {
    BOX(0.5),
    TRIANGLE(1),
    HAMMING(1),
    CUBIC(2),
    LANCZOS3(3),
    LANCZOS5(5),
    GAUSSIAN(1.5),
    MITCHELL(2);

    private final double radius;

    Filter(double radius) {
        this.radius = radius;
    }

    /** Beyond this distance the weight is 0. */
    double radius() {
        return radius;
    }

    /** The weight at a distance, which may be negative; box is open on its left and closed on its right. */
    double weight(double distance) {
        double x = Math.abs(distance);
        return switch (this) {
            case BOX -> distance > -0.5 && distance <= 0.5 ? 1 : 0;
            case TRIANGLE -> Math.max(0, 1 - x);
            case HAMMING -> x >= 1 ? 0 : sinc(x) * (0.54 + 0.46 * Math.cos(Math.PI * x));
            case CUBIC -> x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
            case LANCZOS3, LANCZOS5 -> x >= radius ? 0 : sinc(x) * sinc(x / radius);
            case GAUSSIAN -> x >= radius ? 0 : Math.exp(-x * x / (2 * 0.5 * 0.5));
            case MITCHELL -> x < 1 ? (7.0 / 6 * x - 2) * x * x + 8.0 / 9
                    : x < 2 ? ((-7.0 / 18 * x + 2) * x - 10.0 / 3) * x + 16.0 / 9 : 0;
        };
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
