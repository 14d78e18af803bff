package dev.vitrine.browser.start;

import dev.vitrine.browser.offline.ServiceWorkerMain;
import dev.vitrine.browser.page.PageMain;

/** Starts the page or the service worker, whose script calls in the page's. */
final class StartMain {
    private StartMain() {
    }

    /** @param args what to start, then its own arguments */
    public static void main(String[] args) {
        String[] rest = new String[args.length - 1];
        System.arraycopy(args, 1, rest, 0, rest.length);
        if (args[0].equals("page")) {
            PageMain.main(rest);
        } else {
            ServiceWorkerMain.main(rest);
        }
    }
}
