package org.tearsheet.library;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

interface Documents extends JpaRepository<Document, DocumentId> {

    @Query("select d from Document d where d.topic = :topic and d.kind = :kind")
    Optional<Document> findOf(TopicId topic, DocumentKind kind);

    @Query("select d from Document d where d.topic is null and d.kind = :kind")
    Optional<Document> findWithoutTopic(DocumentKind kind);

    @Query("select d from Document d join Topic t on t.id = d.topic where t.slug = :slug and d.kind = :kind")
    Optional<Document> findOf(String slug, DocumentKind kind);

    default Optional<Document> of(TextKey key) {
        return key.topic().map(slug -> findOf(slug.text(), key.kind())).orElseGet(() -> findWithoutTopic(key.kind()));
    }

}
