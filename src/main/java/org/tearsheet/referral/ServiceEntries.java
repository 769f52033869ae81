package org.tearsheet.referral;

import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceEntries extends JpaRepository<ServiceEntry, ServiceId> {

}
