package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Expert.Limits;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws lenders and the people they lend. */
final class People {
    /** The most wanted first; a small problem knows only the first of them. */
    private static final List<String> SKILLS = List.of(
            "REM.AD", "REM.SYS", "REM.NET", "REM.SAV", "SIH.DPI", "INV.DFI", "SIH.BIO", "CRI.PIL", "SIH.LAB", "CRI.COM",
            "REM.PDT", "DET.EDR", "SIH.IMG");

    private static final int HOSPITAL_REST = 720;
    private static final int REST = 660;

    private final Size size;
    private final Landscape landscape;
    private final Moment moment;
    private final Dice dice;
    private final int[] lenderWeights;

    People(Size size, Landscape landscape, Moment moment, Dice dice) {
        this.size = size;
        this.landscape = landscape;
        this.moment = moment;
        this.dice = dice;
        int lenders = Math.min(size.lenders(), landscape.establishments().size());
        lenderWeights = dice
                .some(java.util.stream.IntStream.rangeClosed(1, lenders).boxed().toList(), lenders)
                .stream()
                .mapToInt(rank -> 2 + rank * rank / 3)
                .toArray();
    }

    static List<String> skills(Size size) {
        return SKILLS.subList(0, size.skills());
    }

    /** A skill, the more wanted the likelier. */
    static String skill(Size size, Dice dice) {
        int[] weights = new int[size.skills()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(8, 22 - 2 * i);
        }
        return dice.weighted(skills(size), weights);
    }

    List<Expert> experts() {
        Diary diary = new Diary(moment, dice);
        List<Expert> experts = new ArrayList<>();
        List<Integer> lenders = java.util.stream.IntStream.range(0, lenderWeights.length)
                .boxed()
                .toList();
        for (int i = 0; i < size.experts(); i++) {
            int lender = dice.weighted(lenders, lenderWeights);
            String base = landscape.homeNear(lender, "PX" + i, dice);
            String system = landscape.establishments().get(lender).informationSystem();
            experts.add(new Expert(
                    "X" + i, new Home("O" + lender, system, base), skillLevels(), diary.drawn(), limits(), worked()));
        }
        return experts;
    }

    private Map<String, Integer> skillLevels() {
        int count = dice.weighted(List.of(1, 2, 3), 41, 38, 21);
        Map<String, Integer> levels = new TreeMap<>();
        while (levels.size() < count) {
            levels.put(skill(size, dice), dice.weighted(List.of(1, 2, 3), 29, 47, 24));
        }
        return levels;
    }

    private Limits limits() {
        return new Limits(
                dice.weighted(List.of(60, 75, 90, 120, 150, 180), 14, 12, 16, 25, 18, 15),
                dice.weighted(List.of(120, 720, 1_080, 1_440), 41, 23, 15, 21),
                dice.weighted(List.of(2_100, 2_340, 2_400, 2_640, 2_880), 31, 16, 19, 18, 16));
    }

    private int worked() {
        return dice.percent(44) ? 0 : 60 * dice.between(10, 80);
    }

    /** Each lends about half of its people a day. */
    List<Organisation> organisations(List<Expert> experts) {
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < lenderWeights.length; i++) {
            String id = "O" + i;
            long people = experts.stream()
                    .filter(expert -> expert.home().organisation().equals(id))
                    .count();
            int most = Math.max(1, (int) (people * dice.between(40, 62) / 100));
            organisations.add(new Organisation(id, most, landscape.publicHospital(i) ? HOSPITAL_REST : REST));
        }
        return organisations;
    }
}
