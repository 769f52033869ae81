package org.tearsheet.library;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JudgedItems extends JpaRepository<JudgedItem, JudgedItemId> {

    @Query("select j from JudgedItem j where j.id.editionId = :edition")
    List<JudgedItem> of(UUID edition);

}
