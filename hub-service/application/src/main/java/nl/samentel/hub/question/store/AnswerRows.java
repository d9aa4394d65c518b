package nl.samentel.hub.question.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Rows of answers. */
@Singleton
class AnswerRows implements PanacheRepositoryBase<AnswerEntity, UUID> {}
