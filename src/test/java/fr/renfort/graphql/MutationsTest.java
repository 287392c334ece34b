package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every mutation, once as it is meant and once with a mistake, told in both languages. */
class MutationsTest {

    @Test
    void everyMutationIsDoneOrTellsWhatToMend() {
        try (AttackedRegion region = new AttackedRegion()) {
            Trial trial = new Trial(region);
            PoolTrials pool = new PoolTrials(region, trial);
            CrisisTrials crisis = new CrisisTrials(region, trial);
            MissionTrials missions = new MissionTrials(region, trial);

            pool.organisations();
            new TravelTrials(trial).crossings();
            TerritoryTrials territory = new TerritoryTrials(region, trial);
            territory.informationSystems();
            territory.skills();
            territory.equipmentTypes();
            pool.experts();
            pool.lots();
            crisis.policyAndPackages();
            Story story = new Story(region);
            crisis.requests(story);
            missions.missions(story);
            crisis.incidents(story);

            assertThat(trial.tried)
                    .isEqualTo(
                            region.context.getBean(GraphQLSchema.class).getMutationType().getFieldDefinitions().stream()
                                    .map(GraphQLFieldDefinition::getName)
                                    .collect(Collectors.toSet()));
        }
    }
}
