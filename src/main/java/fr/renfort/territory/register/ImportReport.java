package fr.renfort.territory.register;

/**
 * What an import did, or would do.
 *
 * @param sites listed by the file
 * @param added sites not known before
 * @param changed sites known before of which something is other, those that came back too
 * @param absent sites newly flagged because the file does not list them
 * @param repeated whether the latest import read the same files, so that nothing was done
 */
public record ImportReport(int sites, int added, int changed, int absent, boolean repeated) {}
