/**
 * Input: a {@code KerasFile}. Output: the files of a model folder in the TF.js layers format, which TF.js 4.22 and this
 * engine read: {@code model.json} and shards, quantised if asked, with a report of what that cost. Depends on
 * {@code keras} and {@code json}; the same code runs in the browser.
 */
package dev.vitrine.convert;
