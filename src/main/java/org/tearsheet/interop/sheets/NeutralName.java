package org.tearsheet.interop.sheets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.database.LiveState.Mark;

/** The clinic as discreet paper calls it, kept for as long as nothing has changed. */
@Component
public class NeutralName {

    private final Clinic clinic;

    private final Cache<Mark, String> kept = Caffeine.newBuilder().maximumSize(1).build();

    NeutralName(Clinic clinic) {
        this.clinic = clinic;
    }

    /** In words of this language where the clinic has not said how it is called. */
    public String at(Mark mark, Words words) {
        var name = kept.get(mark, _ -> clinic.profile().contact(true).name());
        return name.isEmpty() ? words.say("author") : name;
    }

}
