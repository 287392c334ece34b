package fr.renfort.crisis;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("reinforcement_package")
record PackageRow(
        @Id UUID id,
        @Nullable String regionCode,
        @Nullable UUID hospitalId,
        String code,
        String labelFr,
        String labelEn,
        int version,
        boolean removed) {

    ReinforcementPackage with(List<ItemRow> items) {
        return new ReinforcementPackage(
                id,
                regionCode,
                hospitalId,
                version,
                new PackageContent(
                        code,
                        labelFr,
                        labelEn,
                        items.stream().map(ItemRow::item).toList()));
    }
}
