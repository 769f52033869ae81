package org.tearsheet.library;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceEntries extends JpaRepository<SourceEntry, String> {

}
