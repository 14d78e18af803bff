/**
 * A web server for a built site that answers as Firebase Hosting does. In: a folder and {@code
 * firebase.json}. Out: HTTP responses. May use {@code json} and {@code tool}. JVM only; for one person's
 * machine, not for the open Internet.
 *
 * <p>It differs from Firebase on purpose in one thing: an error response never carries the {@code
 * Cache-Control} of the file that is missing, because "immutable" on a 404 lasts a year. On Firebase it does;
 * the service worker therefore asks again, past the HTTP cache, for a file that came back with an error.
 */
package dev.vitrine.tool.serve;
