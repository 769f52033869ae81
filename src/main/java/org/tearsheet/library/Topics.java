package org.tearsheet.library;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface Topics extends JpaRepository<Topic, TopicId> {

    Optional<Topic> findBySlug(String slug);

}
