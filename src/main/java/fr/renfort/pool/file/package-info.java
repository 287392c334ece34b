/**
 * Experts, calendars and lots as CSV files: written for a spreadsheet, read back as a preview that is then applied whole or not at all.
 * Its doors are {@link fr.renfort.pool.file.PoolExport}, {@link fr.renfort.pool.file.PoolImports} to preview and apply, and
 * {@link fr.renfort.pool.file.ImportReading} to look at a preview.
 * It must not know how a file comes in or goes out, nor write to the pool other than by its revisions.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.pool.file;
