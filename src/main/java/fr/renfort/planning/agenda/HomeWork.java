package fr.renfort.planning.agenda;

/** A block of an expert's work at home: from start to end in minutes from now, and the local day it starts on. */
public record HomeWork(Candidate expert, int start, int end, int localDay) {
    public int minutes() {
        return end - start;
    }
}
