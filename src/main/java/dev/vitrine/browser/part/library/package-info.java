/**
 * A later part: models that the visitor brings. In: files, chosen here or handed over by the page. Out: the model in the
 * page's worker, in place of the site's own, and a ZIP of it to take away. The opening itself is the opener's work.
 */
package dev.vitrine.browser.part.library;
