package fr.renfort.pool.file;

import jakarta.inject.Singleton;

/** Where files wait between preview and application; inside a transaction. Thread-safe. */
@Singleton
record Staging(
        ImportRepository imports,
        ImportLineRepository lines,
        ImportItemRepository items,
        References references,
        StagedCells json) {}
