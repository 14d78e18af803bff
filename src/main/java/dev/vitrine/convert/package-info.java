/**
 * Input: a {@code KerasFile}, a model folder, or files as a person gives them. Output: the files of a model folder in the
 * TF.js layers format, which TF.js 4.22 and this engine read: {@code model.json} and shards, quantised if asked, with a
 * report of what that cost. Depends on {@code keras}, {@code format}, {@code predict} and {@code json}; the same code runs
 * in the browser.
 */
package dev.vitrine.convert;
