package dev.vitrine.wasm;

/** The two names under which a module asks for something from outside. */
record ImportName(String module, String field) {
}
