/**
 * A later part: the answers of this visit, to look at again, to copy, and to share as text or as a drawn card. In: answers
 * as they come on show. Out: its section, and what a person takes away. Nothing is kept beyond the visit.
 */
package dev.vitrine.browser.part.album;
